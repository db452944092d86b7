import { counted, isErrno, isSkillsError, SkillsError } from '@skills/core'
import type { Context } from '../context.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { type Check, type CheckRow, type CheckStatus, type Patient, problem } from './check.ts'
import { checks } from './checks/index.ts'
import { type Survey, surveyPlaces } from './survey.ts'

export interface Diagnosis {
  readonly checks: readonly CheckRow[]
  readonly summary: Readonly<Record<CheckStatus, number>>
  /** Present where there is a problem. */
  readonly failure: SkillsError | undefined
}

/**
 * `skills doctor`: every check over this machine and scope, each with what to do. Reads only, and asks nothing over
 * the network; with `witness` it starts the programs of assistants. Throws E_PROJECT_MISSING and E_USAGE; everything else that is wrong is a row.
 */
export async function examine(
  context: Context,
  request: {
    readonly scope: ScopeRequest
    /** Ask the programs of assistants, too. */
    readonly witness?: boolean
  },
): Promise<Diagnosis> {
  const scope = openScope(context, request.scope)
  let survey: Survey | undefined
  const patient: Patient = {
    context,
    scope,
    request: request.scope,
    survey: () => {
      survey ??= surveyPlaces(context, scope)
      return survey
    },
  }
  const rows: CheckRow[] = []
  for (const check of await checksOf(request.witness === true))
    rows.push(...(await rowsOf(check, patient)))
  const count = (status: CheckStatus) => rows.filter((row) => row.status === status).length
  const summary = { ok: count('ok'), warning: count('warning'), problem: count('problem') }
  return { checks: rows, summary, failure: failureOf(summary.problem) }
}

/** Loaded only where it is asked for: it starts programs. */
async function checksOf(asksPrograms: boolean): Promise<readonly Check[]> {
  if (!asksPrograms) return checks
  const { witnesses } = await import('./witnesses.ts')
  return [...checks, witnesses]
}

async function rowsOf({ id, run }: Check, patient: Patient): Promise<CheckRow[]> {
  try {
    return (await run(patient)).map((finding) => ({ id, ...finding }))
  } catch (error) {
    if (isSkillsError(error)) return [{ id, ...problem(error.message, error.remedy) }]
    // The system refuses to let us look, or somebody removed it while we did.
    if (isErrno(error))
      return [{ id, ...problem(error.message, 'Give yourself permission there.') }]
    throw error
  }
}

function failureOf(problems: number): SkillsError | undefined {
  if (problems === 0) return undefined
  return new SkillsError('E_DOCTOR', `${counted(problems, 'problem')} found.`, {
    remedy: 'Do what stands beside each, then run skills doctor again.',
  })
}
