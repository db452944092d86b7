import validVersion from 'semver/functions/valid.js'
import { fromManifest, type Source } from '../source/index.ts'
import { isLoopbackUrl } from '../source/is-loopback-url.ts'
import type { ModuleDependency } from '../words/component.ts'
import type { SkillsPack, SkillsPackDependency } from '../words/generated/schema-types.ts'
import { validate } from '../words/generated/skills-pack.validate.js'
import type { JsonText } from '../words/json-text.ts'
import { moduleNameProblem, parseModuleName } from '../words/names.ts'
import { by } from '../words/order.ts'
import { printable } from '../words/printable.ts'
import { parseBySchema } from '../words/schema-check.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import type { ReadFile } from '../words/snapshot.ts'
import { type Declared, nothingDeclared } from './layout.ts'
import { readJsonFile } from './read-json-file.ts'
import type { SnapshotTree } from './snapshot-tree.ts'

const file = 'skills-pack.json'

export interface PackFile {
  /** Who the module says it is: this counts before every other manifest, since it is the one made for it. */
  readonly declared: Declared
  readonly description: string | undefined
  /** In the order of names. */
  readonly dependencies: readonly ModuleDependency[]
  readonly problems: readonly Problem[]
}

const nothing: PackFile = {
  declared: nothingDeclared,
  description: undefined,
  dependencies: [],
  problems: [],
}

/**
 * What a module says of itself and what it needs, in the `skills-pack.json` at its root. All of it is a stranger's
 * text: a source may be git over https or ssh, or an npm package; where the module itself came from this machine,
 * also this machine (whoever resolves knows that and checks it). Everything else is an error of the module, named
 * with its line.
 */
export function readPackFile(tree: SnapshotTree, read: ReadFile): PackFile {
  const found = tree.file(file)
  if (found === undefined) return nothing
  const text = readJsonFile(found, read)
  if ('problems' in text) return { ...nothing, problems: text.problems }
  const result = parseBySchema(validate, text.json, file)
  if (!result.ok) return { ...nothing, problems: result.problems }
  const { dependencies = {}, ...said } = result.value
  const entries = Object.entries(dependencies).sort(by(([name]) => name))
  const parts = entries.map(([name, wanted]) => readEntry(text.json, name, wanted))
  return {
    declared: {
      ...nothingDeclared,
      declaredName: said.name,
      declaredVersion: said.version,
      license: said.license,
    },
    description: said.description,
    dependencies: parts.flatMap(({ dependency }) => dependency ?? []),
    problems: [
      ...identityProblems(text.json, said),
      ...parts.flatMap(({ problem }) => problem ?? []),
    ],
  }
}

/** A name or version that is none would be what a pack is called. */
function identityProblems(json: JsonText, { name, version }: SkillsPack): Problem[] {
  const faults: (readonly [string, string, string])[] = []
  const nameProblem = name === undefined ? undefined : moduleNameProblem(name)
  if (nameProblem !== undefined)
    faults.push(['name', `The name ${nameProblem}.`, 'Write a name such as web-pack or @acme/web.'])
  if (version !== undefined && validVersion(version) !== version)
    faults.push(['version', 'The version is not semver.', 'Write a version such as 1.2.3.'])
  return faults.map(([key, message, remedy]) => ({
    severity: 'error',
    rule: `pack/${key}`,
    message,
    file,
    line: json.lineOf([key]),
    remedy,
  }))
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
