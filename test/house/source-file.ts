import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SyntaxNode } from './syntax.ts'
import { child, children, dottedName, everyNode, literalText, parseSyntax } from './syntax.ts'

/** One `import`, `export … from` or `import()` of a file. */
export interface ImportEdge {
  readonly from: string
  /** Names taken; `*` for the whole module, `default` for its default. */
  readonly names: readonly string[]
  readonly typeOnly: boolean
  /** One-based. */
  readonly line: number
}

/** A file of the tree as the checks see it. Paths are relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly program: SyntaxNode
  readonly imports: readonly ImportEdge[]
  /** One-based line of an offset. */
  readonly lineAt: (offset: number) => number
}

/** A source file from its text: what the unit tests of the checks use, too. */
export function sourceFile(path: string, text: string): SourceFile {
  const lineAt = lineFinder(text)
  const program = parseSyntax(path, text)
  return { path, text, program, imports: importEdges(program, lineAt), lineAt }
}

const skipped = new Set(['node_modules', 'dist', '.cache', 'fixtures', '.git'])

/** All files below a folder of the root that satisfy `isWanted`, sorted by code unit. */
export function pathsBelow(
  root: string,
  folder: string,
  isWanted: (path: string) => boolean,
): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !skipped.has(name) && !(folder === '' && name === 'coverage'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return pathsBelow(root, path, isWanted)
      return entry.isFile() && isWanted(path) ? [path] : []
    })
    .sort()
}

/** Our code: packages, scripts, bin, bench and tests. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  const isCode = (path: string): boolean =>
    /\.(ts|mjs|js)$/u.test(path) && !path.endsWith('.d.ts') && !path.startsWith('skills-registry/')
  return pathsBelow(root, '', isCode).map((path) =>
    sourceFile(path, readFileSync(join(root, path), 'utf8')),
  )
}

/** True for a file of a package's sources: what ships. */
export function isProduct(file: SourceFile): boolean {
  return /^packages\/[^/]+\/src\//u.test(file.path) && !file.path.endsWith('.test.ts')
}

/** The package a product file belongs to, such as `core`. */
export function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\/src\//u.exec(path)?.[1]
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function importEdges(program: SyntaxNode, lineAt: (offset: number) => number): ImportEdge[] {
  const edges: ImportEdge[] = []
  for (const node of everyNode(program)) {
    if (!importing.has(node.type)) continue
    const from = literalText(child(node, 'source') ?? child(node, 'argument'))
    if (from === undefined) continue
    edges.push({
      from,
      names: importedNames(node),
      typeOnly: isTypeOnly(node),
      line: lineAt(node.start),
    })
  }
  return edges
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const specifiers = children(node, 'specifiers')
  return specifiers.length > 0 && specifiers.every((one) => one['importKind'] === 'type')
}

function importedNames(node: SyntaxNode): readonly string[] {
  if (node.type === 'ImportExpression' || node.type === 'ExportAllDeclaration') return ['*']
  return children(node, 'specifiers').map((one) => {
    if (one.type === 'ImportNamespaceSpecifier') return '*'
    if (one.type === 'ImportDefaultSpecifier') return 'default'
    const name = child(one, node.type === 'ImportDeclaration' ? 'imported' : 'local')
    return dottedName(name) ?? literalText(name) ?? '*'
  })
}
