import type { Policy, PolicyFacts, PolicyStage } from '@skills/core'
import type { RuleId } from './rules/rule-ids.ts'

/** One thing that a layer does not allow, before mode and exceptions. */
export interface Violation {
  readonly rule: RuleId
  /** The place in the policy that says so. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly remedy: string
  /** The policy asks for no more than a warning. */
  readonly isWarning?: boolean
  readonly skill?: string
  readonly finding?: { readonly rule: string; readonly fingerprint: string }
  /** Integrities that an exception can name for it. */
  readonly digests?: readonly string[]
}

/** What a check sees of its layer. */
export interface LayerView {
  readonly policy: Policy
  readonly isBuiltIn: boolean
  readonly now: Date
  /** Licences that this layer and those above found out, by digest. */
  readonly clarified: ReadonlyMap<string, string>
}

type FactsOf<Stage extends PolicyStage> = Extract<PolicyFacts, { readonly stage: Stage }>

/** A section of the policy, judged on its own. Pure. */
export type Check<Stage extends PolicyStage> = (
  layer: LayerView,
  facts: FactsOf<Stage>,
) => readonly Violation[]
