import {
  emptyManifest,
  type Lock,
  type Manifest,
  type ModuleList,
  readLock,
  readManifest,
  readMergedLock,
  readModuleList,
  readState,
  type Scope,
  type State,
} from '@skills/core'
import type { Context, Warning } from './context.ts'

/** Everything on record about a scope, read once. */
export interface ScopeFiles {
  readonly manifest: Manifest
  /** The manifest's text as it stands; `undefined` where there is none. */
  readonly manifestText: string | undefined
  readonly lock: Lock
  readonly lockText: string | undefined
  readonly state: State
  readonly list: ModuleList
  /** What was decided where a lock with merge markers was put together. */
  readonly remarks: readonly Warning[]
}

/** Read manifest, lock, state and module list. Throws what their readers throw; a damaged file is never empty. */
export function readScopeFiles(
  context: Context,
  scope: Scope,
  options: { readonly resolveLock: boolean } = { resolveLock: false },
): ScopeFiles {
  const manifest = readManifest(scope.manifestPath)
  const merged = options.resolveLock ? readMergedLock(scope.lockPath) : undefined
  const lock =
    merged === undefined ? readLock(scope.lockPath) : { state: 'present' as const, ...merged }
  return {
    manifest: manifest.state === 'absent' ? emptyManifest() : manifest.manifest,
    manifestText: manifest.state === 'absent' ? undefined : manifest.text,
    lock: lock.state === 'absent' ? { lockfileVersion: 1, modules: {} } : lock.lock,
    lockText: lock.state === 'absent' ? undefined : lock.text,
    state: readState(scope),
    list: readModuleList(context.machine),
    remarks: (merged?.contested ?? []).map(contestedWarning),
  }
}

interface Contested {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  readonly taken: string
}

function contestedWarning({ name, ours, theirs, taken }: Contested): Warning {
  return {
    code: 'W_LOCK_MERGED',
    message: `The two sides of the merge lock ${name} at ${ours} and at ${theirs}; ${taken} was taken.`,
    file: 'skills.lock',
  }
}
