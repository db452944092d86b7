import {
  emptyManifest,
  type Lock,
  type Manifest,
  type ModuleList,
  readLock,
  readManifest,
  readModuleList,
  readState,
  type Scope,
  type State,
} from '@skills/core'
import type { Context } from './context.ts'

/** Everything on record about a scope, read once. */
export interface ScopeFiles {
  readonly manifest: Manifest
  /** The manifest's text as it stands; `undefined` where there is none. */
  readonly manifestText: string | undefined
  readonly lock: Lock
  readonly lockText: string | undefined
  readonly state: State
  readonly list: ModuleList
}

/** Read manifest, lock, state and module list. Throws what their readers throw; a damaged file is never empty. */
export function readScopeFiles(context: Context, scope: Scope): ScopeFiles {
  const manifest = readManifest(scope.manifestPath)
  const lock = readLock(scope.lockPath)
  return {
    manifest: manifest.state === 'absent' ? emptyManifest() : manifest.manifest,
    manifestText: manifest.state === 'absent' ? undefined : manifest.text,
    lock: lock.state === 'absent' ? { lockfileVersion: 1, modules: {} } : lock.lock,
    lockText: lock.state === 'absent' ? undefined : lock.text,
    state: readState(scope),
    list: readModuleList(context.machine),
  }
}
