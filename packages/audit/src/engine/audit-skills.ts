import { by, type Finding, type Module, type ReadFile, type Skill } from '@skills/core'
import type { AuditReport } from '../audit-report.ts'
import { joinCoverage } from '../coverage/join-coverage.ts'
import { auditSkill, byPlace, type SkillAudit } from './audit-skill.ts'

/** Audit the skills of a module; files of findings and gaps are paths in the module below `prefix`. */
export async function auditSkills(
  module: Pick<Module, 'skills'>,
  read: ReadFile,
  prefix: string,
): Promise<AuditReport> {
  const audits: SkillAudit[] = []
  for (const skill of module.skills) {
    const audit = await auditSkill(skill, read)
    audits.push(placed(audit, skill, prefix))
  }
  return {
    findings: audits.flatMap(({ findings }) => findings).sort(byPlace),
    coverage: joinCoverage(audits.map(({ coverage }) => coverage)),
    capabilities: audits.map(({ capabilities }) => capabilities).sort(by(({ skill }) => skill)),
  }
}

/** The same audit with paths as the user knows them. */
function placed(audit: SkillAudit, skill: Skill, prefix: string): SkillAudit {
  const folder = [prefix, skill.folder].filter((part) => part !== '')
  const path = (file: string): string => [...folder, file].join('/')
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
