import { escapeHtml } from '@skills/core'
import type { Excerpt, ReportedFinding, ReportedRule } from '../report-input.ts'

/** One finding as an article. */
export function findingCard(finding: ReportedFinding, rule: ReportedRule, index: number): string {
  const { severity, message, remedy, suppressed, tool } = finding
  const title = `finding-${index + 1}`
  const skill = finding.skill ?? ''
  return [
    `<article class="finding" aria-labelledby="${title}" data-severity="${severity}" data-rule="${escapeHtml(finding.rule)}" data-skill="${escapeHtml(skill)}">`,
    `<p><span class="tag ${severity}">${severity}</span>${suppressed === undefined ? '' : '<span class="tag accepted">accepted</span>'}<code>${escapeHtml(finding.rule)}</code> ${escapeHtml(rule.title)}${tool === undefined ? '' : `, reported by ${escapeHtml(tool)}`}</p>`,
    `<h3 id="${title}">${escapeHtml(message)}</h3>`,
    `<p class="where">${escapeHtml(placeText(finding))}</p>`,
    excerptBlock(finding, index),
    `<p class="remedy"><strong>Remedy</strong> ${escapeHtml(remedy)}</p>`,
    moreAbout(finding, rule),
    '</article>',
  ].join('\n')
}

function placeText({ repositoryPath, line, endLine }: ReportedFinding): string {
  return endLine > line ? `${repositoryPath}:${line}–${endLine}` : `${repositoryPath}:${line}`
}

/** The source around the place where it is known, else the evidence alone. */
function excerptBlock(finding: ReportedFinding, index: number): string {
  const { excerpt, evidence, line, endLine } = finding
  if (excerpt === undefined && evidence === '') return ''
  const rows =
    excerpt === undefined
      ? [row(line, evidence, true)]
      : excerptRows(excerpt, { from: line, to: endLine })
  return `<pre tabindex="0" role="group" aria-label="Source of finding ${index + 1}">${rows.join('')}</pre>`
}

function excerptRows(
  { firstLine, lines }: Excerpt,
  hit: { readonly from: number; readonly to: number },
): string[] {
  return lines.map((text, offset) => {
    const number = firstLine + offset
    return row(number, text, number >= hit.from && number <= hit.to)
  })
}

function row(number: number, text: string, isHit: boolean): string {
  const shown = escapeHtml(text === '' ? ' ' : text)
  return `<span class="row${isHit ? ' hit' : ''}"><span class="number">${number}</span>${shown}</span>`
}

function moreAbout(finding: ReportedFinding, rule: ReportedRule): string {
  const { suppressed, related = [] } = finding
  const facts: readonly (readonly [string, string])[] = [
    ['What', rule.what],
    ['Why', rule.why],
    ...(excerptHidesEvidence(finding) ? [['Evidence', finding.evidence] as const] : []),
    ...related.map((place) => ['Also', `${place.file}:${place.line}: ${place.message}`] as const),
    ['Skill', finding.skill ?? ''],
    ['Confidence', finding.confidence],
    ['Role of the text', finding.role ?? ''],
    ['Catalogues', finding.taxonomy.join(', ')],
    ['Accepted', suppressed === undefined ? '' : `by ${suppressed.by}: ${suppressed.reason}`],
    ['Fingerprint', finding.fingerprint],
  ]
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
  return `<details><summary>More about this finding</summary><dl>${rows.join('')}</dl></details>`
}

function excerptHidesEvidence({ excerpt, evidence }: ReportedFinding): boolean {
  return excerpt !== undefined && evidence !== ''
}
