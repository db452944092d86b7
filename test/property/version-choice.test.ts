import fc from 'fast-check'
import semver from 'semver'
import { describe, expect, it } from 'vitest'
import { type ChosenVersion, chooseVersion } from '../../packages/core/src/resolve/index.ts'
import type { Pick } from '../../packages/core/src/source/index.ts'
import { isSkillsError } from '../../packages/core/src/words/skills-error.ts'

const commits = ['1', '2', '3', '4'].map((digit) => digit.repeat(40))
const numbers = fc.integer({ min: 0, max: 2 })
const version = fc
  .tuple(
    numbers,
    numbers,
    numbers,
    fc.constantFrom('', '', '', '-rc.0', '-rc.1', '-a'),
    fc.constantFrom('', '', '', '+b1', '+b2'),
  )
  .map(([major, minor, patch, pre, build]) => `${major}.${minor}.${patch}${pre}${build}`)
const prefix = fc.constantFrom(
  'v',
  '',
  'web@',
  'web@v',
  'web/v',
  'web--v',
  'web-v',
  'web-',
  'other@',
  'other-v',
)
const tag = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefix, version).map(([start, text]) => `${start}${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('latest', 'v1', 'v1.2', 'v01.0.0', 'nightly-1.0.0', 'vv1.0.0'),
  },
)
const commit = fc.constantFrom(...commits)
const tags = fc.uniqueArray(fc.tuple(tag, commit), { maxLength: 12, selector: ([name]) => name })
const range = fc.oneof(
  fc.constantFrom(
    '*',
    '^1',
    '~1.1',
    '>=1.0.0-rc.0',
    '^1.0.0-a',
    '<1',
    '0.x',
    '>=1 <2',
    '^0||^2',
    '1.1.1',
  ),
  version,
)
const pick: fc.Arbitrary<Pick> = fc.oneof(
  fc.constant<Pick>({ kind: 'newest' }),
  range.map((text): Pick => ({ kind: 'range', range: text })),
)
const head = { ref: 'refs/heads/main', commit: 'a'.repeat(40) }

/** The whole rule as a search over regular expressions and the semver library, the slow and obvious way. */
function oracle(
  entries: readonly (readonly [string, string])[],
  wanted: Pick,
): ChosenVersion | string {
  const order = [/^web@v?(.*)$/, /^web\/v?(.*)$/, /^web--v?(.*)$/, /^web-v?(.*)$/, /^v?(.*)$/]
  const candidates = entries.flatMap(([name, id]) =>
    order.flatMap((grammar, rank) => {
      const text = grammar.exec(name)?.[1] ?? ''
      const isStrict =
        /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9a-z.-]+)?(\+[0-9a-z.-]+)?$/.test(text)
      return isStrict ? [{ name, id, text, rank }] : []
    }),
  )
  const fitting = candidates.filter(({ text }) =>
    wanted.kind === 'range'
      ? semver.satisfies(text, wanted.range)
      : !text.replace(/\+.*/, '').includes('-'),
  )
  const top = fitting.filter((one) =>
    fitting.every((other) => semver.compare(one.text, other.text) >= 0),
  )
  if (new Set(top.map((one) => one.id)).size > 1) return 'E_VERSION_AMBIGUOUS'
  const best = top.find((one) =>
    top.every(
      (other) => one.rank < other.rank || (one.rank === other.rank && one.name <= other.name),
    ),
  )
  if (best !== undefined)
    return { version: best.text, ref: `refs/tags/${best.name}`, commit: best.id }
  if (wanted.kind === 'range') return 'E_VERSION_UNKNOWN'
  return { version: undefined, ref: head.ref, commit: head.commit }
}

function chosen(
  entries: readonly (readonly [string, string])[],
  wanted: Pick,
  locked?: { version: string; ref?: string; commit: string },
): ChosenVersion | string {
  const refs = { head, branches: new Map([['main', head.commit]]), tags: new Map(entries) }
  try {
    return chooseVersion({ refs, module: 'web', pick: wanted, locked })
  } catch (error) {
    if (isSkillsError(error)) return error.code
    throw error
  }
}

describe('the choice of a version', () => {
  it('agrees with a search through everything', () => {
    fc.assert(
      fc.property(tags, pick, (entries, wanted) => {
        expect(chosen(entries, wanted)).toEqual(oracle(entries, wanted))
      }),
      { numRuns: 3000 },
    )
  })

  it('does not depend on the order of the tags', () => {
    fc.assert(
      fc.property(
        tags.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length }),
          ),
        ),
        pick,
        ([entries, shuffled], wanted) => {
          expect(chosen(shuffled, wanted)).toEqual(chosen(entries, wanted))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps the locked version exactly where it answers', () => {
    fc.assert(
      fc.property(tags, pick, version, commit, (entries, wanted, text, id) => {
        const locked = { version: text, ref: `refs/tags/v${text}`, commit: id }
        const answers =
          wanted.kind === 'range'
            ? semver.satisfies(text, wanted.range)
            : semver.prerelease(text) === null
        expect(chosen(entries, wanted, locked)).toEqual(answers ? locked : oracle(entries, wanted))
      }),
      { numRuns: 500 },
    )
  })
})
