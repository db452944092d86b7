import {
  by,
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
import { openScope } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { chooseAssistants, typedAssistants } from '../wanted/assistant-choice.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import type { ChangeRun } from './change.ts'
import { asksGrants, findGrants, type Grant, grantWarnings } from './grants.ts'
import { installCommand } from './install-command.ts'
import type { ChangeOutcome, InstallRequest } from './install-request.ts'
import { makeChange } from './make-change.ts'
import { nextManifest } from './next-manifest.ts'
import { rememberLocal } from './remember-local.ts'
import { resolveModule, withContent } from './resolve-module.ts'
import type { ResolvedModule } from './resolved-module.ts'
import { settleOwners } from './settle-owners.ts'
import { type WantedModules, wantedModules, withAskedModules } from './wanted-modules.ts'

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
  const wanted = wantedModules(input, files, request)
  const assistants = await assistantsToRecord(input, files, wanted.requests)
  const { resolved, grants } = await granted(
    input,
    wanted,
    await judgedAnew(input, files, await resolveAll(input, files, wanted)),
  )
  const { owners } = settleOwners(resolved, files.manifest, {
    typed: request.owners,
    command: installCommand(request),
  })
  const manifest = nextManifest(files.manifest, {
    requests: resolved.map((one) => one.request).filter((one) => wanted.changed.has(one.name)),
    assistants,
    layout: request.layout,
    owners,
    grants,
  })
  const modules = Object.fromEntries(resolved.map((one) => [one.request.name, one.locked]))
  const lock = withPolicyDigest({ ...files.lock, modules }, context.policy)
  if (request.frozen) mustBeFrozen(files, lock)
  const { onConflict, onPlan, link } = request
  const change = {
    files,
    manifest,
    lock,
    resolved,
    command: 'install' as const,
    onConflict,
    keepModified: false,
    link,
    only: undefined,
    remarks: [...files.remarks, ...grantWarnings(grants)],
    onPlan,
  }
  const typedOnes = resolved.filter((one) => wanted.changed.has(one.request.name))
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
): Promise<{ readonly resolved: readonly ResolvedModule[]; readonly grants: readonly Grant[] }> {
  const { grants: asked, modules } = input.request
  if (!asksGrants(asked)) return { resolved, grants: [] }
  // With module names, the flags were meant for those modules.
  const isMeant = ({ request }: ResolvedModule) =>
    modules.length === 0 || wanted.changed.has(request.name)
  const read: ResolvedModule[] = []
  for (const one of resolved) read.push(isMeant(one) ? await withContent(input, one) : one)
  const carriers = read.filter(isMeant).map(({ request, content }) => ({
    module: request.name,
    others: content?.obtained.module.others ?? [],
  }))
  return { resolved: read, grants: findGrants(carriers, asked) }
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

async function resolveAll(
  input: Run,
  files: ScopeFiles,
  wanted: WantedModules,
): Promise<ResolvedModule[]> {
  const { context, store, scope, request } = input
  const resolved: ResolvedModule[] = []
  for (const one of wanted.requests) {
    const locked = files.lock.modules[one.name]
    const categories = wanted.changed.has(one.name) ? request.categories : undefined
    const asked = { request: one, locked, categories, base: scope.root }
    resolved.push(await resolveModule(context, store, asked))
  }
  return resolved.sort(by((one) => one.request.name))
}

function mustBeFrozen(files: ScopeFiles, lock: Lock): void {
  if (files.lockText === lockText(lock)) return
  throw new SkillsError('E_LOCK_OUTDATED', 'skills.lock would change, and --frozen was given.', {
    where: { file: 'skills.lock' },
    remedy: 'Run skills install without --frozen and commit skills.lock.',
  })
}
