import { limits } from '../../words/limits.ts'
import { isSkillsError, SkillsError } from '../../words/skills-error.ts'
import { decodeUtf8 } from '../../words/utf8.ts'
import type { Downloads } from '../download.ts'
import type { NetworkSettings } from '../fetched-tree.ts'
import type { AnswerCache, CachedAnswer } from './answer-cache.ts'
import { faultyRegistry, registryProblem } from './registry-json.ts'
import { treeBytes } from './registry-tree.ts'

/** One file of a registry that was read. */
export interface RegistryFile {
  /** Of a binary file, one character a byte (latin1). */
  readonly text: string
  /** What errors call it: its address or path. */
  readonly place: string
  /** When it was read from its source, where it now comes from the cache without anybody being asked. */
  readonly unaskedSince: string | undefined
}

export interface FileWish {
  /** Below the registry's root, with `/`. */
  readonly path: string
  readonly bytesMax: number
  /** The bytes are no text. */
  readonly isBinary?: boolean
  /** What the registry says of itself now: an answer that was read under the same needs no request. */
  readonly under?: string
  /** Ask all the same: what is in the cache cannot be right. */
  readonly isDoubted?: boolean
}

/** The files of a registry, wherever they are. `undefined` for a file that is not there. */
export type RegistryFiles = (wish: FileWish) => Promise<RegistryFile | undefined>

export interface HttpRegistryOptions {
  /** Address without a slash at its end. */
  readonly url: string
  readonly downloads: Downloads
  readonly cache: AnswerCache
  readonly network: Pick<NetworkSettings, 'offline'>
  readonly now: () => Date
}

/**
 * Files of a web server, each asked for whether it is still what the cache has. `--offline` takes the cache alone.
 * Throws E_OFFLINE for what is not in it, what `Downloads.get` throws but for a file that is not there, and
 * E_INDEX_INVALID for one that is not UTF-8.
 */
export function httpRegistryFiles(options: HttpRegistryOptions): RegistryFiles {
  return async ({ path, bytesMax, under, isDoubted, isBinary }) => {
    const { cache, downloads, network, now } = options
    const url = addressOf(options.url, path)
    const known = cache.get(url)
    const holds = known !== undefined && under !== undefined && known.under === under
    if (holds && isDoubted !== true) return fileOf(known)
    if (network.offline) {
      if (known === undefined) throw notInCache(url)
      return { ...fileOf(known), unaskedSince: known.checkedAt }
    }
    try {
      const answer = await downloads.get({ url, bytesMax, known: known?.validators })
      const isKept = answer.isUnchanged && known !== undefined
      const text = isKept ? known.text : contentOf(answer.body, url, isBinary)
      const validators = isKept ? known.validators : answer.validators
      const fresh = { key: url, text, validators, under, checkedAt: now().toISOString() }
      cache.put(fresh)
      return fileOf(fresh)
    } catch (error) {
      if (isSkillsError(error, 'E_SOURCE_MISSING')) return undefined
      throw error
    }
  }
}

/** `@` of a scope may stay; every other character of a path of ours is plain. */
function addressOf(base: string, path: string): string {
  if (base.endsWith('.json')) return base
  return `${base}/${path}`
}

function fileOf({ key, text }: CachedAnswer): RegistryFile {
  return { text, place: key, unaskedSince: undefined }
}

/** Bytes of a registry's file as `RegistryFile.text` has them. Throws E_INDEX_INVALID for a text that is none. */
export function contentOf(bytes: Uint8Array, place: string, isBinary: boolean | undefined): string {
  return isBinary === true ? Buffer.from(bytes).toString('latin1') : textOf(bytes, place)
}

/** Bytes of a registry's file as text. Throws E_INDEX_INVALID. */
export function textOf(bytes: Uint8Array, place: string): string {
  const text = decodeUtf8(bytes)
  if (text !== undefined) return text
  const message = 'It is not UTF-8.'
  throw faultyRegistry(place, [
    registryProblem(place, { line: 1, rule: 'registry/encoding', message }),
  ])
}

/** Throws E_INDEX_INVALID where a file that need not be downloaded is too large. */
export function mustBeSmall(bytes: number, { path, bytesMax }: FileWish): void {
  if (bytes <= bytesMax) return
  const message = `It has ${bytes} bytes; at most ${bytesMax} are read.`
  throw faultyRegistry(path, [registryProblem(path, { rule: 'registry/size', message })])
}

function notInCache(url: string): SkillsError {
  return new SkillsError(
    'E_OFFLINE',
    'This file of a registry is not in the cache, and --offline forbids asking for it.',
    { where: { url }, remedy: 'Run skills registry update once without --offline.' },
  )
}

/** The most bytes that are read of a registry's own files, by what they are. */
export const registryBytesMax: Readonly<
  Record<'root' | 'index' | 'module' | 'marketplace' | 'tree', number>
> = {
  root: limits.registryRootBytesMax,
  index: limits.registryIndexBytesMax,
  module: limits.registryModuleBytesMax,
  marketplace: limits.marketplaceBytesMax,
  tree: treeBytes,
}
