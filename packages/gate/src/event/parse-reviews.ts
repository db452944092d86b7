import { isBotLogin } from '../people/is-bot-login.ts'
import type { ForgeReview } from './change-event.ts'
import { commitAt, textAt, valueAt } from './json-value.ts'

const reviewsMax = 10_000

/**
 * Read a file of reviews: the answer of GitHub's `pulls/N/reviews`, or of GitLab's `merge_requests/N/approvals`.
 * `undefined` for anything else.
 */
export function parseReviews(value: unknown): readonly ForgeReview[] | undefined {
  const approvedBy = valueAt(value, 'approved_by')
  if (Array.isArray(approvedBy)) return approvedBy.slice(0, reviewsMax).flatMap(gitlabApproval)
  if (!Array.isArray(value)) return undefined
  const pages = value.every(Array.isArray) ? value.flat() : value
  const reviews = pages.slice(0, reviewsMax).map(parseReview)
  // A file with anything else in it is no such file: part of it must not count.
  return reviews.some((one) => one === undefined) ? undefined : reviews.flatMap((one) => one ?? [])
}

const states: Readonly<Record<string, ForgeReview['state']>> = {
  approved: 'approved',
  changes_requested: 'changes-requested',
  commented: 'commented',
  pending: 'commented',
  dismissed: 'dismissed',
}

/** One review as GitHub writes it: capitals in answers, small letters in events. */
export function parseReview(value: unknown): ForgeReview | undefined {
  const login = textAt(value, 'user', 'login')
  const state = states[textAt(value, 'state')?.toLowerCase() ?? '']
  if (state === undefined) return undefined
  return {
    // The account may be gone: then nobody can say who it was.
    reviewer: {
      login: login ?? '',
      isBot: textAt(value, 'user', 'type') === 'Bot' || isBotLogin(login ?? ''),
    },
    state,
    commit: commitAt(value, 'commit_id'),
    submittedAt: textAt(value, 'submitted_at') ?? '',
  }
}

/** GitLab takes approvals back where a push changes the code only if the project is set so: no commit is named. */
function gitlabApproval(value: unknown): ForgeReview[] {
  const login = textAt(value, 'user', 'username')
  if (login === undefined) return []
  return [
    {
      reviewer: { login, isBot: isBotLogin(login) },
      state: 'approved',
      commit: undefined,
      submittedAt: textAt(value, 'approved_at') ?? '',
    },
  ]
}
