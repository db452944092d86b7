/**
 * What an audit found, for people and machines. Each report is a pure function of a `ReportInput` and gives a text:
 * the same input gives the same bytes. Text of modules is an attacker's in every one of them.
 */
export { githubAnnotations, githubReport } from './github-report.ts'
export { findingList, severityTiles } from './html/finding-list.ts'
export { gapSection } from './html/further-sections.ts'
export { htmlReport } from './html/html-report.ts'
export { reportPage } from './html/report-page.ts'
export {
  type ImportedFinding,
  type ImportedSarif,
  importedBytesMax,
  importSarif,
} from './import/import-sarif.ts'
export { markdownReport } from './markdown-report.ts'
export { foreign as foreignMarkdown, speech as spokenMarkdown } from './quiet-markdown.ts'
export type {
  Excerpt,
  ReportedCapabilities,
  ReportedExtent,
  ReportedFinding,
  ReportedGap,
  ReportedRule,
  ReportInput,
} from './report-input.ts'
export { sarifReport } from './sarif/sarif-report.ts'
export { reachesThreshold, summaryLine } from './summary-line.ts'
export { openFindings, withoutInfo, worstFirst, worstToMildest } from './worst-first.ts'
