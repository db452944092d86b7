import { readJsonText, type SignedEvidence } from '@skills/core'
import { validate } from '../generated/signed-evidence.validate.js'

/**
 * What came along with bytes and claims to say who signed them: raw git objects, bundles. It is kept as it came, because
 * a later run has to judge without a network, and believed by nobody: every signature is checked again each time.
 */
export interface Evidence {
  readonly git?: { readonly commit: Buffer; readonly tags: readonly Buffer[] }
  readonly bundles: readonly { readonly name: string; readonly bytes: Buffer }[]
}

/** Read what was kept; `undefined` for anything else: it only claims, so that a damaged file is none. */
export function parseEvidence(text: string): Evidence | undefined {
  const read = readJsonText(text)
  if (!read.ok) return undefined
  const { value } = read.json
  if (!validate(value)) return undefined
  const { git, bundles } = value
  const bytes = (base64: string) => Buffer.from(base64, 'base64')
  return {
    ...(git === undefined ? {} : { git: { commit: bytes(git.commit), tags: git.tags.map(bytes) } }),
    bundles: bundles.map(({ name, content }) => ({ name, bytes: bytes(content) })),
  }
}

export function evidenceText({ git, bundles }: Evidence): string {
  const base64 = (bytes: Buffer) => bytes.toString('base64')
  const value: SignedEvidence = {
    evidenceVersion: 1,
    ...(git === undefined
      ? {}
      : { git: { commit: base64(git.commit), tags: git.tags.map(base64) } }),
    bundles: bundles.map(({ name, bytes }) => ({ name, content: base64(bytes) })),
  }
  return `${JSON.stringify(value)}\n`
}
