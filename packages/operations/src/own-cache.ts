import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isErrno, readCacheFile, sha256, writeCacheFile } from '@skills/core'

/** Texts that save work, by key, in a folder of this user's cache. */
export interface OwnCache {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, text: string) => Promise<void>
}

/**
 * Texts below a cache folder, of `bytesMax` bytes at most. One that somebody else could have written is not read: by
 * the rights of files and folders, and because a variable could make a folder of a clone the cache, where whoever
 * wrote the clone has laid ready what suits him.
 */
export function ownCache(cache: string, kind: string, bytesMax: number): OwnCache {
  const fileOf = (key: string): string => join(cache, kind, 'v1', `${key}.json`)
  let cloned: boolean | undefined
  return {
    read: (key) => {
      cloned ??= isInWorkTree(cache)
      if (cloned) return undefined
      const file = fileOf(key)
      if (![file, dirname(file), dirname(dirname(file)), cache].every(isOurs)) return undefined
      const bytes = readCacheFile(file, bytesMax)
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
    },
    write: async (key, text) => {
      if (Buffer.byteLength(text) <= bytesMax) await writeCacheFile(fileOf(key), text)
    },
  }
}

/** A value as a text of the cache: the digest of its key and itself, then itself. */
export function sealedText(key: string, value: object): string {
  const body = JSON.stringify(value)
  return `${sha256(`${key}\n${body}`)}\n${body}\n`
}

/** The value in a text of that key; `undefined` where the text is missing, damaged, cut or another one's. */
export function readSealed(key: string, text: string | undefined): unknown {
  const feed = text?.indexOf('\n') ?? -1
  if (text === undefined || feed === -1) return undefined
  const body = text.slice(feed + 1, -1)
  return text.slice(0, feed) === sha256(`${key}\n${body}`) ? JSON.parse(body) : undefined
}

const markers = ['.git', 'skills.json', 'skills.policy.yaml'] as const

/** Does a project or a work tree stand around the folder? What cannot be looked at counts as one. */
function isInWorkTree(folder: string): boolean {
  const isMarked = markers.some((name) => stands(join(folder, name)))
  return isMarked || (dirname(folder) !== folder && isInWorkTree(dirname(folder)))
}

function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (isErrno(error)) return error.code !== 'ENOTDIR'
    throw error
  }
}

/** Does it belong to this user, and can nobody else write it? Where there are no owners, the folder's rights decide. */
function isOurs(path: string): boolean {
  try {
    const stat = lstatSync(path)
    if (process.getuid === undefined) return !stat.isSymbolicLink()
    return stat.uid === process.getuid() && !stat.isSymbolicLink() && (stat.mode & 0o022) === 0
  } catch (error) {
    if (isErrno(error)) return false
    throw error
  }
}
