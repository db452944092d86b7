import { by, type Finding, type Module, type ReadFile, type Skill } from '@skills/core'
import type { AuditReport } from '../audit-report.ts'
import { joinCoverage } from '../coverage/join-coverage.ts'
import { auditSkill, byPlace, type SkillAudit } from './audit-skill.ts'

/** Audit the skills of a module; files of findings and gaps are paths in the module. */
export async function auditSkills(
  module: Pick<Module, 'skills'>,
  read: ReadFile,
): Promise<AuditReport> {
  const audits: SkillAudit[] = []
  for (const skill of module.skills) {
    const audit = await auditSkill(skill, read)
    audits.push(placed(audit, skill))
  }
  return {
    findings: audits.flatMap(({ findings }) => findings).sort(byPlace),
    coverage: joinCoverage(audits.map(({ coverage }) => coverage)),
    capabilities: audits.map(({ capabilities }) => capabilities).sort(by(({ skill }) => skill)),
  }
}

/** The same audit with paths in the module. */
function placed(audit: SkillAudit, skill: Skill): SkillAudit {
  if (skill.folder === '') return audit
  const path = (file: string): string => `${skill.folder}/${file}`
  const place = (finding: Finding): Finding => ({
    ...finding,
    file: path(finding.file),
    ...(finding.related === undefined
      ? {}
      : { related: finding.related.map((one) => ({ ...one, file: path(one.file) })) }),
  })
  return {
    ...audit,
    findings: audit.findings.map(place),
    coverage: {
      ...audit.coverage,
      gaps: audit.coverage.gaps.map((gap) => ({ ...gap, file: path(gap.file) })),
    },
  }
}
