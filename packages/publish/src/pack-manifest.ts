import {
  type BuiltPack,
  decodeUtf8,
  type Module,
  packManifestName,
  type ReadFile,
  SkillsError,
  type Snapshot,
  type SnapshotFile,
} from '@skills/core'
import { byBytes } from './by-bytes.ts'

/** What a pack is made of. */
export interface PackInput {
  readonly name: string
  readonly version: string
  readonly description: string | undefined
  readonly module: Module
  readonly snapshot: Snapshot
  readonly source: BuiltPack['source'] | undefined
  readonly read: ReadFile
}

/**
 * The manifest of a pack: a pure function of the module's files, its name and version, and the commit they are.
 * Nothing of the machine, of this program or of the time is in it. Throws E_FILE_INVALID for a `skills-pack.json`
 * of the module that no text can carry.
 */
export function packManifest(input: PackInput): BuiltPack {
  const { name, version, description, module, snapshot, source } = input
  const declaration = declarationOf(input)
  return {
    packVersion: 1,
    name,
    version,
    ...(description === undefined ? {} : { description }),
    ...(module.license === undefined ? {} : { license: module.license }),
    ...(source === undefined ? {} : { source }),
    dependencies: dependenciesOf(module),
    components: componentsOf(module),
    files: [...snapshot.files].sort(byBytes(({ path }) => path)).map(fileOf),
    integrity: snapshot.integrity,
    ...(declaration === undefined ? {} : { declaration }),
  }
}

function fileOf({ path, size, sha256, executable }: SnapshotFile): BuiltPack['files'][number] {
  return { path, size, sha256, mode: executable ? '0755' : '0644' }
}

function dependenciesOf({ dependencies }: Module): BuiltPack['dependencies'] {
  return Object.fromEntries(
    dependencies.map(({ name, source, range }) => [
      name,
      source === undefined
        ? (range ?? '*')
        : { source, ...(range === undefined ? {} : { version: range }) },
    ]),
  )
}

function componentsOf({ skills, others }: Module): BuiltPack['components'] {
  const all = [
    ...skills.map(({ kind, name, folder, integrity }) => ({
      kind,
      name: String(name),
      path: folder === '' ? '.' : folder,
      integrity: String(integrity),
    })),
    ...others.map(({ kind, name, file, digest }) => ({
      kind,
      name,
      path: file,
      integrity: `sha256:${digest}`,
    })),
  ]
  return all.sort(byBytes(({ kind, name, path }) => `${kind}\0${name}\0${path}`))
}

/** The author's own file, whose place the manifest takes: without it the files would not be those of the commit. */
function declarationOf({ snapshot, read }: PackInput): string | undefined {
  const file = snapshot.files.find(({ path }) => path === packManifestName)
  if (file === undefined) return undefined
  const text = decodeUtf8(read(file))
  if (text !== undefined && !file.executable) return text
  throw new SkillsError(
    'E_FILE_INVALID',
    file.executable ? 'The file is executable.' : 'The file is not UTF-8 text.',
    { where: { file: packManifestName }, remedy: 'Write a plain file of UTF-8 text.' },
  )
}
