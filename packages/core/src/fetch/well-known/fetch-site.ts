import { sha256 } from '../../words/digest.ts'
import { limits } from '../../words/limits.ts'
import { isSkillsError, SkillsError } from '../../words/skills-error.ts'
import { wrongDigest } from '../archive/fetch-archive.ts'
import { readArchive } from '../archive/read-archive.ts'
import { type Downloads, openDownloads } from '../download.ts'
import { exactText } from '../exact-text.ts'
import type { FetchedTree, NetworkSettings, SourceEntry } from '../fetched-tree.ts'
import { displayUrl, mustBeSecure } from '../git-address.ts'
import { type IndexedSkill, indexPaths, readSkillIndex, type SkillIndex } from './skill-index.ts'

/** What is fetched, with what it came to so far. */
interface Fetching {
  readonly downloads: Downloads
  readonly site: URL
  readonly entries: SourceEntry[]
  bytes: number
  files: number
}

/**
 * Every skill that a site publishes below `.well-known`, as `skills/<name>/…`: by the index of version 0.2.0
 * where there is one, else by that of 0.1.0. Artifacts of 0.2.0 are held to their digests; the files of 0.1.0
 * have none, so that only the lock holds them. Skills of unknown types are left out and said so.
 * Throws E_SOURCE_MISSING without an index, E_INDEX_INVALID, E_INTEGRITY, what `readArchive` and
 * `Downloads.get` throw.
 */
export async function fetchSite(url: string, settings: NetworkSettings): Promise<FetchedTree> {
  const site = new URL(url)
  mustBeSecure(site)
  const downloads = openDownloads(settings)
  try {
    const { skills, omitted } = await findIndex(site, downloads)
    const fetching: Fetching = { downloads, site, entries: [], bytes: 0, files: 0 }
    for (const skill of skills) await take(fetching, skill)
    return { entries: fetching.entries, omitted, commit: undefined }
  } finally {
    await downloads.close()
  }
}

async function findIndex(site: URL, downloads: Downloads): Promise<SkillIndex> {
  for (const { version, path } of indexPaths) {
    const url = new URL(path, site)
    const bytes = await indexAt(url, downloads)
    if (bytes !== undefined) return readSkillIndex(bytes, version, url)
  }
  throw new SkillsError('E_SOURCE_MISSING', `The site ${site.host} publishes no index of skills.`, {
    where: { url: displayUrl(site) },
    remedy: `A git repository has a path: ${site.origin}/team/skills.git`,
  })
}

/** `undefined` where the site has nothing there, or a page for people, as sites with one page for everything do. */
async function indexAt(url: URL, downloads: Downloads): Promise<Buffer | undefined> {
  try {
    const { body, type } = await downloads.get({
      url: url.href,
      bytesMax: limits.siteIndexBytesMax,
      accept: 'application/json',
    })
    return type === 'text/html' ? undefined : body
  } catch (error) {
    if (isSkillsError(error, 'E_SOURCE_MISSING')) return undefined
    throw error
  }
}

async function take(fetching: Fetching, skill: IndexedSkill): Promise<void> {
  const { entries } = fetching
  const folder = `skills/${skill.name}`
  if (skill.kind === 'files') {
    for (const { path, url } of skill.files) {
      const bytes = await download(fetching, url, limits.fileBytesMax)
      entries.push(fileEntry(`${folder}/${path}`, bytes))
    }
    return
  }
  const isFile = skill.kind === 'skill-md'
  const bytesMax = isFile ? limits.skillMarkdownBytesMax : limits.archiveBytesMax
  const bytes = await download(fetching, skill.url, bytesMax)
  const where = { url: displayUrl(skill.url) }
  const found = sha256(bytes)
  if (found !== skill.sha256) throw wrongDigest({ wanted: skill.sha256, found }, where)
  if (isFile) entries.push(fileEntry(`${folder}/SKILL.md`, bytes))
  else entries.push(...(await archiveEntries(bytes, skill)))
}

async function download(fetching: Fetching, url: URL, bytesMax: number): Promise<Buffer> {
  fetching.files += 1
  if (fetching.files > limits.siteFilesMax)
    throw tooLarge(fetching, `more than ${limits.siteFilesMax} files to fetch`)
  const { body } = await fetching.downloads.get({ url: url.href, bytesMax })
  fetching.bytes += body.length
  if (fetching.bytes > limits.snapshotBytesMax)
    throw tooLarge(fetching, `more than ${limits.snapshotBytesMax} bytes of skills`)
  return body
}

function tooLarge({ site }: Fetching, what: string): SkillsError {
  return new SkillsError('E_LIMIT', `The site ${site.host} has ${what}.`, {
    where: { url: displayUrl(site) },
    rule: 'limit/site',
    remedy: 'Use the repository or archive of the skills that you want.',
  })
}

function fileEntry(path: string, bytes: Buffer): SourceEntry {
  return { path, kind: 'file', executable: false, size: bytes.length, read: async () => bytes }
}

/** An archive holds one skill, its SKILL.md at the root; nothing in it may point at the skill beside it. */
async function archiveEntries(
  bytes: Buffer,
  skill: Extract<IndexedSkill, { kind: 'skill-md' | 'archive' }>,
): Promise<SourceEntry[]> {
  const where = { url: displayUrl(skill.url) }
  const tree = await readArchive(bytes, { format: undefined, where, topFolder: 'keep' })
  for (const entry of tree.entries) {
    const isInside = entry.kind === 'file' || staysInside(entry.path, await entry.read())
    if (isInside && !entry.path.split('/').includes('..')) continue
    throw new SkillsError(
      entry.kind === 'link' ? 'E_LINK_UNSAFE' : 'E_PATH_UNSAFE',
      `The archive of the skill ${skill.name} has an entry that leaves it: ${JSON.stringify(entry.path)}.`,
      {
        where,
        rule: entry.kind === 'link' ? 'link/outside' : 'path/unsafe',
        remedy: 'Tell whoever runs the site. Nothing of it was taken in.',
      },
    )
  }
  return tree.entries.map((entry) => ({ ...entry, path: `skills/${skill.name}/${entry.path}` }))
}

/** Does a link's target, step by step, never leave the folder that the link's own path starts in? */
function staysInside(path: string, target: Uint8Array): boolean {
  const text = exactText(target)
  if (text === undefined || text.startsWith('/')) return false
  let depth = path.split('/').length - 1
  for (const part of text.split('/')) {
    if (part === '..') depth -= 1
    else if (part !== '' && part !== '.') depth += 1
    if (depth < 0) return false
  }
  return true
}
