import { printable } from '@skills/core'

/** What front matter of ours may hold: texts, switches, lists of texts and maps of texts. */
export type FrontEntry = string | boolean | readonly string[] | Readonly<Record<string, string>>

/**
 * A Markdown file with front matter. Texts are written as JSON, which is YAML: no text can end its value or open
 * another key. Without entries the body stands alone.
 */
export function withFrontMatter(
  entries: Readonly<Record<string, FrontEntry>>,
  body: string,
): string {
  const lines = Object.entries(entries).flatMap(([key, value]) => linesOf(key, value))
  return lines.length === 0 ? body : ['---', ...lines, '---', body].join('\n')
}

function linesOf(key: string, value: FrontEntry): string[] {
  if (typeof value === 'string') return [`${key}: ${frontScalar(value)}`]
  if (typeof value === 'boolean') return [`${key}: ${value}`]
  if (isList(value)) return [`${key}: [${value.map(frontScalar).join(', ')}]`]
  return [
    `${key}:`,
    ...Object.entries(value).map(([name, text]) => `  ${frontScalar(name)}: ${frontScalar(text)}`),
  ]
}

function isList(value: Exclude<FrontEntry, string | boolean>): value is readonly string[] {
  return Array.isArray(value)
}

/** A word that no YAML reader takes for anything but text stands plain, the rest in quotes. */
export function frontScalar(text: string): string {
  const isPlain =
    /^[A-Za-z][A-Za-z0-9 _./-]*[A-Za-z0-9_./-]$/u.test(text) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/iu.test(text)
  return isPlain ? text : JSON.stringify(visible(text))
}

/** What YAML forbids inside quotes, such as control characters, is shown by its code. */
function visible(text: string): string {
  return /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/u.test(text) ? printable(text) : text
}
