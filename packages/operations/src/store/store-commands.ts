import { join } from 'node:path'
import {
  type Pruned,
  pruneStore,
  readModuleList,
  SkillsError,
  type StoreReport,
  verifyStore,
} from '@skills/core'
import type { Context } from '../context.ts'
import { knownScopes } from './known-scopes.ts'

/** Where the store is. */
export function storePath(context: Context): string {
  return join(context.machine.folders.data, 'store')
}

export interface StoreVerdict extends StoreReport {
  readonly failure: SkillsError | undefined
}

/** `skills store verify`: every stored file against its name, every record against its digest. Reads only. */
export function checkStore(context: Context): StoreVerdict {
  const report = verifyStore(storePath(context))
  const [first] = report.damaged
  if (first === undefined) return { ...report, failure: undefined }
  const failure = new SkillsError(
    'E_INTEGRITY',
    `${report.damaged.length} parts of the store are damaged.`,
    {
      where: { file: first },
      rule: 'store/digest',
      remedy: 'Delete what is listed; the next install with the network fetches it anew.',
    },
  )
  return { ...report, failure }
}

interface PruneRequest {
  /** Keep what was added in the last so many days, whoever needs it. */
  readonly days: number
  readonly dryRun: boolean
}

const dayMilliseconds = 86_400_000

/**
 * `skills store prune`: remove what neither the module list nor the lock of a known project needs. What is gone is
 * fetched again when it is wanted.
 */
export function cleanStore(context: Context, request: PruneRequest): Pruned {
  const { machine } = context
  const listed = Object.values(readModuleList(machine).modules).map((entry) => entry.integrity)
  const locked = knownScopes(context).flatMap(({ lock }) =>
    Object.values(lock?.modules ?? {}).map((module) => module.integrity),
  )
  return pruneStore({
    folder: storePath(context),
    needed: new Set([...listed, ...locked]),
    before: machine.now().getTime() - request.days * dayMilliseconds,
    dryRun: request.dryRun,
  })
}
