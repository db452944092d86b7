import { lstatSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import {
  limits,
  openDownloads,
  parseSource,
  printable,
  readZip,
  SkillsError,
  type SourceSpec,
} from '@skills/core'
import type { Context } from '../context.ts'
import { currentTree } from '../obtain/current-tree.ts'

/** One file of a source of advisories. */
export interface DatabaseFile {
  /** Below the source, with `/`. */
  readonly path: string
  /** Changes with the file: what has the same one need not be read again. Left out: only its bytes tell. */
  readonly mark?: string
  readonly read: () => Promise<Uint8Array>
}

/** What a source holds, before anything of it was read. */
export interface SourceFiles {
  readonly files: readonly DatabaseFile[]
  readonly commit?: string
  /** The instant whose knowledge it holds; left out: that of the newest advisory. */
  readonly asOf?: Date
}

/**
 * The files of a database: a folder, a zip archive (as OSV publishes one for each ecosystem), a file such as KEV's JSON or
 * EPSS's table, each of this machine or of an https address, or a git repository. `use` gets them while they can be
 * read. Throws E_SOURCE_MISSING, E_SOURCE_SYNTAX, E_OFFLINE, E_LIMIT, and what fetching throws.
 */
export async function withDatabaseFiles<Result>(
  context: Context,
  {
    source,
    folder,
    scratch,
  }: { readonly source: string; readonly folder: string; readonly scratch: () => string },
  use: (files: SourceFiles) => Promise<Result>,
): Promise<Result> {
  const web = /^https?:\/\//u.test(source) && /\.(?:zip|json|csv|gz)(?:$|\?)/u.test(source)
  if (web) return use(await webFile(context, source))
  const local = join(folder, source)
  const path = source.startsWith('/') ? source : local
  const stat = /^[./]/u.test(source) ? lstatSync(path, { throwIfNoEntry: false }) : undefined
  if (stat?.isFile() === true) return use(await fileFiles(path))
  if (stat?.isDirectory() === true) return use({ files: folderFiles(path) })
  if (/^\.{0,2}\//u.test(source)) throw missing(source)
  return use(await gitFiles(context, parseSource(source), scratch))
}

/** What a whole file holds: the entries of an archive, or itself. */
async function fileFiles(path: string): Promise<SourceFiles> {
  const bytes = await readFile(path)
  return oneFile(bytes, path)
}

async function webFile(context: Context, url: string): Promise<SourceFiles> {
  const downloads = openDownloads(context.network)
  try {
    const { body } = await downloads.get({ url, bytesMax: limits.advisoryArchiveBytesMax })
    return { ...(await oneFile(body, url)), asOf: context.machine.now() }
  } finally {
    await downloads.close()
  }
}

async function oneFile(bytes: Buffer, place: string): Promise<SourceFiles> {
  if (bytes.toString('latin1', 0, 2) !== 'PK')
    return { files: [{ path: place, read: async () => bytes }] }
  const where = /^https?:/u.test(place) ? { url: place } : { file: place }
  const entries = await readZip(bytes, where, limits.advisoriesMax)
  const files = entries.filter(({ kind, path }) => kind === 'file' && isAdvisoryFile(path))
  return { files: files.map(({ path, read }) => ({ path, read })) }
}

/** Every JSON file below a folder that is not hidden; links are not followed. */
function folderFiles(folder: string): readonly DatabaseFile[] {
  const files: DatabaseFile[] = []
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) look(path)
      else if (entry.isFile() && isAdvisoryFile(path)) files.push(folderFile(folder, path))
      if (files.length > limits.advisoriesMax) throw tooMany(folder)
    }
  }
  look('')
  return files
}

/** Nothing writes a file without a trace in these times; reading 100,000 to see that they are as before is slow. */
function folderFile(folder: string, path: string): DatabaseFile {
  const place = join(folder, path)
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(place)
  if (size > limits.advisoryBytesMax) throw tooLarge(place)
  return { path, mark: `${size}-${mtimeMs}-${ctimeMs}-${ino}`, read: () => readFile(place) }
}

async function gitFiles(
  context: Context,
  spec: SourceSpec,
  scratch: () => string,
): Promise<SourceFiles> {
  context.report({ step: 'fetch', text: 'fetching advisories' })
  const current = await currentTree(context, spec, scratch())
  if (current === undefined) throw notASource(spec)
  const { tree, commit, isPinned } = current
  const prefix = spec.path === undefined ? '' : `${spec.path}/`
  const entries = tree.entries.filter(
    ({ kind, path }) => kind === 'file' && path.startsWith(prefix) && isAdvisoryFile(path),
  )
  return {
    commit,
    // A branch was asked now; a commit or tag knows no more than on the day it was made.
    asOf: isPinned ? new Date((tree.commit?.committedAt ?? 0) * 1_000) : context.machine.now(),
    files: entries.map(({ path, read }) => ({ path: path.slice(prefix.length), read })),
  }
}

function isAdvisoryFile(path: string): boolean {
  return extname(path) === '.json' && !/(?:^|\/)\./u.test(path)
}

function missing(source: string): SkillsError {
  return new SkillsError('E_SOURCE_MISSING', `There is no folder or file ${printable(source)}.`, {
    where: { file: source },
    remedy: 'Name a folder, a zip archive, or a git repository of advisories.',
  })
}

function notASource(spec: SourceSpec): SkillsError {
  return new SkillsError('E_SOURCE_SYNTAX', `Advisories do not come from ${spec.source.kind}.`, {
    remedy: 'Name a folder, a zip archive, a file or a git repository.',
  })
}

function tooMany(folder: string): SkillsError {
  return limit(folder, `It has more than ${limits.advisoriesMax} advisories.`)
}

function tooLarge(file: string): SkillsError {
  return limit(file, `It has more than ${limits.advisoryBytesMax} bytes.`)
}

function limit(file: string, message: string): SkillsError {
  return new SkillsError('E_LIMIT', message, {
    where: { file },
    rule: 'limit/advisories',
    remedy: 'Check that this is a database of advisories.',
  })
}
