import {
  canonicalJson,
  type RegistryModuleFile,
  type RegistryVersionEntry,
  SkillsError,
} from '@skills/core'

/** What a registry lists of a module besides its versions. */
export type ModuleDetails = Pick<
  RegistryModuleFile,
  'name' | 'description' | 'license' | 'publisher' | 'publishers' | 'keywords' | 'categories'
>

export interface Addition {
  readonly details: ModuleDetails
  /** Text of the source that the version comes from; `undefined` for a pack that lies in the registry. */
  readonly source: string | undefined
  readonly version: string
  readonly entry: RegistryVersionEntry
}

/**
 * A module's file with one version more. A version that stands there with the same bytes stays as it is, whenever it
 * was published. Throws E_VERSION_EXISTS where it has others.
 */
export function withVersion(
  before: RegistryModuleFile | undefined,
  added: Addition,
): RegistryModuleFile {
  const { details, source, version, entry } = added
  const known = before?.versions?.[version]
  const moduleSource = before === undefined ? source : before.source
  const isElsewhere = source !== undefined && source !== moduleSource
  const wanted = isElsewhere ? { ...entry, source } : entry
  if (known !== undefined) mustBeSame(details.name, version, { known, wanted })
  return {
    ...before,
    registryModuleVersion: 1,
    ...details,
    ...(moduleSource === undefined ? {} : { source: moduleSource }),
    versions: { ...before?.versions, [version]: known ?? wanted },
  }
}

interface Compared {
  readonly known: RegistryVersionEntry
  readonly wanted: RegistryVersionEntry
}

function mustBeSame(name: string, version: string, { known, wanted }: Compared): void {
  if (bytesOf(known) === bytesOf(wanted)) return
  throw new SkillsError('E_VERSION_EXISTS', `${name} ${version} is listed with other content.`, {
    rule: 'registry/version-exists',
    remedy: 'Raise the version of the module. A version means the same bytes for ever.',
  })
}

/** What a version is; when it was published and why it was withdrawn are said of it. */
function bytesOf({ published, yanked, ...bytes }: RegistryVersionEntry): string {
  return canonicalJson(bytes)
}
