import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml'
import type { JsonSyntaxProblem, JsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import { type LineAt, lineFinder } from '../words/line-finder.ts'
import { isPrototypeKey } from '../words/names.ts'
import { printable } from '../words/printable.ts'

/**
 * Read one YAML 1.2 document of plain data with the line of every value, as `readJsonText` does for JSON. Refused,
 * all at once: anchors and aliases (they multiply), tags (they name types), duplicate keys, keys that are no plain
 * text or reach a prototype, several documents, nesting beyond `limits.frontMatterDepthMax`. Input: size-capped text.
 */
export function readYamlText(
  text: string,
):
  | { readonly ok: true; readonly json: JsonText }
  | { readonly ok: false; readonly problems: readonly JsonSyntaxProblem[] } {
  try {
    const events = parseEvents(text, { maxDepth: limits.frontMatterDepthMax })
    const { problems, root } = inspect(text, events)
    if (problems.length > 0)
      return { ok: false, problems: problems.slice(0, limits.problemsPerFileMax) }
    const documents = constructFromEvents(events, { source: text, maxAliases: 0 })
    if (documents.length !== 1 || root === undefined)
      return { ok: false, problems: [{ message: oneDocument(documents.length), line: 1 }] }
    return {
      ok: true,
      json: { value: documents[0], lineOf: (path) => nodeAt(root, path).line },
    }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { ok: false, problems: [syntaxProblem(error)] }
  }
}

/** A value's place, and those of what it holds. Lists have their indexes as keys. */
interface Node {
  readonly line: number
  readonly children: Map<string | number, Node>
}

/** A list or map that is open: where its next value goes. */
interface Frame {
  readonly node: Node
  readonly kind: 'document' | 'sequence' | 'mapping'
  /** The key that waits for its value, and its line. */
  key: { readonly name: string; readonly line: number } | undefined
}

type NodeEvent = Exclude<
  Event,
  { readonly type: typeof EVENT_ID.POP } | { readonly type: typeof EVENT_ID.DOCUMENT }
>

function inspect(
  text: string,
  events: readonly Event[],
): { readonly problems: readonly JsonSyntaxProblem[]; readonly root: Node | undefined } {
  const lineAt = lineFinder(text)
  const problems: JsonSyntaxProblem[] = []
  const document: Frame = {
    node: { line: 1, children: new Map() },
    kind: 'document',
    key: undefined,
  }
  const frames: Frame[] = []
  for (const event of events) {
    if (event.type === EVENT_ID.POP) frames.pop()
    else if (event.type === EVENT_ID.DOCUMENT) frames.push(document)
    else {
      const parent = frames.at(-1) ?? document
      problems.push(...refusedForms(event, lineAt))
      if (parent.kind === 'mapping' && parent.key === undefined) {
        parent.key = keyOf(text, event, lineAt)
        problems.push(...refusedKey(parent, event))
        if (event.type !== EVENT_ID.SCALAR) frames.push({ ...document, node: emptyNode() })
      } else frames.push(...placed(parent, event, lineAt))
    }
  }
  return { problems, root: document.node.children.get(0) }
}

function emptyNode(): Node {
  return { line: 1, children: new Map() }
}

/** Put a value where it belongs; a list or map is opened. */
function placed(parent: Frame, event: NodeEvent, lineAt: LineAt): Frame[] {
  const { children } = parent.node
  // In a block, a map or list begins below its key: the key's line is where a person looks.
  const line = parent.key?.line ?? lineAt(startOf(event))
  const node: Node = { line, children: new Map() }
  children.set(parent.key?.name ?? children.size, node)
  parent.key = undefined
  if (event.type === EVENT_ID.MAPPING) return [{ node, kind: 'mapping', key: undefined }]
  if (event.type === EVENT_ID.SEQUENCE) return [{ node, kind: 'sequence', key: undefined }]
  return []
}

function startOf(event: NodeEvent): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart
  return event.type === EVENT_ID.SCALAR ? event.valueStart : event.start
}

function keyOf(text: string, event: NodeEvent, lineAt: LineAt): NonNullable<Frame['key']> {
  const name = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : ''
  return { name, line: lineAt(startOf(event)) }
}

function refusedForms(event: NodeEvent, lineAt: LineAt): JsonSyntaxProblem[] {
  if (event.type === EVENT_ID.ALIAS || event.anchorStart !== -1)
    return [
      {
        message: 'YAML: anchors and aliases (& and *) are not allowed; put quotes around a text',
        line: lineAt(event.anchorStart),
      },
    ]
  if (event.tagStart === -1) return []
  return [
    {
      message: 'YAML: tags (!) are not allowed; put quotes around a text',
      line: lineAt(event.tagStart),
    },
  ]
}

function refusedKey(parent: Frame, event: NodeEvent): JsonSyntaxProblem[] {
  const { name = '', line = 1 } = parent.key ?? {}
  if (event.type !== EVENT_ID.SCALAR) return [{ message: 'YAML: a key must be a plain text', line }]
  const shown = printable(JSON.stringify(name.slice(0, 80)), { oneLine: true })
  return [
    ...(parent.node.children.has(name)
      ? [{ message: `YAML: the key ${shown} stands twice`, line }]
      : []),
    ...(isPrototypeKey(name) ? [{ message: `YAML: the key ${shown} is not allowed`, line }] : []),
  ]
}

/** The node at a path, or its nearest parent. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node {
  let node = root
  for (const step of path) {
    const next = node.children.get(step)
    if (next === undefined) break
    node = next
  }
  return node
}

function oneDocument(count: number): string {
  return count === 0 ? 'YAML: the text is empty' : 'YAML: there is more than one document'
}

function syntaxProblem(error: YAMLException): JsonSyntaxProblem {
  const reason = error.reason.includes('maxDepth')
    ? `nested deeper than ${limits.frontMatterDepthMax} levels`
    : printable(error.reason, { oneLine: true })
  return { message: `YAML: ${reason}`, line: (error.mark?.line ?? 0) + 1 }
}
