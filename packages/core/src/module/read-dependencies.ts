import { fromManifest, type Source } from '../source/index.ts'
import { isLoopbackUrl } from '../source/is-loopback-url.ts'
import type { ModuleDependency } from '../words/component.ts'
import type { SkillsPackDependency } from '../words/generated/schema-types.ts'
import { validate } from '../words/generated/skills-pack.validate.js'
import type { JsonText } from '../words/json-text.ts'
import { moduleNameProblem, parseModuleName } from '../words/names.ts'
import { by } from '../words/order.ts'
import { printable } from '../words/printable.ts'
import { parseBySchema } from '../words/schema-check.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import type { ReadFile } from '../words/snapshot.ts'
import { readJsonFile } from './read-json-file.ts'
import type { SnapshotTree } from './snapshot-tree.ts'

const file = 'skills-pack.json'

export interface ReadDependencies {
  /** In the order of names. */
  readonly dependencies: readonly ModuleDependency[]
  readonly problems: readonly Problem[]
}

/**
 * What a module says it needs, in the `skills-pack.json` at its root. All of it is a stranger's text: a source may
 * be git over https or ssh, or an npm package; where the module itself came from this machine, also this machine
 * (whoever resolves knows that and checks it). Everything else is an error of the module, named with its line.
 */
export function readDependencies(tree: SnapshotTree, read: ReadFile): ReadDependencies {
  const found = tree.file(file)
  if (found === undefined) return { dependencies: [], problems: [] }
  const text = readJsonFile(found, read)
  if ('problems' in text) return { dependencies: [], problems: text.problems }
  const result = parseBySchema(validate, text.json, file)
  if (!result.ok) return { dependencies: [], problems: result.problems }
  const entries = Object.entries(result.value.dependencies ?? {}).sort(by(([name]) => name))
  const parts = entries.map(([name, wanted]) => readEntry(text.json, name, wanted))
  return {
    dependencies: parts.flatMap(({ dependency }) => dependency ?? []),
    problems: parts.flatMap(({ problem }) => problem ?? []),
  }
}

interface Entry {
  readonly dependency?: ModuleDependency
  readonly problem?: Problem
}

function readEntry(json: JsonText, name: string, wanted: string | SkillsPackDependency): Entry {
  const line = json.lineOf(['dependencies', name])
  const { source, version: range } =
    typeof wanted === 'string' ? { source: undefined, version: wanted } : wanted
  const why = moduleNameProblem(name) ?? faultOf(name, source, range)
  if (why !== undefined) return { problem: refused(name, why, line) }
  const dependency = { name: parseModuleName(name), source, range: anyOr(range), file, line }
  return { dependency }
}

/** `*` is what leaving the range out means. */
function anyOr(range: string | undefined): string | undefined {
  return range === '*' || range === undefined ? undefined : range
}

/** What is wrong with a source or range; `undefined` where nothing is. */
function faultOf(
  name: string,
  source: string | undefined,
  range: string | undefined,
): string | undefined {
  try {
    const spec = fromManifest(source ?? name, anyOr(range))
    if (source === undefined) return undefined
    if (spec.pick.kind === 'ref')
      return 'names a branch, tag or commit; only a range of versions can be needed'
    if (anyOr(range) === undefined && spec.pick.kind === 'range')
      return 'has its range in "source"; write it into "version"'
    return refusedSource(spec.source)
  } catch (error) {
    if (!(error instanceof SkillsError)) throw error
    return `cannot be read: ${error.message}`
  }
}

/** Kinds of source that no module may send others to. */
function refusedSource(source: Source): string | undefined {
  switch (source.kind) {
    case 'hosted-git':
    case 'npm':
      return undefined
    case 'git':
      return source.url.startsWith('https:') || isLoopbackUrl(source.url)
        ? undefined
        : 'is a source over plain http'
    case 'system-git':
      return source.url.startsWith('git+file:') ? thisMachine : undefined
    case 'folder':
      return /^\.\/(?!.*(?:^|\/)\.\.(?:\/|$))/u.test(source.path) ? undefined : thisMachine
    case 'registry':
      return 'has a name as its source; write "name": "range" for a module of a registry'
    case 'archive':
    case 'oci':
    case 'well-known':
      return `is a source of the kind ${source.kind}; git over https or ssh and npm packages can be needed`
  }
}

const thisMachine = 'is a place on the machine of whoever installs it'

function refused(name: string, why: string, line: number): Problem {
  return {
    severity: 'error',
    rule: 'dependency/refused',
    message: `The dependency ${printable(JSON.stringify(name.slice(0, 100)), { oneLine: true })} ${why}.`,
    file,
    line,
    remedy:
      'Write "name": "^1.2", or "name": {"source": "owner/repo", "version": "^1.2"}, with an https or ssh address of git or npm:package.',
  }
}
