import { basename, join } from 'node:path'
import { type AdvisoryDatabase, SkillsError, withFolderLock, writeTextFile } from '@skills/core'
import { advisoryDatabaseText } from '@skills/trust'
import { type Context, withStore } from '../context.ts'
import {
  type Database,
  databaseFile,
  databasesFolder,
  readDatabase,
  readDatabases,
} from './database.ts'
import { type SourceFiles, withDatabaseFiles } from './database-source.ts'
import { type RankingList, readRankingList } from './ranking-lists.ts'
import { dataFiles, sweepData, writeRecords } from './write-database.ts'

export interface SyncRequest {
  /** Left out: every database that is at hand already, from where it came. */
  readonly source: string | undefined
  /** What to call it; left out: after the source. */
  readonly name: string | undefined
  /** The folder that a relative path is meant from. */
  readonly folder: string
}

export interface SyncedDatabase {
  readonly name: string
  readonly kind: AdvisoryDatabase['kind']
  readonly source: string
  readonly asOf: string
  readonly records: number
  /** Files that were read; all others are as they were. */
  readonly read: number
}

/**
 * `skills advisory sync`: fetch a database of advisories, or a list that ranks them, into the cache. Only what changed is
 * read. A database that cannot be read whole changes nothing. Throws E_ADVISORY_INVALID, E_ADVISORIES_MISSING,
 * E_USAGE, E_BUSY, and what fetching throws.
 */
export async function syncAdvisories(
  context: Context,
  request: SyncRequest,
): Promise<readonly SyncedDatabase[]> {
  const { source, name } = request
  if (source !== undefined)
    return [await syncOne(context, { ...request, source, name: name ?? nameOf(source) })]
  const known = readDatabases(context)
  if (known.length === 0) throw nothingKnown()
  const synced: SyncedDatabase[] = []
  for (const one of known)
    synced.push(await syncOne(context, { ...request, source: one.source, name: one.name }))
  return synced
}

interface OneRequest {
  readonly source: string
  readonly name: string
  readonly folder: string
}

async function syncOne(context: Context, request: OneRequest): Promise<SyncedDatabase> {
  const { name, source } = request
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(name)) throw badName(name)
  const folder = join(databasesFolder(context), name)
  const lock = { folder, lock: join(folder, 'sync.lock'), what: `The database ${name}` }
  return withFolderLock(lock, () =>
    withStore(context, { isolated: true }, (store) =>
      withDatabaseFiles(
        context,
        { source, folder: request.folder, scratch: store.scratchFolder },
        (files) => keep(context, { ...request, source: whole(request), place: folder }, files),
      ),
    ),
  )
}

interface Keeping extends OneRequest {
  readonly place: string
}

async function keep(
  context: Context,
  { place, name, source }: Keeping,
  files: SourceFiles,
): Promise<SyncedDatabase> {
  const before = readDatabase(place, name)
  if (before !== undefined && before.source !== source) throw taken(before)
  const list = await rankingList(files)
  const written =
    list === undefined
      ? await writeRecords(place, files.files, before)
      : await writeList(place, list)
  const syncedAt = context.machine.now()
  const asOf = files.asOf ?? list?.asOf ?? instant(written.newest) ?? syncedAt
  const database: AdvisoryDatabase = {
    databaseVersion: 1,
    kind: list?.kind ?? 'osv',
    source,
    ...(files.commit === undefined ? {} : { commit: files.commit }),
    syncedAt: syncedAt.toISOString(),
    asOf: (list?.asOf ?? asOf).toISOString(),
    records: written.records,
    data: written.data,
  }
  await writeTextFile(join(place, databaseFile), advisoryDatabaseText(database), { run: 'next' })
  sweepData(place, written.data)
  const { kind, records } = database
  return { name, kind, source, asOf: database.asOf, records, read: written.read }
}

/** The source is one file, and that file is no advisory but a list. */
async function rankingList({ files }: SourceFiles): Promise<RankingList | undefined> {
  const [only, ...others] = files
  if (only === undefined || others.length > 0) return undefined
  return readRankingList(Buffer.from(await only.read()), only.path)
}

async function writeList(place: string, { text, records, asOf }: RankingList) {
  const written = await writeRecords(place, [], undefined)
  await writeTextFile(dataFiles(place, written.data).records, text, { run: 'next' })
  return { ...written, records, read: records, newest: asOf.toISOString() }
}

/** A relative path means another folder tomorrow. */
function whole({ source, folder }: OneRequest): string {
  return /^\.{1,2}(?:\/|$)/u.test(source) ? join(folder, source) : source
}

/** The last word of a source, as a name. */
function nameOf(source: string): string {
  const bare = basename(source.replace(/[?#].*$/u, '').replace(/\/+$/u, ''))
  const last = bare.replace(/(?:\.git|\.zip|\.json|\.csv|\.gz)+$/u, '').toLowerCase()
  const name = last.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '')
  return name === '' ? 'advisories' : name.slice(0, 64)
}

function instant(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text)
}

function nothingKnown(): SkillsError {
  return new SkillsError('E_ADVISORIES_MISSING', 'There is no database of advisories to renew.', {
    remedy: 'Name one: skills advisory sync SOURCE',
  })
}

function badName(name: string): SkillsError {
  return new SkillsError('E_USAGE', `${JSON.stringify(name)} cannot be the name of a database.`, {
    remedy: 'Use lower-case letters, digits and hyphens.',
  })
}

function taken({ name, source, folder }: Database): SkillsError {
  return new SkillsError('E_USAGE', `The database ${name} comes from ${source}.`, {
    where: { file: folder },
    remedy: 'Give the new one another name: --name NAME',
  })
}
