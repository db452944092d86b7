import {
  isSkillsError,
  moduleListPath,
  readLock,
  readManifest,
  readModuleList,
  readSettings,
  readState,
  settingsPath,
  stateFiles,
} from '@skills/core'
import { type Check, type Finding, ok, problem } from '../check.ts'

/** Each of our files is read as every command reads it. */
export const ownedFiles: Check = {
  id: 'files',
  run: ({ context: { machine }, scope }) => {
    const readers: readonly (readonly [string, () => unknown])[] = [
      [scope.manifestPath, () => readManifest(scope.manifestPath)],
      [scope.lockPath, () => readLock(scope.lockPath)],
      [settingsPath(machine), () => readSettings(machine)],
      [moduleListPath(machine), () => readModuleList(machine)],
      [stateFiles(scope).state, () => readState(scope)],
    ]
    const faults = readers.flatMap(([file, read]) => faultOf(file, read))
    return faults.length > 0
      ? faults
      : [ok('Settings, module list, manifest, lock and state can be read.')]
  },
}

function faultOf(file: string, read: () => unknown): Finding[] {
  try {
    read()
    return []
  } catch (error) {
    if (!isSkillsError(error)) throw error
    const line = error.where?.line
    const where = line === undefined ? file : `${file}:${line}`
    return [problem(`${where}: ${error.message}`, error.remedy)]
  }
}
