import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { limits } from './limits.ts'
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
 * reaches an object's prototype, no nesting beyond `limits.jsonDepthMax`. All problems are returned at once.
 */
export function readJsonText(
  text: string,
):
  | { readonly ok: true; readonly json: JsonText }
  | { readonly ok: false; readonly problems: readonly JsonSyntaxProblem[] } {
  const deep = tooDeepAt(text)
  if (deep !== undefined)
    return {
      ok: false,
      problems: [
        {
          message: `JSON: nested deeper than ${limits.jsonDepthMax} levels`,
          line: lineAt(text, deep),
        },
      ],
    }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const problems = errors.map((error) => ({
    message: `JSON: ${printParseErrorCode(error.error)}`,
    line: lineAt(text, error.offset),
  }))
  if (root === undefined)
    return {
      ok: false,
      problems: problems.length > 0 ? problems : [{ message: 'JSON: the text is empty', line: 1 }],
    }
  const keyProblems = refusedKeys(root, text)
  if (problems.length + keyProblems.length > 0)
    return { ok: false, problems: [...problems, ...keyProblems] }
  return {
    ok: true,
    json: { value: getNodeValue(root), lineOf: (path) => lineOfPath(root, text, path) },
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

function refusedKeys(node: Node, text: string): JsonSyntaxProblem[] {
  const problems: JsonSyntaxProblem[] = []
  const seen = new Set<string>()
  for (const child of node.children ?? []) {
    if (child.type === 'property') {
      const key = child.children?.[0]
      const name: unknown = key?.value
      if (key !== undefined && typeof name === 'string') {
        if (seen.has(name))
          problems.push({
            message: `JSON: the key ${JSON.stringify(name)} stands twice`,
            line: lineAt(text, key.offset),
          })
        if (isPrototypeKey(name))
          problems.push({
            message: `JSON: the key ${JSON.stringify(name)} is not allowed`,
            line: lineAt(text, key.offset),
          })
        seen.add(name)
      }
    }
    problems.push(...refusedKeys(child, text))
  }
  return problems
}

function lineOfPath(root: Node, text: string, path: readonly (string | number)[]): number {
  let node = root
  for (const step of path) {
    const next = childAt(node, step)
    if (next === undefined) break
    node = next
  }
  return lineAt(text, node.offset)
}

function childAt(node: Node, step: string | number): Node | undefined {
  if (node.type === 'array' && typeof step === 'number') return node.children?.[step]
  const property = node.children?.find(
    (child) => child.type === 'property' && child.children?.[0]?.value === step,
  )
  return property?.children?.[1]
}

/** One-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (
    let index = text.indexOf('\n');
    index !== -1 && index < offset;
    index = text.indexOf('\n', index + 1)
  )
    line += 1
  return line
}
