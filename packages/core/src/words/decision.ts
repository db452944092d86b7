/** Policy's answer about one subject, with every reason that led to it. */
export interface Decision {
  readonly allowed: boolean
  readonly reasons: readonly DecisionReason[]
}

export interface DecisionReason {
  readonly effect: 'allow' | 'deny'
  /** The layer that spoke: `built-in`, or a policy file with its line. */
  readonly layer: string
  readonly rule: string
  readonly message: string
  readonly remedy: string
}
