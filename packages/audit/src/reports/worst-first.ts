import { byCodeUnit, type Severity, type Suppression, severities } from '@skills/core'
import type { ReportedFinding } from './report-input.ts'

/** Severities as people read them. */
export const worstToMildest: readonly Severity[] = [...severities].reverse()

/** Findings by severity, worst first, then accepted ones last, then by place and rule. Does not change its input. */
export function worstFirst(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return [...findings].sort(
    (left, right) =>
      Number(left.suppressed !== undefined) - Number(right.suppressed !== undefined) ||
      severities.indexOf(right.severity) - severities.indexOf(left.severity) ||
      byCodeUnit(left.repositoryPath, right.repositoryPath) ||
      left.line - right.line ||
      left.column - right.column ||
      byCodeUnit(left.rule, right.rule) ||
      byCodeUnit(left.message, right.message),
  )
}

/** Findings that count: none that was accepted. */
export function openFindings<Item extends { readonly suppressed?: Suppression }>(
  findings: readonly Item[],
): Item[] {
  return findings.filter(({ suppressed }) => suppressed === undefined)
}

/** `2 critical, 1 high` of the findings that count, worst first; `no findings`. */
export function countsText(findings: readonly ReportedFinding[]): string {
  const open = openFindings(findings)
  const parts = worstToMildest.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}

/** Findings that a person has to look at, and how many are only said: at level info, such as a lesson about attacks. */
export function withoutInfo<Item extends { readonly severity: Severity }>(
  findings: readonly Item[],
): { readonly told: readonly Item[]; readonly info: number } {
  const told = findings.filter(({ severity }) => severity !== 'info')
  return { told, info: findings.length - told.length }
}
