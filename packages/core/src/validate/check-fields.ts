import { fewProblems } from '../words/few-problems.ts'
import { validate } from '../words/generated/skill.validate.js'
import { limits } from '../words/limits.ts'
import { nearestName } from '../words/nearest-names.ts'
import { printable } from '../words/printable.ts'
import { schemaProblems } from '../words/schema-check.ts'
import type { Problem } from '../words/skills-error.ts'
import type { FrontMatter } from './front-matter.ts'

/** The top-level keys that the Agent Skills specification has. */
export const specificationKeys: readonly string[] = [
  'name',
  'description',
  'license',
  'compatibility',
  'metadata',
  'allowed-tools',
]

/**
 * Check the fields of a skill's front matter. Rule: Agent Skills specification, by `schemas/skill.schema.json`.
 * A wrong type of a field is an error, with two exceptions that real modules use and assistants accept, so they warn:
 * - `allowed-tools` as a list of texts (Claude Code and Copilot take it; readers that want text reject it);
 * - numbers and booleans in `metadata` (`version: 1.0`): the reference validator reads every scalar as text, Crush rejects them.
 * Keys that the specification has not are warnings. The name's form has its own check (`check-name.ts`).
 */
export function checkFields(front: FrontMatter, file: string): Problem[] {
  const { value, warnings } = tolerated(front, file)
  const json = { value, lineOf: ([key]: readonly (string | number)[]) => front.lineOf(String(key)) }
  return [...schemaProblems(validate, json, file), ...warnings, ...unknownKeys(front, file)]
}

function unknownKeys(front: FrontMatter, file: string): readonly Problem[] {
  const problems = Object.keys(front.data)
    .filter((key) => !specificationKeys.includes(key))
    .map((key, index): Problem => {
      const isTold = index < limits.problemsPerFileMax
      const nearest = isTold ? nearestName(key, specificationKeys) : undefined
      return {
        severity: 'warning',
        rule: 'skill/unknown-key',
        message: `The key ${printable(JSON.stringify(key.slice(0, 80)), { oneLine: true })} is not in the Agent Skills specification.`,
        file,
        line: front.lineOf(key),
        remedy:
          nearest === undefined
            ? 'Put it below "metadata", or leave it if the assistant you write for reads it.'
            : `Did you mean "${nearest}"?`,
      }
    })
  return fewProblems(problems)
}

/** The data with tolerated forms brought to the specification's, and a warning for each. */
function tolerated(
  front: FrontMatter,
  file: string,
): { readonly value: Readonly<Record<string, unknown>>; readonly warnings: readonly Problem[] } {
  const warnings: Problem[] = []
  const warn = (key: string, told: Pick<Problem, 'rule' | 'message' | 'remedy'>): void => {
    warnings.push({ severity: 'warning', ...told, file, line: front.lineOf(key) })
  }
  // Whether a text can be the name is told by the check of names; here only that it is text.
  const value: Record<string, unknown> = { ...front.data }
  if (typeof value['name'] === 'string') value['name'] = 'name'
  const tools = allowedToolsText(front.data)
  if (tools !== undefined && Array.isArray(value['allowed-tools'])) {
    value['allowed-tools'] = tools
    warn('allowed-tools', {
      rule: 'skill/allowed-tools-list',
      message:
        '"allowed-tools" is a list; the specification has one text with spaces between the tools.',
      remedy: 'Write them in one line, separated by spaces.',
    })
  }
  const { metadata, converted } = textMetadata(value['metadata'])
  value['metadata'] = metadata
  if (metadata === undefined) delete value['metadata']
  if (converted.length > 0)
    warn('metadata', {
      rule: 'skill/metadata-value',
      message: `The values of ${converted.map((key) => printable(JSON.stringify(key.slice(0, 80)), { oneLine: true })).join(', ')} in "metadata" are not text.`,
      remedy: 'Put quotes around them.',
    })
  return { value, warnings }
}

function textMetadata(metadata: unknown): {
  readonly metadata: unknown
  readonly converted: readonly string[]
} {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
    return { metadata, converted: [] }
  const converted: string[] = []
  const entries = Object.entries(metadata).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'number' && typeof value !== 'boolean') return [key, value]
    converted.push(key)
    return [key, String(value)]
  })
  return { metadata: Object.fromEntries(entries), converted }
}

/** `allowed-tools` as one text: as written, or a list's entries joined by spaces; `undefined` for anything else. */
export function allowedToolsText(data: Readonly<Record<string, unknown>>): string | undefined {
  const tools = data['allowed-tools']
  if (typeof tools === 'string') return tools
  if (!Array.isArray(tools)) return undefined
  return tools.every((tool) => typeof tool === 'string') ? tools.join(' ') : undefined
}
