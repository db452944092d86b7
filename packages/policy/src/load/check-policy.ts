import {
  isSkillsError,
  isVersionRange,
  type Policy,
  type PolicyException,
  type PolicyExtends,
  parseSource,
  type SourceSpec,
} from '@skills/core'
import { parseLicense } from '../rules/spdx.ts'
import { dayMilliseconds, durationMilliseconds, endOfDate, startOfDate } from '../units.ts'

/** Something that the schema cannot say, at a path of the file. */
export interface PolicyProblem {
  readonly path: readonly (string | number)[]
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

/** The longest that an exception may last; a layer may lower it for itself and those below. */
export const exceptionDaysMax = 180

/** Everything that is wrong with a policy beyond its schema. Pure. */
export function checkPolicy(policy: Policy): PolicyProblem[] {
  return [
    ...(policy.extends ?? []).flatMap(checkExtends),
    ...checkDates(policy),
    ...checkExceptions(policy),
    ...checkLicenseNames(policy),
    ...checkRanges(policy),
  ]
}

function checkExtends(entry: PolicyExtends, index: number): PolicyProblem[] {
  const spec = sourceOf(entry)
  if (spec !== undefined && isPinned(spec)) return []
  return [
    {
      path: ['extends', index, 'source'],
      rule: 'policy/extends-pin',
      message:
        spec === undefined
          ? 'This is no source.'
          : 'A policy above this one must be pinned: a git source by its full commit, or an archive on the web.',
      remedy:
        'Write it as git+https://host/path#<40 hex digits>, or as owner/repo#<40 hex digits>.',
    },
  ]
}

/** The source of a policy above; `undefined` where the text is none. */
export function sourceOf(entry: PolicyExtends): SourceSpec | undefined {
  try {
    return parseSource(entry.source)
  } catch (error) {
    if (isSkillsError(error, 'E_SOURCE_SYNTAX')) return undefined
    throw error
  }
}

const gitKinds: readonly string[] = ['hosted-git', 'git', 'system-git']

/** Only what another machine can fetch too: a folder of this machine is no policy of an organisation. */
function isPinned({ source, pick }: SourceSpec): boolean {
  if (source.kind === 'archive') return /^https?:/u.test(source.location)
  if (source.kind === 'system-git' && /^(?:git\+)?file:/u.test(source.url)) return false
  return gitKinds.includes(source.kind) && pick.kind === 'ref' && /^[0-9a-f]{40}$/u.test(pick.ref)
}

/** A name that SPDX does not know would never match, and two licences in one entry mean something else. */
function checkLicenseNames({ licenses = {} }: Policy): PolicyProblem[] {
  const { allow = [], deny = [], clarify = [] } = licenses
  const lists = { allow, deny } as const
  const single = (['allow', 'deny'] as const).flatMap((key) =>
    lists[key].flatMap((text, index) => {
      const isOne = 'license' in (parseLicense(text) ?? {})
      return isOne ? [] : [notSpdx(['licenses', key, index], text, 'is no single licence')]
    }),
  )
  const cleared = clarify.flatMap(({ license }, index) =>
    parseLicense(license) === undefined
      ? [notSpdx(['licenses', 'clarify', index, 'license'], license, 'is no licence')]
      : [],
  )
  return [...single, ...cleared]
}

function notSpdx(path: PolicyProblem['path'], text: string, what: string): PolicyProblem {
  return {
    path,
    rule: 'policy/license',
    message: `"${text}" ${what} that SPDX knows.`,
    remedy: 'Write the id of spdx.org/licenses, such as Apache-2.0.',
  }
}

function checkRanges({ require = [] }: Policy): PolicyProblem[] {
  return require.flatMap(({ version }, index) =>
    version === undefined || isVersionRange(version)
      ? []
      : [
          {
            path: ['require', index, 'version'],
            rule: 'policy/range',
            message: `"${version}" is no range of versions.`,
            remedy: 'Write it as ">=2" or "^1.4".',
          },
        ],
  )
}

type DatedPath = readonly [path: PolicyProblem['path'], date: string | undefined]

function checkDates(policy: Policy): PolicyProblem[] {
  const dated: DatedPath[] = [
    ...(policy.publishers?.allow ?? []).map(
      ({ until }, index): DatedPath => [['publishers', 'allow', index, 'until'], until],
    ),
    ...(policy.reviews?.reviewers ?? []).map(
      ({ until }, index): DatedPath => [['reviews', 'reviewers', index, 'until'], until],
    ),
    ...(policy.signatures ?? []).flatMap(({ anyOf }, index) =>
      (anyOf ?? []).map(
        ({ keyless }, at): DatedPath => [
          ['signatures', index, 'anyOf', at, 'keyless', 'until'],
          keyless?.until,
        ],
      ),
    ),
    ...(policy.exceptions ?? []).flatMap(({ created, expires }, index): DatedPath[] => [
      [['exceptions', index, 'created'], created],
      [['exceptions', index, 'expires'], expires],
    ]),
  ]
  return dated
    .filter(([, date]) => date !== undefined && startOfDate(date) === undefined)
    .map(([path, date]) => ({
      path,
      rule: 'policy/date',
      message: `${date} is no date of the calendar.`,
      remedy: 'Write it as 2026-12-01 or 2026-12-01T12:00:00Z, in UTC.',
    }))
}

function checkExceptions({ exceptions = [], delegation }: Policy): PolicyProblem[] {
  const own = delegation?.maxAge === undefined ? [] : [durationMilliseconds(delegation.maxAge)]
  const longest = Math.min(exceptionDaysMax * dayMilliseconds, ...own)
  const seen = new Set<string>()
  return exceptions.flatMap((exception, index) => {
    const isTwice = seen.has(exception.id)
    seen.add(exception.id)
    return [
      ...(isTwice ? [sameId(exception, index)] : []),
      ...checkDuration(exception, index, longest),
    ]
  })
}

function sameId({ id }: PolicyException, index: number): PolicyProblem {
  return {
    path: ['exceptions', index, 'id'],
    rule: 'policy/exception-id',
    message: `Two exceptions are called ${id}.`,
    remedy: 'Give each an id of its own.',
  }
}

function checkDuration(
  { id, created, expires }: PolicyException,
  index: number,
  longest: number,
): PolicyProblem[] {
  const [start, end] = [startOfDate(created), endOfDate(expires)]
  if (start === undefined || end === undefined) return []
  const path = ['exceptions', index, 'expires']
  const rule = 'policy/exception-duration'
  if (end <= start)
    return [
      {
        path,
        rule,
        message: `The exception ${id} ends before it begins.`,
        remedy: 'Correct its dates.',
      },
    ]
  const days = Math.floor(longest / dayMilliseconds)
  // The last day counts in full.
  if (end - start <= longest + dayMilliseconds) return []
  return [
    {
      path,
      rule,
      message: `The exception ${id} lasts longer than ${days} days.`,
      remedy: `Let it end ${days} days after its creation at the latest; look at it again then.`,
    },
  ]
}
