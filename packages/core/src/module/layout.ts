import type { Module, OtherComponent } from '../words/component.ts'
import type { RelativePath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'
import type { ReadFile } from '../words/snapshot.ts'
import type { SnapshotTree } from './snapshot-tree.ts'

/** What a manifest says about the module as a whole. */
export type Declared = Pick<Module, 'declaredName' | 'declaredVersion' | 'license' | 'publisher'>

export const nothingDeclared: Declared = {
  declaredName: undefined,
  declaredVersion: undefined,
  license: undefined,
  publisher: undefined,
}

/** What was found in one place; parts are put together with `merged`. */
export interface Found {
  /** Folders that hold a SKILL.md. */
  readonly skillFolders: readonly (RelativePath | '')[]
  readonly others: readonly OtherComponent[]
  readonly problems: readonly Problem[]
}

export const nothingFound: Found = { skillFolders: [], others: [], problems: [] }

export function merged(parts: readonly Found[]): Found {
  return {
    skillFolders: parts.flatMap((part) => part.skillFolders),
    others: parts.flatMap((part) => part.others),
    problems: parts.flatMap((part) => part.problems),
  }
}

/**
 * What manifests had us read of one module so far. A manifest may name a folder thousands of times and so may
 * many plugins; each is read once, or a small file could keep us busy for hours.
 */
export interface PluginMemory {
  /** Folder of a plugin: does it have skills by its own manifest and default folders? */
  readonly folders: Map<string, boolean>
  /** Key of a manifest and path in the module: does it have skills? */
  readonly paths: Map<string, boolean>
  /** Names of the plugins that the module itself lists and carries. */
  readonly carried: Set<string>
}

export interface LayoutInput {
  readonly tree: SnapshotTree
  readonly read: ReadFile
  /** Names what has no name of its own. */
  readonly moduleName: string
  /** How many skills the layouts before this one found. */
  readonly skillsBefore: number
  readonly memory: PluginMemory
}

export interface LayoutResult extends Found {
  readonly declared: Declared
}

/** One way in which modules are laid out. */
export interface Layout {
  readonly id: string
  /** What this layout finds, or `undefined` where the module does not have it. */
  readonly find: (input: LayoutInput) => LayoutResult | undefined
}
