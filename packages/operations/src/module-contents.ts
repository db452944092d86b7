import {
  by,
  type ComponentKind,
  componentKinds,
  isInstallable,
  type Module,
  type OtherComponent,
  type Skill,
} from '@skills/core'
import { grantDigest } from './grant-digest.ts'

/** What a module holds, for people and JSON alike. */
export interface ModuleContents {
  readonly layouts: readonly string[]
  readonly counts: Readonly<Record<ComponentKind, number>>
  readonly skills: readonly SkillRow[]
  /** Other modules that it says it needs. */
  readonly needs: readonly NeedRow[]
  /** Components other than skills that are installed; a hook or an MCP server once it is allowed by name. */
  readonly components: readonly ComponentRow[]
  /** Components that are counted and not installed. */
  readonly notInstalled: readonly (ComponentRow & {
    /** Why not, as the end of a sentence. */
    readonly reason: string
  })[]
}

export interface ComponentRow {
  readonly component: ComponentKind
  readonly name: string
  readonly file: string
  /** As a grant in skills.json records it: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
}

export interface NeedRow {
  readonly name: string
  /** `null`: the manifest's module of that name, or a registry's. */
  readonly source: string | null
  /** `*` for any version. */
  readonly range: string
}

export interface SkillRow {
  readonly name: string
  readonly description: string
  readonly category: string | null
  readonly license: string | null
  readonly files: number
  readonly bytes: number
}

/** The contents of a module with the skills that were selected, as rows sorted by name. */
export function moduleContents(module: Module, skills: readonly Skill[]): ModuleContents {
  const { others } = module
  const count = (kind: ComponentKind) =>
    kind === 'skill' ? skills.length : others.filter((other) => other.kind === kind).length
  const counts = Object.fromEntries(componentKinds.map((kind) => [kind, count(kind)]))
  return {
    layouts: module.layouts,
    counts: { skill: 0, command: 0, agent: 0, instructions: 0, mcp: 0, hook: 0, ...counts },
    skills: [...skills].sort(by((skill) => skill.name)).map(skillRow),
    needs: module.dependencies.map(({ name, source, range }) => ({
      name,
      source: source ?? null,
      range: range ?? '*',
    })),
    components: others.filter(isInstallable).map(componentRow),
    notInstalled: others
      .filter((other) => !isInstallable(other))
      .map((other) => ({
        ...componentRow(other),
        reason: other.notInstalled ?? 'this version does not install its kind',
      })),
  }
}

function componentRow({ kind, name, file, digest }: OtherComponent): ComponentRow {
  return { component: kind, name, file, digest: grantDigest(digest) }
}

function skillRow(skill: Skill): SkillRow {
  const { name, description, category, license, files } = skill
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  return {
    name,
    description,
    category: category ?? null,
    license: license ?? null,
    files: files.length,
    bytes,
  }
}

/** "134 skills, 1 instructions file": kinds that are absent are left out. */
export function countsText(counts: ModuleContents['counts']): string {
  const parts = componentKinds.flatMap((kind) => {
    const count = counts[kind]
    return count === 0 ? [] : `${count} ${plural(kind, count)}`
  })
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

/** A kind of component as people count it. */
export function plural(kind: ComponentKind, count: number): string {
  if (kind === 'instructions') return count === 1 ? 'instructions file' : 'instructions files'
  if (kind === 'mcp') return count === 1 ? 'MCP server' : 'MCP servers'
  return count === 1 ? kind : `${kind}s`
}
