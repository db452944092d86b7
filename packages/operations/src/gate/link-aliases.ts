import { posix } from 'node:path'
import type { LocalGit, LocalTreeEntry } from '@skills/core'

const linkBounds = { bytesMax: 4_096, totalBytesMax: 4 * 1024 * 1024 }
const hopsMax = 8
// A link to a large folder would show every file of it a second time.
const aliasesMax = 20_000

interface Linked {
  /** Files as they are seen through links, with the bytes of what they lead to. */
  readonly aliases: readonly LocalTreeEntry[]
  /** Links that lead out of the tree, nowhere, in a circle, or to more than is followed. */
  readonly left: readonly string[]
}

/** Follow the links of a tree inside the tree. A link to a folder shows the files of that folder below its own path. */
export async function aliasesOf(
  git: LocalGit,
  entries: readonly LocalTreeEntry[],
): Promise<Linked> {
  const links = entries.filter(({ kind }) => kind === 'link')
  if (links.length === 0) return { aliases: [], left: [] }
  const targets = await git.blobs(
    links.map(({ id }) => id),
    linkBounds,
  )
  const leadsTo = new Map(
    links.map(({ path, id }) => [path, targetOf(path, targets.get(id))] as const),
  )
  const files = entries.filter(({ kind }) => kind === 'file')
  const byPath = new Map(files.map((file) => [file.path, file]))
  const aliases: LocalTreeEntry[] = []
  const left: string[] = []
  for (const { path } of links) {
    const target = endOf(path, leadsTo)
    const found = target === undefined ? [] : seenThrough(path, target, { files, byPath })
    if (found.length === 0 || aliases.length + found.length > aliasesMax) left.push(path)
    else aliases.push(...found)
  }
  return { aliases, left }
}

/** The path in the tree that a link names; `undefined` where it names none. */
function targetOf(path: string, bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const text = Buffer.from(bytes).toString('utf8')
  if (text.startsWith('/')) return undefined
  const target = posix.normalize(posix.join(posix.dirname(path), text)).replace(/\/+$/u, '')
  return target === '..' || target.startsWith('../') ? undefined : target
}

/** Where a row of links ends. */
function endOf(path: string, leadsTo: ReadonlyMap<string, string | undefined>): string | undefined {
  let at: string | undefined = path
  for (let hops = 0; at !== undefined && leadsTo.has(at); hops += 1) {
    if (hops === hopsMax) return undefined
    at = leadsTo.get(at)
  }
  return at
}

interface Tree {
  readonly files: readonly LocalTreeEntry[]
  readonly byPath: ReadonlyMap<string, LocalTreeEntry>
}

function seenThrough(link: string, target: string, { files, byPath }: Tree): LocalTreeEntry[] {
  const file = byPath.get(target)
  if (file !== undefined) return [{ ...file, path: link }]
  const below = target === '.' ? '' : `${target}/`
  // A link to a folder around it would show the same files again.
  if (link.startsWith(below)) return []
  return files
    .filter(({ path }) => path.startsWith(below))
    .map((one) => ({ ...one, path: `${link}/${one.path.slice(below.length)}` }))
}
