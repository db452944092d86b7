import {
  type Decision,
  type DecisionReason,
  type Problem,
  SkillsError,
  type Where,
} from '@skills/core'

/** Throw E_POLICY_REFUSED with every reason where a decision denies; do nothing where it allows. */
export function refuse(decision: Decision, where: Where): void {
  if (!decision.allowed) throw refusal(decision.reasons, where)
}

/**
 * A refusal by policy with every denying reason, the first one told at length. It names the place in the policy file;
 * where the built-in floor alone speaks, `where` says what it is about.
 */
export function refusal(reasons: readonly DecisionReason[], where: Where): SkillsError {
  const denying = reasons.filter(({ effect }) => effect === 'deny')
  const [first] = denying
  const {
    file,
    line,
    contact,
    rule = 'policy',
    remedy = 'Ask whoever owns the policy.',
  } = first ?? {}
  return new SkillsError(
    rule === 'source/plain-http' ? 'E_INSECURE_SOURCE' : 'E_POLICY_REFUSED',
    headline(denying),
    {
      where: file === undefined || line === undefined ? where : { file, line },
      rule,
      remedy: contact === undefined ? remedy : `${remedy} Whom to ask: ${contact}`,
      problems: denying.length > 1 ? denying.map(reasonProblem) : [],
    },
  )
}

/** The first reason; the others stand below it as problems. */
function headline(denying: readonly DecisionReason[]): string {
  const [first] = denying
  if (first === undefined) return 'Policy refuses this.'
  const more = denying.length - 1
  const rest = more === 0 ? '' : ` ${more === 1 ? '1 more reason' : `${more} more reasons`}.`
  return `${first.message} (${placeOf(first)}: ${first.rule})${rest}`
}

/** A reason in the form that every report uses. */
export function reasonProblem(reason: DecisionReason): Problem {
  const { file, line, rule, message, remedy } = reason
  return {
    severity: 'error',
    rule,
    message,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    remedy,
  }
}

function placeOf({ layer, line }: DecisionReason): string {
  return line === undefined ? layer : `${layer}:${line}`
}
