import {
  type Change,
  type ChangeEvent,
  type ForgeReview,
  type GateFacts,
  runStages,
  type StageResult,
} from '@skills/gate'
import { describe, expect, it } from 'vitest'
import { factsOf, gatePolicyOf } from '../../support/change-site.ts'
import { changedFile, madeChange } from '../../support/made-change.ts'

const author = { login: 'ann', isBot: false }
const event: ChangeEvent = {
  platform: 'github',
  base: undefined,
  head: undefined,
  title: '',
  description: '',
  isDescriptionCut: false,
  targetBranch: 'main',
  sourceBranch: 'x',
  author,
  labels: [],
  reviews: [],
}

/** Paths that a change touches. */
const changed = (...paths: readonly string[]): Change =>
  madeChange(['src/a.js', ...paths].map((path) => changedFile(path)))

const review = (login: string, more: Partial<ForgeReview> = {}, isBot = false): ForgeReview => ({
  reviewer: { login, isBot },
  state: 'approved',
  commit: undefined,
  submittedAt: '',
  ...more,
})

function judge(
  change: Change,
  more: Partial<GateFacts>,
  policy = '',
  named = true,
): StageResult | undefined {
  const facts = factsOf(change, { event, ...more })
  return runStages(facts, {
    policy: gatePolicyOf(policy),
    now: new Date(0),
    failOn: 'high',
    wanted: ['human-review'],
    required: named ? ['human-review'] : [],
  }).stages[0]
}

const statusOf = (stage: StageResult | undefined, id: string) =>
  stage?.checks.find((check) => check.id === id)?.status

describe('human review', () => {
  it('is unknown without evidence, and never passed', () => {
    const change = changed()
    expect(judge(change, { reviews: undefined })?.status).toBe('unknown')
    expect(judge(change, { reviews: [review('bob')], event: undefined })?.status).toBe('unknown')
    expect(judge(change, { reviews: [] })?.status).toBe('failed')
    expect(judge(change, { reviews: [] }, 'gate: {approvals: 1}', false)?.status).toBe('failed')
    expect(judge(change, { reviews: [] }, 'mode: warn\ngate: {approvals: 1}', false)?.status).toBe(
      'warned',
    )
    expect(judge(change, { reviews: [] }, '', false)?.status).toBe('passed')
  })

  it('is an approval of this very commit by a person who is no author', () => {
    const change = changed()
    const at = { commit: change.head }
    const status = (...reviews: ForgeReview[]) => judge(change, { reviews })?.status
    expect(status(review('bob', at))).toBe('passed')
    expect(status(review('bob', { commit: change.base }))).toBe('failed')
    expect(status(review('ANN', at))).toBe('failed')
    expect(status(review('helper', at, true))).toBe('failed')
    expect(status(review('', at))).toBe('failed')
    // A name in a commit that is a login: whoever wrote a part cannot approve it.
    expect(status(review('Ann Author', at))).toBe('failed')
    expect(status(review('bob'))).toBe('unknown')
  })

  it('is the last word of each: comments change nothing, dismissals and doubts do', () => {
    const change = changed()
    const at = { commit: change.head }
    const judged = (...reviews: ForgeReview[]) => judge(change, { reviews })?.status
    expect(judged(review('bob', at), review('bob', { ...at, state: 'commented' }))).toBe('passed')
    expect(judged(review('bob', at), review('bob', { ...at, state: 'dismissed' }))).toBe('failed')
    expect(judged(review('bob', at), review('eve', { ...at, state: 'changes-requested' }))).toBe(
      'failed',
    )
    const early = { ...at, submittedAt: '2026-11-24T10:00:00Z' }
    const late = { ...at, submittedAt: '2026-11-24T11:00:00Z', state: 'dismissed' as const }
    expect(judged(review('bob', late), review('bob', early))).toBe('failed')
  })

  it('needs as many as the policy asks, and more for protected files', () => {
    const policy = 'gate: {approvals: 1, protectedApprovals: 2}\nfiles: {protected: ["ci/**"]}'
    const at = (change: Change) => ({ commit: change.head })
    const plain = changed()
    expect(judge(plain, { reviews: [review('bob', at(plain))] }, policy)?.status).toBe('passed')
    for (const path of ['ci/run.sh', 'skills.policy.yaml', '.github/CODEOWNERS']) {
      const touched = changed(path)
      const one = [review('bob', at(touched))]
      expect(judge(touched, { reviews: one }, policy)?.status).toBe('failed')
      expect(
        judge(touched, { reviews: [...one, review('eve', at(touched))] }, policy)?.status,
      ).toBe('passed')
    }
  })

  it('needs an owner as the base has them, and does not guess who is in a team', () => {
    const policy = 'gate: {codeOwners: required}'
    const change = changed()
    const at = { commit: change.head }
    const owners = (text: string, login: string) =>
      statusOf(
        judge(
          change,
          { reviews: [review(login, at)], baseTexts: new Map([['CODEOWNERS', text]]) },
          policy,
        ),
        'code-owners',
      )
    expect(owners('* @Bob\n', 'bob')).toBe('passed')
    expect(owners('* @bob\n', 'eve')).toBe('failed')
    expect(owners('* @org/team\n', 'eve')).toBe('unknown')
    expect(owners('* @org/team @eve\n', 'eve')).toBe('passed')
    expect(owners('* @bob\nsrc/\n', 'eve')).toBe('passed')
    expect(owners('docs/ @bob\n', 'eve')).toBe('passed')
  })

  it('of new skills is asked for where the policy asks for signed reviews, and unknown without', () => {
    const path = '.claude/skills/x/SKILL.md'
    const change = changed(path)
    const reviews = [review('bob', { commit: change.head })]
    const policy =
      'reviews: {require: [{match: "**", criteria: safe-to-run}], reviewers: [{id: "mailto:rev@acme.example", criteria: [safe-to-run]}]}'
    const status = (skillReviews: GateFacts['skillReviews'], text = policy) =>
      statusOf(judge(change, { reviews, skillReviews }, text), 'skill-reviews')
    expect(status(undefined, '')).toBe('skipped')
    expect(status(undefined)).toBe('unknown')
    expect(status(new Map([[path, false]]))).toBe('failed')
    expect(status(new Map([[path, true]]))).toBe('passed')
  })
})
