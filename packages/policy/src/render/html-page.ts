import { createHash } from 'node:crypto'
import { escapeHtml } from '@skills/core'
import type { PageLayer, PageLine, PolicyPage } from './page-input.ts'
import { pageStyle } from './page-style.ts'

/**
 * The page as one HTML file without anything from elsewhere and without a script. Its content security policy allows
 * the one style by its digest and nothing else, so that a text of a policy file does nothing even where an escape were
 * forgotten. Pure.
 */
export function htmlPage(page: PolicyPage): string {
  const { sections, overruled } = page
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(page.title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#rules">Skip to the rules</a>',
    '<div class="page">',
    header(page),
    '<main id="rules" tabindex="-1">',
    ...sections.map(({ id, title, lines }) =>
      section(
        id,
        title,
        lines.map((line) => item(line)),
      ),
    ),
    ...(overruled.length === 0
      ? []
      : [
          section(
            'moot',
            'Without effect',
            overruled.map((line) => item(line, line.by)),
          ),
        ]),
    layersSection(page.layers),
    '</main>',
    `<footer>Made by skills ${escapeHtml(page.version)} from the files that are enforced. The page asks nobody.</footer>`,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function contentPolicy(): string {
  const digest = createHash('sha256').update(pageStyle).digest('base64')
  const none = '&#39;none&#39;'
  return [
    `default-src ${none}`,
    `style-src &#39;sha256-${digest}&#39;`,
    `base-uri ${none}`,
    `form-action ${none}`,
  ].join('; ')
}

function header({ title, layers, sections }: PolicyPage): string {
  const contacts = layers.flatMap(({ contact }) =>
    contact === undefined ? [] : [contactText(contact)],
  )
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${name}</a></li>`)
  return [
    '<header>',
    `<h1>${escapeHtml(title)}</h1>`,
    '<p class="lead">What may be given to AI assistants here. Each line says where it stands.</p>',
    ...(contacts.length === 0 ? [] : [`<p>Questions: ${[...new Set(contacts)].join('; ')}</p>`]),
    `<nav aria-label="Sections"><ul>${links.join('')}</ul></nav>`,
    '</header>',
  ].join('\n')
}

/** Only an https address becomes a link; its text is the address, so that it leads where it says. */
function contactText({ name, email, url }: NonNullable<PageLayer['contact']>): string {
  const link =
    url !== undefined && /^https:\/\/[!-~]+$/u.test(url)
      ? `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${escapeHtml(url)}</a>`
      : url === undefined
        ? undefined
        : escapeHtml(url)
  return [
    ...(name === undefined ? [] : [escapeHtml(name)]),
    ...(email === undefined ? [] : [escapeHtml(email)]),
    ...(link === undefined ? [] : [link]),
  ].join(', ')
}

function section(id: string, title: string, items: readonly string[]): string {
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${title}</h2>`,
    `<ul class="lines">${items.join('\n')}</ul>`,
    '</section>',
  ].join('\n')
}

function item({ statement, place, mode, remark }: PageLine, by?: string): string {
  const { text, values = [], about, note } = statement
  const list = values.map((value) => `<li><code>${escapeHtml(value)}</code></li>`).join('')
  const soft = mode === 'enforce' ? '' : ` <span class="tag">${effects[mode]}</span>`
  const told = remark === undefined ? '' : ` <span class="tag bad">${escapeHtml(remark)}</span>`
  const meant = about === undefined ? '' : `<code>${escapeHtml(about)}</code> `
  const rule = statement.rule === undefined ? '' : `, ${statement.rule}`
  const stricter = by === undefined ? '' : `, stricter: <code>${escapeHtml(by)}</code>`
  return [
    `<li><p>${meant}${escapeHtml(text)}${values.length > 0 ? ':' : '.'}${soft}${told}</p>`,
    list === '' ? '' : `<ul class="values">${list}</ul>`,
    note === undefined ? '' : `<p class="note">${escapeHtml(note)}</p>`,
    `<p class="place"><code>${escapeHtml(place)}</code>${rule}${stricter}</p></li>`,
  ].join('')
}

const effects = { audit: 'only reported', warn: 'only warned of' } as const

function layersSection(layers: readonly PageLayer[]): string {
  const rows = layers.map(({ kind, name, sha256, title, mode }) => {
    const called = title === undefined ? '' : `, ${escapeHtml(title)}`
    const digest = sha256 === undefined ? '' : ` <code>sha256:${sha256}</code>`
    return `<dt>${kind}${called}</dt><dd><code>${escapeHtml(name)}</code>, ${mode}${digest}</dd>`
  })
  return [
    '<section aria-labelledby="layers">',
    '<h2 id="layers">Where this stands</h2>',
    '<p class="lead">From the highest down. What one layer refuses is refused.</p>',
    `<dl class="layers">${rows.join('')}</dl>`,
    '</section>',
  ].join('\n')
}
