import { counted, escapeHtml } from '@skills/core'
import type { ReportedCapabilities, ReportedGap } from '../report-input.ts'

const rowsMax = 500

/** What was not looked at, and why. */
export function gapSection(gaps: readonly ReportedGap[]): string {
  if (gaps.length === 0) return ''
  const rows = gaps
    .slice(0, rowsMax)
    .map(
      ({ file, message }) =>
        `<tr><td><code>${escapeHtml(file)}</code></td><td>${escapeHtml(message)}</td></tr>`,
    )
  return [
    '<h2 id="gaps">Not fully scanned</h2>',
    `<div class="scroll" tabindex="0" role="region" aria-labelledby="gaps"><table><thead><tr><th scope="col">File</th><th scope="col">Why</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    more(gaps.length - rows.length, 'file'),
  ].join('\n')
}

/** What each skill could do: the page a reviewer signs. */
export function capabilitySection(capabilities: readonly ReportedCapabilities[]): string {
  const able = capabilities.filter(({ facts }) =>
    Object.values(facts).some((values) => values.length > 0),
  )
  if (able.length === 0) return ''
  const entries = able.slice(0, rowsMax).map(({ skill, facts }) => {
    const rows = Object.entries(facts)
      .filter(([, values]) => values.length > 0)
      .map(
        ([name, values]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(values.join(', '))}</dd>`,
      )
    return `<li><details><summary>${escapeHtml(skill)}</summary><dl>${rows.join('')}</dl></details></li>`
  })
  return [
    '<h2>What the skills could do</h2>',
    '<p class="lead">Read from their files and not from their promises.</p>',
    `<ul class="plain">${entries.join('')}</ul>`,
    more(able.length - entries.length, 'skill'),
  ].join('\n')
}

function more(count: number, what: string): string {
  return count <= 0 ? '' : `<p>${counted(count, `more ${what}`)}.</p>`
}
