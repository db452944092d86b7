import type { GitCommit } from '@skills/core'
import type { Account, ForgeReview } from '../../event/change-event.ts'

/** What the reviews of a change come to. */
export interface Approvals {
  /** Logins in small letters, each a person who is not the author and approved this very commit. */
  readonly valid: readonly string[]
  /** The same, but the forge does not say which commit was approved. */
  readonly undated: readonly string[]
  /** Approvals that do not count, and why. */
  readonly refused: readonly string[]
  /** People whose last word asks for changes. */
  readonly against: readonly string[]
}

interface Reviewed {
  readonly head: string
  readonly author: Account
  readonly commits: readonly GitCommit[]
}

/**
 * The last word of each reviewer counts: a comment changes nothing, a dismissal takes an approval back. The forge tells
 * reviews in order, and where two have a time, that decides.
 */
export function approvalsOf(
  reviews: readonly ForgeReview[],
  { head, author, commits }: Reviewed,
): Approvals {
  const authors = new Set([author.login.toLowerCase(), ...commits.flatMap(loginsOf)])
  const last = [...lastWords(reviews).values()]
  const refused: string[] = []
  const valid: string[] = []
  const undated: string[] = []
  for (const { reviewer, state, commit } of last) {
    const login = reviewer.login.toLowerCase()
    if (state !== 'approved') continue
    const why = refusal(reviewer, authors)
    if (why !== undefined) refused.push(`${reviewer.login || 'An account that is gone'}: ${why}`)
    else if (commit === undefined) undated.push(login)
    else if (commit === head) valid.push(login)
    else
      refused.push(
        `${reviewer.login}: approved ${commit.slice(0, 12)}, and the head is ${head.slice(0, 12)}`,
      )
  }
  const against = last.flatMap(({ reviewer, state }) =>
    state === 'changes-requested' && refusal(reviewer, authors) === undefined
      ? [reviewer.login]
      : [],
  )
  return { valid, undated, refused, against }
}

function lastWords(reviews: readonly ForgeReview[]): Map<string, ForgeReview> {
  const last = new Map<string, ForgeReview>()
  for (const review of reviews) {
    const login = review.reviewer.login.toLowerCase()
    const before = last.get(login)
    const isOlder = before !== undefined && isBefore(review.submittedAt, before.submittedAt)
    if (review.state !== 'commented' && !isOlder) last.set(login, review)
  }
  return last
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u

function isBefore(left: string, right: string): boolean {
  return instant.test(left) && instant.test(right) && Date.parse(left) < Date.parse(right)
}

function refusal({ login, isBot }: Account, authors: ReadonlySet<string>): string | undefined {
  if (login === '') return 'nobody can say who it was'
  if (isBot) return 'is a program'
  return authors.has(login.toLowerCase()) ? 'is an author of the change' : undefined
}

/** What can be known of an account from a commit: the forge's own address, or a name that is a login. */
function loginsOf({ author, committer }: GitCommit): string[] {
  return [author, committer].flatMap(({ name, email }) => {
    const fromEmail = /^(?:\d+\+)?([a-z0-9-]{1,39})@users\.noreply\.github\.com$/iu.exec(email)?.[1]
    return [name, ...(fromEmail === undefined ? [] : [fromEmail])].map((one) => one.toLowerCase())
  })
}
