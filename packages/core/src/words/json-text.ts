import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { limits } from './limits.ts'
import { type LineAt, lineFinder } from './line-finder.ts'
import { isPrototypeKey } from './names.ts'

/** A JSON text that was read, with the means to say on which line a value stands. */
export interface JsonText {
  readonly value: unknown
  /** One-based line of the value at this path (object keys and array indexes), else of its nearest parent. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

export interface JsonSyntaxProblem {
  readonly message: string
  /** One-based. */
  readonly line: number
}

/**
 * Read strict JSON (RFC 8259): no comments, no trailing commas, no duplicate keys, no key that
 * reaches an object's prototype, no nesting beyond `limits.jsonDepthMax`. All problems are returned at once, up
 * to `limits.problemsPerFileMax`; then the last one says how many more there are.
 */
export function readJsonText(
  text: string,
):
  | { readonly ok: true; readonly json: JsonText }
  | { readonly ok: false; readonly problems: readonly JsonSyntaxProblem[] } {
  const lineAt = lineFinder(text)
  const deep = tooDeepAt(text)
  if (deep !== undefined)
    return {
      ok: false,
      problems: [
        {
          message: `JSON: nested deeper than ${limits.jsonDepthMax} levels`,
          line: lineAt(deep),
        },
      ],
    }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const problems = errors.map((error) => ({
    message: `JSON: ${printParseErrorCode(error.error)}`,
    line: lineAt(error.offset),
  }))
  if (root === undefined)
    return {
      ok: false,
      problems:
        problems.length > 0 ? atMost(problems) : [{ message: 'JSON: the text is empty', line: 1 }],
    }
  const keyProblems = refusedKeys(root, lineAt)
  if (problems.length + keyProblems.length > 0)
    return { ok: false, problems: atMost([...problems, ...keyProblems]) }
  return {
    ok: true,
    json: { value: getNodeValue(root), lineOf: (path) => lineAt(nodeAt(root, path).offset) },
  }
}

/** Offset at which nesting exceeds the limit: the parser is recursive, so this is asked before it runs. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index += 1
      else if (character === '"' || character === '\n') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > limits.jsonDepthMax) return index
    } else if (character === ']' || character === '}') depth -= 1
  }
  return undefined
}

function atMost(problems: readonly JsonSyntaxProblem[]): readonly JsonSyntaxProblem[] {
  const told = problems.slice(0, limits.problemsPerFileMax)
  const left = problems.length - told.length
  const last = told.at(-1)
  if (left === 0 || last === undefined) return told
  return [...told, { message: `JSON: ${left} more problems follow`, line: last.line }]
}

function refusedKeys(node: Node, lineAt: LineAt): JsonSyntaxProblem[] {
  const problems: JsonSyntaxProblem[] = []
  const seen = new Set<string>()
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined
    const name: unknown = key?.value
    if (key !== undefined && typeof name === 'string') {
      const add = (what: string) =>
        problems.push({
          message: `JSON: the key ${JSON.stringify(name.slice(0, 80))} ${what}`,
          line: lineAt(key.offset),
        })
      if (seen.has(name)) add('stands twice')
      if (isPrototypeKey(name)) add('is not allowed')
      seen.add(name)
    }
    for (const problem of refusedKeys(child, lineAt)) problems.push(problem)
  }
  return problems
}

/** The node at a path, or its nearest parent. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node {
  let node = root
  for (const step of path) {
    const next = childAt(node, step)
    if (next === undefined) break
    node = next
  }
  return node
}

function childAt(node: Node, step: string | number): Node | undefined {
  if (node.type === 'array' && typeof step === 'number') return node.children?.[step]
  const property = node.children?.find(
    (child) => child.type === 'property' && child.children?.[0]?.value === step,
  )
  return property?.children?.[1]
}
