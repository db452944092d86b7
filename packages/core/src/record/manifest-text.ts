import type { Manifest, ManifestBefore } from '../words/generated/schema-types.ts'
import { readJsonText } from '../words/json-text.ts'
import { editJson } from './json-edit.ts'
import { withoutMark } from './owned-file.ts'
import { isSameJson } from './same-json.ts'

const keyOrder = [
  '$schema',
  'manifestVersion',
  'assistants',
  'layout',
  'modules',
  'owners',
  'registries',
] as const

/**
 * The text of `skills.json` after an edit. Where a text exists, only what differs is changed and every other
 * byte stays; where none does, a text in a fixed, friendly order of keys. `before` must be a text that
 * `readManifest` accepted.
 */
export function manifestText(before: string | undefined, wanted: Manifest): string {
  if (before === undefined) return `${JSON.stringify(inOrder(wanted), null, 2)}\n`
  const json = withoutMark(before)
  const mark = before.slice(0, before.length - json.length)
  const edited = editJson(json, inOrder(wanted))
  const read = readJsonText(edited)
  if (!read.ok || !isSameJson(read.json.value, wanted))
    throw new Error('an edit of skills.json does not mean what was wanted')
  return mark + edited
}

function inOrder(manifest: Manifest): Manifest {
  const entries = keyOrder.map((key) => [key, manifest[key]] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/**
 * The text of `skills.json` after something was removed from it, given back as it was before us where nothing
 * of ours is left: the remembered bytes, or `undefined` (no file) where we made it and it holds nothing but
 * our own choice of assistants and layout. Else as `manifestText`.
 */
export function manifestTextAfterRemoval(
  before: string,
  wanted: Manifest,
  remembered: ManifestBefore | undefined,
): string | undefined {
  if (remembered?.existed === false && isEmptyButForUs(wanted)) return undefined
  if (remembered?.text !== undefined) {
    const original = readJsonText(withoutMark(remembered.text))
    if (original.ok && isSameJson(withoutOurs(wanted, original.json.value), original.json.value))
      return remembered.text
  }
  return manifestText(before, wanted)
}

function isEmptyButForUs({ modules, owners, registries }: Manifest): boolean {
  return [modules, owners, registries].every(
    (part) => part === undefined || Object.keys(part).length === 0,
  )
}

/** The manifest without what we add on our own when we install: keys that the original had not. */
function withoutOurs(wanted: Manifest, original: unknown): Manifest {
  const has = (key: string) =>
    typeof original === 'object' && original !== null && Object.hasOwn(original, key)
  const isLeft = Object.keys(wanted.modules ?? {}).length > 0
  const isOurs = (key: string, value: unknown) =>
    !has(key) &&
    (key === '$schema' ||
      // Installing chose these; they go when the last module goes.
      (!isLeft && (key === 'assistants' || key === 'layout')) ||
      (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => !isOurs(key, value)))
}
