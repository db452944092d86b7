import type { Confidence, Severity } from '@skills/core'
import type { TextDocument } from './text-document.ts'

/** What a rule is; its reference page comes from this and its fixtures. */
export interface RuleMeta {
  readonly id: string
  readonly title: string
  /** The base; a hit may raise or lower it. */
  readonly severity: Severity
  readonly confidence: Confidence
  readonly lifecycle: 'preview' | 'stable' | 'deprecated'
  /** What is looked for, in a sentence. */
  readonly what: string
  /** What it is used for. */
  readonly why: string
  readonly remedy: string
  /** Ids in public catalogues. */
  readonly taxonomy: readonly string[]
  readonly references: readonly string[]
  /** The version of this product that had it first. */
  readonly since: string
}

/** One place at which a rule holds. Offsets are UTF-16 code units, the end is exclusive. */
export interface RuleHit {
  readonly start: number
  readonly end: number
  readonly message: string
  /** Where it differs from the rule's base. */
  readonly severity?: Severity
}

/** One check. Time is linear in the text; the text is hostile. */
export interface Rule {
  readonly meta: RuleMeta
  readonly check: (document: TextDocument) => readonly RuleHit[]
}
