import path from 'node:path'
import { canonicalJson } from '../words/canonical-json.ts'
import { validate } from '../words/generated/journal.validate.js'
import type { Journal, JournalStep } from '../words/generated/schema-types.ts'
import { readJsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import { componentNameProblem } from '../words/names.ts'
import { isGitFolder, relativePathProblem } from '../words/relative-path.ts'
import { parseBySchema } from '../words/schema-check.ts'
import type { Scope } from '../words/scope.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import type { FileOperations } from './file-operations.ts'
import { isThere } from './place-root.ts'
import { stateFiles } from './state-files.ts'
import { readTextFile, temporaryFile, writeTextFile } from './text-file.ts'

export const journalVersion = 1

/** Names the temporary file of the journal itself. */
export const journalRun = 'next'

// A journal holds the bytes of the manifest, the lock and the state before and after.
export const journalBytesMax: number = 8 * limits.jsonBytesMax

/** Where the parts of one step stand: in the place, staged, moved away, and taken back. */
export interface StepPaths {
  readonly target: string
  readonly staged: string
  readonly old: string
  readonly undone: string
}

/** The paths of a step by its index in the journal. */
export function stepPaths(journal: Journal, step: JournalStep, index: number): StepPaths {
  const stage = journal.stages[step.stage]
  if (stage === undefined) throw new Error(`step ${index} names no stage of its journal`)
  return {
    target: path.join(step.place, step.name),
    staged: path.join(stage, `new-${index}`),
    old: path.join(stage, `old-${index}`),
    undone: path.join(stage, `undone-${index}`),
  }
}

export function stageName(run: string): string {
  return `.skills-stage-${run}`
}

/** Write a journal so that a kill at any moment leaves the old or the new one. */
export async function writeJournal(
  journal: Journal,
  scope: Scope,
  files: FileOperations,
): Promise<void> {
  const file = stateFiles(scope).journal
  await writeTextFile(file, canonicalJson(journal), { run: journalRun, mode: 0o600, files })
}

/** Remove the journal of a run that was killed before it had written it whole, and so had begun nothing. */
export function dropUnwrittenJournal(scope: Scope, files: FileOperations): void {
  const temporary = temporaryFile(stateFiles(scope).journal, journalRun)
  if (isThere(temporary)) files.removeFile(temporary)
}

/**
 * The journal of a run that did not end; `undefined` where none is. Every path in it is checked before anything
 * uses it: below the scope's root, or a file of this scope.
 * Throws E_FILE_INVALID for a damaged journal or one of another scope, E_FILE_NEWER for a newer one.
 */
export function readJournal(scope: Scope): Journal | undefined {
  return readJournalFile(stateFiles(scope).journal, scope)
}

/** The same from another file, such as the record of a run that ended. */
export function readJournalFile(file: string, scope: Scope): Journal | undefined {
  const found = readTextFile(file, journalBytesMax)
  if (found === undefined) return undefined
  const read = readJsonText(found.text)
  if (!read.ok)
    throw damaged(
      file,
      read.problems.map(({ message, line }) => ({ ...asProblem(message, file), line })),
    )
  refuseNewer(read.json.value, file)
  const parsed = parseBySchema(validate, read.json, file)
  if (!parsed.ok) throw damaged(file, parsed.problems)
  const problems = journalProblems(parsed.value, scope).map((message) => asProblem(message, file))
  if (problems.length > 0) throw damaged(file, problems)
  return parsed.value
}

function refuseNewer(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null || !('journalVersion' in value)) return
  const version = value.journalVersion
  if (typeof version !== 'number' || version <= journalVersion) return
  throw new SkillsError(
    'E_FILE_NEWER',
    `${file} has version ${version}; this version of skills reads ${journalVersion}.`,
    { where: { file }, remedy: 'Run the newer version of skills that wrote it once more.' },
  )
}

function journalProblems(journal: Journal, scope: Scope): string[] {
  if (journal.root !== scope.root) return [`It belongs to ${journal.root}, not to ${scope.root}.`]
  const problems: string[] = []
  const stages = journal.stages.filter(
    (stage) =>
      path.basename(stage) !== stageName(journal.run) ||
      !(path.dirname(stage) === scope.root || isBelow(scope.root, path.dirname(stage))),
  )
  problems.push(...stages.map((stage) => `${stage} is no stage folder of this run.`))
  const folders = [
    ...journal.createdFolders,
    ...journal.removableFolders,
    // A shared file may stand in the root itself; what is written is the file.
    ...journal.steps.map(({ form, place, name }) =>
      form === 'shared' ? path.join(place, name) : place,
    ),
  ]
  for (const folder of new Set(folders))
    if (!isBelow(scope.root, folder)) problems.push(`${folder} is not below ${scope.root}.`)
  for (const step of journal.steps) {
    const problem = stepNameProblem(step)
    if (problem !== undefined) problems.push(`The name ${JSON.stringify(step.name)} ${problem}.`)
    if (journal.stages[step.stage] === undefined)
      problems.push(`The step for ${step.name} names no stage.`)
    if (step.before === undefined && step.after === undefined)
      problems.push(`The step for ${step.name} does nothing.`)
  }
  for (const text of journal.texts)
    if (!isTextOf(scope, text.path))
      problems.push(`${text.path} is neither the manifest nor the lock of this scope.`)
  return problems
}

/** A component's folder has its name; a file has one of a single part. */
function stepNameProblem({ form, name }: JournalStep): string | undefined {
  if (form === undefined) return componentNameProblem(name)
  return name.includes('/') ? 'has a slash' : relativePathProblem(name)
}

/** Is this one of the texts that a run in this scope may change? */
export function isTextOf(scope: Scope, file: string): boolean {
  return [scope.manifestPath, scope.lockPath, scope.moduleListPath].includes(file)
}

/** Is this path written plainly, strictly below the root, and outside every git folder? */
export function isBelow(root: string, file: string): boolean {
  if (!path.isAbsolute(file) || path.normalize(file) !== file) return false
  const below = path.relative(root, file)
  if (below === '' || path.isAbsolute(below)) return false
  return below.split(path.sep).every((segment) => segment !== '..' && !isGitFolder(segment))
}

function asProblem(message: string, file: string): Problem {
  return { severity: 'error', rule: 'journal/invalid', message, file, remedy: recoverByHand }
}

const recoverByHand =
  'Compare the folders that the journal names with what you expect, then move the journal away by hand.'

function damaged(file: string, problems: readonly Problem[]): SkillsError {
  const first = problems[0]
  const message = `The journal of an unfinished run cannot be trusted: ${first?.message ?? ''} Nothing was touched.`
  const where = { file, ...(first?.line === undefined ? {} : { line: first.line }) }
  return new SkillsError('E_FILE_INVALID', message, { where, problems, remedy: recoverByHand })
}
