import {
  type ContentFacts,
  type DecisionReason,
  type PolicyException,
  SkillsError,
} from '@skills/core'
import { decide, type PolicyLayer } from '@skills/policy'
import type { Warning } from '../context.ts'
import type { PolicySite } from './open-policy.ts'
import { withProjectLayer } from './project-layer.ts'

interface Trial {
  /** The project's own policy with the exception in it. */
  readonly layer: PolicyLayer
  readonly exception: PolicyException
  readonly content: ContentFacts
}

/**
 * Decide with the exception in place. Throws E_POLICY_REFUSED where it accepts nothing because nobody may, or not from
 * here; E_USAGE where nothing was refused.
 */
export function tryOut(
  { context: { policy, machine } }: PolicySite,
  { layer, exception, content }: Trial,
): { readonly accepts: readonly DecisionReason[]; readonly warnings: readonly Warning[] } {
  const now = machine.now()
  const { stack } = withProjectLayer(policy.stack, layer)
  const before = decide(policy.stack, content, now).reasons.filter((one) => isMeant(one, exception))
  const after = decide(stack, content, now).reasons.filter((one) => isMeant(one, exception))
  const accepts = after.filter((one) => one.exception === exception.id)
  if (accepts.length > 0) return { accepts, warnings: stillRefused(after) }
  const refused = before.find(({ effect }) => effect !== 'excepted')
  if (refused !== undefined) throw notHere(refused)
  const covered = before.find(({ effect }) => effect === 'excepted')
  throw new SkillsError(
    'E_USAGE',
    covered === undefined
      ? `Nothing refuses or warns of ${exception.rule} here, so an exception would accept nothing.`
      : `${exception.rule} is accepted already, by ${covered.exception ?? 'another exception'}.`,
    {
      where: { flag: 'what' },
      remedy: `See what policy says: skills policy explain ${content.module}`,
    },
  )
}

function isMeant({ rule, finding }: DecisionReason, exception: PolicyException): boolean {
  if (exception.fingerprint !== undefined && finding?.fingerprint !== exception.fingerprint)
    return false
  return rule === exception.rule || finding?.rule === exception.rule
}

function stillRefused(reasons: readonly DecisionReason[]): Warning[] {
  return reasons
    .filter(({ effect }) => effect === 'deny')
    .slice(0, 5)
    .map(({ layer, line, rule, message }) => ({
      code: 'W_POLICY_STILL_REFUSED',
      message: `Still refused: ${message}`,
      rule,
      ...(line === undefined ? {} : { file: layer, line }),
    }))
}

function notHere({ layer, file, line, rule, contact }: DecisionReason): SkillsError {
  const whom = contact === undefined ? 'whoever keeps that policy' : contact
  return new SkillsError(
    'E_POLICY_REFUSED',
    `A violation of ${rule} (${line === undefined ? layer : `${layer}:${line}`}) cannot be accepted here. Nothing was written.`,
    {
      where: file === undefined || line === undefined ? { file: layer } : { file, line },
      rule,
      remedy: `Mend what it refuses, or ask ${whom} to accept it there or to delegate the rule.`,
    },
  )
}
