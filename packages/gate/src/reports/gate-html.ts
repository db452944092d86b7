import { findingList, gapSection, reportPage, severityTiles } from '@skills/audit'
import { escapeHtml, printable } from '@skills/core'
import type { GateCheck } from '../stages/stage.ts'
import {
  allFindings,
  evidenceLine,
  extentLine,
  type GateReport,
  isTold,
  partsOf,
  type ReportPart,
  verdicts,
} from './gate-report.ts'

/** The gate as one page that asks nobody: stages and checks, then all findings with filters. */
export function gateHtml(report: GateReport): string {
  const { findings, rules } = allFindings(report)
  const parts = partsOf(report)
  const { status } = report.result
  return reportPage({
    title: 'Skills gate',
    header: [
      '<h1>Skills gate</h1>',
      `<p class="verdict ${status === 'passed' ? 'passes' : status === 'failed' ? 'fails' : status}">${verdicts[status]}</p>`,
      `<p class="lead">${shown(extentLine(report))}</p>`,
      severityTiles(findings),
    ],
    main: [
      stageTable(parts),
      policySection(report),
      ...parts.map(checkSection),
      ...findingList(findings, rules),
      gapSection(parts.flatMap(({ gaps }) => gaps)),
    ],
    version: report.version,
  })
}

function stageTable(parts: readonly ReportPart[]): string {
  const rows = parts.map(
    ({ name, status, isRequired, summary }) =>
      `<tr><th scope="row">${shown(name)}</th><td>${tag(status)}</td><td>${shown(summary)}${isRequired ? '' : ' Not required.'}</td></tr>`,
  )
  return table('stages', 'Stages', { head: ['Stage', 'Result', 'What it says'], rows })
}

function policySection({ policyChanges }: GateReport): string {
  if (policyChanges.length === 0) return ''
  const rows = policyChanges.map(
    ({ direction, file, line, message }) =>
      `<tr><td><span class="tag ${direction === 'loosened' ? 'warned' : 'passed'}">${direction}</span></td><td><code>${shown(`${file}:${line}`)}</code></td><td>${shown(message)}</td></tr>`,
  )
  return table('policy', 'What the change does to the policy', {
    head: ['', 'Where', 'What'],
    rows,
  })
}

function checkSection({ name, checks }: ReportPart): string {
  if (checks.length === 0) return ''
  const id = `checks-${name}`
  const told = checks.filter(isTold)
  const quiet = checks.filter((check) => !isTold(check))
  return [
    told.length === 0
      ? `<h2 id="${id}">Checks of ${shown(name)}</h2><p>Nothing to look at.</p>`
      : table(id, `Checks of ${name}`, {
          head: ['Check', 'Result', 'What it saw'],
          rows: told.map(checkRow),
        }),
    quiet.length === 0
      ? ''
      : `<details><summary>${quiet.length === 1 ? '1 check holds or asks' : `${quiet.length} checks hold or ask`} nothing</summary><ul class="plain">${quiet.map(quietRow).join('')}</ul></details>`,
  ].join('\n')
}

function checkRow({ title, status, evidence, remedy }: GateCheck): string {
  const seen = evidence.map((one) => `<p>${shown(evidenceLine(one))}</p>`).join('')
  const help =
    status === 'unknown' ? '' : `<p class="remedy"><strong>Remedy</strong> ${shown(remedy)}</p>`
  return `<tr><td>${shown(title)}</td><td>${tag(status)}</td><td>${seen}${help}</td></tr>`
}

function quietRow({ title, status }: GateCheck): string {
  return `<li>${tag(status)}${shown(title)}</li>`
}

function table(
  id: string,
  title: string,
  { head, rows }: { readonly head: readonly string[]; readonly rows: readonly string[] },
): string {
  const columns = head
    .map((one) => (one === '' ? '<td></td>' : `<th scope="col">${one}</th>`))
    .join('')
  return `<h2 id="${id}">${shown(title)}</h2><div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><thead><tr>${columns}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function tag(status: string): string {
  return `<span class="tag ${status}">${status}</span>`
}

function shown(text: string): string {
  return escapeHtml(printable(text))
}
