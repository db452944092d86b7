import { printable } from '../words/printable.ts'
import { sourceError } from './source-error.ts'

/** Browsers and proxies begin to cut addresses here; no real source comes near it. */
const sourceCharactersMax = 2048

/**
 * Refuse what no source of any kind may hold. Throws E_SOURCE_SYNTAX.
 * A plain space passes here: file names and ranges (`>=1.2 <2`) have them; the other parts refuse it
 * by their own patterns.
 */
export function checkSourceText(text: string): void {
  const problem = sourceTextProblem(text)
  if (problem !== undefined) throw sourceError(text, problem.reason, problem.example)
}

function sourceTextProblem(
  text: string,
): { readonly reason: string; readonly example: string } | undefined {
  const example = 'owner/repo or ./folder'
  if (text.trim() === '') return { reason: 'it is empty', example }
  if (text.length > sourceCharactersMax)
    return { reason: `it is longer than ${sourceCharactersMax} characters`, example }
  if (!text.isWellFormed()) return { reason: 'it is not valid Unicode', example }
  if (/[^\S ]/u.test(text))
    return { reason: 'it holds a tab, line break or special space', example }
  if (printable(text) !== text)
    return { reason: 'it holds a control character or an invisible one', example }
  if (text !== text.trim()) return { reason: 'it starts or ends with a space', example }
  if (text.startsWith('-'))
    return { reason: 'it starts with a hyphen, as flags do', example: './-folder' }
  if (/^[A-Za-z]:[\\/]/u.test(text))
    return {
      reason: 'a path with a drive letter is not supported yet',
      example: './folder, from a folder above it and with forward slashes',
    }
  if (text.includes('\\')) return { reason: 'it holds a backslash', example: './folder/skills' }
  return undefined
}
