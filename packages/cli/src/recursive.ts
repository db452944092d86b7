import { eachProject, type ProjectResult, type ScopeRequest } from '@skills/operations'
import type { Outcome, Session } from './base-command.ts'
import { envelopeError } from './envelope.ts'

/** Work on every project below as on one, and put the outcomes together: the worst exit status counts. */
export async function outcomeOfEach(
  { context, terminal, paint }: Session,
  scope: ScopeRequest,
  work: (scope: ScopeRequest) => Promise<Outcome>,
): Promise<Outcome> {
  const { projects, warnings, failure } = await eachProject(context, scope, work)
  return {
    data: { projects: projects.map(projectRow) },
    lines: projects.flatMap(({ project, result }) => {
      const lines = result?.lines ?? []
      if (!terminal.decorates) return lines.map((line) => `${project}\t${line}`)
      return lines.length === 0 ? [] : [paint('bold', project), ...lines, '']
    }),
    notes: projects.map(({ project, result, failure: error }) => {
      const notes = result?.notes ?? []
      const state = error === undefined ? (notes.at(-1) ?? 'as it should be') : error.message
      return `${project}: ${state}`
    }),
    warnings: [...warnings, ...projects.flatMap(warningsOf)],
    failure,
  }
}

function projectRow({ project, root, result, failure }: ProjectResult<Outcome>): object {
  return {
    project,
    root,
    exitCode: failure?.exitStatus ?? 0,
    data: { ...failure?.data, ...result?.data },
    warnings: result?.warnings ?? [],
    ...(failure === undefined ? {} : { error: envelopeError(failure) }),
  }
}

/** Beside the document's own list, so that whoever reads only that misses none. */
function warningsOf({ project, result }: ProjectResult<Outcome>): NonNullable<Outcome['warnings']> {
  return (result?.warnings ?? []).map((warning) => ({
    ...warning,
    message: `${project}: ${warning.message}`,
  }))
}
