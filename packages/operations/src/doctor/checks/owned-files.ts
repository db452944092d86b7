import {
  isSkillsError,
  limits,
  moduleListPath,
  readLock,
  readManifest,
  readModuleList,
  readSettings,
  readState,
  readTextFile,
  type Scope,
  settingsPath,
  stateFiles,
  stateText,
} from '@skills/core'
import { type Check, type Finding, ok, problem, warning } from '../check.ts'

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
    if (faults.length === 0 && isEdited(scope)) return [edited(scope)]
    return faults.length > 0
      ? faults
      : [ok('Settings, module list, manifest, lock and state can be read.')]
  },
}

/** Only we write the state, in one layout. */
function isEdited(scope: Scope): boolean {
  const text = readTextFile(stateFiles(scope).state, limits.jsonBytesMax)?.text
  return text !== undefined && text !== stateText(readState(scope))
}

function edited(scope: Scope): Finding {
  return warning(
    `${stateFiles(scope).state} was edited by hand. What it says still counts; the last run cannot be taken back.`,
    'The next run that changes something writes it anew. To forget it, move it away: what is installed is then recognised by the lock.',
  )
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
