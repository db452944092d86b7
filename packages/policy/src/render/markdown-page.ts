import { printable } from '@skills/core'
import type { PageLayer, PageLine, PolicyPage } from './page-input.ts'

/** The page as Markdown. Texts of the files become no markup, no link and no second line. Pure. */
export function markdownPage(page: PolicyPage): string {
  return [
    `# ${plain(page.title)}`,
    '',
    ...page.layers.map(layerLine),
    '',
    ...page.sections.flatMap(({ title, lines }) => [
      `## ${title}`,
      '',
      ...lines.map((line) => `- ${lineText(line)}`),
      '',
    ]),
    ...(page.overruled.length === 0
      ? []
      : [
          '## Without effect',
          '',
          ...page.overruled.map((line) => `- ${lineText(line)} Stricter: ${code(line.by)}.`),
          '',
        ]),
    `Made by skills ${page.version} from the files that are enforced.`,
    '',
  ].join('\n')
}

function layerLine({ kind, name, sha256, title, mode, contact = {} }: PageLayer): string {
  const digest = sha256 === undefined ? '' : `, ${code(`sha256:${sha256}`)}`
  const called = title === undefined ? '' : ` ${plain(title)}`
  const whom = [contact.name, contact.email, contact.url].flatMap((one) => one ?? [])
  const asked = whom.length === 0 ? '' : `, ask ${whom.map(plain).join(', ')}`
  return `- ${kind}:${called} ${code(name)}${digest}, ${mode}${asked}`
}

function lineText({ statement, place, mode, remark }: PageLine): string {
  const { text, values = [], about, note } = statement
  const listed = values.length === 0 ? '' : `: ${values.map(code).join(', ')}`
  return [
    about === undefined ? '' : `${code(about)}: `,
    `${text}${listed}.`,
    note === undefined ? '' : ` ${plain(note)}`,
    remark === undefined ? '' : ` **${remark}**`,
    ` (${code(place)}${mode === 'enforce' ? '' : `, ${mode}`})`,
  ].join('')
}

/** Text in which nothing is markup: CommonMark lets every ASCII sign be escaped. */
function plain(text: string): string {
  return printable(text, { oneLine: true }).replace(/[!-/:-@[-`{-~]/gu, '\\$&')
}

/** A code span with a fence that the text cannot close. */
function code(text: string): string {
  const shown = printable(text, { oneLine: true })
  const longest = Math.max(0, ...(shown.match(/`+/gu) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 || shown === '' ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}
