import type { AuditReport } from '@skills/audit'
import {
  type Decision,
  type LockedModule,
  narrowSource,
  readCapabilities,
  SkillsError,
  type SourceSpec,
  type Store,
} from '@skills/core'
import { auditCached } from '../audit-cached.ts'
import { type Context, withStore } from '../context.ts'
import { moduleBehaviour } from '../module-behaviour.ts'
import { type ObtainedModule, obtainModule } from '../obtain/obtain-module.ts'
import { contentFacts } from '../policy/content-facts.ts'
import { governed } from '../policy/governed.ts'
import { outsideFacts } from '../policy/outside-facts.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles } from '../scope-files.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { resolveArgument } from '../wanted/resolve-argument.ts'
import {
  compareModules,
  type FileChange,
  type ModuleComparison,
  type ModuleSide,
} from './compare-modules.ts'
import { textPatch } from './text-patch.ts'

interface DiffRequest {
  readonly module: string
  /** A version, range, branch, tag or commit; default: what is installed. */
  readonly from: string | undefined
  /** The same; default: what an update would bring. */
  readonly to: string | undefined
  readonly scope: ScopeRequest
}

export interface ModuleDiff {
  readonly module: string
  readonly from: VersionRow
  readonly to: VersionRow
  readonly isSame: boolean
  /** Would policy let the second version in here? */
  readonly decision: Decision
  readonly comparison: ModuleComparison
  /** Unified patches of changed texts by `<skill>/<path>`; `null` where a file is no text. */
  readonly patches: Readonly<Record<string, string | null>>
}

interface VersionRow {
  readonly version: string
  readonly commit: string | null
  readonly integrity: string
}

/** `skills diff`: what changes in texts, scripts, grants, capabilities and findings between two versions. */
export async function diffModule(plain: Context, request: DiffRequest): Promise<ModuleDiff> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const files = readScopeFiles(context, scope)
  const { registries } = context
  const known = { machine: context.machine, scope, ...files, registries }
  const wanted = await resolveArgument(request.module, known)
  const locked = files.lock.modules[wanted.name]
  return withStore(context, { isolated: true }, async (store) => {
    const side = (spec: SourceSpec, pinned: LockedModule | undefined) =>
      obtainModule(context, store, { name: wanted.name, spec, base: scope.root, pinned })
    const from =
      request.from === undefined
        ? await side(wanted.spec, installedOf(wanted, locked))
        : await side(versionSpec(wanted.spec, request.from), undefined)
    const to = await side(
      request.to === undefined ? wanted.spec : versionSpec(wanted.spec, request.to),
      undefined,
    )
    const next = await sideOf(context, to, store)
    const { skills, others } = to.module
    const outside = await outsideFacts(context, to, { skills, others, read: store.read })
    const comparison = compareModules(await sideOf(context, from, store), next)
    return {
      module: wanted.name,
      from: versionRow(from),
      to: versionRow(to),
      isSame: from.snapshot.integrity === to.snapshot.integrity,
      decision: context.policy.decide(
        contentFacts(to, { ...to.module, outside }, { report: next.report, read: store.read }),
      ),
      comparison,
      patches: await patchesOf(comparison, store),
    }
  })
}

function installedOf(wanted: ModuleRequest, locked: LockedModule | undefined): LockedModule {
  if (locked !== undefined) return locked
  throw new SkillsError(
    'E_MODULE_UNKNOWN',
    `${wanted.name} is not installed here, so there is no version to start from.`,
    {
      remedy: `Name both versions: skills diff ${wanted.name} 1.0.0 1.1.0`,
    },
  )
}

/** A version or range where semver can read it, else a branch, tag or commit. */
function versionSpec(spec: SourceSpec, text: string): SourceSpec {
  const open: SourceSpec = { ...spec, pick: { kind: 'newest' } }
  const isVersion = /^[\^~<>=v\s]*\d+(?:\.\d+){0,2}(?:[-+][0-9A-Za-z.-]+)?$/u.test(text)
  return narrowSource(open, isVersion ? { range: text } : { ref: text })
}

async function sideOf(
  context: Context,
  obtained: ObtainedModule,
  store: Store,
): Promise<ModuleSide & { readonly report: AuditReport }> {
  const { module } = obtained
  const report = await auditCached(context.machine, module, store.read)
  return {
    skills: module.skills,
    capabilities: readCapabilities(module.skills, store.read),
    behaviour: moduleBehaviour(report),
    findings: report.findings,
    report,
  }
}

function versionRow({ version, commit, snapshot }: ObtainedModule): VersionRow {
  return { version, commit: commit ?? null, integrity: snapshot.integrity }
}

async function patchesOf(
  comparison: ModuleComparison,
  store: Store,
): Promise<Record<string, string | null>> {
  const patches: Record<string, string | null> = {}
  for (const skill of comparison.skills.changed) {
    for (const change of skill.files) {
      const path = `${skill.name}/${change.path}`
      if (change.status === 'changed') patches[path] = (await patchOf(path, change, store)) ?? null
    }
  }
  return patches
}

function patchOf(
  path: string,
  { from, to }: FileChange,
  store: Store,
): Promise<string | undefined> {
  if (from === null || to === null) throw new TypeError('a changed file has two sides')
  return textPatch({ path, from: store.read(from), to: store.read(to) })
}
