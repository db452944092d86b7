import {
  limits,
  type Plan,
  type Problem,
  planConflicts,
  type RunRecord,
  readTextFile,
  type Scope,
  SkillsError,
  sha256,
  stateFiles,
} from '@skills/core'
import type { ChangeOutcome } from '../install/install-request.ts'

interface Found {
  readonly scope: Scope
  readonly record: RunRecord
  readonly plan: Plan
  /** Texts that a person changed since. */
  readonly problems: readonly Problem[]
  /** What would be done, for the data of the error. */
  readonly outcome: ChangeOutcome
}

/** Throws E_CONFLICT with everything that a person changed since the run, and with the whole plan in its data. */
export function refuseConflicts({ scope, record, plan, problems, outcome }: Found): void {
  mustBeLast(scope, record)
  const folders = planConflicts(plan)
  const all = [...(folders?.problems ?? []), ...problems]
  const [first] = all
  if (first === undefined) return
  const { warnings: _warnings, unchanged: _unchanged, ...data } = outcome
  const rest = all.length > 1 ? ` ${all.length - 1} more stand in the way.` : ''
  throw new SkillsError('E_CONFLICT', `${first.message}${rest} Nothing was written.`, {
    ...(first.file === undefined ? {} : { where: { file: first.file } }),
    problems: all,
    remedy: first.remedy ?? 'Take the change back, then run the command again.',
    data,
  })
}

/** Another program, or an older version of this one, may have written the records since. */
function mustBeLast(scope: Scope, { number, journal }: RunRecord): void {
  const text = readTextFile(stateFiles(scope).state, limits.jsonBytesMax)?.text
  const now = text === undefined ? 'absent' : sha256(text)
  if (now === journal.stateAfter) return
  throw new SkillsError(
    'E_CONFLICT',
    `The records of this scope are no longer those that run ${number} left. Nothing was written.`,
    {
      where: { file: stateFiles(scope).state },
      remedy: 'This run cannot be taken back. Bring disk and lock together: skills install',
    },
  )
}
