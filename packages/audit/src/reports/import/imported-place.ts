import { parseRelativePath, printable } from '@skills/core'
import { countAt, textAt, valueAt } from './json-value.ts'

/** Where another scanner says that something stands. */
export interface ImportedPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  /** What was given as a place and is none that may be shown as one. */
  readonly refused?: string
}

/**
 * The first place of a result. Only a relative path that stays below the repository's root is shown as one; nothing
 * is ever opened by it. A result without such a place stands at the report that brought it (`report`, line 1).
 */
export function importedPlace(result: unknown, run: unknown, report: string): ImportedPlace {
  const physical = valueAt(result, 'locations', 0, 'physicalLocation')
  const uri = uriOf(physical, run)
  const nowhere = { file: report, line: 1, column: 1, endLine: 1 }
  if (uri === undefined) return nowhere
  const file = relativePathOf(uri)
  if (file === undefined) return { ...nowhere, refused: shown(uri) }
  const line = countAt(physical, 'region', 'startLine') ?? 1
  const endLine = Math.max(line, countAt(physical, 'region', 'endLine') ?? line)
  return { file, line, column: countAt(physical, 'region', 'startColumn') ?? 1, endLine }
}

/** The address itself, or that of the artifact it points to. */
function uriOf(physical: unknown, run: unknown): string | undefined {
  const own = textAt(physical, 'artifactLocation', 'uri')
  if (own !== undefined) return own
  const index = valueAt(physical, 'artifactLocation', 'index')
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return undefined
  return textAt(run, 'artifacts', index, 'location', 'uri')
}

/** A relative reference as a path with `/`; `undefined` for anything that leads elsewhere or hides something. */
function relativePathOf(uri: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]|[?#]/iu.test(uri)) return undefined
  try {
    return parseRelativePath(decodeURIComponent(uri).replace(/^(?:\.\/)+/u, ''))
  } catch {
    return undefined
  }
}

function shown(uri: string): string {
  return printable(uri.slice(0, 200), { oneLine: true })
}
