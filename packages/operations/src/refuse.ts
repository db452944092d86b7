import { type Decision, SkillsError, type Where } from '@skills/core'

/** Throw E_POLICY_REFUSED with every reason where a decision denies; do nothing where it allows. */
export function refuse(decision: Decision, where: Where): void {
  if (decision.allowed) return
  const denying = decision.reasons.filter((reason) => reason.effect === 'deny')
  const [first] = denying
  throw new SkillsError(
    first?.rule === 'source/plain-http' ? 'E_INSECURE_SOURCE' : 'E_POLICY_REFUSED',
    denying.map((reason) => `${reason.message} (${reason.layer}: ${reason.rule})`).join(' '),
    {
      where,
      rule: first?.rule ?? 'policy',
      remedy: first?.remedy ?? 'Ask whoever owns the policy.',
    },
  )
}
