import { visit } from 'jsonc-parser'
import { bracketDepth } from '../code/read-program.ts'
import { type ConfigEntry, configMax } from './entry.ts'

/** The values of JSON or JSONC, also of a broken one; `undefined` where it is nested deeper than is read. */
export function readJson(text: string): ConfigEntry[] | undefined {
  if (bracketDepth(text) > configMax.depth || text.length > configMax.characters) return undefined
  const entries: ConfigEntry[] = []
  visit(
    text,
    {
      onLiteralValue: (...[value, offset, length, , , path]) => {
        if (entries.length >= configMax.entries) return
        entries.push({
          path: path().map(String),
          value: String(value),
          start: offset,
          end: offset + length,
        })
      },
    },
    { allowTrailingComma: true },
  )
  return entries
}
