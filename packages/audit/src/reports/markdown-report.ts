import { counted } from '@skills/core'
import { foreign, speech } from './quiet-markdown.ts'
import type { ReportedFinding, ReportInput } from './report-input.ts'
import { reachesThreshold, summaryLine } from './summary-line.ts'
import { openFindings, withoutInfo, worstFirst } from './worst-first.ts'

/** A comment on a pull request may have 65,536 characters. */
const charactersMax = 60_000
const gapsMax = 20

/** A report for a pull request: the verdict, a table, then each finding with evidence and remedy. */
export function markdownReport(input: ReportInput): string {
  const { told: findings, info } = withoutInfo(worstFirst(openFindings(input.findings)))
  const head = headOf(input)
  const tail = gapLines(input)
  const room = charactersMax - lengthOf([...head, ...tail]) - 200
  const sections = withinRoom(findings.map(section), room)
  const left = findings.length - sections.length
  const cut =
    left === 0 ? [] : ['', `${counted(left, 'more finding')}, milder ones, not shown here.`]
  const rest = info === 0 ? [] : ['', `${counted(info, 'finding')} at level info, not shown here.`]
  return `${[...head, ...sections, ...cut, ...rest, ...tail].join('\n')}\n`
}

function headOf(input: ReportInput): string[] {
  const verdict = reachesThreshold(input) ? 'fails' : 'passes'
  const threshold = input.failOn === 'never' ? '' : ` (threshold: ${input.failOn})`
  return ['## Skills audit', '', `**The audit ${verdict}**${threshold}: ${summaryLine(input)}`]
}

function section(finding: ReportedFinding): string {
  const { severity, rule, message, repositoryPath, line, evidence, remedy, skill, tool } = finding
  const by = tool === undefined ? '' : ` by ${foreign(tool)}`
  const facts = [
    `Where: ${foreign(`${repositoryPath}:${line}`)}`,
    ...(skill === undefined ? [] : [`skill ${foreign(skill)}`]),
    ...(finding.taxonomy.length === 0 ? [] : [finding.taxonomy.map(speech).join(', ')]),
  ]
  return [
    '',
    `### ${severity}: ${speech(rule)}${by}`,
    '',
    speech(message),
    '',
    ...facts.map((fact) => `- ${fact}`),
    ...(evidence === '' ? [] : [`- Evidence: ${foreign(evidence)}`]),
    `- Remedy: ${speech(remedy)}`,
  ].join('\n')
}

function gapLines({ gaps }: ReportInput): string[] {
  if (gaps.length === 0) return []
  const shown = gaps
    .slice(0, gapsMax)
    .map(({ file, message }) => `- ${foreign(file)}: ${speech(message)}`)
  const left = gaps.length - shown.length
  return [
    '',
    '### Not fully scanned',
    '',
    ...shown,
    ...(left === 0 ? [] : [`- and ${counted(left, 'more file')}`]),
  ]
}

function withinRoom(sections: readonly string[], room: number): string[] {
  const kept: string[] = []
  let used = 0
  for (const one of sections) {
    used += one.length + 1
    if (used > room) break
    kept.push(one)
  }
  return kept
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}
