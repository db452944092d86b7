import { byCodeUnit, counted, escapeHtml, type Severity } from '@skills/core'
import type { ReportedFinding, ReportedRule } from '../report-input.ts'
import { ruleFinder } from '../sarif/sarif-rules.ts'
import { openFindings, worstFirst, worstToMildest } from '../worst-first.ts'
import { findingCard } from './finding-card.ts'

/** A page of more cards is slow to open; the milder rest is in the other formats. */
const cardsMax = 2_000

/** The findings of a page, worst first, with filters where there are any. */
export function findingList(
  all: readonly ReportedFinding[],
  rules: readonly ReportedRule[],
): readonly string[] {
  const findings = worstFirst(all)
  const shown = findings.slice(0, cardsMax)
  const ruleOf = ruleFinder(rules)
  return [
    '<h2 id="findings" tabindex="-1">Findings</h2>',
    ...(shown.length === 0
      ? ['<p>Nothing was found.</p>']
      : [filters(shown), '<p class="count" id="count" role="status"></p>']),
    ...shown.map((finding, index) => findingCard(finding, ruleOf(finding), index)),
    ...(findings.length > shown.length
      ? [
          `<p>${counted(findings.length - shown.length, 'milder finding')} more, not shown here.</p>`,
        ]
      : []),
  ]
}

/** How many findings that count there are of each severity. */
export function severityTiles(findings: readonly ReportedFinding[]): string {
  const open = openFindings(findings)
  const tiles = worstToMildest.map((severity) =>
    tile(severity, open.filter((finding) => finding.severity === severity).length),
  )
  return `<ul class="tiles" aria-label="Findings by severity">${tiles.join('')}</ul>`
}

function tile(severity: Severity, count: number): string {
  return `<li class="${severity}${count > 0 ? ' some' : ''}"><b>${count}</b><span>${severity}</span></li>`
}

/** Shown by the script alone, which alone makes it work. */
function filters(findings: readonly ReportedFinding[]): string {
  const severities = worstToMildest.filter((one) =>
    findings.some(({ severity }) => severity === one),
  )
  const boxes = severities.map(
    (severity) =>
      `<label><input type="checkbox" name="severity" value="${severity}" checked>${severity}</label>`,
  )
  return [
    '<form id="filters" hidden aria-label="Filter the findings">',
    `<fieldset><legend>Severity</legend>${boxes.join('')}</fieldset>`,
    choice(
      'rule',
      'Rule',
      findings.map(({ rule }) => rule),
    ),
    choice(
      'skill',
      'Skill',
      findings.flatMap(({ skill }) => skill ?? []),
    ),
    '<div class="field"><label class="label" for="words">Text</label><input type="search" id="words" name="words" autocomplete="off"></div>',
    '</form>',
  ].join('\n')
}

function choice(name: string, label: string, values: readonly string[]): string {
  const options = [...new Set(values)].sort(byCodeUnit).map((value) => {
    const shown = escapeHtml(value)
    return `<option value="${shown}">${shown}</option>`
  })
  return `<div class="field"><label class="label" for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">all</option>${options.join('')}</select></div>`
}
