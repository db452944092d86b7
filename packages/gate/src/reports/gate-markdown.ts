import {
  foreignMarkdown,
  openFindings,
  spokenMarkdown,
  withoutInfo,
  worstFirst,
} from '@skills/audit'
import type { GateCheck } from '../stages/stage.ts'
import {
  evidenceLine,
  extentLine,
  type GateReport,
  isTold,
  partsOf,
  type ReportPart,
  verdicts,
} from './gate-report.ts'

/** The summary of a job may have a megabyte; people read far less. */
const charactersMax = 60_000
const findingsMax = 30
const evidenceMax = 10

/** A report for the summary of a job or a comment: the verdict, a table of stages, then what to look at. */
export function gateMarkdown(report: GateReport): string {
  const parts = partsOf(report)
  const head = [
    '## Skills gate',
    '',
    `**${verdicts[report.result.status]}**: ${spokenMarkdown(extentLine(report))}`,
    '',
    '| stage | result | |',
    '| --- | --- | --- |',
    ...parts.map(row),
    ...loosened(report),
  ]
  const sections = parts.flatMap(section)
  let used = head.join('\n').length
  const kept = sections.filter((text) => {
    used += text.length + 1
    return used < charactersMax
  })
  const left = sections.length - kept.length
  const cut = left === 0 ? [] : ['', 'More is in the other reports.']
  return `${[...head, ...kept, ...cut].join('\n')}\n`
}

function row({ name, status, isRequired, summary }: ReportPart): string {
  const asked = isRequired ? '' : ' (not required)'
  return `| ${spokenMarkdown(name)} | ${status}${asked} | ${spokenMarkdown(summary)} |`
}

function loosened({ policyChanges }: GateReport): string[] {
  const found = policyChanges.filter(({ direction }) => direction === 'loosened')
  if (found.length === 0) return []
  return [
    '',
    '### The change loosens the policy',
    '',
    ...found.map(
      ({ file, line, message }) =>
        `- ${foreignMarkdown(`${file}:${line}`)} ${foreignMarkdown(message)}`,
    ),
  ]
}

/** Paragraphs of one stage, each whole. */
function section(part: ReportPart): string[] {
  const own = new Set(part.checks.map(({ id }) => `gate/${id}`))
  const { told } = withoutInfo(
    worstFirst(openFindings(part.findings)).filter(({ rule }) => !own.has(rule)),
  )
  const checks = part.checks.filter(isTold)
  if (told.length + checks.length === 0) return []
  return [
    `\n### ${spokenMarkdown(part.name)}\n`,
    ...checks.map(checkLines),
    ...told
      .slice(0, findingsMax)
      .map(
        ({ severity, rule, message, repositoryPath, line, remedy }) =>
          `- **${severity}** ${foreignMarkdown(`${repositoryPath}:${line}`)} ${spokenMarkdown(rule)}: ${spokenMarkdown(message)} Remedy: ${spokenMarkdown(remedy)}`,
      ),
    ...(told.length > findingsMax ? [`- and ${told.length - findingsMax} more`] : []),
  ]
}

function checkLines({ status, title, evidence, remedy }: GateCheck): string {
  const shown = evidence
    .slice(0, evidenceMax)
    .map((one) => `  - ${foreignMarkdown(evidenceLine(one))}`)
  const help = status === 'unknown' ? [] : [`  - Remedy: ${spokenMarkdown(remedy)}`]
  return [`- **${status}** ${spokenMarkdown(title)}`, ...shown, ...help].join('\n')
}
