import { relative } from 'node:path'
import { isSkillsError, type SkillsError } from '@skills/core'
import type { Context, Warning } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'
import { findProjects } from './find-projects.ts'
import { worstFailure } from './worst-failure.ts'

/** One project below, with what the work on it came to. */
export interface ProjectResult<Result> {
  /** Path below the folder that was searched, with `/`; `.` for itself. */
  readonly project: string
  /** Absolute. */
  readonly root: string
  /** `undefined` where the work stopped before it had a result; then `failure` says why. */
  readonly result: Result | undefined
  /** What stopped the work, or the bad news it brought. */
  readonly failure: SkillsError | undefined
}

export interface ProjectResults<Result> {
  readonly projects: readonly ProjectResult<Result>[]
  /** Has the exit status of the worst project. */
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

/**
 * `--recursive`: do the same in every project below, one after the other. What goes wrong in one stops no other;
 * only a cancelled run ends at once. Throws what `findProjects` throws.
 */
export async function eachProject<Result extends { readonly failure?: SkillsError | undefined }>(
  context: Context,
  scope: ScopeRequest,
  work: (scope: ScopeRequest) => Promise<Result>,
): Promise<ProjectResults<Result>> {
  const { top, roots, warnings } = findProjects(context, scope)
  const projects: ProjectResult<Result>[] = []
  for (const root of roots) {
    const project = relative(top, root).replaceAll('\\', '/') || '.'
    projects.push({ project, root, ...(await outcomeOf(() => work({ ...scope, project: root }))) })
  }
  const failed = projects.flatMap(({ project, failure: error }) =>
    error === undefined ? [] : [{ project, error }],
  )
  return { projects, warnings, failure: worstFailure(failed, projects.length) }
}

async function outcomeOf<Result extends { readonly failure?: SkillsError | undefined }>(
  work: () => Promise<Result>,
): Promise<Pick<ProjectResult<Result>, 'result' | 'failure'>> {
  try {
    const result = await work()
    return { result, failure: result.failure }
  } catch (error) {
    if (!isSkillsError(error) || error.code === 'E_CANCELLED') throw error
    return { result: undefined, failure: error }
  }
}
