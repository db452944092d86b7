import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AdvisoryDatabase,
  type NewDataFile,
  newDataFile,
  type Problem,
  removeDataFiles,
  sha256,
  writeDataFile,
} from '@skills/core'
import {
  advisoryIndex,
  advisoryKeys,
  type IndexEntry,
  indexKey,
  invalidAdvisory,
  isAdvisoryIndex,
  keysByRecord,
  type RecordSpot,
  readAdvisory,
} from '@skills/trust'
import type { DatabaseFile } from './database-source.ts'

interface DataFiles {
  readonly records: string
  readonly index: string
  readonly files: string
}

/** The files of a database, by the part of their names that `database.json` says. */
export function dataFiles(folder: string, data: string): DataFiles {
  const file = (what: string): string => join(folder, `${data}.${what}`)
  return { records: file('records.jsonl'), index: file('index'), files: file('files.tsv') }
}

/** A file as it was read the last time. */
interface Known {
  readonly mark: string
  readonly spot: RecordSpot
}

interface Building {
  readonly records: NewDataFile
  readonly problems: Problem[]
  readonly entries: IndexEntry[]
  readonly lines: string[]
  /** Newest `modified` of all; the texts sort as times do. */
  newest: string
  offset: number
  read: number
}

/** How much of a database was new. */
export interface Written {
  readonly data: string
  readonly records: number
  /** Files that were read and parsed; the others were taken over. */
  readonly read: number
  /** When the newest advisory was changed, as it says; `undefined` without any. */
  readonly newest: string | undefined
}

/**
 * Put the advisories of a source into files of a new name beside those that stand: nobody reads them before
 * `database.json` names them. A record that was read before is copied with its keys. One faulty file refuses all
 * of it (E_ADVISORY_INVALID): the advisory that is left out may be the one that matters.
 */
export async function writeRecords(
  folder: string,
  files: readonly DatabaseFile[],
  before: AdvisoryDatabase | undefined,
): Promise<Written> {
  const data = randomBytes(8).toString('hex')
  const paths = dataFiles(folder, data)
  const old = openBefore(folder, before)
  const records = newDataFile(paths.records)
  const building: Building = {
    records,
    problems: [],
    entries: [],
    lines: [],
    newest: '',
    offset: 0,
    read: 0,
  }
  try {
    for (const file of files) await take(building, file, old)
    if (building.problems.length > 0) throw invalidAdvisory(building.problems)
    records.finish()
    writeDataFile(paths.index, advisoryIndex(building.entries))
    writeDataFile(paths.files, Buffer.from(building.lines.join('')))
  } catch (error) {
    records.drop()
    removeDataFiles(folder, (name) => name.startsWith(`${data}.`))
    throw error
  } finally {
    old?.close()
  }
  const { newest, read, lines } = building
  return { data, records: lines.length, read, newest: newest === '' ? undefined : newest }
}

/** Remove the files of databases that nobody names any more. */
export function sweepData(folder: string, data: string): void {
  removeDataFiles(folder, (name) => /^[0-9a-f]{16}\./u.test(name) && !name.startsWith(`${data}.`))
}

async function take(
  building: Building,
  file: DatabaseFile,
  old: Before | undefined,
): Promise<void> {
  const known = old?.known.get(file.path)
  if (known !== undefined && file.mark === known.mark)
    return takeOver(building, file.path, { known, old })
  const bytes = await file.read()
  const mark = file.mark ?? sha256(bytes)
  if (known !== undefined && mark === known.mark)
    return takeOver(building, file.path, { known, old })
  building.read += 1
  const read = readAdvisory(bytes, file.path)
  if (!read.ok) {
    if (building.problems.length < 100) building.problems.push(...read.problems)
    return
  }
  const keys = [...advisoryKeys(read.advisory), `id:${read.advisory.id}`]
  for (const alias of read.advisory.aliases ?? []) keys.push(`id:${alias}`)
  const record = Buffer.from(`${JSON.stringify(read.advisory)}\n`)
  add(building, record, { path: file.path, mark, keys: keys.map(indexKey) })
  if (read.advisory.modified > building.newest) building.newest = read.advisory.modified
}

function takeOver(
  building: Building,
  path: string,
  { known, old }: { readonly known: Known; readonly old: Before | undefined },
): void {
  if (old === undefined) return
  const record = old.record(known.spot)
  const modified = /"modified":"([^"]+)"/u.exec(record.toString('utf8'))?.[1] ?? ''
  if (modified > building.newest) building.newest = modified
  add(building, record, { path, mark: known.mark, keys: old.keys.get(known.spot.offset) ?? [] })
}

function add(
  building: Building,
  record: Buffer,
  {
    path,
    mark,
    keys,
  }: { readonly path: string; readonly mark: string; readonly keys: readonly string[] },
): void {
  const spot = { offset: building.offset, length: record.length }
  building.records.append(record)
  building.offset += record.length
  for (const key of keys) building.entries.push({ key, spot })
  building.lines.push(`${JSON.stringify(path)}\t${mark}\t${spot.offset}\t${spot.length}\n`)
}

/** What was kept the last time. */
interface Before {
  readonly known: ReadonlyMap<string, Known>
  readonly keys: ReadonlyMap<number, readonly string[]>
  readonly record: (spot: RecordSpot) => Buffer
  readonly close: () => void
}

function openBefore(folder: string, before: AdvisoryDatabase | undefined): Before | undefined {
  if (before?.kind !== 'osv') return undefined
  const paths = dataFiles(folder, before.data)
  try {
    const index = readFileSync(paths.index)
    if (!isAdvisoryIndex(index)) return undefined
    const known = knownFiles(readFileSync(paths.files, 'utf8'))
    const records = openSync(paths.records, 'r')
    return {
      known,
      keys: keysByRecord(index),
      record: (spot) => recordAt(records, spot),
      close: () => closeSync(records),
    }
  } catch {
    // Whatever is wrong with the old files, everything is read anew.
    return undefined
  }
}

/** The bytes of one record. */
export function recordAt(records: number, { offset, length }: RecordSpot): Buffer {
  const bytes = Buffer.alloc(length)
  const count = readSync(records, bytes, 0, length, offset)
  return bytes.subarray(0, count)
}

function knownFiles(text: string): ReadonlyMap<string, Known> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [path, mark, offset, length] = line.split('\t')
      if (path === undefined || mark === undefined || length === undefined) return []
      const name: unknown = JSON.parse(path)
      if (typeof name !== 'string') return []
      return [[name, { mark, spot: { offset: Number(offset), length: Number(length) } }]]
    }),
  )
}
