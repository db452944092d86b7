import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { withFolderLock } from '../apply/scope-lock.ts'
import { writeTextFile } from '../apply/text-file.ts'
import { writeError } from '../apply/write-error.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import { validate } from '../words/generated/module-list.validate.js'
import type { ModuleList } from '../words/generated/schema-types.ts'
import { limits } from '../words/limits.ts'
import type { Machine } from '../words/scope.ts'
import { faultyModules } from './faulty-names.ts'
import { type FileForm, readOwnedFile } from './owned-file.ts'

const form: FileForm<ModuleList> = {
  what: 'module list',
  validate,
  versionKey: 'moduleListVersion',
  version: 1,
  bytesMax: limits.jsonBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy: 'Move it away by hand and add the modules again. Nothing was changed.',
  check: ({ modules }) => faultyModules(modules),
}

type Folders = Pick<Machine, 'folders'>

export function moduleListPath(machine: Folders): string {
  return path.join(machine.folders.data, 'module-list.json')
}

/** The modules this user has added; empty where none was. Throws E_FILE_INVALID, E_FILE_NEWER, E_READ. */
export function readModuleList(machine: Folders): ModuleList {
  const read = readOwnedFile(moduleListPath(machine), form)
  return read.state === 'absent' ? { moduleListVersion: 1, modules: {} } : read.value
}

/**
 * Change the module list as its only writer; `change` gets the list as it is and returns the new one. Nothing is
 * written where the text stays the same. Throws what `change` throws, E_BUSY, E_WRITE, and as `readModuleList`.
 */
export async function updateModuleList(
  machine: Folders,
  change: (list: ModuleList) => ModuleList,
): Promise<ModuleList> {
  const file = moduleListPath(machine)
  const folder = path.dirname(file)
  const locked = { folder, lock: path.join(folder, 'module-list.lock'), what: 'The module list' }
  return withFolderLock(locked, async () => {
    const before = readModuleList(machine)
    const after = change(before)
    if (canonicalJson(after) !== canonicalJson(before)) await write(file, canonicalJson(after))
    return after
  })
}

async function write(file: string, text: string): Promise<void> {
  const run = randomBytes(8).toString('hex')
  try {
    await writeTextFile(file, text, { run })
  } catch (error) {
    throw writeError(error, 'The module list is as it was.')
  }
}
