import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml'
import { limits } from '../words/limits.ts'
import { type LineAt, lineFinder } from '../words/line-finder.ts'
import { isPrototypeKey } from '../words/names.ts'
import { printable } from '../words/printable.ts'
import type { Refusal } from './front-matter-block.ts'

/** A YAML text read as one mapping, with the line of each top-level key. */
export interface YamlMapping {
  readonly data: Readonly<Record<string, unknown>>
  readonly keyLines: ReadonlyMap<string, number>
}

/**
 * Read one YAML 1.2 mapping of plain data, or say everything that is refused: anchors and aliases (they
 * multiply), explicit tags (they name types), duplicate keys, keys that reach a prototype, hidden characters
 * written as escapes, and nesting beyond `limits.frontMatterDepthMax`. The parser throws on what is not YAML. Input: size-capped text.
 */
export function readYamlMapping(text: string): YamlMapping | readonly Refusal[] {
  try {
    const events = parseEvents(text, { maxDepth: limits.frontMatterDepthMax })
    const { refusals, keyLines } = inspect(text, events)
    if (refusals.length > 0) return refusals
    const documents = constructFromEvents(events, { source: text, maxAliases: 0 })
    if (documents.length === 0) return [emptyBlock]
    if (documents.length > 1) return [severalDocuments]
    const [data] = documents
    return isMapping(data) ? { data, keyLines } : [notMapping]
  } catch (error) {
    if (error instanceof YAMLException) return [syntaxRefusal(error)]
    throw error
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface Frame {
  readonly kind: 'document' | 'sequence' | 'mapping'
  readonly keys: Set<string>
  isKeyNext: boolean
}

/** Walk the events once, with the position of everything that is refused. */
function inspect(
  text: string,
  events: readonly Event[],
): { readonly refusals: Refusal[]; readonly keyLines: Map<string, number> } {
  const lineAt = lineFinder(text)
  const refusals: Refusal[] = []
  const keyLines = new Map<string, number>()
  const frames: Frame[] = []
  for (const event of events) {
    const parent = frames.at(-1)
    if (event.type === EVENT_ID.POP) {
      frames.pop()
      continue
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      frames.push({ kind: 'document', keys: new Set(), isKeyNext: false })
      continue
    }
    refusals.push(...nodeRefusals(event, lineAt), ...escapeRefusals(text, event, lineAt))
    if (parent?.kind === 'mapping') {
      if (parent.isKeyNext && event.type === EVENT_ID.SCALAR) {
        const key = getScalarValue(text, event)
        const line = lineAt(event.valueStart)
        refusals.push(...keyRefusals(key, parent, line))
        parent.keys.add(key)
        if (frames.length === 2 && !keyLines.has(key)) keyLines.set(key, line)
      }
      parent.isKeyNext = !parent.isKeyNext
    }
    if (event.type === EVENT_ID.MAPPING)
      frames.push({ kind: 'mapping', keys: new Set(), isKeyNext: true })
    if (event.type === EVENT_ID.SEQUENCE)
      frames.push({ kind: 'sequence', keys: new Set(), isKeyNext: false })
  }
  return { refusals, keyLines }
}

type NodeEvent = Exclude<
  Event,
  { readonly type: typeof EVENT_ID.POP } | { readonly type: typeof EVENT_ID.DOCUMENT }
>

function nodeRefusals(event: NodeEvent, lineAt: LineAt): Refusal[] {
  if (event.type === EVENT_ID.ALIAS || event.anchorStart !== -1)
    return [
      {
        rule: 'front-matter/alias',
        message: 'YAML anchors and aliases (& and *) are not allowed in front matter.',
        line: lineAt(event.anchorStart),
        remedy: 'Write the value out, or put quotes around it if it is text.',
      },
    ]
  if (event.tagStart === -1) return []
  return [
    {
      rule: 'front-matter/tag',
      message: 'YAML tags (!) are not allowed in front matter.',
      line: lineAt(event.tagStart),
      remedy: 'Remove the tag, or put quotes around the value if it is text.',
    },
  ]
}

/** A hidden character that stands in the file as it is, the audit judges; as an escape only a parser would see it. */
function escapeRefusals(text: string, event: NodeEvent, lineAt: LineAt): Refusal[] {
  if (event.type !== EVENT_ID.SCALAR) return []
  const raw = text.slice(event.valueStart, event.valueEnd)
  if (!raw.includes('\\')) return []
  const hidden = [...getScalarValue(text, event)].find(
    (character) => printable(character) !== character && !raw.includes(character),
  )
  if (hidden === undefined) return []
  return [
    {
      rule: 'front-matter/hidden-escape',
      message: `The front matter spells a hidden character as an escape: ${printable(hidden)}.`,
      line: lineAt(event.valueStart),
      remedy: 'Remove the escape.',
    },
  ]
}

function keyRefusals(key: string, parent: Frame, line: number): Refusal[] {
  const shown = printable(JSON.stringify(key.slice(0, 80)), { oneLine: true })
  const refusals: Refusal[] = []
  if (parent.keys.has(key))
    refusals.push({
      rule: 'front-matter/duplicate-key',
      message: `The key ${shown} stands twice, and readers disagree which one counts.`,
      line,
      remedy: 'Keep one of them.',
    })
  if (isPrototypeKey(key))
    refusals.push({
      rule: 'front-matter/prototype-key',
      message: `The key ${shown} is not allowed: it changes objects in programs that read it carelessly.`,
      line,
      remedy: 'Remove it.',
    })
  return refusals
}

/** The parser's own words are kept as the reason; its depth limit has a rule of its own. */
function syntaxRefusal(error: YAMLException): Refusal {
  const line = (error.mark?.line ?? 0) + 1
  if (error.reason.includes('maxDepth'))
    return {
      rule: 'front-matter/depth',
      message: `The front matter is nested deeper than ${limits.frontMatterDepthMax} levels.`,
      line,
      remedy: 'Flatten it.',
    }
  return {
    rule: 'front-matter/yaml',
    message: `The front matter is not valid YAML: ${printable(error.reason, { oneLine: true })}.`,
    line,
    remedy: 'Put quotes around text that holds a colon followed by a space, #, [ or {.',
  }
}

export const emptyBlock: Refusal = {
  rule: 'front-matter/empty',
  message: 'The front matter is empty.',
  line: 1,
  remedy: 'Add name: and description: between the two --- lines.',
}

const severalDocuments: Refusal = {
  rule: 'front-matter/yaml',
  message: 'The front matter holds more than one YAML document.',
  line: 1,
  remedy: 'Remove the line "..." and what follows it.',
}

const notMapping: Refusal = {
  rule: 'front-matter/not-mapping',
  message: 'The front matter is not a map of keys to values.',
  line: 1,
  remedy: 'Write one "key: value" a line.',
}
