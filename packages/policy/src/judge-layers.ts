import type {
  Decision,
  DecisionReason,
  PolicyContact,
  PolicyFacts,
  ReasonEffect,
} from '@skills/core'
import { acceptedBy } from './exceptions.ts'
import type { PolicyLayer, PolicyStack } from './layer.ts'
import { ruleOrder } from './rules/rule-ids.ts'
import type { LayerView, Violation } from './violation.ts'

interface Judging {
  readonly now: Date
  /** All sections for one layer. */
  readonly check: (layer: LayerView, facts: PolicyFacts) => readonly Violation[]
}

/** Ask every layer, and put the reasons in order. Pure. */
export function judgeLayers(stack: PolicyStack, facts: PolicyFacts, judging: Judging): Decision {
  const clarified = new Map<string, string>()
  const reasons = stack.flatMap((layer, index) => {
    clarify(layer, clarified)
    const view: LayerView = {
      policy: layer.policy,
      isBuiltIn: layer.kind === 'built-in',
      now: judging.now,
      clarified,
    }
    const mode = modeOf(stack, index)
    return judging
      .check(view, facts)
      .map((violation) => reasonOf({ stack, index, mode, now: judging.now }, violation))
  })
  const sorted = reasons.sort(
    (left, right) =>
      effects.indexOf(left.effect) - effects.indexOf(right.effect) ||
      (ruleOrder.get(left.rule) ?? 0) - (ruleOrder.get(right.rule) ?? 0),
  )
  return { allowed: sorted.every(({ effect }) => effect !== 'deny'), reasons: sorted }
}

const effects: readonly ReasonEffect[] = ['deny', 'warn', 'audit', 'excepted']

/** Licences found out above hold below, and the layer above wins; one found out below says nothing to those above. */
function clarify({ policy }: PolicyLayer, clarified: Map<string, string>): void {
  for (const { digest, license } of policy.licenses?.clarify ?? [])
    if (!clarified.has(digest)) clarified.set(digest, license)
}

/** From the mildest to the strictest. */
export const modes = ['audit', 'warn', 'enforce'] as const
export type Mode = (typeof modes)[number]

/** A layer's own mode, or the strictest that a layer below says aloud. The built-in layer always enforces. */
export function modeOf(stack: PolicyStack, index: number): Mode {
  const own = stack[index]?.policy.mode ?? 'enforce'
  return stack
    .slice(index + 1)
    .map(({ policy }) => policy.mode ?? 'audit')
    .reduce(
      (strictest, mode) => (modes.indexOf(mode) > modes.indexOf(strictest) ? mode : strictest),
      own,
    )
}

const effectOf = { audit: 'audit', warn: 'warn', enforce: 'deny' } as const

interface Place {
  readonly stack: PolicyStack
  readonly index: number
  readonly mode: Mode
  readonly now: Date
}

function reasonOf(place: Place, violation: Violation): DecisionReason {
  const { stack, index, mode, now } = place
  const { rule, message, remedy, skill, finding, path, isWarning } = violation
  const layer = stack[index]
  const full = effectOf[mode]
  const own = isWarning === true && full === 'deny' ? 'warn' : full
  const accepted = acceptedBy(stack, violation, { owner: index, now })
  const isFile = layer !== undefined && layer.sha256 !== undefined
  const contact = contactText(layer?.policy.contact)
  return {
    effect: accepted === undefined ? own : 'excepted',
    layer: layer?.name ?? '',
    ...(isFile ? { file: layer.name, line: layer.lineOf(path) } : {}),
    rule,
    message,
    remedy,
    ...(contact === undefined ? {} : { contact }),
    ...(skill === undefined ? {} : { skill }),
    ...(finding === undefined ? {} : { finding }),
    ...(accepted === undefined ? {} : { exception: accepted.exception.id }),
  }
}

/** Whom to ask, in one line. */
export function contactText(contact: PolicyContact | undefined): string | undefined {
  if (contact === undefined) return undefined
  const { name, email, url } = contact
  return [name, email, url].filter((part) => part !== undefined).join(', ')
}
