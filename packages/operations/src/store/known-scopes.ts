import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  isErrno,
  isSkillsError,
  type Lock,
  projectScope,
  readLock,
  rootOfLastRun,
  rootOfState,
  type Scope,
  stateFiles,
  userScope,
} from '@skills/core'
import type { Context } from '../context.ts'

/** A scope that this machine wrote in, with what its lock says now. */
export interface KnownScope {
  readonly scope: Scope
  /** False where everything was uninstalled and only the records of runs are left. */
  readonly hasState: boolean
  /** `undefined` where the project is gone or its lock cannot be read. */
  readonly lock: Lock | undefined
}

/** Every scope with a state or a run on record here: projects by their root, and the user's own. Reads only. */
export function knownScopes(context: Context): KnownScope[] {
  const { machine } = context
  const top = join(machine.folders.data, 'state', 'v1')
  return stateFolders(top).flatMap((name): KnownScope[] => {
    const scope = scopeOf(context, join(top, name), name)
    if (scope === undefined) return []
    return [{ scope, lock: lockOf(scope), hasState: existsSync(stateFiles(scope).state) }]
  })
}

function stateFolders(top: string): string[] {
  try {
    return readdirSync(top).sort()
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}

function scopeOf(context: Context, stateFolder: string, name: string): Scope | undefined {
  if (name.startsWith('user-')) return userScope(context.machine)
  try {
    const root = rootOfState(stateFolder) ?? rootOfLastRun(stateFolder)
    return root === undefined ? undefined : projectScope(context.machine, root)
  } catch (error) {
    if (isSkillsError(error, 'E_PROJECT_MISSING', 'E_FILE_INVALID', 'E_FILE_NEWER'))
      return undefined
    throw error
  }
}

function lockOf(scope: Scope): Lock | undefined {
  try {
    const read = readLock(scope.lockPath)
    return read.state === 'absent' ? undefined : read.lock
  } catch (error) {
    if (isSkillsError(error)) return undefined
    throw error
  }
}
