import type { Manifest } from '../words/generated/schema-types.ts'
import { validate } from '../words/generated/skills.validate.js'
import type { JsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import { faultyAddresses, faultyComponents, faultyModules, faultySources } from './faulty-names.ts'
import { type FileForm, readOwnedFile } from './owned-file.ts'

/** The value of `$schema` in a manifest that we write. */
export const manifestSchemaId = 'urn:skills-pm:schema:manifest:1'

const form: FileForm<Manifest> = {
  what: 'manifest',
  validate,
  versionKey: 'manifestVersion',
  version: 1,
  bytesMax: limits.manifestBytesMax,
  faultyCode: 'E_MANIFEST_INVALID',
  remedy: 'Nothing was changed.',
  check: ({ modules, owners, registries = [] }) => [
    ...faultyModules(modules),
    ...faultySources(asSources(modules)),
    ...faultyComponents(['owners'], owners),
    ...faultyAddresses(
      registries.map((one, index) => ({
        path: ['registries', index],
        source: typeof one === 'string' ? one : one.source,
      })),
    ),
  ],
}

function asSources(modules: Manifest['modules']): Parameters<typeof faultySources>[0] {
  const entries = Object.entries(modules ?? {})
  return Object.fromEntries(
    entries.map(([name, { source, version }]) => [name, { source, range: version }]),
  )
}

export type ManifestFile =
  | { readonly state: 'absent' }
  | {
      readonly state: 'present'
      /** Every byte of the file, a byte order mark included. */
      readonly text: string
      readonly manifest: Manifest
      readonly lineOf: JsonText['lineOf']
    }

/**
 * Read `skills.json`. Throws E_MANIFEST_INVALID with every problem and its line, E_FILE_NEWER,
 * E_FILE_INVALID (a link, no regular file, too large, not UTF-8), E_READ.
 */
export function readManifest(file: string): ManifestFile {
  const read = readOwnedFile(file, form)
  if (read.state === 'absent') return read
  return { state: 'present', text: read.text, manifest: read.value, lineOf: read.lineOf }
}

export function emptyManifest(): Manifest {
  return { $schema: manifestSchemaId }
}
