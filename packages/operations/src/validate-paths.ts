import { lstatSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import {
  type FetchedTree,
  fixSkill,
  type ModuleProblem,
  readFolder,
  readModule,
  SkillsError,
  type Store,
  writeTextFile,
} from '@skills/core'
import { type Context, withStore } from './context.ts'

interface ValidateRequest {
  /** Skills, modules or SKILL.md files; none is the current folder. */
  readonly paths: readonly string[]
  readonly strict: boolean
  readonly fix: boolean
}

export interface ValidateOutcome {
  readonly problems: readonly ModuleProblem[]
  /** How many were read. */
  readonly skills: number
  /** Files that --fix changed. */
  readonly fixed: readonly string[]
  /** Present where something is not valid. */
  readonly failure: SkillsError | undefined
}

/** `skills validate`: modules and skills against the schemas, every problem at once. Writes only with --fix. */
export function validatePaths(
  context: Context,
  request: ValidateRequest,
): Promise<ValidateOutcome> {
  const paths = request.paths.length === 0 ? ['.'] : request.paths
  return withStore(context, { isolated: true }, async (store) => {
    const fixed: string[] = []
    const results: Validated[] = []
    for (const path of paths) {
      const target = targetOf(context, path)
      const first = await validateTarget(store, target)
      const changed = request.fix ? await fixTarget(target, first.problems) : []
      fixed.push(...changed)
      results.push(changed.length > 0 ? await validateTarget(store, target) : first)
    }
    const problems = results.flatMap((result) => result.problems)
    return {
      problems,
      skills: results.reduce((sum, result) => sum + result.skills, 0),
      fixed,
      failure: failureOf(problems.filter((problem) => isError(problem, request.strict))),
    }
  })
}

/** With --strict a warning counts as an error; a note never does. */
function isError(problem: ModuleProblem, strict: boolean): boolean {
  return problem.severity === 'error' || (strict && problem.severity === 'warning')
}

function failureOf(bad: readonly ModuleProblem[]): SkillsError | undefined {
  const [first] = bad
  if (first === undefined) return undefined
  const { file, line, rule, remedy } = first
  const what = bad.length === 1 ? '1 problem' : `${bad.length} problems`
  return new SkillsError('E_MODULE_INVALID', `Not valid: ${what}.`, {
    ...(file === undefined ? {} : { where: { file, ...(line === undefined ? {} : { line }) } }),
    rule,
    remedy: bad.length === 1 ? remedy : `Start with the first: ${remedy}`,
  })
}

interface Target {
  /** As typed, for reports; without a trailing slash. */
  readonly typed: string
  readonly folder: string
  /** A single skill's folder is read as `skills/<its name>` of a module, so that its name counts. */
  readonly isSkill: boolean
}

interface Validated {
  readonly problems: readonly ModuleProblem[]
  readonly skills: number
}

function targetOf(context: Context, typed: string): Target {
  const path = resolve(context.machine.cwd, typed)
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) {
    throw new SkillsError('E_SOURCE_MISSING', `${typed} does not exist.`, {
      where: { file: typed },
      remedy: 'Give the folder of a skill or module.',
    })
  }
  const plain = typed.replace(/(?<=.)\/+$/u, '')
  if (stat.isFile()) return { typed: dirname(plain), folder: dirname(path), isSkill: true }
  const document = lstatSync(join(path, 'SKILL.md'), { throwIfNoEntry: false })
  const isModule = ['skills', 'module', '.claude-plugin'].some(
    (name) => lstatSync(join(path, name), { throwIfNoEntry: false }) !== undefined,
  )
  return { typed: plain, folder: path, isSkill: document !== undefined && !isModule }
}

async function validateTarget(store: Store, target: Target): Promise<Validated> {
  const tree = await readFolder(target.folder)
  const prefix = target.isSkill ? `skills/${basename(target.folder)}/` : ''
  const snapshot = await store.add(prefix === '' ? tree : below(prefix, tree), undefined)
  const module = readModule(snapshot, store.read, { moduleName: basename(target.folder) })
  const found = module.problems.map((problem) => atTarget(problem, prefix, target))
  const isEmpty = module.skills.length + module.others.length + found.length === 0
  return { problems: isEmpty ? [nothingHere(target)] : found, skills: module.skills.length }
}

function below(prefix: string, tree: FetchedTree): FetchedTree {
  return {
    ...tree,
    entries: tree.entries.map((entry) => ({ ...entry, path: `${prefix}${entry.path}` })),
    omitted: tree.omitted.map((entry) => ({ ...entry, path: `${prefix}${entry.path}` })),
  }
}

/** Places in reports start with the argument as it was typed. */
function atTarget(problem: ModuleProblem, prefix: string, target: Target): ModuleProblem {
  if (problem.file === undefined) return { ...problem, file: target.typed }
  const inside = problem.file.startsWith(prefix) ? problem.file.slice(prefix.length) : problem.file
  return { ...problem, file: target.typed === '.' ? inside : `${target.typed}/${inside}` }
}

function nothingHere(target: Target): ModuleProblem {
  return {
    severity: 'error',
    rule: 'module/empty',
    message: 'Neither a skill nor any other component is here.',
    file: target.typed,
    remedy: 'A skill is a folder with a SKILL.md; start one with: skills mod init my-skills',
    skill: undefined,
  }
}

async function fixTarget(target: Target, problems: readonly ModuleProblem[]): Promise<string[]> {
  const documents = new Set(
    problems.flatMap(({ file }) => (file?.endsWith('SKILL.md') === true ? file : [])),
  )
  const fixed: string[] = []
  for (const document of [...documents].sort()) {
    const inside = target.typed === '.' ? document : document.slice(target.typed.length + 1)
    const path = join(target.folder, inside)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path))
    const mended = fixSkill(
      text,
      problems.filter((problem) => problem.file === document),
    )
    if (mended === text) continue
    await writeTextFile(path, mended, { run: 'fix' })
    fixed.push(document)
  }
  return fixed
}
