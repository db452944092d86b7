import type { ReadFile } from '@skills/core'
import type { Context, Warning } from '../context.ts'
import type { CheckedPack } from '../pack/pack-module.ts'
import { packEndings, packStem } from '../pack/pack-output.ts'
import { publishedAt } from '../registry-folder/add-to-registry.ts'
import { changeRegistry, plannedChange } from '../registry-folder/change-registry.ts'
import { moduleDetails } from '../registry-folder/module-details.ts'
import { openRegistryFolder } from '../registry-folder/registry-folder.ts'
import { findModule } from '../registry-folder/registry-modules.ts'
import { unsignedChange } from '../registry-folder/unsigned-change.ts'

interface Entry {
  /** Absolute folder of the registry. */
  readonly folder: string
  readonly checked: CheckedPack
  readonly read: ReadFile
}

/** A version that a registry will list. */
interface PlannedEntry {
  /** The folder of packs in a registry. */
  readonly packs: string
  /** List it, now that the pack is there. */
  readonly write: () => Promise<readonly Warning[]>
}

/**
 * List a pack in the registry that it lies in. Everything that would be refused is refused now: E_VERSION_EXISTS,
 * E_REGISTRY_DETAILS, E_INDEX_INVALID.
 */
export async function registryEntry(
  { machine }: Context,
  { folder, checked, read }: Entry,
): Promise<PlannedEntry> {
  const { withVersion } = await import('@skills/publish')
  const { obtained, built } = checked
  const { pack, tarSha256 } = built
  const registry = openRegistryFolder(folder, machine.cwd)
  const before = findModule(registry, obtained.name)
  const nothing = { name: undefined, description: undefined, license: undefined }
  const { title, name } = registry.root
  const publisher = before?.publisher ?? obtained.module.publisher ?? title ?? name
  const given = { ...nothing, publisher, keywords: [], categories: [] }
  const packs = 'packs'
  const changed = withVersion(before, {
    details: moduleDetails(obtained, { before, given, read, remedy: writeIt }),
    source: undefined,
    version: pack.version,
    entry: {
      pack: `${packs}/${pack.name}/${pack.version}/${packStem(pack)}${packEndings.tar}`,
      sha256: tarSha256,
      integrity: pack.integrity,
      published: publishedAt(machine.now()),
    },
  })
  await plannedChange(registry, [changed])
  return {
    packs,
    write: async () => unsignedChange(registry.path, await changeRegistry(registry, [changed])),
  }
}

function writeIt(missing: readonly string[]): string {
  return `Write ${missing.map((name) => `"${name}"`).join(' and ')} into skills-pack.json.`
}
