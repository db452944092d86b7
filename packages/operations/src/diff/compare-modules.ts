import {
  byCodeUnit,
  type Capabilities,
  type Finding,
  type Skill,
  type SnapshotFile,
} from '@skills/core'
import type { BehaviourKind, ModuleBehaviour } from '../module-behaviour.ts'

/** One version of a module, as far as a reviewer compares it. */
export interface ModuleSide {
  readonly skills: readonly Skill[]
  readonly capabilities: Capabilities
  readonly behaviour: ModuleBehaviour
  readonly findings: readonly Finding[]
}

export interface AddedRemoved {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export interface FileChange {
  /** Path below the skill. */
  readonly path: string
  readonly status: 'added' | 'removed' | 'changed' | 'mode'
  readonly from: SnapshotFile | null
  readonly to: SnapshotFile | null
}

export interface SkillChange {
  readonly name: string
  readonly files: readonly FileChange[]
}

export interface ModuleComparison {
  readonly skills: AddedRemoved & { readonly changed: readonly SkillChange[] }
  readonly capabilities: Readonly<Record<keyof Capabilities, AddedRemoved>>
  readonly behaviour: Readonly<Record<BehaviourKind, AddedRemoved>>
  /** Findings by rule, file and evidence, as they would be read. */
  readonly findings: AddedRemoved
}

/** What a module would newly hold and newly be able to do. Pure. */
export function compareModules(from: ModuleSide, to: ModuleSide): ModuleComparison {
  const before = new Map(from.skills.map((skill) => [skill.name, skill]))
  const after = new Map(to.skills.map((skill) => [skill.name, skill]))
  const changed = to.skills.flatMap((skill) => {
    const old = before.get(skill.name)
    const files = old === undefined ? [] : compareFiles(old.files, skill.files)
    return files.length === 0 ? [] : [{ name: skill.name, files }]
  })
  const { executables, scripts, tools } = from.capabilities
  return {
    skills: { ...addedRemoved([...before.keys()], [...after.keys()]), changed },
    capabilities: {
      executables: addedRemoved(executables, to.capabilities.executables),
      scripts: addedRemoved(scripts, to.capabilities.scripts),
      tools: addedRemoved(tools, to.capabilities.tools),
    },
    behaviour: compareBehaviour(from.behaviour, to.behaviour),
    findings: addedRemoved(from.findings.map(findingText), to.findings.map(findingText)),
  }
}

function compareBehaviour(
  from: ModuleBehaviour,
  to: ModuleBehaviour,
): ModuleComparison['behaviour'] {
  const change = (kind: BehaviourKind): AddedRemoved => addedRemoved(from[kind], to[kind])
  return {
    hosts: change('hosts'),
    commands: change('commands'),
    pathsRead: change('pathsRead'),
    pathsWritten: change('pathsWritten'),
    secrets: change('secrets'),
    languages: change('languages'),
    packages: change('packages'),
    servers: change('servers'),
    hooks: change('hooks'),
    outsideInstructions: change('outsideInstructions'),
  }
}

export function addedRemoved(before: readonly string[], after: readonly string[]): AddedRemoved {
  return {
    added: [...new Set(after)].filter((item) => !before.includes(item)).sort(byCodeUnit),
    removed: [...new Set(before)].filter((item) => !after.includes(item)).sort(byCodeUnit),
  }
}

function compareFiles(
  before: readonly SnapshotFile[],
  after: readonly SnapshotFile[],
): FileChange[] {
  const old = new Map<string, SnapshotFile>(before.map((file) => [file.path, file]))
  const now = new Map<string, SnapshotFile>(after.map((file) => [file.path, file]))
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnit)
  return paths.flatMap((path): FileChange[] => {
    const from = old.get(path)
    const to = now.get(path)
    const status = statusOf(from, to)
    return status === undefined ? [] : [{ path, status, from: from ?? null, to: to ?? null }]
  })
}

function statusOf(
  from: SnapshotFile | undefined,
  to: SnapshotFile | undefined,
): FileChange['status'] | undefined {
  if (from === undefined) return 'added'
  if (to === undefined) return 'removed'
  if (from.sha256 !== to.sha256) return 'changed'
  return from.executable === to.executable ? undefined : 'mode'
}

function findingText({ rule, severity, file, message }: Finding): string {
  return `${severity} ${rule} ${file}: ${message}`
}
