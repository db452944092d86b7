import {
  type ContributionCheckId,
  type ContributionLimit,
  contributionChecks,
  contributionLimitKeys,
  contributionLimits,
  type Policy,
  type PolicyContribution,
} from '@skills/core'

/** What a check that fails does. */
export type CheckLevel = 'off' | 'warn' | 'fail'

/** What the stage `contribution` goes by. */
export interface ContributionPolicy {
  /** Off where it has none. */
  readonly levels: Readonly<Partial<Record<ContributionCheckId, CheckLevel>>>
  /** Nothing is bounded where it has none. */
  readonly limits: Readonly<Partial<Record<ContributionLimit, number>>>
  /** Weight of failed checks that is too much, and whether that stops a change or is only said. */
  readonly threshold: { readonly weight: number; readonly stops: boolean }
  /** Lists of globs, each of which must have one that fits. */
  readonly targets: readonly (readonly string[])[]
  readonly allowedPaths: readonly (readonly string[])[]
  readonly fileTypes: readonly (readonly string[])[]
  /** Globs, none of which may fit. */
  readonly blockedSources: readonly string[]
  readonly deniedPaths: readonly string[]
  /** Sections of the template whose boxes must be ticked. */
  readonly tasks: readonly string[]
  /** `disclosed`: a change that tells of an assistant names it. */
  readonly assistedBy: 'optional' | 'disclosed' | 'always'
}

/** A layer's policy, and whether what breaks it fails. */
export interface GateLayer {
  readonly policy: Policy
  readonly enforces: boolean
}

/** What is off unless a policy asks: matters of taste, or of what only some projects have. */
const usuallyOff: ReadonlySet<ContributionCheckId> = new Set([
  'title-format',
  'linked-issue',
  'template',
  'extra-sections',
  'message-format',
  'sign-off',
])

const usualThreshold = 4
const usualSources = ['main', 'master']
/** Files that a project keeps itself: a stranger's change to them is looked at with more care. */
const usualDenied = ['README.md', 'SECURITY.md', 'LICENSE', 'CODE_OF_CONDUCT.md']

const levelsInOrder: readonly CheckLevel[] = ['off', 'warn', 'fail']

export function contributionPolicy(layers: readonly GateLayer[]): ContributionPolicy {
  const said = layers.map(({ policy, enforces }) => ({ ...policy.contribution, enforces }))
  const lists = <Value>(pick: (one: PolicyContribution) => Value | undefined): Value[] =>
    said.flatMap((one) => pick(one) ?? [])
  const each = (pick: (one: PolicyContribution) => readonly string[] | undefined) =>
    said.flatMap((one) => {
      const list = pick(one)
      return list === undefined ? [] : [list]
    })
  const sources = each((one) => one.branches?.blockedSources)
  const denied = each((one) => one.paths?.deny)
  const thresholds = said.flatMap(({ threshold, enforces }) =>
    threshold === undefined ? [] : [{ weight: threshold, stops: enforces }],
  )
  return {
    levels: levelsOf(said),
    limits: limitsOf(said),
    threshold: thresholds.sort(
      (left, right) => Number(right.stops) - Number(left.stops) || left.weight - right.weight,
    )[0] ?? { weight: usualThreshold, stops: false },
    targets: each((one) => one.branches?.targets),
    allowedPaths: each((one) => one.paths?.allow),
    fileTypes: each((one) => one.fileTypes),
    blockedSources: sources.length === 0 ? usualSources : sources.flat(),
    deniedPaths: denied.length === 0 ? usualDenied : denied.flat(),
    tasks: [...new Set(each((one) => one.tasks).flat())],
    assistedBy: assistedBy(lists((one) => one.assistedBy)),
  }
}

type Said = PolicyContribution & { readonly enforces: boolean }

/** What a key of its own says of a check, in the words of levels. */
const trailerLevels = {
  'sign-off': ({ signOff }: PolicyContribution) =>
    signOff && ({ optional: 'off', warn: 'warn', required: 'fail' } as const)[signOff],
  'ai-sign-off': ({ aiSignOff }: PolicyContribution) =>
    aiSignOff && ({ allow: 'off', warn: 'warn', deny: 'fail' } as const)[aiSignOff],
  'ai-co-author': ({ coAuthorAi }: PolicyContribution) =>
    coAuthorAi && ({ allow: 'off', warn: 'warn', deny: 'fail' } as const)[coAuthorAi],
  'assisted-by': ({ assistedBy: asked }: PolicyContribution) =>
    asked && ({ optional: 'warn', 'when-disclosed': 'fail', required: 'fail' } as const)[asked],
} as const satisfies Partial<
  Record<ContributionCheckId, (said: PolicyContribution) => CheckLevel | undefined>
>

type TrailerLevels = Readonly<
  Partial<Record<ContributionCheckId, (said: PolicyContribution) => CheckLevel | undefined>>
>
const byTrailer: TrailerLevels = trailerLevels

function levelsOf(said: readonly Said[]): ContributionPolicy['levels'] {
  const levelOf = (check: ContributionCheckId): CheckLevel => {
    const levels = said.flatMap((one) => {
      const level = strictest(
        [one.checks?.[check], byTrailer[check]?.(one)].flatMap((it) => it ?? []),
      )
      if (level === undefined) return []
      return [level === 'fail' && !one.enforces ? 'warn' : level]
    })
    return strictest(levels) ?? (usuallyOff.has(check) ? 'off' : 'warn')
  }
  const levels: Partial<Record<ContributionCheckId, CheckLevel>> = {}
  for (const check of contributionChecks) levels[check] = levelOf(check)
  return levels
}

function strictest(levels: readonly CheckLevel[]): CheckLevel | undefined {
  return [...levelsInOrder].reverse().find((level) => levels.includes(level))
}

function limitsOf(said: readonly Said[]): ContributionPolicy['limits'] {
  const limits: Partial<Record<ContributionLimit, number>> = {}
  for (const key of contributionLimitKeys) {
    const bounds = said.flatMap((one) => one.limits?.[key] ?? [])
    const { usual, stricter } = contributionLimits[key]
    const strictestBound = stricter === 'lower' ? Math.min(...bounds) : Math.max(...bounds)
    const bound = bounds.length === 0 ? usual : strictestBound
    if (bound !== undefined) limits[key] = bound
  }
  return limits
}

function assistedBy(
  asked: readonly NonNullable<PolicyContribution['assistedBy']>[],
): ContributionPolicy['assistedBy'] {
  if (asked.includes('required')) return 'always'
  return asked.includes('when-disclosed') ? 'disclosed' : 'optional'
}
