import { escapeHtml } from '@skills/core'
import type { ReportInput } from '../report-input.ts'
import { reachesThreshold, summaryLine } from '../summary-line.ts'
import { findingList, severityTiles } from './finding-list.ts'
import { capabilitySection, gapSection } from './further-sections.ts'
import { reportPage } from './report-page.ts'

/** The report of an audit as one page. */
export function htmlReport(input: ReportInput): string {
  return reportPage({
    title: 'Skills audit',
    header: header(input),
    main: [
      ...findingList(input.findings, input.rules),
      gapSection(input.gaps),
      capabilitySection(input.capabilities),
    ],
    version: input.version,
  })
}

function header(input: ReportInput): string[] {
  const verdict = reachesThreshold(input) ? 'fails' : 'passes'
  const threshold = input.failOn === 'never' ? 'no threshold' : `threshold: ${input.failOn}`
  return [
    '<h1>Skills audit</h1>',
    `<p class="verdict ${verdict}">The audit ${verdict} (${threshold})</p>`,
    `<p class="lead">${escapeHtml(summaryLine(input))}</p>`,
    severityTiles(input.findings),
  ]
}
