import {
  limits,
  type ModuleName,
  type Problem,
  parseModuleName,
  readJsonText,
  SkillsError,
  withScopeLock,
} from '@skills/core'
import { atMost } from '../at-most.ts'
import { type Context, withStore } from '../context.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ChangeOutcome, OnPlan } from '../install/install-request.ts'
import { makeChange } from '../install/make-change.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { settleOwners } from '../install/settle-owners.ts'
import { governed } from '../policy/governed.ts'
import { judgeIfGoverned } from '../policy/judge-if-governed.ts'
import { dependencyRequest } from '../resolve/answered-by-lock.ts'
import { type KnownNames, knownNames } from '../resolve/known-names.ts'
import { ownValue, reachable } from '../resolve/lock-graph.ts'
import { rangeAdmits } from '../resolve/module-version.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { mustBeAllowedFolder } from '../wanted/allowed-folder.ts'
import { lockAnswers } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { fromDeclared } from '../wanted/resolve-argument.ts'

export interface CiRequest {
  readonly dryRun: boolean
  readonly scope: ScopeRequest
  readonly onPlan: OnPlan
}

/**
 * `skills ci`: exactly what the lock says, for a machine that must not decide anything. The module list does not
 * count, a local edit is never overwritten, and no record changes. Throws E_LOCK_OUTDATED where manifest and lock
 * disagree or a folder of this repository changed, E_INTEGRITY where bytes that cannot change did, E_CONFLICT.
 */
export async function installLocked(plain: Context, request: CiRequest): Promise<ChangeOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  if (request.dryRun) {
    return withStore(context, { isolated: true }, (store) =>
      run({ context, scope, store, lock: undefined }, request),
    )
  }
  return withScopeLock(scope, (lock) =>
    withStore(context, { isolated: false }, (store) =>
      run({ context, scope, store, lock }, request),
    ),
  )
}

async function run(input: ChangeRun, request: CiRequest): Promise<ChangeOutcome> {
  const files = readScopeFiles(input.context, input.scope)
  const declared = Object.entries(files.manifest.modules ?? {}).map(([name, entry]) =>
    fromDeclared(parseModuleName(name), entry),
  )
  mustAgree(files, declared)
  mustHavePolicy(input, files)
  const requests = [...declared, ...neededModules(files, declared)]
  const resolved = await resolveLocked(input, files, requests)
  settleOwners(resolved, files.manifest, { typed: [], command: 'skills install' })
  return makeChange(input, {
    files,
    manifest: files.manifest,
    lock: files.lock,
    resolved,
    onConflict: 'fail',
    command: 'ci',
    keepModified: false,
    only: undefined,
    onPlan: request.onPlan,
  })
}

/** Manifest and lock must ask for the same modules in the same way. Throws E_LOCK_OUTDATED naming each. */
function mustAgree(files: ScopeFiles, requests: readonly ModuleRequest[]): void {
  const wanted = new Set<string>(requests.map((request) => request.name))
  const locked = files.lock.modules
  const needed = reachable(files.lock, [...wanted])
  const problems = [
    ...requests.flatMap((request) => {
      const entry = locked[request.name]
      const { name } = request
      if (entry === undefined) {
        return difference(name, 'skills.lock does not have it', inManifest(files, name))
      }
      const what = 'skills.json asks for something else than skills.lock answers'
      return lockAnswers(request, entry) ? [] : difference(name, what, inLock(files, name))
    }),
    ...Object.keys(locked)
      .filter((name) => !needed.has(name))
      .map((name) => {
        const what = 'skills.json does not declare it and nothing here needs it'
        return difference(name, what, inLock(files, name))
      }),
    ...[...needed].flatMap((name) => unmetNeeds(files, name)),
  ]
  if (problems.length > 0) throw outdated(problems)
}

/** The policy that the repository commits is the one that the lock was resolved under. Throws E_LOCK_OUTDATED. */
function mustHavePolicy({ context }: ChangeRun, files: ScopeFiles): void {
  const isEmpty = Object.keys(files.lock.modules).length === 0
  if (isEmpty || files.lock.policy === context.policy.digest) return
  const problem = difference('policy', 'skills.policy.yaml changed since skills.lock was written', {
    file: 'skills.lock',
    line: lineOf(files.lockText, ['policy']),
  })
  throw outdated([{ ...problem, rule: 'lock/policy' }])
}

