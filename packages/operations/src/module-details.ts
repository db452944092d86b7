import {
  type Decision,
  type Finding,
  type ModuleProblem,
  printSource,
  readCapabilities,
  type Scope,
  type Store,
} from '@skills/core'
import { type AttachedDocument, attachedTo } from './attached-to.ts'
import { auditCached } from './audit-cached.ts'
import { type AuditSummary, summaryOf } from './content-check.ts'
import { type Context, type Warning, withStore } from './context.ts'
import { type ModuleBehaviour, moduleBehaviour } from './module-behaviour.ts'
import { type ModuleContents, moduleContents } from './module-contents.ts'
import { type ObtainedModule, obtainModule } from './obtain/obtain-module.ts'
import { contentFacts } from './policy/content-facts.ts'
import { governed } from './policy/governed.ts'
import { outsideFacts } from './policy/outside-facts.ts'
import type { Governed } from './policy/policy-gate.ts'
import { problemWarnings } from './problem-warnings.ts'
import { readerWarnings } from './reader-warnings.ts'
import { openScope, type ScopeRequest } from './scope.ts'
import { readScopeFiles } from './scope-files.ts'
import { toldFindings } from './told-findings.ts'
import { lockAnswers } from './wanted/lock-module.ts'
import { resolveArgument } from './wanted/resolve-argument.ts'

export interface ModuleDetails {
  readonly name: string
  readonly version: string
  readonly source: string
  /** The registry that said what the name stands for; `null` for the built-in one, and for sources. */
  readonly registry: string | null
  readonly ref: string | null
  readonly commit: string | null
  /** Of an OCI artifact's manifest. */
  readonly digest: string | null
  /** What the registry lists as attached to it. */
  readonly attached: readonly AttachedDocument[]
  readonly integrity: string
  readonly license: string | null
  readonly publisher: string | null
  readonly contents: ModuleContents
  readonly capabilities: object
  readonly behaviour: ModuleBehaviour
  readonly audit: AuditSummary
  readonly findings: readonly Finding[]
  /** Would policy let it in here? */
  readonly decision: Decision
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
  return withModule(context, request, async (obtained, store, governedContext) => {
    const { policy, registries } = governedContext
    const { module, spec, snapshot } = obtained
    const scope = openScope(governedContext, request.scope)
    const files = readScopeFiles(governedContext, scope)
    const report = await auditCached(context.machine, module, store.read)
    const { read } = store
    const { skills, others } = module
    const outside = await outsideFacts(governedContext, obtained, { skills, others, read })
    const facts = contentFacts(obtained, { ...module, outside }, { report, read })
    const decision = policy.decide(facts)
    const findings = policy.suppress(facts, decision)
    return {
      name: obtained.name,
      version: obtained.version,
      source: printSource(spec),
      registry: obtained.registry ?? null,
      ref: obtained.ref ?? null,
      commit: obtained.commit ?? null,
      digest: obtained.digest ?? null,
      attached: await attachedTo(context, obtained),
      integrity: snapshot.integrity,
      license: module.license ?? null,
      publisher: module.publisher ?? null,
      contents: moduleContents(module, module.skills),
      capabilities: readCapabilities(module.skills, store.read),
      behaviour: moduleBehaviour(report),
      audit: summaryOf(findings),
      findings,
      decision,
      problems: module.problems,
      warnings: [
        ...problemWarnings([], module.omitted),
        ...(await toldFindings(context, {
          others: module.others,
          snapshot,
          read: store.read,
          later: (write) => write(),
        })),
        ...policy.warnings(),
        ...registries.warnings(),
        ...readerWarnings(governedContext, scope, { files, module: obtained.name }),
      ],
    }
  })
}

/** Obtain the module that an argument means, at the version that the lock or the module list has. */
export async function withModule<Result>(
  plain: Context,
  request: DetailsRequest,
  use: (obtained: ObtainedModule, store: Store, context: Governed) => Promise<Result>,
): Promise<Result> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  return withArgument({ context, scope }, request.module, use)
}

/** The same under a policy that is known already. */
export async function withArgument<Result>(
  { context, scope }: { readonly context: Governed; readonly scope: Scope },
  module: string,
  use: (obtained: ObtainedModule, store: Store, context: Governed) => Promise<Result>,
): Promise<Result> {
  const files = readScopeFiles(context, scope)
  const { registries } = context
  const known = { machine: context.machine, scope, ...files, registries }
  const wanted = await resolveArgument(module, known)
  const locked = files.lock.modules[wanted.name]
  const isMutable = wanted.spec.source.kind === 'folder'
  const pinned =
    locked !== undefined && !isMutable && lockAnswers(wanted, locked) ? locked : wanted.pinned
  const { name, spec } = wanted
  return withStore(context, { isolated: true }, async (store) =>
    use(
      await obtainModule(context, store, { name, spec, base: scope.root, pinned }),
      store,
      context,
    ),
  )
}
