import { type Integrity, type Sha256, treeDigest } from './digest.ts'
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

/** The kinds that are installed beside skills; the others are counted and named. */
export const installedKinds: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  'command',
  'agent',
  'instructions',
  'mcp',
  'hook',
])

/** How people and selections call a component: a skill by its name, any other with its kind in front. */
export function componentLabel(kind: ComponentKind, name: string): string {
  return kind === 'skill' ? name : `${kind}/${name}`
}

/** Kind and name of a lock's key, `kind/name`. */
export function componentOfKey(key: string): {
  readonly kind: ComponentKind
  readonly name: string
} {
  const slash = key.indexOf('/')
  const kind = componentKinds.find((one) => one === key.slice(0, slash))
  if (kind === undefined) throw new TypeError('the lock was checked before')
  return { kind, name: key.slice(slash + 1) }
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
  /** What JSON says of it, where JSON defines it: a server's settings, an event's hooks. */
  readonly definition?: unknown
  /** Why it is not installed, as the end of a sentence; left out where it can be. */
  readonly notInstalled?: string
}

/** Can this be installed, by its kind and by what it is? */
export function isInstallable(other: OtherComponent): boolean {
  return installedKinds.has(other.kind) && other.notInstalled === undefined
}

/**
 * The digest that a lock has of a component that is no skill: of the one file that carries it, where for one that JSON
 * defines its own definition stands for the file's bytes.
 */
export function otherIntegrity({ file, digest }: OtherComponent): Integrity {
  return treeDigest([{ path: file.slice(file.lastIndexOf('/') + 1), sha256: digest }])
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
  /** The folder name of the skill, or the label of another component; `undefined` where the module as a whole is concerned. */
  readonly skill: string | undefined
}

/** A skill together with the module it comes from: what a place receives. */
export interface OwnedSkill {
  readonly module: ModuleName
  readonly skill: Skill
}
