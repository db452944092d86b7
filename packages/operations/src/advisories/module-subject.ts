import {
  decodeUtf8,
  gitUrl,
  limits,
  type ReadFile,
  type SnapshotFile,
  type Source,
} from '@skills/core'
import {
  type AdvisorySubject,
  mayBringPackages,
  type PackageSubject,
  packagesInFile,
} from '@skills/trust'

/** Nothing that an advisory could be about. */
export const noSubject: AdvisorySubject = {
  modules: [],
  repositories: [],
  integrities: [],
  files: [],
  components: [],
  packages: [],
}

interface Identity {
  readonly name: string
  readonly source: Source
  readonly commit: string | undefined
  readonly version: string
  /** Of the module and of what is known of its components. */
  readonly integrities: readonly string[]
  /** `kind/name` of each component. */
  readonly components: readonly string[]
}

/** A module as advisories are asked about it, by everything but its files and packages. */
export function moduleSubject(module: Identity): AdvisorySubject {
  const { name, source, commit, version, integrities, components } = module
  const url = gitUrl(source)
  return {
    ...noSubject,
    modules: [name],
    repositories: url === undefined ? [] : [url],
    ...(commit === undefined ? {} : { commit }),
    version,
    integrities,
    components: components.map((key) => key.replace('/', ':')),
  }
}

/** What the files of a module add: their digests, and the packages that they bring. */
export async function filesSubject(
  files: readonly SnapshotFile[],
  read: ReadFile,
): Promise<Pick<AdvisorySubject, 'files' | 'packages'>> {
  const packages: PackageSubject[] = []
  for (const file of files)
    if (mayBringPackages(file.path) && file.size <= limits.skillMarkdownBytesMax)
      packages.push(...packagesInFile(file.path, decodeUtf8(await read(file)) ?? ''))
  return { files: files.map(({ sha256 }) => sha256), packages }
}
