import { sep } from 'node:path'
import {
  type Decision,
  type DecisionReason,
  fromManifest,
  type LockedModule,
  type Module,
  parseModuleName,
  parseNameOf,
  readModule,
  type SkillsError,
  type Snapshot,
  type SourceSpec,
} from '@skills/core'
import { auditCached } from '../audit-cached.ts'
import type { Warning } from '../context.ts'
import { surveyPlaces } from '../doctor/survey.ts'
import { lockedOthers } from '../locked-components.ts'
import { contentFacts } from '../policy/content-facts.ts'
import { knownSource } from '../policy/decide-source.ts'
import { placeReasons, scopeFacts } from '../policy/judge-change.ts'
import { answeredReasons, lockedFacts } from '../policy/locked-facts.ts'
import { outsideFacts } from '../policy/outside-facts.ts'
import { refusal } from '../refuse.ts'
import type { Placed, Run } from './verify-installed.ts'
import { snapshotOf } from './verify-records.ts'

interface Installed {
  readonly modules: readonly (readonly [string, LockedModule])[]
  readonly placed: readonly Placed[]
  /** All modules were asked for. */
  readonly isWhole: boolean
}

interface JudgedInstall {
  readonly decision: Decision
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

/**
 * What policy says today of what is installed: each module from its bytes in the store, where they are read and
 * audited again, the readers of each place, the scope as a whole. Reads only.
 */
export async function verifyPolicy(run: Run, installed: Installed): Promise<JudgedInstall> {
  const { context, files } = run
  const { modules, placed, isWhole } = installed
  const unread: string[] = []
  const reasons: DecisionReason[] = []
  for (const [name, locked] of modules) {
    const snapshot = snapshotOf(run.store, locked)
    if (snapshot === undefined) unread.push(name)
    reasons.push(...(await moduleReasons(run, { name, locked, snapshot })))
  }
  const folders = placed.map(({ name, component, skill, place }) => ({
    module: parseModuleName(name),
    component,
    name: parseNameOf(component, skill),
    place,
  }))
  reasons.push(...placeReasons(context, folders, undefined))
  if (isWhole) {
    const facts = { ...scopeFacts(files.lock, []), unmanaged: unmanagedSkills(run, placed) }
    reasons.push(...context.policy.decide(facts).reasons)
  }
  const allowed = reasons.every(({ effect }) => effect !== 'deny')
  return {
    decision: { allowed, reasons },
    failure: allowed ? undefined : refusal(reasons, { file: 'skills.lock' }),
    warnings: [
      ...context.policy.warnings({ isWhole: isWhole && unread.length === 0 }),
      ...changedPolicy(run),
      ...unread.map(unjudged),
    ],
  }
}

/** Skills in the project's own folders that no lock puts there; asked only where a policy speaks of them. */
function unmanagedSkills(run: Run, placed: readonly Placed[]): readonly string[] | undefined {
  const { policy } = run.context
  if (policy.stack.every((layer) => layer.policy.files?.unmanaged === undefined)) return undefined
  const locked = new Set(placed.map(({ folder }) => folder))
  return surveyPlaces(run.context, run.scope)
    .places.flatMap(({ standing }) => standing)
    .filter(({ path, kind }) => kind !== 'dangling' && !locked.has(path))
    .filter(({ path }) => path.startsWith(`${run.scope.root}${sep}`))
    .map(({ display }) => display)
}

interface Subject {
  readonly name: string
  readonly locked: LockedModule
  readonly snapshot: Snapshot | undefined
}

async function moduleReasons(run: Run, subject: Subject): Promise<DecisionReason[]> {
  const { policy } = run.context
  const { name, locked, snapshot } = subject
  const declared = run.files.manifest.modules?.[name]
  const spec =
    declared === undefined
      ? fromManifest(locked.source, locked.range)
      : fromManifest(declared.source, declared.version)
  const recorded = lockedFacts({ name, spec, locked, declared })
  return [
    ...policy.decide(knownSource(run.context, name, spec)).reasons,
    ...(snapshot === undefined
      ? answeredReasons(policy.decide(recorded).reasons)
      : await contentReasons(run, { name, locked, snapshot, spec })),
  ]
}

async function contentReasons(
  run: Run,
  subject: Subject & { readonly snapshot: Snapshot; readonly spec: SourceSpec },
): Promise<DecisionReason[]> {
  const { policy } = run.context
  const { read } = run.store
  const { name, locked, snapshot, spec } = subject
  const moduleName = parseModuleName(name)
  const { version, ref, commit } = locked
  const module = installedPart(readModule(snapshot, read, { moduleName }), locked)
  const obtained = {
    name: moduleName,
    spec,
    version,
    ref,
    commit,
    snapshot,
    module,
    portable: true,
    registry: locked.registry,
  }
  const report = await auditCached(run.context.machine, module, read)
  const outside = await outsideFacts(run.context, obtained, {
    ...{ skills: module.skills, others: lockedOthers(locked), read },
  })
  const facts = contentFacts(obtained, { ...module, isLocked: true, outside }, { report, read })
  const declared = run.files.manifest.modules?.[name]
  const { hooks, mcp } = lockedFacts({ name, spec, locked, declared }).capabilities
  const capabilities = { ...facts.capabilities, hooks, mcp }
  return [...policy.decide({ ...facts, capabilities }).reasons]
}

/** What the lock installs of a module, and what is wrong with that. */
function installedPart(module: Module, { components }: LockedModule): Module {
  const isInstalled = (skill: string) => Object.hasOwn(components, `skill/${skill}`)
  return {
    ...module,
    skills: module.skills.filter(({ name }) => isInstalled(name)),
    problems: module.problems.filter(({ skill }) => skill !== undefined && isInstalled(skill)),
  }
}

function changedPolicy({ context, files }: Run): Warning[] {
  if (files.lock.policy === context.policy.digest) return []
  return [
    {
      code: 'W_POLICY_CHANGED',
      message:
        'The committed policy is not the one that skills.lock was resolved under. Run: skills install',
      file: 'skills.lock',
    },
  ]
}

function unjudged(name: string): Warning {
  return {
    code: 'W_POLICY_UNJUDGED',
    message: `The store has no copy of ${name}, so policy judged what the lock says of it and no content. Run: skills ci`,
    file: 'skills.lock',
  }
}
