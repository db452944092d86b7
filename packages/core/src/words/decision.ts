/** Policy's answer about one subject, with every reason that led to it, the deciding one first. */
export interface Decision {
  readonly allowed: boolean
  readonly reasons: readonly DecisionReason[]
}

/**
 * What a violation does: `deny` refuses, `warn` and `audit` come from a layer whose mode is lower than `enforce`,
 * `excepted` was accepted by an exception in force.
 */
export type ReasonEffect = 'deny' | 'warn' | 'audit' | 'excepted'

export interface DecisionReason {
  readonly effect: ReasonEffect
  /** The layer that spoke: `built-in`, or the policy file or source as people know it. */
  readonly layer: string
  /** Where the rule stands, where the layer is a file. */
  readonly file?: string
  /** One-based. */
  readonly line?: number
  /** Id of the policy rule, `section/key`, such as `licenses/allow`. */
  readonly rule: string
  readonly message: string
  readonly remedy: string
  /** Whom to ask, in one line. */
  readonly contact?: string
  /** The skill concerned, where one is. */
  readonly skill?: string
  /** The finding concerned, where one is. */
  readonly finding?: { readonly rule: string; readonly fingerprint: string }
  /** The exception that accepted it, by its id. */
  readonly exception?: string
}
