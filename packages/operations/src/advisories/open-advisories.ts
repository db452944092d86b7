import { closeSync, openSync, readFileSync } from 'node:fs'
import { type Advisory, limits, readTextFile } from '@skills/core'
import {
  type AdvisoryMatch,
  type AdvisorySubject,
  findRecords,
  isAdvisoryIndex,
  matchAdvisory,
  readAdvisory,
  subjectKeys,
} from '@skills/trust'
import type { Context } from '../context.ts'
import { type Database, damaged, readDatabases } from './database.ts'
import { dataFiles, recordAt } from './write-database.ts'

/** An advisory that concerns a subject. */
export interface FoundAdvisory {
  readonly advisory: Advisory
  readonly match: AdvisoryMatch
  /** The name of its database. */
  readonly database: string
}

/** The databases at hand, opened for questions. */
export interface Advisories {
  readonly databases: readonly Database[]
  /** What concerns this subject, each advisory once, in the order of their ids. */
  readonly about: (subject: AdvisorySubject) => readonly FoundAdvisory[]
  /** The advisory of this id or alias. */
  readonly named: (
    id: string,
  ) => { readonly advisory: Advisory; readonly database: string } | undefined
  /** Every advisory, in the order of the files. */
  readonly all: () => Iterable<{ readonly advisory: Advisory; readonly database: string }>
  /** Lists that rank them, as they are kept. */
  readonly rankings: { readonly kev: string | undefined; readonly epss: string | undefined }
  readonly close: () => void
}

/** Open all databases; always close them. Nothing but their indexes is read before somebody asks. Throws E_ADVISORIES_DAMAGED. */
export function openAdvisories(context: Context): Advisories {
  const databases = readDatabases(context)
  const opened = databases.filter(({ kind }) => kind === 'osv').map(openOne)
  return {
    databases,
    about: (subject) => about(opened, subject),
    named: (id) => {
      for (const one of opened)
        for (const advisory of recordsOf(one, [`id:${id}`]))
          if (advisory.id === id || (advisory.aliases ?? []).includes(id))
            return { advisory, database: one.database.name }
      return undefined
    },
    all: function* () {
      for (const one of opened) yield* allOf(one)
    },
    rankings: { kev: listText(databases, 'kev'), epss: listText(databases, 'epss') },
    close: () => {
      for (const { records } of opened) closeSync(records)
    },
  }
}

interface Opened {
  readonly database: Database
  readonly index: Buffer
  readonly records: number
}

function openOne(database: Database): Opened {
  const paths = dataFiles(database.folder, database.data)
  try {
    const index = readFileSync(paths.index)
    if (!isAdvisoryIndex(index)) throw damaged(paths.index)
    return { database, index, records: openSync(paths.records, 'r') }
  } catch {
    throw damaged(paths.index)
  }
}

function about(opened: readonly Opened[], subject: AdvisorySubject): readonly FoundAdvisory[] {
  const keys = subjectKeys(subject)
  const found = new Map<string, FoundAdvisory>()
  for (const one of opened)
    for (const advisory of recordsOf(one, keys)) {
      const match = matchAdvisory(advisory, subject)
      if (match === undefined || found.has(advisory.id)) continue
      found.set(advisory.id, { advisory, match, database: one.database.name })
    }
  return [...found.values()].sort((left, right) => (left.advisory.id < right.advisory.id ? -1 : 1))
}

function recordsOf({ index, records, database }: Opened, keys: readonly string[]): Advisory[] {
  return findRecords(index, keys).map((spot) => {
    if (spot.length > 2 * limits.advisoryBytesMax) throw damaged(database.folder)
    const read = readAdvisory(recordAt(records, spot), database.folder)
    if (!read.ok) throw damaged(database.folder)
    return read.advisory
  })
}

function* allOf({ database }: Opened) {
  const path = dataFiles(database.folder, database.data).records
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const read = readAdvisory(Buffer.from(line), path)
    if (!read.ok) throw damaged(path)
    yield { advisory: read.advisory, database: database.name }
  }
}

function listText(databases: readonly Database[], kind: 'kev' | 'epss'): string | undefined {
  const database = databases.find((one) => one.kind === kind)
  if (database === undefined) return undefined
  const { records } = dataFiles(database.folder, database.data)
  return readTextFile(records, limits.advisoryArchiveBytesMax)?.text
}
