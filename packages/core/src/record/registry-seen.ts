import path from 'node:path'
import { withFolderLock } from '../apply/folder-lock.ts'
import { writeTextFile } from '../apply/text-file.ts'
import { writeError } from '../apply/write-error.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import { sha256 } from '../words/digest.ts'
import { validate } from '../words/generated/registry-seen.validate.js'
import type { RegistrySeen } from '../words/generated/schema-types.ts'
import { limits } from '../words/limits.ts'
import type { Machine } from '../words/scope.ts'
import { type FileForm, readOwnedFile } from './owned-file.ts'

const form: FileForm<RegistrySeen> = {
  what: 'record of a registry',
  validate,
  versionKey: 'registrySeenVersion',
  version: 1,
  bytesMax: limits.manifestBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy:
    'Remove the file and use the registry anew: skills registry use. Older states of it cannot be told then.',
  check: () => [],
}

type Folders = Pick<Machine, 'folders'>

/** Which record: a registry by one text for all its spellings, and the keys that it was pinned by. */
export interface SeenKey {
  readonly registry: string
  readonly keys: readonly string[]
}

/** What this machine has seen of a signed registry; `undefined` before the first time. Throws E_FILE_INVALID, E_READ. */
export function readRegistrySeen(machine: Folders, key: SeenKey): RegistrySeen | undefined {
  const read = readOwnedFile(fileOf(machine, key), form)
  return read.state === 'absent' ? undefined : read.value
}

/** Remember the newest; nothing is written where something as new stands there. Throws E_WRITE, E_BUSY. */
export async function writeRegistrySeen(machine: Folders, seen: RegistrySeen): Promise<void> {
  const file = fileOf(machine, seen)
  if (!isNewer(file, seen)) return
  const folder = path.dirname(file)
  const lock = {
    folder,
    lock: path.join(folder, 'registries.lock'),
    what: 'The list of registries',
  }
  await withFolderLock(lock, async (assertHeld) => {
    // Another run may have seen a newer one in between.
    if (!isNewer(file, seen)) return
    assertHeld()
    try {
      await writeTextFile(file, canonicalJson(seen), { run: 'next', mode: 0o600 })
    } catch (error) {
      throw writeError(error, 'Nothing of the registry was used.')
    }
  })
}

function isNewer(file: string, { sequence, root }: RegistrySeen): boolean {
  const before = readOwnedFile(file, form)
  if (before.state === 'absent') return true
  return sequence > before.value.sequence || root > before.value.root
}

function fileOf({ folders }: Folders, { registry, keys }: SeenKey): string {
  const digest = sha256([registry, ...[...keys].sort()].join('\n'))
  return path.join(folders.data, 'registries', `${digest}.json`)
}
