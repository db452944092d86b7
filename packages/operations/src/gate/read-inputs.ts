import { basename, relative, resolve, sep } from 'node:path'
import { relativePathProblem } from '@skills/core'
import {
  type ChangeEvent,
  type GateFacts,
  parseCoverage,
  parseEvent,
  parseReviews,
} from '@skills/gate'
import { readImport } from '../audit/read-imports.ts'
import type { Context, Warning } from '../context.ts'
import type { GateRequest } from './gate-request.ts'
import type { OpenedChange } from './open-change.ts'
import { faultyInput, readInput, readJson } from './read-json.ts'

const coverageBytesMax = 32 * 1024 * 1024

/** The event that a flag names. Throws E_SOURCE_MISSING, E_FILE_INVALID, E_READ. */
export function readEvent(
  { machine }: Context,
  { event: file }: Pick<GateRequest, 'event'>,
): ChangeEvent | undefined {
  if (file === undefined) return undefined
  const event = parseEvent(readJson({ cwd: machine.cwd, file, flag: '--event' }))
  if (event !== undefined) return event
  throw faultyInput(file, {
    what: 'is no event of a pull request, merge request, merge group or push',
  })
}

/** What the other files say that flags name. The same throws: a file that is given is never passed over. */
export async function inputFacts(
  { machine }: Context,
  request: GateRequest,
  event: ChangeEvent | undefined,
): Promise<Pick<GateFacts, 'coverage' | 'reviews'>> {
  return {
    coverage: await readCoverage(request, machine.cwd),
    reviews: readReviews(request, event, machine.cwd),
  }
}

async function readCoverage(
  { coverage: file }: GateRequest,
  cwd: string,
): Promise<GateFacts['coverage']> {
  if (file === undefined) return undefined
  const text = readInput({ cwd, file, flag: '--coverage' }, coverageBytesMax)
  const coverage = await parseCoverage(text)
  if (coverage !== undefined) return coverage
  throw faultyInput(file, { what: 'is no report of lcov or Cobertura' })
}

function readReviews(
  { reviews: file }: GateRequest,
  event: ChangeEvent | undefined,
  cwd: string,
): GateFacts['reviews'] {
  const told = event?.reviews ?? []
  if (file === undefined) return told.length === 0 ? undefined : told
  const reviews = parseReviews(readJson({ cwd, file, flag: '--reviews' }))
  if (reviews !== undefined) return [...reviews, ...told]
  throw faultyInput(file, {
    what: 'is no list of reviews of GitHub and no answer of GitLab about approvals',
  })
}

/** Reports of other scanners. Throws E_USAGE for another form of the flag, else the same. */
export function importFacts(
  { machine }: Context,
  { sarifIn }: GateRequest,
  { root }: OpenedChange,
): { readonly imports: GateFacts['imports']; readonly warnings: readonly Warning[] } {
  const read = sarifIn.map((word) =>
    readImport(word, machine.cwd, (file) => placeIn(root, resolve(machine.cwd, file))),
  )
  return {
    imports: read.map(({ tool, findings, rules }) => ({
      tool,
      findings: findings.map((finding) => ({ ...finding, repositoryPath: finding.file })),
      rules,
    })),
    warnings: read.flatMap(({ warnings }) => warnings),
  }
}

/** Where a result without a place is shown: at the report, which services ask to be a path of the repository. */
function placeIn(root: string, file: string): string {
  const below = relative(root, file).split(sep).join('/')
  if (relativePathProblem(below) === undefined) return below
  const name = basename(file)
  return relativePathProblem(name) === undefined ? name : 'report.sarif'
}
