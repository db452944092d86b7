import { type GateVerdict, type Problem, parseBySchema, readJsonText } from '@skills/core'
import { validate } from '../generated/gate-verdict.validate.js'

/** A verdict that follows its schema, or everything that is wrong with it. */
export type ParsedVerdict =
  | { readonly ok: true; readonly verdict: GateVerdict }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Read the answer of a reviewer: JSON, or a text with exactly one fenced block of it, as models answer. Everything in it
 * is a stranger's.
 */
export function parseVerdict(text: string, file: string): ParsedVerdict {
  const read = readJsonText(jsonIn(text))
  if (!read.ok) {
    const problems = read.problems.map(
      ({ message, line }): Problem => ({
        severity: 'error',
        rule: 'gate-verdict/syntax',
        message: `${message}.`,
        file,
        line,
        remedy: 'Let the reviewer answer with the JSON document alone.',
      }),
    )
    return { ok: false, problems }
  }
  const parsed = parseBySchema(validate, read.json, file)
  return parsed.ok ? { ok: true, verdict: parsed.value } : parsed
}

function jsonIn(text: string): string {
  const plain = text.replace(/^\ufeff/u, '')
  if (plain.trimStart().startsWith('{')) return plain
  const fences = plain.split(/^```/mu)
  const [, block = ''] = fences
  return fences.length === 3 ? block.replace(/^(?:json)?[^\n]*\n/u, '') : plain
}
