/**
 * Policy decides before bytes move: sources before a fetch, content before a write, readers once the places are
 * known, the scope once everything is resolved.
 *
 * A `skills.policy.yaml` is one layer (`load/parse-policy.ts`; what its schema cannot say is in `check-policy.ts`).
 * A stack of layers is the policy in force (`layer.ts`). `decide` asks every layer for itself and one that denies is
 * enough, so that no layer can loosen another and no pattern is ever rewritten. Each section has its file in
 * `rules/`; `rule-ids.ts` lists all rules in the order of evaluation. `exceptions.ts` says which violations a person
 * accepted, for which bytes and until when. Everything here is pure: text, facts and the time come in, data goes out.
 */
export { decide } from './decide.ts'
export { decideBuiltIn } from './decide-built-in.ts'
export { type ChangeDecision, decideChange } from './decide-change.ts'
export { diffStacks, type StackChange } from './diff/diff-stacks.ts'
export { insertException } from './edit/insert-exception.ts'
export { type ExceptionRemark, exceptionKey, exceptionRemarks } from './exception-remarks.ts'
export {
  exceptionsOf,
  findingKey,
  mayAcceptReason,
  type PlacedException,
  withSuppressions,
} from './exceptions.ts'
export { type ParsedPolicyTest, parsePolicyTest } from './expectations/parse-policy-test.ts'
export { type CaseResult, runPolicyTest } from './expectations/run-policy-test.ts'
export type { ExceptionState } from './explain/exception-states.ts'
export {
  type DecisionExplained,
  explainDecision,
  type RuleOutcome,
} from './explain/explain-decision.ts'
export type { RuleFact } from './explain/facts-of-rule.ts'
export { type CompiledPolicy, compilePolicy } from './export/compile-policy.ts'
export { exportTargets } from './export/targets/index.ts'
export { contactText, modeOf } from './judge-layers.ts'
export {
  builtInLayer,
  builtInStack,
  type LayerKind,
  layerKinds,
  mergeLayers,
  type PolicyLayer,
  type PolicyStack,
} from './layer.ts'
export { type LintRemark, lintRules } from './lint/lint-remark.ts'
export { lintStack } from './lint/lint-stack.ts'
export { exceptionDaysMax, sourceOf } from './load/check-policy.ts'
export { type ParsedPolicy, parsePolicy } from './load/parse-policy.ts'
export { deniedBy, isAllowedBy, matchesGlob } from './patterns/glob.ts'
export { type CommittedPolicy, policyDigest } from './policy-digest.ts'
export { htmlPage } from './render/html-page.ts'
export { markdownPage } from './render/markdown-page.ts'
export { policyPageOf } from './render/page-input.ts'
export { policyRules, type RuleId } from './rules/rule-ids.ts'
export { parseLicense } from './rules/spdx.ts'
export { type PlacedStatement, placedStatements, placeOf } from './say/effective.ts'
export { type Statement, statementText } from './say/statement.ts'
export { sourceFacts } from './source-facts.ts'
