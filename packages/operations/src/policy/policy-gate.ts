import type { ContentFacts, Decision, Finding, PolicyFacts } from '@skills/core'
import { builtInStack, decideBuiltIn, type PolicyStack } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import type { Registries } from '../registries/registries.ts'

/** The policy of one run: it answers, and remembers what a person should be told at the end. */
export interface PolicyGate {
  readonly stack: PolicyStack
  /** Digest of the policy that the repository commits; `undefined` where it commits none. */
  readonly digest: string | undefined
  /** Does any policy file bind here? */
  readonly hasFiles: boolean
  readonly decide: (facts: PolicyFacts) => Decision
  /** The findings of the facts, with those marked that an exception accepts. */
  readonly suppress: (facts: ContentFacts, decision: Decision) => readonly Finding[]
  /** The findings marked in the same way, without a decision that counts: for a report. */
  readonly accepted: (facts: ContentFacts) => readonly Finding[]
  /** What its decisions warned of so far. `isWhole`: everything that is installed was judged. */
  readonly warnings: (options?: { readonly isWhole: boolean }) => readonly Warning[]
}

/** A context under policy: whatever asks somebody needs one. */
export interface Judged extends Context {
  readonly policy: PolicyGate
  /** Where the reviews of the scope stand, or would; absolute. */
  readonly reviewsFile?: string | undefined
}

/** What an operation is given once the policy of its scope is known. */
export interface Governed extends Judged {
  /** The built-in registry, the user's, and those that the scope's manifest adds. */
  readonly registries: Registries
}

/** The gate where no policy file stands. */
export function builtInGate(now: Date): PolicyGate {
  return {
    stack: builtInStack,
    digest: undefined,
    hasFiles: false,
    decide: (facts) => decideBuiltIn(facts, now),
    suppress: ({ findings }) => findings,
    accepted: ({ findings }) => findings,
    warnings: () => [],
  }
}
