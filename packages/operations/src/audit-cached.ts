import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AuditReport, auditModule, rulePack, type VerdictCache } from '@skills/audit'
import {
  isErrno,
  type Machine,
  type Module,
  type ReadFile,
  readCacheFile,
  writeCacheFile,
} from '@skills/core'
import { expectShortRun } from './expect-short-run.ts'

// A report of 10,000 skills has some megabytes.
const reportBytesMax = 67_108_864

/** The audit of these bytes by these rules, from the cache where it was made before. `read` may throw E_INTEGRITY. */
export function auditCached(
  machine: Machine,
  module: Pick<Module, 'skills'>,
  read: ReadFile,
): Promise<AuditReport> {
  return auditLater(machine, module, { read, later: (write) => write() })
}

interface Later {
  readonly read: ReadFile
  /** Is given the write into the cache, to do it when it may be done, or never. */
  readonly later: (write: () => Promise<void>) => Promise<void>
}

/** The same before a gate that may refuse: what is refused leaves nothing, in the cache either. */
export function auditLater(
  machine: Machine,
  module: Pick<Module, 'skills'>,
  { read, later }: Later,
): Promise<AuditReport> {
  const pack = rulePack()
  if (pack === undefined) return auditModule(module, read)
  const kept = verdictsIn(machine.folders.cache, pack)
  const write: VerdictCache['write'] = (key, text) => later(() => kept.write(key, text))
  const known: VerdictCache['read'] = (key) => {
    const text = kept.read(key)
    if (text === undefined) expectShortRun()
    return text
  }
  return auditModule(module, read, { verdicts: { ...kept, read: known, write } })
}

/**
 * Reports below a cache folder. One that somebody else could have written is not read: by the rights of files and
 * folders, and because a variable could make a folder of a clone the cache, where whoever wrote the clone has laid
 * ready that nothing was found.
 */
export function verdictsIn(cache: string, pack: string): VerdictCache {
  const fileOf = (key: string): string => join(cache, 'verdicts', 'v1', `${key}.json`)
  let cloned: boolean | undefined
  return {
    rulePack: pack,
    read: (key) => {
      cloned ??= isInWorkTree(cache)
      if (cloned) return undefined
      const file = fileOf(key)
      if (![file, dirname(file), dirname(dirname(file)), cache].every(isOurs)) return undefined
      const bytes = readCacheFile(file, reportBytesMax)
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
    },
    write: async (key, text) => {
      if (Buffer.byteLength(text) <= reportBytesMax) await writeCacheFile(fileOf(key), text)
    },
  }
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
