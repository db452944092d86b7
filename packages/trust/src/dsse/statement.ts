import { decodeUtf8, readJsonText } from '@skills/core'

// Source: in-toto attestation, Statement v1 (github.com/in-toto/attestation).

/** What somebody says about bytes. */
export interface Statement {
  readonly subject: readonly StatementSubject[]
  readonly predicateType: string
  readonly predicate: Readonly<Record<string, unknown>>
}

export interface StatementSubject {
  readonly name: string
  /** Digests by the name of their algorithm, in hex. */
  readonly digest: Readonly<Record<string, string>>
}

const statementTypes: readonly unknown[] = [
  'https://in-toto.io/Statement/v1',
  'https://in-toto.io/Statement/v0.1',
]
const subjectsMax = 10_000

/** Read a statement from bytes whose signature was checked; `undefined` where it is none. Unknown keys are passed over. */
export function readStatement(bytes: Uint8Array): Statement | undefined {
  const text = decodeUtf8(bytes)
  const read = text === undefined ? undefined : readJsonText(text)
  if (read === undefined || !read.ok || !isObject(read.json.value)) return undefined
  const { _type, subject, predicateType, predicate } = read.json.value
  if (!statementTypes.includes(_type) || typeof predicateType !== 'string') return undefined
  if (!Array.isArray(subject) || subject.length === 0 || subject.length > subjectsMax)
    return undefined
  const subjects = subject.flatMap((one: unknown) => readSubject(one) ?? [])
  if (subjects.length !== subject.length) return undefined
  return { subject: subjects, predicateType, predicate: isObject(predicate) ? predicate : {} }
}

function readSubject(value: unknown): StatementSubject | undefined {
  if (!isObject(value) || !isObject(value['digest'])) return undefined
  const entries = Object.entries(value['digest'])
  const digest = entries.flatMap(([name, hex]) =>
    typeof hex === 'string' ? [[name, hex] as const] : [],
  )
  if (digest.length === 0 || digest.length !== entries.length) return undefined
  const { name } = value
  return { name: typeof name === 'string' ? name : '', digest: Object.fromEntries(digest) }
}

/** The digests of bytes that somebody asks about; at least one, and each that a statement gives must be the same. */
export type WantedDigests = Readonly<
  Partial<Record<'sha256' | 'dirHash' | 'sha512' | 'gitCommit', string>>
>

/**
 * Is a statement about these bytes? One of its subjects gives a digest that is wanted, and none that differs.
 * `dirHash1` is another spelling of `dirHash`.
 */
export function isAbout({ subject }: Statement, wanted: WantedDigests): boolean {
  return subject.some(({ digest }) => {
    const found = Object.entries(digest).flatMap(([name, hex]) => {
      const known = new Map(Object.entries(wanted)).get(name === 'dirHash1' ? 'dirHash' : name)
      return known === undefined ? [] : [known === hex]
    })
    return found.length > 0 && found.every((isSame) => isSame)
  })
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
