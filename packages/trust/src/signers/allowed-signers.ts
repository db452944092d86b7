import { type Problem, SkillsError } from '@skills/core'
import { type PublicKey, parsePublicKeyLine } from '../ssh/public-key.ts'
import { readTimeStamp } from './time-stamp.ts'

// Source: ssh-keygen(1) of OpenSSH 9.2, section ALLOWED SIGNERS.

/** Who may sign with a key, what for and when. */
export interface AllowedSigner {
  /** Patterns of names, such as `release@acme.example`; the first is what we call the signer. */
  readonly principals: readonly string[]
  readonly publicKey: PublicKey
  /** Patterns; `undefined` allows every namespace. */
  readonly namespaces: readonly string[] | undefined
  readonly validAfter: Date | undefined
  readonly validBefore: Date | undefined
  /** The key signs certificates, not statements: it is never a signer itself. */
  readonly isAuthority: boolean
  readonly where: { readonly file: string; readonly line: number }
}

const linesMax = 10_000
const lineCharactersMax = 16_384

/**
 * Read a file of allowed signers, as git and ssh-keygen use it. Every line must be right: a part of such a file is never
 * taken for the whole. Throws E_TRUST_INVALID with all lines that are not.
 */
export function parseAllowedSigners(text: string, file: string): AllowedSigner[] {
  const problems: Problem[] = []
  const lines = text.split('\n')
  if (lines.length > linesMax)
    problems.push(problem(file, linesMax, 'The file has too many lines.'))
  const signers = lines.slice(0, linesMax).flatMap((content, index) => {
    const line = content.trim()
    if (line === '' || line.startsWith('#')) return []
    const read = readLine(line, { file, line: index + 1 })
    if (typeof read !== 'string') return [read]
    problems.push(problem(file, index + 1, read))
    return []
  })
  if (problems.length > 0) throw faultyTrust(file, problems)
  return signers
}

/** A signer, or what is wrong. */
function readLine(line: string, where: AllowedSigner['where']): AllowedSigner | string {
  if (line.length > lineCharactersMax) return 'The line is too long.'
  const [names = '', ...rest] = quotedWords(line, ' ')
  const principals = unquoted(names)
    .split(',')
    .filter((one) => one !== '')
  if (principals.length === 0) return 'The line names nobody.'
  const [first = '', ...others] = rest
  const plain = parsePublicKeyLine(rest.join(' '))
  const publicKey = plain ?? parsePublicKeyLine(others.join(' '))
  if (publicKey === undefined) return 'The line has no public key that we read.'
  const options = readOptions(plain === undefined ? first : '')
  return typeof options === 'string' ? options : { principals, publicKey, ...options, where }
}

type Options = Pick<AllowedSigner, 'namespaces' | 'validAfter' | 'validBefore' | 'isAuthority'>

function readOptions(text: string): Options | string {
  const found = new Map<string, string>()
  for (const option of text === '' ? [] : quotedWords(text, ',')) {
    const [name = '', value] = option.split(/=(.*)/su)
    const key = name.toLowerCase()
    if (found.has(key)) return `The option ${key} stands twice.`
    found.set(key, unquoted(value ?? ''))
  }
  const unknown = [...found.keys()].find((name) => !optionNames.includes(name))
  if (unknown !== undefined) return 'The line has an option that we do not know.'
  const times = ['valid-after', 'valid-before'].map((name) => {
    const value = found.get(name)
    return value === undefined ? undefined : (readTimeStamp(value) ?? 'bad')
  })
  const [validAfter, validBefore] = times
  if (validAfter === 'bad' || validBefore === 'bad') return 'The line has a date that is none.'
  const namespaces = found.get('namespaces')?.split(',')
  const isAuthority = found.has('cert-authority')
  return { namespaces, validAfter, validBefore, isAuthority }
}

const optionNames = ['cert-authority', 'namespaces', 'valid-after', 'valid-before']

/** Words between separators that do not stand in double quotes. */
function quotedWords(text: string, separator: ' ' | ','): string[] {
  const words = [
    ...text.matchAll(separator === ' ' ? /(?:"[^"]*"|[^\s"])+/gu : /(?:"[^"]*"|[^,"])+/gu),
  ]
  return words.map(([word]) => word)
}

function unquoted(text: string): string {
  return text.replaceAll('"', '')
}

function problem(file: string, line: number, message: string): Problem {
  const remedy = 'Write: NAME [namespaces="skills.pack"] ssh-ed25519 AAAA…'
  return { severity: 'error', rule: 'trust/allowed-signers', message, file, line, remedy }
}

/** A trust file with these faults. */
export function faultyTrust(file: string, problems: readonly Problem[]): SkillsError {
  const [first] = problems
  const line = first?.line === undefined ? {} : { line: first.line }
  return new SkillsError('E_TRUST_INVALID', `${first?.message ?? 'The file is faulty.'}`, {
    where: { file, ...line },
    rule: first?.rule ?? 'trust',
    problems,
    remedy: 'Mend the file, or take it from where it is kept. Nothing was believed.',
  })
}
