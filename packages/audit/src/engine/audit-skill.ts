import { byCodeUnit, type Finding, type ReadFile, type Skill } from '@skills/core'
import type { SkillCapabilities } from '../capability-report.ts'
import { capabilitiesOf } from '../code/capabilities.ts'
import type { Coverage } from '../coverage/coverage.ts'
import type { Rule } from '../rule.ts'
import { rules } from '../rules/index.ts'
import { buildSkillView } from './build-skill-view.ts'
import { findingsOf } from './make-finding.ts'

/** What the audit of one skill came to; files are paths in the skill. */
export interface SkillAudit {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  readonly capabilities: SkillCapabilities
}

/** Run every rule, or those given, over one skill. `read` may throw E_INTEGRITY. */
export async function auditSkill(
  skill: Skill,
  read: ReadFile,
  chosen: readonly Rule[] = rules,
): Promise<SkillAudit> {
  const { view, coverage } = await buildSkillView(skill, read)
  const findings = chosen.flatMap((rule) => findingsOf(rule.meta, rule.check(view)))
  return {
    findings: findings.map((found) => ({ ...found, skill: skill.name })).sort(byPlace),
    coverage,
    capabilities: capabilitiesOf(view),
  }
}

export function byPlace(left: Finding, right: Finding): number {
  return (
    byCodeUnit(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    byCodeUnit(left.rule, right.rule)
  )
}
