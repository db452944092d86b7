import { createHash } from 'node:crypto'
import { escapeHtml } from '@skills/core'
import { reportScript } from './report-script.ts'
import { reportStyle } from './report-style.ts'

/** What a page is made of: pieces of HTML, in which every text of strangers is escaped already. */
interface PageParts {
  /** Plain text of ours. */
  readonly title: string
  readonly header: readonly string[]
  readonly main: readonly string[]
  readonly version: string
}

/**
 * A page as one file without anything from elsewhere. Its policy allows the one script and the one style by their
 * digests and no request, so that a stranger's text runs nothing even where an escape were forgotten.
 */
export function reportPage({ title, header, main, version }: PageParts): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#findings">Skip to the findings</a>',
    '<div class="page">',
    ['<header>', ...header, '</header>'].join('\n'),
    '<main>',
    ...main,
    '</main>',
    `<footer>Made by skills ${escapeHtml(version)}. The page holds everything it shows and asks nobody.</footer>`,
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
