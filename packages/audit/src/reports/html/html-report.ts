import { createHash } from 'node:crypto'
import { byCodeUnit, escapeHtml } from '@skills/core'
import { counted } from '../plain-counts.ts'
import type { ReportedFinding, ReportInput } from '../report-input.ts'
import { ruleFinder } from '../sarif/sarif-rules.ts'
import { reachesThreshold, summaryLine } from '../summary-line.ts'
import { openFindings, worstFirst, worstToMildest } from '../worst-first.ts'
import { findingCard } from './finding-card.ts'
import { capabilitySection, gapSection } from './further-sections.ts'
import { reportScript } from './report-script.ts'
import { reportStyle } from './report-style.ts'

/** A page of more cards is slow to open; the milder rest is in the other formats. */
const cardsMax = 2_000

/**
 * The report as one file without anything from elsewhere. Its policy allows the one script and the one style by their
 * digests and no request, so that a module's text runs nothing even where an escape were forgotten.
 */
export function htmlReport(input: ReportInput): string {
  const findings = worstFirst(input.findings)
  const shown = findings.slice(0, cardsMax)
  const ruleOf = ruleFinder(input.rules)
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Skills audit</title>',
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#findings">Skip to the findings</a>',
    '<div class="page">',
    header(input),
    '<main>',
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
    gapSection(input.gaps),
    capabilitySection(input.capabilities),
    '</main>',
    `<footer>Made by skills ${escapeHtml(input.version)}. The page holds everything it shows and asks nobody.</footer>`,
    '</div>',
    `<script>${reportScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function policy(): string {
  const digest = (text: string) =>
    `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`
  const none = '&#39;none&#39;'
  return [
    `default-src ${none}`,
    `style-src ${digest(reportStyle)}`,
    `script-src ${digest(reportScript)}`,
    `base-uri ${none}`,
    `form-action ${none}`,
  ].join('; ')
}

function header(input: ReportInput): string {
  const verdict = reachesThreshold(input) ? 'fails' : 'passes'
  const threshold = input.failOn === 'never' ? 'no threshold' : `threshold: ${input.failOn}`
  const open = openFindings(input.findings)
  const tiles = worstToMildest.map((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return tile(severity, count)
  })
  return [
    '<header>',
    '<h1>Skills audit</h1>',
    `<p class="verdict ${verdict}">The audit ${verdict} (${threshold})</p>`,
    `<p class="lead">${escapeHtml(summaryLine(input))}</p>`,
    `<ul class="tiles" aria-label="Findings by severity">${tiles.join('')}</ul>`,
    '</header>',
  ].join('\n')
}

function tile(severity: string, count: number): string {
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
