import { parseAst } from 'vitest/node'

/** A node of the ESTree the parser gives; only what the checks look at is typed. */
export interface SyntaxNode {
  readonly type: string
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** Parse a TypeScript or JavaScript file. Throws on a syntax error, which the build reports better. */
export function parseSyntax(path: string, text: string): SyntaxNode {
  const program: unknown = parseAst(text, { lang: path.endsWith('.ts') ? 'ts' : 'js' }, path)
  if (!isSyntaxNode(program)) throw new Error(`the parser gave no tree for ${path}`)
  return program
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** The child of a node under a key, when it is a node. */
export function child(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key]
  return isSyntaxNode(value) ? value : undefined
}

/** The children of a node under a key that holds a list. */
export function children(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isSyntaxNode) : []
}

/** Every node of a tree, parents first. */
export function* everyNode(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (isSyntaxNode(inner)) yield* everyNode(inner)
    }
  }
}

/** The text of a string literal or of a template without holes. */
export function literalText(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  const quasi = node?.type === 'TemplateLiteral' ? children(node, 'quasis') : []
  if (quasi.length !== 1) return undefined
  const value: unknown = quasi[0]?.['value']
  if (typeof value !== 'object' || value === null || !('cooked' in value)) return undefined
  return typeof value.cooked === 'string' ? value.cooked : undefined
}

/** A name or a dotted path such as `Date.now`; `undefined` for anything else. */
export function dottedName(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Identifier')
    return typeof node['name'] === 'string' ? node['name'] : undefined
  if (node?.type !== 'MemberExpression') return undefined
  const object = dottedName(child(node, 'object'))
  const property = child(node, 'property')
  const name = node['computed'] === true ? literalText(property) : dottedName(property)
  return name === undefined ? undefined : `${object ?? '?'}.${name}`
}
