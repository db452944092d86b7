import {
  type Lock,
  lockText,
  moduleListChange,
  SkillsError,
  withModuleList,
  withScopeLock,
} from '@skills/core'
import { type Context, withStore } from '../context.ts'
import { governed } from '../policy/governed.ts'
import { judgedAnew, withPolicyDigest } from '../policy/judged-anew.ts'
import { knownNames } from '../resolve/known-names.ts'
import { ownValue } from '../resolve/lock-graph.ts'
import { resolveAll } from '../resolve/resolve-all.ts'
import { openScope } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { chooseAssistants, typedAssistants } from '../wanted/assistant-choice.ts'
import { lockFits } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import type { ChangeRun } from './change.ts'
import { asksGrants, findGrants, type Grant, grantWarnings, withAllowed } from './grants.ts'
import { installCommand } from './install-command.ts'
import type { ChangeOutcome, InstallRequest } from './install-request.ts'
import { makeChange } from './make-change.ts'
import { nextManifest } from './next-manifest.ts'
import { rememberLocal } from './remember-local.ts'
import type { ResolvedModule } from './resolved-module.ts'
import { settleOwners } from './settle-owners.ts'
import { type WantedModules, wantedModules, withAskedModules } from './wanted-modules.ts'
import { withContent } from './with-content.ts'

/**
 * `skills install`: from what is wanted to what stands on disk, in the one direction. Everything is decided
 * before the first write; a dry run stops there and leaves nothing anywhere. Throws what the stages throw.
 */
export async function installModules(
  plain: Context,
  request: InstallRequest,
): Promise<ChangeOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  if (request.dryRun) {
    return withStore(context, { isolated: true }, (store) =>
      run({ context, scope, store, request, lock: undefined }),
    )
  }
  return withScopeLock(scope, (lock) =>
    withStore(context, { isolated: false }, (store) =>
      run({ context, scope, store, request, lock }),
    ),
  )
}

interface Run extends ChangeRun {
  readonly request: InstallRequest
}

async function run(typed: Run): Promise<ChangeOutcome> {
  const { context, scope } = typed
  const files = readScopeFiles(context, scope, { resolveLock: typed.request.resolveLock })
  const request = await withAskedModules(typed, files, withAssistants(typed))
  const input = { ...typed, request }
  const wanted = await wantedModules(input, files, request)
  const assistants = await assistantsToRecord(input, files, wanted.requests)
  const found = await judgedAnew(input, files, await resolveWanted(input, files, wanted))
  const { modules, grants } = await granted(input, wanted, found)
  const { owners } = settleOwners(modules, files.manifest, {
    typed: request.owners,
    command: installCommand(request),
  })
  const manifest = nextManifest(files.manifest, {
    requests: modules.map((one) => one.request).filter((one) => wanted.changed.has(one.name)),
    assistants,
    layout: request.layout,
    owners,
    grants,
  })
  const locks = Object.fromEntries(modules.map((one) => [one.request.name, one.locked]))
  const lock = withPolicyDigest({ ...files.lock, modules: locks }, context.policy)
  if (request.frozen) mustBeFrozen(files, lock)
  const { onConflict, askConflict, onPlan, link } = request
  const change = {
    files,
    manifest,
    lock,
    resolved: modules,
    command: 'install' as const,
    onConflict,
    askConflict,
    keepModified: false,
    link,
    only: undefined,
    remarks: [...files.remarks, ...grantWarnings(grants)],
    onPlan,
  }
  const typedOnes = modules.filter((one) => wanted.changed.has(one.request.name))
  const remember = request.modules.length > 0 ? rememberLocal(scope, typedOnes) : undefined
  if (input.lock === undefined || remember === undefined) return makeChange(input, change)
  const { machine } = context
  return withModuleList(machine, () =>
    makeChange(input, { ...change, moduleList: moduleListChange(machine, remember) }),
  )
}

/** What was allowed by name, and the modules with what had to be looked into for it. */
async function granted(
  input: Run,
  wanted: WantedModules,
  resolved: readonly ResolvedModule[],
): Promise<{ readonly modules: readonly ResolvedModule[]; readonly grants: readonly Grant[] }> {
  const { grants: asked, modules } = input.request
  if (!asksGrants(asked)) return { modules: resolved, grants: [] }
  // With module names, the flags were meant for those modules.
  const isMeant = ({ request }: ResolvedModule) =>
    request.isDependency !== true && (modules.length === 0 || wanted.changed.has(request.name))
  const read: ResolvedModule[] = []
  const known = knownNames(
    input.context,
    input.scope.root,
    resolved.map(({ request }) => request),
  )
  for (const one of resolved) read.push(isMeant(one) ? await withContent(input, one, known) : one)
  const carriers = read.filter(isMeant).map(({ request, content }) => ({
    module: request.name,
    others: content?.obtained.module.others ?? [],
  }))
  const grants = findGrants(carriers, asked)
  const { checkGrants } = await import('./check-grants.ts')
  await checkGrants(input, read, grants)
  const allowed = read.map((one) => {
    const own = grants.filter(({ module }) => module === one.request.name)
    return own.length === 0 ? one : { ...one, request: withAllowed(one.request, own) }
  })
  return { modules: allowed, grants }
}

/** The request with `all` replaced by what it means here, before anything is asked of a source. */
function withAssistants({ context, scope, request }: Run): InstallRequest {
  const { assistants } = request
  return assistants === undefined
    ? request
    : { ...request, assistants: typedAssistants(context, scope, assistants) }
}

/** The assistants to write to the manifest; `undefined` where every module has its own. */
async function assistantsToRecord(
  input: Run,
  files: ScopeFiles,
  requests: readonly ModuleRequest[],
): Promise<readonly string[] | undefined> {
  const { context, scope, request } = input
  // With module names, -a was meant for those modules and stands in their requests.
  const typed = request.modules.length > 0 ? undefined : request.assistants
  if (typed === undefined && requests.every((one) => one.assistants !== undefined)) return undefined
  return chooseAssistants(context, scope, { typed, manifest: files.manifest, ask: request.ask })
}

/** All modules of the run; with --frozen, where the lock cannot be the answer, no source is asked for another one. */
async function resolveWanted(
  input: Run,
  files: ScopeFiles,
  { requests, changed }: WantedModules,
): Promise<readonly ResolvedModule[]> {
  const { categories, frozen } = input.request
  const isAnswered = requests.every(({ name, ...one }) => {
    const locked = ownValue(files.lock.modules, name)
    return locked !== undefined && lockFits({ name, ...one }, locked)
  })
  if (frozen && !isAnswered) throw notFrozen()
  return resolveAll(input, {
    requests,
    lock: files.lock,
    fresh: new Set(),
    categoriesOf: (name) => (changed.has(name) ? categories : undefined),
  })
}

function mustBeFrozen(files: ScopeFiles, lock: Lock): void {
  if (files.lockText === lockText(lock)) return
  throw notFrozen()
}

function notFrozen(): SkillsError {
  return new SkillsError('E_LOCK_OUTDATED', 'skills.lock would change, and --frozen was given.', {
    where: { file: 'skills.lock' },
    remedy: 'Run skills install without --frozen and commit skills.lock.',
  })
}
