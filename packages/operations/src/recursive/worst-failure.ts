import { type ExitKind, exitStatus, SkillsError } from '@skills/core'

/** What counts more where several projects fail: what may be an attack, then what nobody could check, then the rest. */
export const failureOrder: readonly ExitKind[] = [
  'cancelled',
  'internal',
  'integrity',
  'environment',
  'conflict',
  'usage',
  'findings',
  'clean',
]

interface Failed {
  readonly project: string
  readonly error: SkillsError
}

/** One error for several projects, with the exit status of the worst; `undefined` where none failed. Pure. */
export function worstFailure(failed: readonly Failed[], of: number): SkillsError | undefined {
  const rank = ({ error }: Failed) =>
    failureOrder.findIndex((kind) => exitStatus[kind] === error.exitStatus)
  const [worst] = [...failed].sort((left, right) => rank(left) - rank(right))
  if (worst === undefined) return undefined
  const { project, error } = worst
  const message = `${failed.length} of ${of} projects failed. ${failed.length === 1 ? 'It is' : 'The worst is'} ${project}: ${error.message}`
  return new SkillsError(error.code, message, {
    where: { file: project },
    ...(error.rule === undefined ? {} : { rule: error.rule }),
    remedy: error.remedy,
    cause: error,
  })
}
