import {
  type ContributionLimit,
  contributionChecks,
  contributionLimitKeys,
  contributionLimits,
  gitSpecs,
  type Policy,
} from '@skills/core'
import { durationMilliseconds, sizeBytes } from '../units.ts'

/** A key with one value, of which a layer's stricter one makes the milder ones of others moot. */
export interface Scalar {
  readonly path: readonly string[]
  /**
   * How strict a value is; 0 says nothing, like a key that is left out, and below 0 is milder than what holds then.
   * Input: a value that the schema allows.
   */
  readonly strictness: (value: string | number) => number
}

function order(...values: readonly string[]): Scalar['strictness'] {
  return (value) => Math.max(0, values.indexOf(String(value)))
}

/** The smaller, the stricter. */
function upTo(measure: (value: string) => number): Scalar['strictness'] {
  return (value) => 1 / (1 + measure(String(value)))
}

/** The same where the first value is milder than a key that is left out. */
function orderAround(...values: readonly string[]): Scalar['strictness'] {
  return (value) => {
    const index = values.indexOf(String(value))
    return index === 0 ? -1 : Math.max(0, index)
  }
}

/** A bound against the one that holds where it is left out. */
function boundOf(key: ContributionLimit): Scalar['strictness'] {
  const { usual, stricter } = contributionLimits[key]
  if (usual === undefined) return upTo(Number)
  return (value) => (stricter === 'lower' ? usual - Number(value) : Number(value) - usual)
}

/** Every such key. Lists are not here: all of them are asked. */
export const scalars: readonly Scalar[] = [
  { path: ['mode'], strictness: order('audit', 'warn', 'enforce') },
  { path: ['minCli'], strictness: versionNumber },
  { path: ['sources', 'default'], strictness: order('allow', 'deny') },
  { path: ['sources', 'gitSpec'], strictness: order(...gitSpecs) },
  { path: ['publishers', 'require'], strictness: order('none', 'any') },
  {
    path: ['releases', 'minAge'],
    strictness: (value) => durationMilliseconds(String(value)),
  },
  { path: ['licenses', 'unknown'], strictness: order('allow', 'warn', 'deny') },
  {
    path: ['findings', 'maxSeverity'],
    strictness: order('', 'medium', 'low', 'info', 'none'),
  },
  {
    path: ['advisories', 'maxSeverity'],
    strictness: order('', 'high', 'medium', 'low', 'none'),
  },
  { path: ['advisories', 'maxDbAge'], strictness: upTo(durationMilliseconds) },
  { path: ['capabilities', 'scripts'], strictness: order('allow', 'review', 'deny') },
  { path: ['capabilities', 'externalInstructions'], strictness: order('allow', 'deny') },
  { path: ['files', 'unmanaged'], strictness: order('allow', 'warn', 'deny') },
  { path: ['limits', 'bytes'], strictness: upTo(sizeBytes) },
  { path: ['limits', 'files'], strictness: upTo(Number) },
  { path: ['limits', 'skills'], strictness: upTo(Number) },
  { path: ['limits', 'depth'], strictness: upTo(Number) },
  { path: ['limits', 'listing'], strictness: upTo(Number) },
  { path: ['contribution', 'signOff'], strictness: order('optional', 'warn', 'required') },
  {
    path: ['contribution', 'assistedBy'],
    strictness: order('optional', 'when-disclosed', 'required'),
  },
  { path: ['contribution', 'aiSignOff'], strictness: orderAround('allow', 'warn', 'deny') },
  { path: ['contribution', 'coAuthorAi'], strictness: orderAround('allow', 'warn', 'deny') },
  { path: ['contribution', 'threshold'], strictness: upTo(Number) },
  ...contributionChecks.map((check) => ({
    path: ['contribution', 'checks', check],
    strictness: orderAround('off', 'warn', 'fail'),
  })),
  ...contributionLimitKeys.map((key) => ({
    path: ['contribution', 'limits', key],
    strictness: boundOf(key),
  })),
  { path: ['gate', 'approvals'], strictness: Number },
  { path: ['gate', 'protectedApprovals'], strictness: Number },
  { path: ['gate', 'codeOwners'], strictness: order('optional', 'required') },
  { path: ['delegation', 'maxAge'], strictness: upTo(durationMilliseconds) },
]

function versionNumber(value: string | number): number {
  const [major = 0, minor = 0, patch = 0] = String(value).split('.').map(Number)
  return major * 1e12 + minor * 1e6 + patch
}

/** The value at a path of a policy; `undefined` where it is left out. */
export function valueAt(policy: Policy, path: readonly (string | number)[]): unknown {
  let value: unknown = policy
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, step)?.value
  }
  return value
}

/** How strict a layer is about a key; 0 where it says nothing. */
export function strictnessOf({ path, strictness }: Scalar, policy: Policy): number {
  const value = valueAt(policy, path)
  return typeof value === 'string' || typeof value === 'number' ? strictness(value) : 0
}
