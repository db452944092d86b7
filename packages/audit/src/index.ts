/**
 * The checks over what a skill says and carries.
 *
 * A rule is a folder in `rules/`: `rule.ts` has what it is (`meta`) and how it is found (`check`), `fixtures/` texts
 * in which it must (`bad.*`, with the findings in `expected.json`) and must not (`ok.*`) hold. `rules/index.ts` lists
 * them. Rules see a `TextDocument` and answer with offsets; `check-document.ts` makes findings of these,
 * `audit-module.ts` runs over a module's skills. No rule reads a file, knows the time or asks the network.
 */
export { auditModule } from './audit-module.ts'
export { checkDocument, type DocumentFinding } from './check-document.ts'
export type { Rule, RuleHit, RuleMeta } from './rule.ts'
export { rules } from './rules/index.ts'
export { readTextDocument, type TextDocument, type TextPosition } from './text-document.ts'
