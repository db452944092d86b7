import { type Problem, SkillsError } from '@skills/core'

/** The error for a registry that cannot be used as it is. */
export function inconsistent(folder: string, problems: readonly Problem[]): SkillsError {
  const [first] = problems
  const rest = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return new SkillsError(
    'E_REGISTRY_INCONSISTENT',
    `The registry does not fit together: ${first?.file ?? folder}: ${first?.message ?? ''}${rest}`,
    {
      where: {
        file: first?.file ?? folder,
        ...(first?.line === undefined ? {} : { line: first.line }),
      },
      ...(first === undefined ? {} : { rule: first.rule }),
      problems,
      remedy: first?.remedy ?? 'Make it anew: skills registry build',
    },
  )
}
