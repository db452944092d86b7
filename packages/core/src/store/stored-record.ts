import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { canonicalJson } from '../words/canonical-json.ts'
import { type Integrity, parseIntegrity, parseSha256, treeDigest } from '../words/digest.ts'
import { parseRelativePath, relativePathProblem } from '../words/relative-path.ts'
import { isErrno } from '../words/skills-error.ts'
import type { Snapshot, SnapshotFile } from '../words/snapshot.ts'
import { damaged, unreadable } from './store-error.ts'
import { keyPath, snapshotFileName, snapshotFolder } from './store-layout.ts'

/** The text of a snapshot's record. */
export function snapshotRecord({ files, integrity }: Snapshot): string {
  return canonicalJson({ files, integrity })
}

/** The paths of a snapshot that are executable, sorted as its files are. */
export function executablesOf(snapshot: Snapshot): string[] {
  return snapshot.files.filter((file) => file.executable).map((file) => file.path)
}

/** Read a snapshot's record; without `executables` the first of those with this digest. Throws E_INTEGRITY, E_READ. */
export function readSnapshot(
  folder: string,
  integrity: Integrity,
  executables: readonly string[] | undefined,
): Snapshot | undefined {
  const records = snapshotFolder(folder, integrity)
  const name = executables === undefined ? firstIn(records) : snapshotFileName(executables)
  if (name === undefined) return undefined
  const path = join(records, name)
  if (executables !== undefined && !existsSync(path)) return undefined
  const files = readSnapshotRecord(path, integrity)
  if (files === undefined) throw damaged(path, 'A record in the store does not match its digest.')
  return { files, integrity, omitted: [] }
}

/** The files of a record; `undefined` where it does not hash to its digest or has another's name. Throws E_READ. */
export function readSnapshotRecord(path: string, integrity: Integrity): SnapshotFile[] | undefined {
  const files = filesIn(readRecord(path))
  if (files === undefined || treeDigest(files) !== integrity) return undefined
  const executables = files.filter((file) => file.executable).map((file) => file.path)
  return snapshotFileName(executables) === basename(path) ? files : undefined
}

function firstIn(folder: string): string | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => /^[0-9a-f]{16}\.json$/u.test(name))
      .sort()[0]
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw unreadable(folder, error)
  }
}

/** What is noted under a key. */
interface KeyNote {
  readonly key: string
  readonly integrity: Integrity
  readonly executables: readonly string[]
  readonly committedAt: number
}

/** The text of a note. */
export function keyRecord(note: KeyNote): string {
  return canonicalJson(note)
}

/** Read the note of a key. It only saves work, so that one which cannot be understood counts as none. Throws E_READ. */
export function readKey(folder: string, key: string): KeyNote | undefined {
  const value = readRecord(keyPath(folder, key))
  if (!isRecord(value) || value['key'] !== key) return undefined
  const { integrity: text, executables, committedAt } = value
  const integrity = typeof text === 'string' ? parseIntegrity(text) : undefined
  if (integrity === undefined || typeof committedAt !== 'number') return undefined
  if (!Array.isArray(executables) || !executables.every((path) => typeof path === 'string'))
    return undefined
  return { key, integrity, executables, committedAt }
}

/** Parse the files of a record: every field is checked, since another program may have written it. */
function filesIn(value: unknown): SnapshotFile[] | undefined {
  if (!isRecord(value) || !Array.isArray(value['files'])) return undefined
  const files: SnapshotFile[] = []
  for (const file of value['files']) {
    const parsed = fileIn(file)
    if (parsed === undefined) return undefined
    files.push(parsed)
  }
  return files
}

function fileIn(file: unknown): SnapshotFile | undefined {
  if (!isRecord(file)) return undefined
  const { path, executable, size, sha256: text } = file
  const digest = typeof text === 'string' ? parseSha256(text) : undefined
  if (typeof path !== 'string' || relativePathProblem(path) !== undefined) return undefined
  if (digest === undefined || typeof executable !== 'boolean') return undefined
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined
  return { path: parseRelativePath(path), executable, size, sha256: digest }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A JSON file of the store: `undefined` where it is missing, `null` where it is no JSON. */
function readRecord(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw unreadable(path, error)
  }
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
