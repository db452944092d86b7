import type { RuleId } from '../rules/rule-ids.ts'

/** Parts of a page about a policy, in the order in which people ask. */
export const sections = {
  never: 'Never allowed',
  sources: 'Where modules come from',
  people: 'Who stands behind them',
  licenses: 'Licences',
  findings: 'What checks may find',
  capabilities: 'What modules may be able to do',
  limits: 'How much they may bring',
  assistants: 'Who may read them',
  require: 'What must be installed',
  contribution: 'What a change must show',
  exceptions: 'What is accepted for a while',
  policy: 'About the policy itself',
} as const

export type SectionId = keyof typeof sections

/**
 * One line of a policy in words. `text` is ours alone; everything that the file's author wrote stands in `values`,
 * `about` and `note`, so that whoever renders it knows what to escape.
 */
export interface Statement {
  readonly section: SectionId
  /** The place in the file. */
  readonly path: readonly (string | number)[]
  /** The rule that keeps it; `undefined` where nothing is judged by it alone. */
  readonly rule: RuleId | undefined
  readonly text: string
  readonly values?: readonly string[]
  /** The modules it is about; all where left out. */
  readonly about?: string | undefined
  /** Why, in the author's words. */
  readonly note?: string | undefined
}

/** A statement in one plain line. */
export function statementText({ text, values = [], about, note }: Statement): string {
  const listed = values.length === 0 ? text : `${text}: ${values.join(', ')}`
  const whole = about === undefined ? listed : `${about}: ${listed}`
  return note === undefined ? `${whole}.` : `${whole}. Reason: ${note}`
}
