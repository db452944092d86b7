import type { BundledModule, Snapshot } from '@skills/core'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import type { BundleEntry } from './bundle-entries.ts'

/** One module of a bundle as a person reads of it. */
export interface BundleRow {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  readonly integrity: string
}

export function bundleRow(name: string, module: BundledModule): BundleRow {
  const { version, source, commit, integrity } = module
  return { name, version, source, commit: commit ?? null, integrity }
}

/** What a bundle's manifest says of a module. */
export function bundledModule(entry: BundleEntry, obtained: ObtainedModule): BundledModule {
  const { source, registry, range, skills, exclude } = entry
  const { version, ref, commit, snapshot } = obtained
  return {
    source,
    version,
    integrity: snapshot.integrity,
    files: bundledFiles(snapshot),
    ...(registry === undefined ? {} : { registry }),
    ...(range === undefined ? {} : { range }),
    ...(ref === undefined ? {} : { ref }),
    ...(commit === undefined ? {} : { commit }),
    ...(skills === undefined ? {} : { skills }),
    ...(exclude === undefined ? {} : { exclude }),
  }
}

function bundledFiles({ files }: Snapshot): BundledModule['files'] {
  return Object.fromEntries(
    files.map(({ path, sha256, executable }) => [
      path,
      { sha256, mode: executable ? '0755' : '0644' },
    ]),
  )
}
