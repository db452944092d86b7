import { auditModule } from '@skills/audit'
import {
  type Finding,
  type ModuleProblem,
  printSource,
  readCapabilities,
  type Store,
} from '@skills/core'
import { type AuditSummary, summaryOf } from './content-check.ts'
import { type Context, type Warning, withStore } from './context.ts'
import { type ModuleContents, moduleContents } from './module-contents.ts'
import { type ObtainedModule, obtainModule } from './obtain/obtain-module.ts'
import { problemWarnings } from './problem-warnings.ts'
import { openScope, type ScopeRequest } from './scope.ts'
import { readScopeFiles } from './scope-files.ts'
import { lockAnswers } from './wanted/lock-module.ts'
import { resolveArgument } from './wanted/resolve-argument.ts'

export interface ModuleDetails {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly ref: string | null
  readonly commit: string | null
  readonly integrity: string
  readonly license: string | null
  readonly publisher: string | null
  readonly contents: ModuleContents
  readonly capabilities: object
  readonly audit: AuditSummary
  readonly findings: readonly Finding[]
  readonly problems: readonly ModuleProblem[]
  readonly warnings: readonly Warning[]
}

interface DetailsRequest {
  readonly module: string
  readonly scope: ScopeRequest
}

/**
 * `skills info`: what a module is and holds, installed, registered or neither. Nothing is registered or kept:
 * bytes that have to be fetched for it go when it ends.
 */
export function moduleDetails(context: Context, request: DetailsRequest): Promise<ModuleDetails> {
  return withModule(context, request, async (obtained, store) => {
    const { module, spec, snapshot } = obtained
    const { findings } = await auditModule(module, store.read)
    return {
      name: obtained.name,
      version: obtained.version,
      source: printSource(spec),
      ref: obtained.ref ?? null,
      commit: obtained.commit ?? null,
      integrity: snapshot.integrity,
      license: module.license ?? null,
      publisher: module.publisher ?? null,
      contents: moduleContents(module, module.skills),
      capabilities: readCapabilities(module.skills, store.read),
      audit: summaryOf(findings),
      findings,
      problems: module.problems,
      warnings: problemWarnings([], module.omitted),
    }
  })
}

/** Obtain the module that an argument means, at the version that the lock or the module list has. */
export function withModule<Result>(
  context: Context,
  request: DetailsRequest,
  use: (obtained: ObtainedModule, store: Store) => Promise<Result>,
): Promise<Result> {
  const scope = openScope(context, request.scope)
  const files = readScopeFiles(context, scope)
  const known = { machine: context.machine, scope, manifest: files.manifest, list: files.list }
  const wanted = resolveArgument(request.module, known)
  const locked = files.lock.modules[wanted.name]
  const isMutable = wanted.spec.source.kind === 'folder'
  const pinned =
    locked !== undefined && !isMutable && lockAnswers(wanted, locked) ? locked : wanted.pinned
  const { name, spec } = wanted
  return withStore(context, { isolated: true }, async (store) =>
    use(await obtainModule(context, store, { name, spec, base: scope.root, pinned }), store),
  )
}
