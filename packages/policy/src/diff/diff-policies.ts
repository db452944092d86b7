import type { Policy } from '@skills/core'
import { scalars, strictnessOf, valueAt } from '../say/strictness.ts'
import { endOfDate } from '../units.ts'
import { type Entry, entriesOf, isIn, type PolicyList, policyLists } from './lists.ts'

/** A difference in what two policies let through. */
export interface PolicyChange {
  readonly direction: 'loosened' | 'tightened'
  readonly path: readonly (string | number)[]
  /** The path is one of the new policy; else it stands in the old one. */
  readonly isInHead: boolean
  readonly message: string
}

/**
 * What a change of one policy loosens and what it tightens, key by key. Order, words for people, and entries that a
 * wider one covers anyway are no difference. Where both are possible it counts as loosened. Pure.
 */
export function diffPolicies(before: Policy, after: Policy): PolicyChange[] {
  const [base, head] = [plainly(before), plainly(after)]
  return [
    ...scalars.flatMap((scalar) => diffScalar(scalar, base, head)),
    ...policyLists.flatMap((list) => diffList(list, base, head)),
  ]
}

/** The same policy with what its keys imply said aloud. */
function plainly(policy: Policy): Policy {
  const { sources = {}, licenses, mode = 'enforce' } = policy
  const { default: otherwise, ...named } = sources
  const isClosed = otherwise === 'deny' && named.allow === undefined
  const asksLicenses = licenses?.allow !== undefined || licenses?.deny !== undefined
  return {
    ...policy,
    mode,
    sources: isClosed ? { ...named, allow: [] } : named,
    ...(licenses === undefined
      ? {}
      : {
          licenses: asksLicenses ? { ...licenses, unknown: licenses.unknown ?? 'deny' } : licenses,
        }),
  }
}

function diffScalar(scalar: (typeof scalars)[number], base: Policy, head: Policy): PolicyChange[] {
  const [before, after] = [strictnessOf(scalar, base), strictnessOf(scalar, head)]
  if (before === after) return []
  const { path } = scalar
  const [old, young] = [valueAt(base, path), valueAt(head, path)]
  const from = old === undefined ? 'nothing' : String(old)
  const to = young === undefined ? 'nothing' : String(young)
  return [
    {
      direction: after > before ? 'tightened' : 'loosened',
      path,
      isInHead: young !== undefined,
      message: `${path.join('.')}: ${from} is now ${to}`,
    },
  ]
}

function diffList(list: PolicyList, base: Policy, head: Policy): PolicyChange[] {
  const { path, kind } = list
  const key = path.join('.')
  const read = (policy: Policy) => entriesOf(list, valueAt(policy, path))
  const [old, young] = [read(base), read(head)]
  if (kind === 'allow' && (old === undefined) !== (young === undefined))
    return [
      young === undefined
        ? {
            direction: 'loosened',
            path,
            isInHead: false,
            message: `${key} is gone, and everything is allowed`,
          }
        : {
            direction: 'tightened',
            path,
            isInHead: true,
            message: `${key} allows only what it lists`,
          },
    ]
  const [before, after] = [old ?? [], young ?? []]
  const opens = kind !== 'refuse'
  const change = (entry: Entry, isInHead: boolean): PolicyChange => ({
    direction: isInHead === opens ? 'loosened' : 'tightened',
    path: [...path, entry.index],
    isInHead,
    message: `${key} ${isInHead ? 'has' : 'no longer has'} ${entry.text}`,
  })
  return [
    ...after.filter((entry) => !isIn(before, entry)).map((entry) => change(entry, true)),
    ...before.filter((entry) => !isIn(after, entry)).map((entry) => change(entry, false)),
    ...after.flatMap((entry) => diffDates(list, before, entry)),
  ]
}

/** The same entry that opens for longer or shorter than before. */
function diffDates({ path }: PolicyList, before: readonly Entry[], entry: Entry): PolicyChange[] {
  const old = before.find(({ key }) => key === entry.key)
  if (old === undefined || old.until === entry.until) return []
  const [then, now] = [endOf(old), endOf(entry)]
  if (then === now) return []
  return [
    {
      direction: now > then ? 'loosened' : 'tightened',
      path: [...path, entry.index],
      isInHead: true,
      message: `${path.join('.')} has ${entry.text}, until ${old.until ?? 'any day'} before`,
    },
  ]
}

function endOf({ until }: Entry): number {
  return until === undefined ? Number.POSITIVE_INFINITY : (endOfDate(until) ?? 0)
}
