import { githubAnnotations, sarifReport } from '@skills/audit'
import { codeQuality } from './code-quality.ts'
import { gateHtml } from './gate-html.ts'
import { gateMarkdown } from './gate-markdown.ts'
import {
  allFindings,
  extentLine,
  type GateReport,
  partInput,
  partsOf,
  verdicts,
} from './gate-report.ts'
import { gitlabSast } from './gitlab-sast.ts'
import { testResult } from './test-result.ts'

export type GateFormat = 'markdown' | 'html' | 'github' | 'sarif' | 'code-quality' | 'gitlab-sast'

/** Forms of a gate that are one text each. */
export const gateFormats: Readonly<Record<GateFormat, (report: GateReport) => string>> = {
  markdown: gateMarkdown,
  html: gateHtml,
  github: gateAnnotations,
  sarif: gateSarif,
  'code-quality': codeQuality,
  'gitlab-sast': gitlabSast,
}

/** What stands in a folder of reports, by file name, and how many findings did not fit into SARIF. */
export interface ReportFiles {
  readonly files: Readonly<Record<string, string>>
  readonly left: number
}

/** Every report but `gate.json`: one SARIF file for each stage and each other scanner, with a category of its own. */
export function reportFiles(report: GateReport): ReportFiles {
  const sarifs = partsOf(report).map((part) => ({
    name: `${part.file}.sarif`,
    ...sarifReport(partInput(part, report)),
  }))
  const statement = testResult(report)
  return {
    files: {
      ...Object.fromEntries(sarifs.map(({ name, text }) => [name, text])),
      'gate.md': gateMarkdown(report),
      'gate.html': gateHtml(report),
      'gl-code-quality-report.json': codeQuality(report),
      'gl-sast-report.json': gitlabSast(report),
      ...(statement === undefined ? {} : { 'gate.intoto.json': statement }),
    },
    left: sarifs.reduce((sum, { left }) => sum + left, 0),
  }
}

/** Workflow commands for GitHub Actions. */
function gateAnnotations(report: GateReport): string {
  const summary = `${verdicts[report.result.status]}: ${extentLine(report)}`
  return githubAnnotations(allFindings(report).findings, { title: 'skills gate', summary })
}

/** One file with a run for each part; each has its own category, as services ask. */
function gateSarif(report: GateReport): string {
  const runs = partsOf(report).flatMap((part) => {
    const log: unknown = JSON.parse(sarifReport(partInput(part, report)).text)
    return runsOf(log)
  })
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return `${JSON.stringify({ $schema, version: '2.1.0', runs }, undefined, 2)}\n`
}

function runsOf(log: unknown): readonly unknown[] {
  return typeof log === 'object' && log !== null && 'runs' in log && Array.isArray(log.runs)
    ? log.runs
    : []
}
