import { type BuiltPack, builtPackText, SkillsError, type Store } from '@skills/core'
import type { Attached } from '@skills/publish'
import type { Context, Warning } from '../context.ts'
import type { CheckedPack } from '../pack/pack-module.ts'

/** A pack that passed every check, with what travels with it, on its way to a destination. */
export interface Publishing {
  readonly context: Context
  readonly store: Store
  readonly checked: CheckedPack
  /** Files beside the pack: SBOMs, statements, and signed bundles as they are. */
  readonly attached: readonly Attached[]
  /** Look, and write nothing. */
  readonly dryRun: boolean
}

/** What a destination has afterwards. */
export interface Published {
  /** Where it is: a folder, or a source from which it can be installed. */
  readonly to: string
  /** Of an artifact's manifest. */
  readonly digest: string | undefined
  /** Names of the files that are there, the pack's own first where it is one. */
  readonly files: readonly string[]
  /** Exactly this was there before. */
  readonly wasThere: boolean
  /** What a person should know of the destination. */
  readonly warnings?: readonly Warning[]
}

/** The error for a version that is there with other content. A version is one thing for ever, wherever it is. */
export function versionExists(where: {
  readonly file?: string
  readonly url?: string
}): SkillsError {
  return new SkillsError('E_VERSION_EXISTS', 'This version is published with other content.', {
    where,
    rule: 'publish/version-exists',
    remedy: 'Raise the version: skills version patch. Nothing was published.',
  })
}

/**
 * Is what a registry has this pack? Its manifest lists every file with digest and mode, and was held against the files
 * when it was opened, so that equal manifests are equal content; compressed bytes may differ and mean nothing.
 */
export function isSamePack(found: BuiltPack | undefined, wanted: BuiltPack): boolean {
  return found !== undefined && builtPackText(found) === builtPackText(wanted)
}