/** What a locked module needs and the lock does not answer. */
function unmetNeeds(files: ScopeFiles, module: string): Problem[] {
  const { modules } = files.lock
  const needs = Object.entries(ownValue(modules, module)?.dependencies ?? {})
  return needs.flatMap(([name, range]) => {
    const entry = ownValue(modules, name)
    if (entry !== undefined && rangeAdmits(entry.version, range)) return []
    const has = entry === undefined ? 'does not have it' : `has ${entry.version}`
    return difference(
      module,
      `it needs ${name} ${range} and skills.lock ${has}`,
      inLock(files, module),
    )
  })
}

/** The modules that are locked because others need them. */
function neededModules(files: ScopeFiles, declared: readonly ModuleRequest[]): ModuleRequest[] {
  const wanted = new Set<string>(declared.map(({ name }) => name))
  return Object.entries(files.lock.modules)
    .filter(([name]) => !wanted.has(name))
    .map(([name, entry]) => dependencyRequest(name, entry))
}

async function resolveLocked(
  input: ChangeRun,
  files: ScopeFiles,
  requests: readonly ModuleRequest[],
): Promise<ResolvedModule[]> {
  const known = knownNames(input.context, input.scope.root, requests)
  return atMost(limits.fetchesInFlightMax, requests, async (request) => {
    mustBeAllowedFolder({ scope: input.scope, ...files }, request)
    const locked = ownValue(files.lock.modules, request.name)
    if (locked === undefined) throw new TypeError(`${request.name} is not in the lock`)
    await judgeIfGoverned(input.context, request, locked)
    if (request.spec.source.kind !== 'folder') return { request, locked, content: undefined }
    const one = await folderModule(input, request, known)
    if (one.locked.integrity === locked.integrity) return one
    const what = 'its folder changed since skills.lock was written'
    throw outdated([difference(request.name, what, inLock(files, request.name))])
  })
}

/** A folder may have changed since, so it is always read. */
async function folderModule(
  { context, store, scope }: ChangeRun,
  request: ModuleRequest,
  known: KnownNames,
): Promise<ResolvedModule> {
  const { name, spec } = request
  const [{ obtainModule }, { checkedModule }] = await Promise.all([
    import('../obtain/obtain-module.ts'),
    import('../install/checked-module.ts'),
  ])
  const asked = { name, spec, base: scope.root, pinned: undefined }
  const obtained = await obtainModule(context, store, asked)
  return checkedModule(
    { context, store },
    {
      request,
      categories: undefined,
      known,
      obtained,
      isLocked: false,
    },
  )
}

type At = Required<Pick<Problem, 'file' | 'line'>>

function inManifest(files: ScopeFiles, name: string): At {
  return { file: 'skills.json', line: lineOfModule(files.manifestText, name) }
}

function inLock(files: ScopeFiles, name: string): At {
  return { file: 'skills.lock', line: lineOfModule(files.lockText, name) }
}

function lineOfModule(text: string | undefined, name: string): number {
  return lineOf(text, ['modules', name])
}

function lineOf(text: string | undefined, path: readonly string[]): number {
  const read = text === undefined ? undefined : readJsonText(text)
  return read?.ok === true ? read.json.lineOf(path) : 1
}

function difference(name: ModuleName | string, what: string, at: At): Problem {
  return {
    severity: 'error',
    rule: 'lock/outdated',
    message: `${name}: ${what}.`,
    ...at,
    remedy: 'Run skills install and commit skills.lock.',
  }
}

function outdated(problems: readonly Problem[]): SkillsError {
  const [first] = problems
  return new SkillsError(
    'E_LOCK_OUTDATED',
    first?.rule === 'lock/policy'
      ? 'skills.lock was resolved under another policy than the one that stands here.'
      : `skills.json and skills.lock disagree. ${first?.message ?? ''}`,
    {
      where: {
        file: first?.file ?? 'skills.lock',
        ...(first?.line === undefined ? {} : { line: first.line }),
      },
      rule: first?.rule ?? 'lock/outdated',
      problems,
      remedy:
        'Run skills install on a machine of a developer and commit skills.json and skills.lock.',
    },
  )
}
