import type { Integrity, Sha256 } from './digest.ts'
import type { ComponentName, ModuleName } from './names.ts'
import type { RelativePath } from './relative-path.ts'
import type { Problem } from './skills-error.ts'
import type { Omitted, SnapshotFile } from './snapshot.ts'

export const componentKinds = ['skill', 'command', 'agent', 'instructions', 'mcp', 'hook'] as const
export type ComponentKind = (typeof componentKinds)[number]

/** A skill read from a snapshot. */
export interface Skill {
  readonly kind: 'skill'
  readonly name: ComponentName
  /** The skill's folder in the snapshot; empty where the module's root is the skill. */
  readonly folder: RelativePath | ''
  /** Its files with paths relative to that folder, sorted. */
  readonly files: readonly SnapshotFile[]
  /** Tree digest over `files`. */
  readonly integrity: Integrity
  readonly description: string
  readonly license: string | undefined
  readonly category: string | undefined
  readonly subcategory: string | undefined
  /** `allowed-tools` as written. */
  readonly allowedTools: string | undefined
}

/** A component of another kind: counted and named, never dropped in silence. */
export interface OtherComponent {
  readonly kind: Exclude<ComponentKind, 'skill'>
  readonly name: string
  readonly file: string
  /**
   * What a grant by name is bound to. Where JSON defines the component, SHA-256 of the canonical JSON of its own
   * definition (one server's settings, one event's hooks), so that a neighbour or an indent in the same file does
   * not end a grant; else of the file's bytes. Scripts that a definition starts are not part of it: the module's
   * integrity covers those.
   */
  readonly digest: Sha256
}

/** Another module that a module says it needs, as it was written. */
export interface ModuleDependency {
  readonly name: ModuleName
  /** Where it comes from; left out where the name is one of the manifest or of a registry. */
  readonly source: string | undefined
  /** Left out: any version. */
  readonly range: string | undefined
  /** Where it stands in the module. */
  readonly file: string
  readonly line: number
}

/** What a snapshot turned out to be. */
export interface Module {
  /** The name its own manifest gives, if any. */
  readonly declaredName: string | undefined
  readonly declaredVersion: string | undefined
  readonly license: string | undefined
  readonly publisher: string | undefined
  /** The layouts that were recognised, in order, such as `module-folder`. */
  readonly layouts: readonly string[]
  /** Valid and invalid skills alike; an invalid one has errors in `problems` with its folder as `file`. */
  readonly skills: readonly Skill[]
  readonly others: readonly OtherComponent[]
  /** In the order of names, each once. */
  readonly dependencies: readonly ModuleDependency[]
  readonly problems: readonly ModuleProblem[]
  readonly omitted: readonly Omitted[]
}

/** A problem with the skill it belongs to, so that a selection can leave it out. */
export interface ModuleProblem extends Problem {
  /** The folder name of the skill, or `undefined` where the module as a whole is concerned. */
  readonly skill: string | undefined
}

/** A skill together with the module it comes from: what a place receives. */
export interface OwnedSkill {
  readonly module: ModuleName
  readonly skill: Skill
}
