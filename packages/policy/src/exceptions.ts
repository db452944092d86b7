import type {
  ContentFacts,
  DecisionReason,
  Finding,
  PolicyException,
  Suppression,
} from '@skills/core'
import type { PolicyLayer, PolicyStack } from './layer.ts'
import { exceptionDaysMax } from './load/check-policy.ts'
import { deniedBy } from './patterns/glob.ts'
import { digestsFor } from './rules/check-findings.ts'
import { policyRuleIds, policyRules } from './rules/rule-ids.ts'
import { sayLayer } from './say/say-layer.ts'
import { dayMilliseconds, durationMilliseconds, endOfDate, startOfDate } from './units.ts'
import type { Violation } from './violation.ts'

/** An exception with the layer it stands in. */
export interface PlacedException {
  readonly exception: PolicyException
  readonly layer: PolicyLayer
  /** Place of its layer in the stack. */
  readonly index: number
}

/** Every exception of a stack, from the highest layer down. */
export function exceptionsOf(stack: PolicyStack): PlacedException[] {
  return stack.flatMap((layer, index) =>
    (layer.policy.exceptions ?? []).map((exception) => ({ exception, layer, index })),
  )
}

type Asked = Pick<Violation, 'rule' | 'finding' | 'digests'>

/**
 * The exception that accepts what the layer at `owner` does not allow: it names rule and exact bytes, is in force at
 * this instant, and stands in that layer, above it, or where the rule was left to layers below.
 */
export function acceptedBy(
  stack: PolicyStack,
  violation: Asked,
  { owner, now }: { readonly owner: number; readonly now: Date },
): PlacedException | undefined {
  if (!policyRules[violation.rule].isExceptable) return undefined
  return exceptionsOf(stack).find(
    (placed) =>
      isMeant(placed.exception, violation) &&
      isInForce(stack, placed, now) &&
      mayAccept(stack, placed, { ...violation, owner }),
  )
}

function isMeant({ rule, fingerprint, digest }: PolicyException, asked: Asked): boolean {
  if (rule !== asked.rule && rule !== asked.finding?.rule) return false
  if (fingerprint !== undefined && fingerprint !== asked.finding?.fingerprint) return false
  return asked.digests?.includes(digest) === true
}

/** When an exception begins and ends: its own dates, and never longer than the ceilings of its layer and above. */
function isInForce(stack: PolicyStack, placed: PlacedException, now: Date): boolean {
  const { created, expires } = placed.exception
  const [start, end] = [startOfDate(created), endOfDate(expires)]
  if (start === undefined || end === undefined) return false
  if (now.getTime() < start || now.getTime() >= end) return false
  return !isTooLong(stack, placed)
}

/** Does it last longer than a layer above allows? The last day counts in full. */
export function isTooLong(stack: PolicyStack, { exception, index }: PlacedException): boolean {
  const [start, end] = [startOfDate(exception.created), endOfDate(exception.expires)]
  if (start === undefined || end === undefined) return true
  const ceilings = stack
    .slice(0, index + 1)
    .flatMap(({ policy }) => policy.delegation?.maxAge ?? [])
    .map(durationMilliseconds)
  const longest = Math.min(exceptionDaysMax * dayMilliseconds, ...ceilings)
  return end - start > longest + dayMilliseconds
}

function mayAccept(
  stack: PolicyStack,
  { layer, index }: { readonly layer: Pick<PolicyLayer, 'isTightenOnly'>; readonly index: number },
  asked: Asked & { readonly owner: number },
): boolean {
  const { owner } = asked
  const ids = [asked.rule, ...(asked.finding === undefined ? [] : [asked.finding.rule])]
  const isForbidden = stack
    .slice(0, index)
    .some(({ policy }) => deniedBy(policy.delegation?.deny ?? [], ids) !== -1)
  if (isForbidden) return false
  if (index <= owner) return true
  if (layer.isTightenOnly) return false
  const ruler = stack[owner]
  if (ruler?.kind === 'built-in') return asked.finding !== undefined
  return deniedBy(ruler?.policy.delegation?.allow ?? [], ids) !== -1
}

/** Could an exception in the project's own policy, which may not be there yet, accept this refusal? */
export function mayAcceptReason(stack: PolicyStack, reason: DecisionReason): boolean {
  const rule = policyRuleIds.find((id) => id === reason.rule)
  if (rule === undefined || !policyRules[rule].isExceptable) return false
  const owner = stack.findIndex(({ name }) => name === reason.layer)
  const own = stack.findIndex(({ kind }) => kind === 'project')
  const below = stack.findIndex(({ kind }) => kind === 'user' || kind === 'flags')
  const end = below === -1 ? stack.length : below
  const layer = stack[own] ?? projectLayer
  const { finding } = reason
  return mayAccept(
    stack,
    { layer, index: own === -1 ? end : own },
    { rule, owner, ...(finding === undefined ? {} : { finding }) },
  )
}

const projectLayer: Pick<PolicyLayer, 'isTightenOnly'> = { isTightenOnly: false }

/**
 * Could it accept anything where it stands, whatever the bytes and the day? Audit rules belong to the built-in floor
 * and to every layer that speaks of findings.
 */
export function canAcceptAny(stack: PolicyStack, placed: PlacedException): boolean {
  const { rule } = placed.exception
  const isOfAudit = !Object.hasOwn(policyRules, rule)
  const finding = isOfAudit ? { finding: { rule, fingerprint: '' } } : {}
  return stack.some((layer, owner) =>
    sayLayer(layer).some(({ rule: said }) => {
      const isMeant = isOfAudit ? said?.startsWith('findings/') === true : said === rule
      if (said === undefined || !isMeant || !policyRules[said].isExceptable) return false
      return mayAccept(stack, placed, { rule: said, ...finding, owner })
    }),
  )
}

/** Two skills can have the same finding; an exception for the bytes of one says nothing about the other. */
export function findingKey(of: {
  readonly skill?: string | undefined
  readonly fingerprint: string
}): string {
  return `${of.skill ?? ''} ${of.fingerprint}`
}

/**
 * The findings with those marked that an exception accepts wherever a layer speaks of them. One that a single layer
 * still refuses is not marked; `refused` has the `findingKey` of those. Pure.
 */
export function withSuppressions(
  stack: PolicyStack,
  facts: ContentFacts,
  decided: { readonly refused: ReadonlySet<string>; readonly now: Date },
): Finding[] {
  return facts.findings.map((finding) => {
    const suppressed = decided.refused.has(findingKey(finding))
      ? undefined
      : suppressionOf(stack, finding, {
          digests: digestsFor(facts, finding.skill),
          now: decided.now,
        })
    return suppressed === undefined ? finding : { ...finding, suppressed }
  })
}

function suppressionOf(
  stack: PolicyStack,
  { rule, fingerprint }: Finding,
  { digests, now }: { readonly digests: readonly string[]; readonly now: Date },
): Suppression | undefined {
  const accepted = acceptedBy(
    stack,
    { rule: 'findings/max-severity', finding: { rule, fingerprint }, digests },
    // Whoever still refuses it was asked before.
    { owner: 0, now },
  )
  if (accepted === undefined) return undefined
  const { id, reason, expires } = accepted.exception
  return { by: 'policy', reason: `${id}: ${reason}`, expires }
}
