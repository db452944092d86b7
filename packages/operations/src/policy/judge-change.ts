import { findAssistant } from '@skills/assistants'
import {
  componentLabel,
  type Decision,
  type DecisionReason,
  fromManifest,
  type Lock,
  type Manifest,
  type ScopeFacts,
  spotDisplay,
  type WantedFolder,
} from '@skills/core'
import { sourceFacts } from '@skills/policy'
import type { Change } from '../install/change.ts'
import type { BudgetRow } from '../install/install-request.ts'
import { lockedSkills } from '../locked-components.ts'
import { refusal } from '../refuse.ts'
import { answeredReasons, lockedFacts } from './locked-facts.ts'
import type { Governed } from './policy-gate.ts'

interface Wanted {
  readonly wanted: readonly Pick<WantedFolder, 'module' | 'component' | 'name' | 'place'>[]
  readonly budgets: readonly BudgetRow[]
}

/**
 * Ask policy about a change as a whole: who reads what is written, what was granted, and whether the scope has what
 * it must have. An uninstall is asked only whether it takes away what must stay. Throws E_POLICY_REFUSED with all.
 */
export function judgeChange(context: Governed, change: Change, { wanted, budgets }: Wanted): void {
  const { files, lock, manifest, only, command } = change
  const scope = (of: Lock, isAfter: boolean) =>
    context.policy.decide(scopeFacts(of, isAfter ? budgets : []))
  const reasons =
    command === 'uninstall' || only?.size === 0
      ? newReasons(scope(files.lock, false), scope(lock, false))
      : [
          ...placeReasons(context, wanted, only),
          ...grantReasons(context, { lock, manifest, only }),
          ...scope(lock, true).reasons,
        ]
  const denying = reasons.filter(({ effect }) => effect === 'deny')
  if (denying.length > 0) throw refusal(denying, { file: 'skills.json' })
}

/** Ask policy who reads what is written. Throws E_POLICY_REFUSED. */
export function mustAllowReaders(
  context: Governed,
  written: Parameters<typeof placeReasons>[1],
): void {
  const denying = placeReasons(context, written, undefined).filter(
    ({ effect }) => effect === 'deny',
  )
  if (denying.length > 0) throw refusal(denying, { file: 'skills.json' })
}

/** What denies after the change and did not before. */
function newReasons(before: Decision, after: Decision): readonly DecisionReason[] {
  const known = new Set(before.reasons.map(({ message }) => message))
  return after.reasons.filter(({ message }) => !known.has(message))
}

/** Who will read what, module by module. */
export function placeReasons(
  context: Governed,
  wanted: readonly Pick<WantedFolder, 'module' | 'component' | 'name' | 'place'>[],
  only: ReadonlySet<string> | undefined,
): DecisionReason[] {
  const modules = [...new Set(wanted.map(({ module }) => module))].sort()
  return modules
    .filter((module) => only === undefined || only.has(module))
    .flatMap((module) => {
      const places = wanted
        .filter((one) => one.module === module)
        .map(({ component, name, place }) => ({
          path: spotDisplay({ component, name, place }),
          skill: componentLabel(component, name),
          readers: place.readers,
        }))
      const aliases = aliasesOf(places.flatMap(({ readers }) => readers))
      return context.policy.decide({ stage: 'place', module, aliases, places }).reasons
    })
}

/** What people call an assistant beside its id. */
function aliasesOf(readers: readonly string[]): Record<string, readonly string[]> {
  const ids = [...new Set(readers)]
  return Object.fromEntries(ids.map((id) => [id, findAssistant(id)?.aliases ?? []]))
}

interface Granted {
  readonly lock: Lock
  readonly manifest: Manifest
  readonly only: ReadonlySet<string> | undefined
}

/** Hooks and MCP servers that the manifest grants. */
function grantReasons(context: Governed, { lock, manifest, only }: Granted): DecisionReason[] {
  return Object.entries(manifest.modules ?? {}).flatMap(([name, declared]) => {
    const locked = Object.hasOwn(lock.modules, name) ? lock.modules[name] : undefined
    if (declared.allow === undefined || locked === undefined) return []
    if (only !== undefined && !only.has(name)) return []
    const spec = fromManifest(declared.source, declared.version)
    const facts = lockedFacts({ name, spec, locked, declared })
    return answeredReasons(context.policy.decide(facts).reasons)
  })
}

/** The scope as it will be. */
export function scopeFacts(lock: Lock, budgets: readonly BudgetRow[]): ScopeFacts {
  return {
    stage: 'scope',
    modules: Object.entries(lock.modules).map(([name, { source, version, components }]) => ({
      name,
      version,
      sources: sourceFacts(name, fromManifest(source, undefined)).names,
      skills: lockedSkills({ components }),
    })),
    listings: budgets.map(({ assistant, charactersWanted, charactersBudget }) => ({
      assistant,
      used: charactersWanted,
      budget: charactersBudget,
    })),
    unmanaged: undefined,
  }
}
