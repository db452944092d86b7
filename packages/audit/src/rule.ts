import type { Confidence, Severity } from '@skills/core'
import type { Fact } from './facts/fact.ts'
import type { Role } from './skill/segment.ts'
import type { PlacedFact, SkillDocument, SkillView } from './skill/skill-view.ts'
import type { TaxonomyId } from './taxonomy/taxonomy.ts'

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
  /** Ids in public catalogues; the table of them has titles and editions. */
  readonly taxonomy: readonly TaxonomyId[]
  readonly references: readonly string[]
  /** The version of this product that had it first. */
  readonly since: string
}

/** One place at which a rule holds. Offsets are UTF-16 code units of the raw text, the end is exclusive. */
export interface RuleHit {
  readonly document: SkillDocument
  readonly start: number
  readonly end: number
  readonly message: string
  /** Where it differs from the rule's base. */
  readonly severity?: Severity
  /**
   * Role of the text. Anything but a directive makes the finding information, whatever the severity, and the result
   * says so. Leave it out where the role does not count: hidden text, scripts, a prohibition that is the attack.
   */
  readonly role?: Role
  readonly roleReason?: string | undefined
  /** The facts it rests on; those elsewhere become related places. */
  readonly facts?: readonly PlacedFact[]
  /** Shown in place of the text concerned, where that must not be shown (a secret). */
  readonly evidence?: string
}

/** One check. Time is linear in the text; the text is hostile. */
export interface Rule {
  readonly meta: RuleMeta
  readonly check: (skill: SkillView) => readonly RuleHit[]
}

/** A hit in the document at hand. */
export type DocumentHit = Omit<RuleHit, 'document'>

/** The check of a rule that looks at one document at a time. */
export function eachDocument(
  check: (document: SkillDocument) => readonly DocumentHit[],
): (skill: SkillView) => readonly RuleHit[] {
  return ({ documents }) =>
    documents.flatMap((document) => check(document).map((hit) => ({ ...hit, document })))
}

/** A hit on a fact, with its role and place. */
export function hitOn(
  { document, fact }: PlacedFact,
  hit: { readonly message: string } & Partial<RuleHit>,
): RuleHit {
  return { document, start: fact.start, end: fact.end, ...roleOf(fact), ...hit }
}

function roleOf({ role, roleReason }: Fact): Pick<RuleHit, 'role' | 'roleReason'> {
  return role === undefined ? {} : { role, roleReason }
}
