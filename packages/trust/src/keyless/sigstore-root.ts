import { type JsonText, type Problem, readJsonText } from '@skills/core'
import { isObject } from '../dsse/statement.ts'
import { faultyTrust } from '../signers/allowed-signers.ts'

// Source: Sigstore trust root (sigstore/protobuf-specs, sigstore_trustroot.proto, read 2026-11).

interface Span {
  readonly start: Date
  readonly end: Date | undefined
}

interface LogKey {
  readonly baseUrl: string
  readonly logId: Buffer
  readonly key: Buffer
  /** Name of its kind, as the file has it. */
  readonly details: string
  readonly validFor: Span
}

interface Authority {
  /** DER, leaf first. */
  readonly certificates: readonly Buffer[]
  readonly validFor: Span
}

/** Who may issue certificates, keep logs and stamp times: the whole of what certificates are checked against. */
export interface SigstoreRoot {
  readonly file: string
  readonly authorities: readonly Authority[]
  readonly timeAuthorities: readonly Authority[]
  readonly logs: readonly LogKey[]
  readonly certificateLogs: readonly LogKey[]
}

const mediaTypes: readonly unknown[] = [
  'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  'application/vnd.dev.sigstore.trustedroot.v0.2+json',
]
const entriesMax = 100

/**
 * Read a trust root file. A key or authority without the moment from which it counts would count for ever, so that such a
 * file is refused as a whole. Throws E_TRUST_INVALID with every fault.
 */
export function parseSigstoreRoot(text: string, file: string): SigstoreRoot {
  const read = readJsonText(text)
  if (!read.ok)
    throw faultyTrust(
      file,
      read.problems.map(({ message, line }) => problem(file, line, `${message}.`)),
    )
  const { json } = read
  const reading: Reading = { json, file, problems: [] }
  const { value } = json
  if (!isObject(value) || !mediaTypes.includes(value['mediaType']))
    throw faultyTrust(file, [problem(file, 1, 'The file is no trust root of a form that we read.')])
  const root: SigstoreRoot = {
    file,
    authorities: listOf(reading, value, 'certificateAuthorities').flatMap((one) =>
      authority(reading, one),
    ),
    timeAuthorities: listOf(reading, value, 'timestampAuthorities').flatMap((one) =>
      authority(reading, one),
    ),
    logs: listOf(reading, value, 'tlogs').flatMap((one) => logKey(reading, one)),
    certificateLogs: listOf(reading, value, 'ctlogs').flatMap((one) => logKey(reading, one)),
  }
  if (root.authorities.length === 0) fault(reading, [], 'The file names no certificate authority.')
  if (reading.problems.length > 0) throw faultyTrust(file, reading.problems)
  return root
}

interface Reading {
  readonly json: JsonText
  readonly file: string
  readonly problems: Problem[]
}

type Path = readonly (string | number)[]

interface Entry {
  readonly value: unknown
  readonly path: Path
}

function listOf(reading: Reading, value: Record<string, unknown>, key: string): Entry[] {
  const list = value[key] ?? []
  if (Array.isArray(list) && list.length <= entriesMax)
    return list.map((one: unknown, index) => ({ value: one, path: [key, index] }))
  fault(reading, [key], 'This is no list of at most 100 entries.')
  return []
}

function authority(reading: Reading, { value, path }: Entry): Authority[] {
  const chain = isObject(value) && isObject(value['certChain']) ? value['certChain'] : {}
  const listed = Array.isArray(chain['certificates']) ? chain['certificates'] : []
  const certificates = listed.flatMap((one: unknown) =>
    isObject(one) ? (bytesOf(one['rawBytes']) ?? []) : [],
  )
  const validFor = spanOf(isObject(value) ? value['validFor'] : undefined)
  if (certificates.length > 0 && certificates.length === listed.length && validFor !== undefined)
    return [{ certificates, validFor }]
  fault(
    reading,
    path,
    'This authority has no chain of certificates, or no time from which it counts.',
  )
  return []
}

function logKey(reading: Reading, { value, path }: Entry): LogKey[] {
  const entry = isObject(value) ? value : {}
  const publicKey = isObject(entry['publicKey']) ? entry['publicKey'] : {}
  const id = entry['checkpointKeyId'] ?? entry['logId']
  const logId = isObject(id) ? bytesOf(id['keyId']) : undefined
  const key = bytesOf(publicKey['rawBytes'])
  const validFor = spanOf(publicKey['validFor'])
  const { baseUrl } = entry
  const { keyDetails: details } = publicKey
  if (
    logId !== undefined &&
    key !== undefined &&
    validFor !== undefined &&
    typeof baseUrl === 'string' &&
    typeof details === 'string'
  )
    return [{ baseUrl, logId, key, details, validFor }]
  fault(reading, path, 'This log has no key, no id, or no time from which it counts.')
  return []
}

function spanOf(value: unknown): Span | undefined {
  if (!isObject(value)) return undefined
  const start = dateOf(value['start'])
  const end =
    (value['end'] ?? undefined) === undefined ? undefined : (dateOf(value['end']) ?? 'bad')
  return start === undefined || end === 'bad' ? undefined : { start, end }
}

function dateOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(value)) return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}

function bytesOf(value: unknown): Buffer | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const bytes = Buffer.from(value, 'base64')
  return bytes.toString('base64') === value ? bytes : undefined
}

function fault({ json, file, problems }: Reading, path: Path, message: string): void {
  problems.push(problem(file, json.lineOf(path), message))
}

function problem(file: string, line: number, message: string): Problem {
  const remedy = 'Take the file from the operator of the trust root again.'
  return { severity: 'error', rule: 'trust/root', message, file, line, remedy }
}
