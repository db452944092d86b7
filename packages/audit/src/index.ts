/**
 * The checks over what a skill says and carries.
 *
 * The way of a skill: files → texts with positions → segments with roles and facts (`SkillView`, read once) → rules →
 * findings, coverage, capabilities (`AuditReport`). `engine/` reads and puts together, `code/` turns programs and
 * configuration into facts, `rules/` combines facts. A rule is a folder: `rule.ts` has what it is (`meta`) and how it
 * is found (`check`), `fixtures/` small skills in which it must (`bad.*`, with the findings in `expected.json`) and
 * must not (`ok.*`) hold. `rules/index.ts` lists them. No rule reads a file, knows the time or asks the network.
 * `auditModule` loads all of that when it is called.
 */
export { auditModule } from './audit-module.ts'
export type { AuditReport } from './audit-report.ts'
export type { SkillCapabilities } from './capability-report.ts'
export { codeReaders } from './code/readers.ts'
export type { Coverage, CoverageGap, GapReason } from './coverage/coverage.ts'
export { auditSkill, type SkillAudit } from './engine/audit-skill.ts'
export { languageOfTag } from './engine/document-language.ts'
export type { CodePiece, CodeReader, CodeReading } from './facts/code-reader.ts'
export type { Fact, FactAct, FactOrigin } from './facts/fact.ts'
export { type FactObject, factObjects } from './facts/fact-objects.ts'
export * from './reports/index.ts'
export {
  type DocumentHit,
  eachDocument,
  hitOn,
  type Rule,
  type RuleHit,
  type RuleMeta,
} from './rule.ts'
export { rules } from './rules/index.ts'
export type { Role, Segment, SegmentKind } from './skill/segment.ts'
export { factsOf, type SkillDocument, type SkillView } from './skill/skill-view.ts'
export { catalogues, type TaxonomyId, taxonomy } from './taxonomy/taxonomy.ts'
export { rulePack } from './verdicts/rule-pack.ts'
export type { VerdictCache } from './verdicts/verdict-cache.ts'
