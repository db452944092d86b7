import { canonicalJson } from '../words/canonical-json.ts'
import { validate } from '../words/generated/built-pack.validate.js'
import type { BuiltPack } from '../words/generated/schema-types.ts'
import { limits } from '../words/limits.ts'
import { moduleNameProblem } from '../words/names.ts'
import { relativePathProblem } from '../words/relative-path.ts'
import { type FaultyKey, type FileForm, readOwnedText } from './owned-file.ts'

/** Name of a pack's first entry. */
export const packManifestName = 'skills-pack.json'

const form: FileForm<BuiltPack> = {
  what: 'pack',
  validate,
  versionKey: 'packVersion',
  version: 1,
  bytesMax: limits.jsonBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy: 'Make the pack again with skills pack. Nothing of it was taken in.',
  check: (pack) => [...faultyName(pack), ...faultyPaths(pack)],
}

/** Read the manifest of a pack; its digests are still claims. Throws E_FILE_INVALID with every problem, E_FILE_NEWER. */
export function readBuiltPack(text: string, file: string): BuiltPack {
  return readOwnedText(text, file, form).value
}

export function builtPackText(pack: BuiltPack): string {
  return canonicalJson(pack)
}

/**
 * Is this `skills-pack.json` that of a built pack, and not what an author wrote? A text that is no JSON is an
 * author's, and whoever reads that says so.
 */
export function isBuiltPackText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'files' in value && 'integrity' in value
  } catch {
    return false
  }
}

function faultyName({ name }: BuiltPack): FaultyKey[] {
  const problem = moduleNameProblem(name)
  if (problem === undefined) return []
  return [{ path: ['name'], rule: 'module-name/pattern', message: `The name ${problem}.` }]
}

function faultyPaths({ files }: BuiltPack): FaultyKey[] {
  const known = new Set<string>()
  return files.flatMap(({ path }, index): FaultyKey[] => {
    const problem =
      relativePathProblem(path) ?? (known.has(path) ? 'stands twice in the list' : undefined)
    known.add(path)
    if (problem === undefined) return []
    const message = `The path ${JSON.stringify(path)} ${problem}.`
    return [{ path: ['files', index], rule: 'path/unsafe', message }]
  })
}
