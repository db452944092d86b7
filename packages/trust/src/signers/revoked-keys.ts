import type { Problem } from '@skills/core'
import { parsePublicKeyLine } from '../ssh/public-key.ts'
import { faultyTrust } from './allowed-signers.ts'
import { readTimeStamp } from './time-stamp.ts'

/** A key that counts no more, from a moment on where one is given. */
export interface RevokedKey {
  readonly fingerprint: string
  readonly since: Date | undefined
  readonly where: { readonly file: string; readonly line: number }
}

const fingerprintForm = /^SHA256:[A-Za-z0-9+/]{43}$/u

/**
 * Read a list of revoked keys: a line each, `[since=YYYYMMDDHHMMSSZ ]SHA256:…` or a line of a `.pub` file.
 * Throws E_TRUST_INVALID with all lines that are not.
 */
export function parseRevokedKeys(text: string, file: string): RevokedKey[] {
  const problems: Problem[] = []
  const keys = text.split('\n').flatMap((content, index): RevokedKey[] => {
    const line = content.trim()
    if (line === '' || line.startsWith('#')) return []
    const { moment, key = '' } =
      /^(?:since=(?<moment>\S+)\s+)?(?<key>.*)$/u.exec(line)?.groups ?? {}
    const since = moment === undefined ? undefined : (readTimeStamp(moment) ?? 'bad')
    const [word = ''] = key.split(/\s+/u)
    const fingerprint = fingerprintForm.test(word) ? word : parsePublicKeyLine(key)?.fingerprint
    const where = { file, line: index + 1 }
    if (fingerprint !== undefined && since !== 'bad') return [{ fingerprint, since, where }]
    problems.push({
      severity: 'error',
      rule: 'trust/revoked-keys',
      message: since === 'bad' ? 'The line has a date that is none.' : 'The line has no key.',
      ...where,
      remedy: 'Write: since=20260131Z SHA256:…',
    })
    return []
  })
  if (problems.length > 0) throw faultyTrust(file, problems)
  return keys
}
