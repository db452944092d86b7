import path from 'node:path'
import { withFolderLock } from '../apply/folder-lock.ts'
import { readTextFile, writeTextFile } from '../apply/text-file.ts'
import { writeError } from '../apply/write-error.ts'
import { rewriteRuleProblem } from '../fetch/rewrite-url.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import type { Settings } from '../words/generated/schema-types.ts'
import { validate } from '../words/generated/settings.validate.js'
import { limits } from '../words/limits.ts'
import type { Machine } from '../words/scope.ts'
import { faultyAddresses } from './faulty-names.ts'
import { type FaultyKey, type FileForm, readOwnedFile } from './owned-file.ts'

const form: FileForm<Settings> = {
  what: 'settings file',
  validate,
  versionKey: 'settingsVersion',
  version: 1,
  bytesMax: limits.manifestBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy: 'Nothing was changed.',
  check: ({ rewrite, registries }) => [
    ...faultyRules(rewrite ?? {}),
    ...faultyAddresses(
      Object.entries(registries ?? {}).map(([name, { source }]) => ({
        path: ['registries', name, 'source'],
        source,
      })),
    ),
  ],
}

type Folders = Pick<Machine, 'folders'>

export function settingsPath(machine: Folders): string {
  return path.join(machine.folders.config, 'settings.json')
}

/** This user's settings; empty where none are. Throws E_FILE_INVALID, E_FILE_NEWER, E_READ. */
export function readSettings(machine: Folders): Settings {
  const read = readOwnedFile(settingsPath(machine), form)
  return read.state === 'absent' ? { settingsVersion: 1 } : read.value
}

/**
 * Change the settings as their only writer; `change` gets them as they are and returns the new ones. Nothing is
 * written where they stay the same. Throws what `change` throws, E_BUSY, E_WRITE, and as `readSettings`.
 */
export function updateSettings(
  machine: Folders,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  const file = settingsPath(machine)
  const folder = path.dirname(file)
  const lock = { folder, lock: path.join(folder, 'settings.lock'), what: 'The settings file' }
  return withFolderLock(lock, async (assertHeld) => {
    const before = readSettings(machine)
    const after = change(before)
    assertHeld()
    if (canonicalJson(after) !== canonicalJson(before)) await write(file, canonicalJson(after))
    return after
  })
}

async function write(file: string, text: string): Promise<void> {
  try {
    // One writer at a time, so one name: what a killed run left there is written over.
    await writeTextFile(file, text, { run: 'next' })
  } catch (error) {
    // The file has its new text, and only making that durable failed: the change is made.
    if (readTextFile(file, limits.manifestBytesMax)?.text === text) return
    throw writeError(error, 'The settings are as they were.')
  }
}

function faultyRules(rewrite: Readonly<Record<string, string>>): FaultyKey[] {
  return Object.entries(rewrite).flatMap(([start, instead]) => {
    const problem = rewriteRuleProblem(start, instead)
    if (problem === undefined) return []
    const message = `A rewrite rule ${problem}.`
    const remedy = 'Write it as "https://host/": "https://mirror/path/".'
    return [{ path: ['rewrite', start], rule: 'settings/rewrite', message, remedy }]
  })
}
