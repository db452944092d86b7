import { stateFiles } from '../apply/state-files.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import type { State } from '../words/generated/schema-types.ts'
import { validate } from '../words/generated/state.validate.js'
import { limits } from '../words/limits.ts'
import type { Scope } from '../words/scope.ts'
import { SkillsError } from '../words/skills-error.ts'
import { type FileForm, ownedValue, readOwnedFile } from './owned-file.ts'

const form: FileForm<State> = {
  what: 'state',
  validate,
  versionKey: 'stateVersion',
  version: 1,
  bytesMax: limits.jsonBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy:
    'Move it away by hand; what is installed is then recognised by the lock. Nothing was changed.',
  // A folder counts only where it is a place of our tables and a parsed name: `ownedFolders`.
  check: () => [],
}

/**
 * What this machine wrote in a scope; an empty state where it never wrote. Throws E_FILE_INVALID for a damaged
 * state or one of another folder, E_FILE_NEWER, E_READ.
 */
export function readState(scope: Scope): State {
  const file = stateFiles(scope).state
  const read = readOwnedFile(file, form)
  if (read.state === 'absent') return emptyState(scope)
  if (read.value.root === scope.root) return read.value
  throw new SkillsError(
    'E_FILE_INVALID',
    `The state belongs to ${read.value.root}, not to ${scope.root}.`,
    { where: { file, line: read.lineOf(['root']) }, remedy: form.remedy },
  )
}

/** The root that a state folder is about; `undefined` where it holds no state. Throws as `readState`. */
export function rootOfState(stateFolder: string): string | undefined {
  const read = readOwnedFile(stateFiles({ stateFolder }).state, form)
  return read.state === 'absent' ? undefined : read.value.root
}

/** The state that a text says, of this scope. Throws as `readState`. */
export function stateOfText(text: string, scope: Scope): State {
  const file = stateFiles(scope).state
  const state = ownedValue(text, file, form)
  if (state.root === scope.root) return state
  throw new SkillsError(
    'E_FILE_INVALID',
    `The state belongs to ${state.root}, not to ${scope.root}.`,
    { where: { file }, remedy: form.remedy },
  )
}

export function emptyState(scope: Scope): State {
  return { stateVersion: 1, root: scope.root, owned: {}, createdFolders: [] }
}

export function stateText(state: State): string {
  return canonicalJson(state)
}
