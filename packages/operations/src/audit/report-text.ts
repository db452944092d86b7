import {
  githubReport,
  htmlReport,
  markdownReport,
  type ReportInput,
  sarifReport,
} from '@skills/audit'
import type { Warning } from '../context.ts'

/** Forms of a report that are texts of their own. */
export type ReportFormat = 'sarif' | 'markdown' | 'html' | 'github'

/** A report as one text, with what its form has no room for. */
export function reportText(
  format: ReportFormat,
  input: ReportInput,
): { readonly text: string; readonly warnings: readonly Warning[] } {
  if (format === 'sarif') {
    const { text, left } = sarifReport(input)
    const message = `${left} findings, the mildest, did not fit into SARIF; other formats have them all.`
    return { text, warnings: left === 0 ? [] : [{ code: 'W_REPORT_CUT', message }] }
  }
  const makers = { markdown: markdownReport, html: htmlReport, github: githubReport }
  return { text: makers[format](input), warnings: [] }
}
