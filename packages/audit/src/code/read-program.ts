import type { Language, Program } from './ir.ts'
import { readPowershell } from './tokens/read-powershell.ts'
import { readTokens } from './tokens/read-tokens.ts'

export type ProgramReader = (text: string) => Program | undefined

const readers = new Map<Language, ProgramReader>()
const textMax = 1_048_576
const bracketDepthMax = 180

/** Tell how a language is read; the parser's module is loaded before. */
export function useReader(language: Language, reader: ProgramReader): void {
  readers.set(language, reader)
}

/** A text as statements: by its parser, else by tokens; `undefined` for more than is read. */
export function readProgram(language: Language, text: string): Program | undefined {
  if (text.length > textMax) return undefined
  if (language === 'powershell' || language === 'batch') return readPowershell(text, language)
  const reader = readers.get(language)
  const isDeep = bracketDepth(text) > bracketDepthMax
  const program = reader === undefined || isDeep ? undefined : reader(text)
  return program ?? readTokens(text, language)
}

const nestedKeptMax = 64

/** A text within a program as statements; the first ones are kept, since every pass meets them again. */
export function readNested(
  kept: Map<string, Program>,
  language: Language,
  text: string,
): Program | undefined {
  const key = `${language}\0${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const program = readProgram(language, text)
  if (program !== undefined && kept.size < nestedKeptMax) kept.set(key, program)
  return program
}

/** The deepest nesting of brackets, counted without regard to strings: never too few. */
export function bracketDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 40 || code === 91 || code === 123) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if ((code === 41 || code === 93 || code === 125) && depth > 0) depth -= 1
  }
  return deepest
}
