import { type AuditReport, auditModule, rulePack, type VerdictCache } from '@skills/audit'
import type { Machine, Module, ReadFile } from '@skills/core'
import { ownCache } from './own-cache.ts'

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
  return auditModule(module, read, { verdicts: { ...kept, write } })
}

/** Reports below a cache folder, where `ownCache` believes them. */
export function verdictsIn(cache: string, pack: string): VerdictCache {
  return { rulePack: pack, ...ownCache(cache, 'verdicts', reportBytesMax) }
}
