import { sha256 } from '../../words/digest.ts'
import { indexPathOf, indexPaths, type RegistryDepth } from './registry-layout.ts'

/**
 * The digests over a split index: `tree.bin` is 256 SHA-256 digests of 32 bytes, one after the other. At depth 1 they
 * are those of `index/00.json` to `index/ff.json`; at depth 2 those of `tree/00.bin` to `tree/ff.bin`, which hold the
 * digests of `index/ab/00.json` to `index/ab/ff.json` in the same way. So three files prove what the index says of a
 * name, and as well that it says nothing of it.
 */
export const treeRootPath = 'tree.bin'

/** Digests in one file of the tree. */
const fanOut = 256
const digestBytes = 32

/** What every file of the tree has. */
export const treeBytes: number = fanOut * digestBytes

/** One step from a file of the tree down: its path, and which digest in it is that of the next file. */
export interface TreeStep {
  readonly path: string
  readonly at: number
}

/** The way from the root to the index file of a path, outermost first; none where the index is one file. */
export function treeSteps(indexPath: string, depth: RegistryDepth): readonly TreeStep[] {
  if (depth === 0) return []
  const [first = '', second = ''] = indexPath.replace(/^index\/|\.json$/gu, '').split('/')
  const top = { path: treeRootPath, at: Number.parseInt(first, 16) }
  if (depth === 1) return [top]
  return [top, { path: `tree/${first}.bin`, at: Number.parseInt(second, 16) }]
}

/** The same for the index file that has a name. */
export function treeStepsTo(name: string, depth: RegistryDepth): readonly TreeStep[] {
  return treeSteps(indexPathOf(name, depth), depth)
}

/** The digest at a place of a file of the tree, in hexadecimal. */
export function digestAt(tile: Uint8Array, at: number): string {
  const start = at * digestBytes
  return Buffer.from(tile.subarray(start, start + digestBytes)).toString('hex')
}

/** The file with another digest at a place. */
export function withDigestAt(tile: Uint8Array, at: number, digest: string): Buffer {
  const next = Buffer.from(tile)
  next.write(digest, at * digestBytes, 'hex')
  return next
}

/** Every file of the tree, the root last; none at depth 0. `digestOf` gives that of an index file, in hexadecimal. */
export function treeFiles(
  depth: RegistryDepth,
  digestOf: (indexPath: string) => string,
): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  if (depth === 0) return files
  const digests = indexPaths(depth).map(digestOf)
  if (depth === 1) return files.set(treeRootPath, tile(digests))
  const tops = Array.from({ length: fanOut }, (_, first) => {
    const bytes = tile(digests.slice(first * fanOut, (first + 1) * fanOut))
    files.set(`tree/${first.toString(16).padStart(2, '0')}.bin`, bytes)
    return sha256(bytes)
  })
  return files.set(treeRootPath, tile(tops))
}

function tile(digests: readonly string[]): Buffer {
  return Buffer.from(digests.join(''), 'hex')
}
