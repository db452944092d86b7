import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Lock,
  type Pruned,
  pruneStore,
  readModuleList,
  SkillsError,
  type StoreReport,
  verifyStore,
  withStoreAlone,
} from '@skills/core'
import type { Context } from '../context.ts'
import { lastRun } from '../undo/last-run.ts'
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

/** What was removed, and whose last run cannot be taken back from the store any more. */
export interface CleanedStore extends Pruned {
  readonly undoLost: readonly string[]
}

/**
 * `skills store prune`: remove what neither the module list, nor the lock of a known project, nor its last run needs,
 * which can still be taken back as long as it is not older than `days`. What is gone is fetched again when it is
 * wanted. Waits for runs that rely on the store, and keeps new ones waiting. Throws E_BUSY.
 */
export async function cleanStore(context: Context, request: PruneRequest): Promise<CleanedStore> {
  const folder = storePath(context)
  if (request.dryRun || !existsSync(folder)) return clean(context, request)
  return withStoreAlone(folder, () => clean(context, request))
}

async function clean(context: Context, request: PruneRequest): Promise<CleanedStore> {
  const { machine } = context
  const before = machine.now().getTime() - request.days * dayMilliseconds
  const scopes = knownScopes(context)
  const runs = scopes.map(({ scope }) => ({ root: scope.root, run: lastRun(scope) }))
  const recent = runs.flatMap(({ run }) => (run !== undefined && run.time >= before ? [run] : []))
  const needed = new Set([
    ...Object.values(readModuleList(machine).modules).map((entry) => entry.integrity),
    ...scopes.flatMap(({ lock }) => (lock === undefined ? [] : integritiesOf([lock]))),
    ...recent.flatMap(({ locks }) => integritiesOf(locks)),
  ])
  const pruned = await pruneStore({
    folder: storePath(context),
    needed,
    before,
    dryRun: request.dryRun,
  })
  const undoLost = runs
    .filter(({ run }) => integritiesOf(run?.locks ?? []).some((one) => !needed.has(one)))
    .map(({ root }) => root)
  return { ...pruned, undoLost }
}

function integritiesOf(locks: readonly Lock[]): string[] {
  return locks.flatMap((lock) => Object.values(lock.modules).map(({ integrity }) => integrity))
}
