import path from 'node:path'
import { moduleListLock, withFolderLock } from '../apply/folder-lock.ts'
import { readTextFile, writeTextFile } from '../apply/text-file.ts'
import { writeError } from '../apply/write-error.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import { validate } from '../words/generated/module-list.validate.js'
import type { ModuleList } from '../words/generated/schema-types.ts'
import { limits } from '../words/limits.ts'
import type { TextChange } from '../words/plan.ts'
import type { Machine } from '../words/scope.ts'
import { faultyModules, faultySources } from './faulty-names.ts'
import { type FileForm, ownedValue, readOwnedFile } from './owned-file.ts'

const form: FileForm<ModuleList> = {
  what: 'module list',
  validate,
  versionKey: 'moduleListVersion',
  version: 1,
  bytesMax: limits.jsonBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy: 'Move it away by hand and add the modules again. Nothing was changed.',
  check: ({ modules }) => [...faultyModules(modules), ...faultySources(modules)],
}

type Folders = Pick<Machine, 'folders'>

export function moduleListPath(machine: Folders): string {
  return path.join(machine.folders.data, 'module-list.json')
}

/** The modules this user has added; empty where none was. Throws E_FILE_INVALID, E_FILE_NEWER, E_READ. */
export function readModuleList(machine: Folders): ModuleList {
  return readWithText(machine).list
}

function readWithText(machine: Folders): { readonly list: ModuleList; readonly text?: string } {
  const read = readOwnedFile(moduleListPath(machine), form)
  if (read.state === 'absent') return { list: { moduleListVersion: 1, modules: {} } }
  return { list: read.value, text: read.text }
}

/** The list that a text says; an empty one for no text. Throws as `readModuleList`. */
export function moduleListOfText(text: string | undefined, file: string): ModuleList {
  return text === undefined ? { moduleListVersion: 1, modules: {} } : ownedValue(text, file, form)
}

/** Run a function while nobody else changes the module list. Throws E_BUSY, E_WRITE. */
export function withModuleList<Result>(
  machine: Folders,
  run: (assertHeld: () => void) => Promise<Result>,
): Promise<Result> {
  return withFolderLock(moduleListLock(moduleListPath(machine)), run)
}

/**
 * A change of the module list as part of a plan, made with the scope or not at all; `undefined` where nothing
 * changes. To be called, and the plan applied, inside `withModuleList`. Throws as `readModuleList`.
 */
export function moduleListChange(
  machine: Folders,
  change: (list: ModuleList) => ModuleList,
): TextChange | undefined {
  const { list, text } = readWithText(machine)
  const after = canonicalJson(change(list))
  if (after === canonicalJson(list)) return undefined
  return { path: moduleListPath(machine), before: text, after }
}

/**
 * Change the module list as its only writer; `change` gets the list as it is and returns the new one. Nothing is
 * written where the text stays the same. Throws what `change` throws, E_BUSY, E_WRITE, and as `readModuleList`.
 */
export function updateModuleList(
  machine: Folders,
  change: (list: ModuleList) => ModuleList,
): Promise<ModuleList> {
  return withModuleList(machine, async (assertHeld) => {
    const before = readModuleList(machine)
    const after = change(before)
    assertHeld()
    if (canonicalJson(after) !== canonicalJson(before))
      await write(moduleListPath(machine), canonicalJson(after))
    return after
  })
}

async function write(file: string, text: string): Promise<void> {
  try {
    // One writer at a time, so one name: what a killed run left there is written over.
    await writeTextFile(file, text, { run: 'next' })
  } catch (error) {
    // The list has its new text, and only making that durable failed: the change is made.
    if (readTextFile(file, limits.jsonBytesMax)?.text === text) return
    throw writeError(error, 'The module list is as it was.')
  }
}
