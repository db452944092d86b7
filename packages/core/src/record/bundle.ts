import { canonicalJson } from '../words/canonical-json.ts'
import type { Bundle } from '../words/generated/schema-types.ts'
import { validate } from '../words/generated/skills-bundle.validate.js'
import { limits } from '../words/limits.ts'
import { relativePathProblem } from '../words/relative-path.ts'
import { faultyModules, faultySources } from './faulty-names.ts'
import { type FaultyKey, type FileForm, readOwnedText } from './owned-file.ts'

const form: FileForm<Bundle> = {
  what: 'bundle',
  validate,
  versionKey: 'bundleVersion',
  version: 1,
  bytesMax: limits.jsonBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy: 'Make the bundle again with skills bundle export. Nothing of it was taken in.',
  check: ({ modules }) => [
    ...faultyModules(modules),
    ...faultySources(modules),
    ...faultyPaths(modules),
  ],
}

/** Name of a bundle's first entry. */
export const bundleManifestName = 'skills-bundle.json'

/** Read a bundle's manifest; `file` is what errors name. Throws E_FILE_INVALID with every problem, E_FILE_NEWER. */
export function readBundleManifest(text: string, file: string): Bundle {
  return readOwnedText(text, file, form).value
}

export function bundleManifestText(bundle: Bundle): string {
  return canonicalJson(bundle)
}

function faultyPaths(modules: Bundle['modules']): FaultyKey[] {
  return Object.entries(modules).flatMap(([module, { files }]) =>
    Object.keys(files).flatMap((path): FaultyKey[] => {
      const problem = relativePathProblem(path)
      if (problem === undefined) return []
      const message = `The path ${JSON.stringify(path)} ${problem}.`
      return [{ path: ['modules', module, 'files', path], rule: 'path/unsafe', message }]
    }),
  )
}
