import { isAllowedBy, matchesGlob } from '@skills/policy'
import { type ContributionCheck, moot, mustBe, unknown } from '../check.ts'

const noEvent = 'no event tells of branches'

export const targetBranch: ContributionCheck = {
  id: 'target-branch',
  title: 'Branch that the change is made against',
  weight: 2,
  why: 'Only some branches take changes.',
  remedy: 'Make the change against a branch that contribution.branches.targets names.',
  ask: ({ event }, { targets }) => {
    if (targets.length === 0) return moot('no branch is asked for')
    const branch = event?.targetBranch
    if (branch === undefined) return unknown(noEvent)
    return mustBe(
      targets.every((globs) => isAllowedBy(globs, [branch])),
      `It is made against ${branch}.`,
    )
  },
}

export const sourceBranch: ContributionCheck = {
  id: 'source-branch',
  title: 'Branch that the change comes from',
  weight: 1,
  why: 'A change from the main branch of a fork moves with everything else that happens there.',
  remedy: 'Make a branch for the change.',
  ask: ({ event }, { blockedSources }) => {
    const branch = event?.sourceBranch
    if (branch === undefined) return unknown(noEvent)
    return mustBe(
      !blockedSources.some((glob) => matchesGlob(glob, branch)),
      `Its branch is called ${branch}.`,
    )
  },
}
