import { printable } from '../words/printable.ts'
import { SkillsError } from '../words/skills-error.ts'

const shownCharactersMax = 200

/**
 * The error for a text that is no source: E_SOURCE_SYNTAX with the reason and a corrected example.
 * `reason` continues the sentence "The source … cannot be read: ". No `cause` is kept, since a URL
 * parser's own error repeats its whole input.
 */
export function sourceError(text: string, reason: string, example: string): SkillsError {
  return new SkillsError(
    'E_SOURCE_SYNTAX',
    `The source "${shownSource(text)}" cannot be read: ${reason}.`,
    { rule: 'source/syntax', remedy: `Write for example: ${example}` },
  )
}

/**
 * A refused source as it may be shown: no control characters, no user information, no query.
 * It cuts too much rather than too little, since a mistyped address may hold a secret anywhere
 * before its last `@`.
 */
export function shownSource(text: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//iu.exec(text)?.[0] ?? ''
  const at = text.lastIndexOf('@')
  const query = text.includes(':') ? text.indexOf('?') : -1
  const hasUser = at > 0 && text.slice(scheme.length, at).length > 0 && text.includes(':')
  const isNamed = /^(?:npm|github|gitlab):/u.test(text)
  if (hasUser && query !== -1) return `${scheme}…`
  if (hasUser && !isNamed) return clipped(`${scheme}…${text.slice(at)}`)
  return clipped(query === -1 ? text : `${text.slice(0, query)}?…`)
}

function clipped(text: string): string {
  const shown = printable(text, { oneLine: true })
  return shown.length > shownCharactersMax ? `${shown.slice(0, shownCharactersMax)}…` : shown
}
