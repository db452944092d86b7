import { isPrototypeKey, limits, lineFinder } from '@skills/core'
import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { tokenKind, tokensFrom } from './json-tokens.ts'
import type { FileProblem } from './refusals.ts'
import type { JsonValue } from './shared-file.ts'

/** A JSON text that was read, with the places of everything in it. */
export interface JsonTree {
  readonly text: string
  readonly root: Node
  readonly value: JsonValue
  readonly lineAt: (offset: number) => number
}

/**
 * Read JSON, with comments and trailing commas where they are allowed. Refused, all at once: duplicate keys (readers
 * differ in which counts), keys that reach a prototype, nesting beyond `limits.sharedFileDepthMax`.
 */
export function readJsonTree(
  text: string,
  hasComments: boolean,
):
  | { readonly ok: true; readonly tree: JsonTree }
  | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const lineAt = lineFinder(text)
  const deep = tooDeepAt(text)
  if (deep !== undefined) return refused([{ message: 'it is nested too deep', line: lineAt(deep) }])
  const errors: ParseError[] = []
  const root = parseTree(text, errors, {
    disallowComments: !hasComments,
    allowTrailingComma: hasComments,
  })
  if (root === undefined) return refused([{ message: 'it is empty', line: 1 }])
  const problems = errors.map(({ error, offset }) => ({
    message: `it is no valid ${hasComments ? 'JSON with comments' : 'JSON'} (${printParseErrorCode(error)})`,
    line: lineAt(offset),
  }))
  for (const { key, what } of refusedKeys(root))
    problems.push({
      message: `the key ${JSON.stringify(key.value)} ${what}`,
      line: lineAt(key.offset),
    })
  if (problems.length > 0) return refused(problems.slice(0, limits.problemsPerFileMax))
  const value: JsonValue = getNodeValue(root)
  return { ok: true, tree: { text, root, value, lineAt } }
}

function refused(problems: readonly FileProblem[]) {
  return { ok: false, problems } as const
}

/** The value below these keys; `undefined` where one of them is missing or leads into something that is no map. */
export function nodeAt(root: Node, at: readonly string[]): Node | undefined {
  let node: Node | undefined = root
  for (const key of at) node = node === undefined ? undefined : memberOf(node, key)?.children?.[1]
  return node
}

/** The member `"key": value` of a map. */
export function memberOf(map: Node, key: string): Node | undefined {
  if (map.type !== 'object') return undefined
  return map.children?.find((member) => member.children?.[0]?.value === key)
}

export function endOf(node: Node): number {
  return node.offset + node.length
}

/** Where nesting exceeds the limit: the parser is recursive, so this is asked before it runs. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (const { kind, start } of tokensFrom(text, 0)) {
    if (kind === tokenKind.openBrace || kind === tokenKind.openBracket) depth += 1
    if (kind === tokenKind.closeBrace || kind === tokenKind.closeBracket) depth -= 1
    if (depth > limits.sharedFileDepthMax) return start
  }
  return undefined
}

function* refusedKeys(node: Node): Generator<{ readonly key: Node; readonly what: string }> {
  const seen = new Set<unknown>()
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined
    if (key !== undefined) {
      const name: unknown = key.value
      if (seen.has(name)) yield { key, what: 'stands twice' }
      if (typeof name === 'string' && isPrototypeKey(name)) yield { key, what: 'is not allowed' }
      seen.add(name)
    }
    yield* refusedKeys(child)
  }
}
