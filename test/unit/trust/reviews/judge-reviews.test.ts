import { type CheckedReview, judgeReviews, type ReviewedBytes } from '@skills/trust'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const hex = (letter: string) => letter.repeat(64)
const now = new Date('2026-06-01T12:00:00Z')

const review = (more: Partial<CheckedReview> = {}): CheckedReview => ({
  kind: more.base === undefined ? 'full' : 'delta',
  module: 'pack',
  version: '1.0.0',
  dirHash: hex('a'),
  criteria: ['safe-to-install'],
  result: 'approved',
  reviewer: 'mailto:one@acme.example',
  reviewedAt: '2026-05-01T00:00:00.000Z',
  executables: [],
  ai: { assisted: false, humanGuided: true },
  ...more,
})

const bytes: ReviewedBytes = { dirHash: hex('a'), executables: [], publisher: undefined }

const judged = (reviews: readonly CheckedReview[], of: Partial<ReviewedBytes> = {}) =>
  judgeReviews(reviews, { ...bytes, ...of }, { now }).map(
    ({ reviewer, result, criteria }) => `${reviewer.slice(7, 10)} ${result} ${criteria.join('+')}`,
  )

describe('a review', () => {
  test('meets its criteria and all that they imply', () => {
    expect(judged([review()])).toEqual(['one approved read+safe-to-install'])
    expect(judged([review({ criteria: ['safe-with-tools'] })])).toEqual([
      'one approved read+safe-to-install+safe-with-tools',
    ])
  })

  test('is about its own bytes alone, modes included', () => {
    expect(judged([review()], { dirHash: hex('b') })).toEqual([])
    expect(judged([review()], { executables: ['run.sh'] })).toEqual([])
    expect(judged([review({ executables: ['run.sh'] })], { executables: ['run.sh'] })).toHaveLength(
      1,
    )
  })

  test('ends on its last day', () => {
    expect(judged([review({ expires: '2026-06-01' })])).toHaveLength(1)
    expect(judged([review({ expires: '2026-05-31' })])).toEqual([])
  })

  test('of a day to come is none', () => {
    expect(judged([review({ reviewedAt: '2026-06-02T00:00:00.000Z' })])).toEqual([])
  })

  test('is taken back by its own reviewer later, and by nobody else', () => {
    const no = { result: 'rejected' } as const
    const later = '2026-05-02T00:00:00.000Z'
    expect(judged([review(), review({ ...no, reviewedAt: later })])).toEqual([
      'one rejected safe-to-install',
    ])
    const other = review({ ...no, reviewer: 'mailto:two@acme.example', reviewedAt: later })
    expect(judged([review(), other])).toContain('one approved read+safe-to-install')
    const again = review({ reviewedAt: '2026-05-03T00:00:00.000Z' })
    expect(judged([review(), review({ ...no, reviewedAt: later }), again])).toContain(
      'one approved read+safe-to-install',
    )
  })

  test('of a model alone says so', () => {
    const [fact] = judgeReviews([review({ ai: { assisted: true, humanGuided: false } })], bytes, {
      now,
    })
    expect(fact?.isHuman).toBe(false)
  })

  test('of the publisher says so', () => {
    const of = { ...bytes, publisher: 'mailto:one@acme.example' }
    expect(judgeReviews([review()], of, { now })[0]?.isPublisher).toBe(true)
  })
})

describe('a review of a change', () => {
  const change = (to: string, base: string, more: Partial<CheckedReview> = {}) =>
    review({ dirHash: hex(to), base: hex(base), ...more })

  test('stands on an approval of what was before', () => {
    expect(judged([change('a', 'b')])).toEqual([])
    expect(judged([change('a', 'b'), review({ dirHash: hex('b') })])).toHaveLength(1)
    expect(
      judged([change('a', 'b'), change('b', 'c'), review({ dirHash: hex('c') })]),
    ).toHaveLength(1)
    expect(judged([change('a', 'b'), review({ dirHash: hex('b'), result: 'rejected' })])).toEqual(
      [],
    )
  })

  test('gives no more than its base has', () => {
    const whole = review({ dirHash: hex('b'), criteria: ['read'] })
    expect(judged([change('a', 'b', { criteria: ['safe-with-tools'] }), whole])).toEqual([
      'one approved read',
    ])
  })

  test('of a person stands on no model', () => {
    const model = review({ dirHash: hex('b'), ai: { assisted: true, humanGuided: false } })
    expect(judged([change('a', 'b'), model])).toEqual([])
  })

  test('in a ring stands on nothing', () => {
    expect(judged([change('a', 'b'), change('b', 'a')])).toEqual([])
  })

  test('inherits a violation of any bytes on the way', () => {
    const bad = review({
      dirHash: hex('c'),
      result: 'violation',
      reviewer: 'mailto:two@acme.example',
    })
    const chain = [change('a', 'b'), change('b', 'c'), review({ dirHash: hex('c') })]
    expect(judged([...chain, bad])).toContain('two violation safe-to-install')
    expect(judged([...chain, { ...bad, dirHash: hex('d') }])).not.toContain(
      'two violation safe-to-install',
    )
  })
})

test('the order of reviews changes nothing, and more of them take no violation away', () => {
  const one = fc.record({
    dirHash: fc.constantFrom(hex('a'), hex('b'), hex('c')),
    base: fc.option(fc.constantFrom(hex('a'), hex('b'), hex('c')), { nil: undefined }),
    result: fc.constantFrom('approved' as const, 'rejected' as const, 'violation' as const),
    reviewer: fc.constantFrom('mailto:one@acme.example', 'mailto:two@acme.example'),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.array(one, { maxLength: 3 }), (some, more) => {
      const made = some.map(({ base, ...rest }) =>
        review({ ...rest, ...(base === undefined ? {} : { base }) }),
      )
      const added = more.map(({ base, ...rest }) =>
        review({ ...rest, ...(base === undefined ? {} : { base }) }),
      )
      expect(judged([...made].reverse()).toSorted()).toEqual(judged(made).toSorted())
      const bad = judged(made).filter((text) => text.includes('violation'))
      if (!added.some(({ result }) => result === 'rejected'))
        expect(judged([...made, ...added])).toEqual(expect.arrayContaining(bad))
    }),
    { numRuns: 500 },
  )
})
