import { readTextFile } from '../apply/text-file.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import type { Lock } from '../words/generated/schema-types.ts'
import { validate } from '../words/generated/skills-lock.validate.js'
import type { JsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import { faultyFiles, faultyModules, faultyPlaces, faultySources } from './faulty-names.ts'
import { type MergedLock, mergeLocks, mergeSides } from './merged-lock.ts'
import { type FileForm, ownedValue, readOwnedFile, readOwnedText } from './owned-file.ts'

const form: FileForm<Lock> = {
  what: 'lock',
  validate,
  versionKey: 'lockfileVersion',
  version: 1,
  bytesMax: limits.jsonBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy:
    'Restore it from version control, or delete it and run skills install, which resolves everything again.',
  check: ({ modules }) => [
    ...faultyModules(modules),
    ...faultySources(modules),
    ...faultyPlaces(modules),
    ...faultyFiles(modules),
  ],
}

export type LockFile =
  | { readonly state: 'absent' }
  | {
      readonly state: 'present'
      readonly text: string
      readonly lock: Lock
      readonly lineOf: JsonText['lineOf']
    }

/** Read `skills.lock`. Throws E_FILE_INVALID with every problem and its line (merge markers are named), E_FILE_NEWER, E_READ. */
export function readLock(file: string): LockFile {
  const read = readOwnedFile(file, form)
  if (read.state === 'absent') return read
  return { state: 'present', text: read.text, lock: read.value, lineOf: read.lineOf }
}

/**
 * A lock that git could not merge, with both sides read and put together; `undefined` where it has no markers.
 * Throws as `readLock`, for each side, and E_FILE_INVALID for markers that do not belong together.
 */
export function readMergedLock(file: string): (MergedLock & { readonly text: string }) | undefined {
  const text = readTextFile(file, form.bytesMax)?.text
  const sides = text === undefined ? undefined : mergeSides(text, file)
  if (text === undefined || sides === undefined) return undefined
  const [ours, theirs] = sides.map((side) => readOwnedText(side, file, form).value)
  if (ours === undefined || theirs === undefined) return undefined
  return { text, ...mergeLocks(ours, theirs) }
}

/** The lock that a text says. Throws as `readLock`. */
export function lockOfText(text: string, file: string): Lock {
  return ownedValue(text, file, form)
}

export function lockText(lock: Lock): string {
  return canonicalJson(lock)
}
