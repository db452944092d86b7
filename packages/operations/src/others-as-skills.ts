import type { AuditReport } from '@skills/audit'
import {
  componentLabel,
  type OtherComponent,
  otherIntegrity,
  parseNameOf,
  parseRelativePath,
  type Skill,
  type Snapshot,
} from '@skills/core'

/** Commands and agents as the audit sees skills: each with its one file, so that a finding says which it is of. */
export function othersAsSkills(
  others: readonly OtherComponent[],
  { files }: Pick<Snapshot, 'files'>,
): Skill[] {
  return others.flatMap((other): Skill[] => {
    const file = files.find(({ path }) => path === other.file)
    if (file === undefined) return []
    const slash = other.file.lastIndexOf('/')
    return [
      {
        kind: 'skill',
        name: parseNameOf(other.kind, other.name),
        folder: slash === -1 ? '' : parseRelativePath(other.file.slice(0, slash)),
        files: [{ ...file, path: parseRelativePath(other.file.slice(slash + 1)) }],
        integrity: otherIntegrity(other),
        description: '',
        license: undefined,
        category: undefined,
        subcategory: undefined,
        allowedTools: undefined,
      },
    ]
  })
}

/** The report with the label by which a selection can leave a component out: `command/fix`. */
export function withLabels(report: AuditReport, others: readonly OtherComponent[]): AuditReport {
  if (others.length === 0) return report
  const labels = new Map(
    others.map(({ kind, name, file }) => [`${name} ${file}`, componentLabel(kind, name)]),
  )
  const findings = report.findings.map((finding) => {
    const skill = labels.get(`${finding.skill ?? ''} ${finding.file}`)
    return skill === undefined ? finding : { ...finding, skill }
  })
  return { ...report, findings }
}
