import { canonicalJson } from '../words/canonical-json.ts'
import type { OtherComponent } from '../words/component.ts'
import { sha256 } from '../words/digest.ts'
import type { JsonText } from '../words/json-text.ts'
import type { Problem } from '../words/skills-error.ts'
import type { ReadFile, SnapshotFile } from '../words/snapshot.ts'
import { decodeUtf8 } from '../words/utf8.ts'
import type { LayoutInput } from './layout.ts'
import { type Found, nothingFound } from './layout.ts'
import { readJsonFile } from './read-json-file.ts'

type Input = Pick<LayoutInput, 'tree' | 'read'>

/** Markdown files below a folder as components; a file in a sub-folder is named `sub/file`. */
export function markdownComponents(
  { tree }: Input,
  folder: string,
  kind: 'command' | 'agent',
): OtherComponent[] {
  return tree
    .filesBelow(folder)
    .filter((file) => file.path.toLowerCase().endsWith('.md'))
    .map((file) => ({
      kind,
      name: file.path.slice(folder.length + 1, -'.md'.length),
      file: file.path,
      digest: file.sha256,
    }))
}

/** The servers of an MCP file, by name: `{"mcpServers": {…}}`, or the map alone. Nothing where there is no file. */
export function mcpFile({ tree, read }: Input, path: string): Found {
  const file = tree.file(path)
  if (file === undefined) return nothingFound
  const result = readJsonFile(file, read)
  if ('problems' in result) return { ...nothingFound, problems: result.problems }
  const { value } = result.json
  const servers = isMap(value) && 'mcpServers' in value ? value['mcpServers'] : value
  return mcpServers(servers, path, result.json)
}

/** The servers of a map that stands in a file of any kind. */
export function mcpServers(servers: unknown, file: string, json: JsonText): Found {
  if (!isMap(servers)) return misshapen(file, json, ['mcpServers'])
  return { ...nothingFound, others: definedComponents('mcp', servers, file) }
}

/** The events of a hooks file: `{"hooks": {"<event>": […]}}`. */
export function hooksFile({ tree, read }: Input, path: string): Found {
  const file = tree.file(path)
  if (file === undefined) return nothingFound
  const result = readJsonFile(file, read)
  if ('problems' in result) return { ...nothingFound, problems: result.problems }
  const { value } = result.json
  return hookEvents(isMap(value) ? value['hooks'] : value, path, result.json)
}

export function hookEvents(events: unknown, file: string, json: JsonText): Found {
  if (!isMap(events)) return misshapen(file, json, ['hooks'])
  return { ...nothingFound, others: definedComponents('hook', events, file) }
}

/** The components of a map from names to definitions. */
export function definedComponents(
  kind: OtherComponent['kind'],
  definitions: Readonly<Record<string, unknown>>,
  file: string,
): OtherComponent[] {
  return Object.entries(definitions).map(([name, definition]) => ({
    kind,
    name,
    file,
    digest: sha256(canonicalJson(definition)),
    definition,
  }))
}

const namesMax = 2_000
const filesMax = 200
/** Words of a definition that can be the name of a file: `scripts/check.sh`, `${ROOT}/hooks/run.py`. */
const fileNames = /[\w.-]{1,100}\.[A-Za-z][A-Za-z0-9]{0,5}\b/gu

/**
 * The files a component is made of: the one that defines it, and those of the module that its text names, such as the
 * script of a hook. By their last names alone: a definition may write any folder before them. Sorted by path.
 */
export function filesOfComponents(
  components: readonly OtherComponent[],
  files: readonly SnapshotFile[],
  read: ReadFile,
): SnapshotFile[] {
  const defining = new Set(components.map(({ file }) => file))
  const named = new Set<string>()
  for (const file of files) {
    if (!defining.has(file.path)) continue
    for (const [name] of (decodeUtf8(read(file)) ?? '').matchAll(fileNames)) {
      if (named.size >= namesMax) break
      named.add(name)
    }
  }
  const isNamed = ({ path }: SnapshotFile): boolean =>
    named.has(path.slice(path.lastIndexOf('/') + 1)) && !/(?:^|\/)SKILL\.md$/u.test(path)
  return files.filter((file) => defining.has(file.path) || isNamed(file)).slice(0, filesMax)
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function misshapen(file: string, json: JsonText, path: readonly string[]): Found {
  const problem: Problem = {
    severity: 'error',
    rule: 'json/shape',
    message: `"${path.join('.')}" must be a map of names to settings.`,
    file,
    line: json.lineOf(path),
    remedy: 'Correct the file, or remove it.',
  }
  return { ...nothingFound, problems: [problem] }
}
