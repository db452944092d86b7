import { counted, isAtLeast } from '@skills/core'
import type { ReportInput } from './report-input.ts'
import { countsText, openFindings } from './worst-first.ts'

/** Does a finding of the report reach the threshold? */
export function reachesThreshold({ findings, failOn }: ReportInput): boolean {
  if (failOn === 'never') return false
  return openFindings(findings).some(({ severity }) => isAtLeast(severity, failOn))
}

/** One sentence: what was found in how much, what was accepted, what was not looked at. */
export function summaryLine({ findings, gaps, extent }: ReportInput): string {
  const accepted = findings.length - openFindings(findings).length
  const parts = [
    `${countsText(findings)} in ${counted(extent.skills, 'skill')}, ${counted(extent.files, 'file')}`,
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
    ...(gaps.length === 0 ? [] : [`${counted(gaps.length, 'file')} not fully scanned`]),
  ]
  return `${parts.join('; ')}.`
}
