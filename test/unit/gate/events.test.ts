import { parseEvent, parseReviews } from '@skills/gate'
import { describe, expect, it } from 'vitest'

const id = (digit: string) => digit.repeat(40)

const pull = {
  title: 'A change',
  body: null,
  draft: false,
  number: 7,
  user: { login: 'ann', type: 'User' },
  labels: [{ name: 'docs' }],
  base: { ref: 'main', sha: id('a') },
  head: { ref: 'topic', sha: id('b') },
}

describe('an event', () => {
  it('of a pull request says what the forge knows', () => {
    expect(parseEvent({ action: 'opened', pull_request: pull })).toEqual({
      platform: 'github',
      base: id('a'),
      head: id('b'),
      title: 'A change',
      description: '',
      isDescriptionCut: false,
      targetBranch: 'main',
      sourceBranch: 'topic',
      author: { login: 'ann', isBot: false },
      labels: ['docs'],
      reviews: [],
    })
  })

  it('of a review brings that review', () => {
    const review = {
      user: { login: 'bob', type: 'User' },
      state: 'approved',
      commit_id: id('b'),
      submitted_at: '2026-11-24T00:00:00Z',
    }
    expect(parseEvent({ pull_request: pull, review })?.reviews).toEqual([
      {
        reviewer: { login: 'bob', isBot: false },
        state: 'approved',
        commit: id('b'),
        submittedAt: '2026-11-24T00:00:00Z',
      },
    ])
  })

  it('of a merge group, a push and a merge request names its commits', () => {
    const merge = { merge_group: { base_sha: id('a'), head_sha: id('b') } }
    expect(parseEvent(merge)).toMatchObject({ base: id('a'), head: id('b'), title: undefined })
    expect(parseEvent({ before: id('0'), after: id('b') })).toMatchObject({
      base: undefined,
      head: id('b'),
    })
    const gitlab = {
      object_kind: 'merge_request',
      user: { username: 'ann' },
      object_attributes: {
        title: 't',
        description: 'd',
        source_branch: 's',
        target_branch: 'main',
        last_commit: { id: id('c') },
      },
      labels: [{ title: 'ai' }],
    }
    expect(parseEvent(gitlab)).toMatchObject({
      platform: 'gitlab',
      head: id('c'),
      description: 'd',
      labels: ['ai'],
    })
  })

  it.each([
    [null],
    [[]],
    ['x'],
    [{}],
    [{ pull_request: 3, extra: 1 }],
    [JSON.parse('{"__proto__": {"pull_request": {}}}')],
  ])('is not %j, or says nothing', (value) => {
    const event = parseEvent(value)
    expect(event?.base).toBeUndefined()
    expect(event?.title).toBeUndefined()
  })
})

describe('a file of reviews', () => {
  it('is what GitHub answers, in one page or several', () => {
    const one = { user: { login: 'bob', type: 'User' }, state: 'APPROVED', commit_id: id('b') }
    expect(parseReviews([one])).toHaveLength(1)
    expect(parseReviews([[one], [one]])).toHaveLength(2)
    expect(parseReviews([{ ...one, user: null }])?.[0]?.reviewer.login).toBe('')
    expect(
      parseReviews([{ ...one, user: { login: 'x[bot]', type: 'User' } }])?.[0]?.reviewer.isBot,
    ).toBe(true)
  })

  it('is what GitLab answers', () => {
    expect(parseReviews({ approved_by: [{ user: { username: 'bob' } }] })).toEqual([
      {
        reviewer: { login: 'bob', isBot: false },
        state: 'approved',
        commit: undefined,
        submittedAt: '',
      },
    ])
  })

  it('is nothing where any part of it is something else', () => {
    expect(parseReviews({})).toBeUndefined()
    expect(parseReviews([{ state: 'APPROVED' }, { state: 'BLESSED' }])).toBeUndefined()
  })
})
