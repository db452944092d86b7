import { isBotLogin } from '../people/is-bot-login.ts'
import type { Account, ChangeEvent } from './change-event.ts'
import { commitAt, listAt, textAt, valueAt } from './json-value.ts'
import { parseReview } from './parse-reviews.ts'

// Longer texts are of no use to anybody and of much use against us.
const textMax = 200_000
const labelsMax = 200

/**
 * Read an event: GitHub's `pull_request`, `pull_request_review`, `merge_group` and `push`, and the `merge_request` of
 * GitLab's webhooks. `undefined` for anything else.
 */
export function parseEvent(value: unknown): ChangeEvent | undefined {
  if (valueAt(value, 'object_kind') === 'merge_request') return gitlabEvent(value)
  if (valueAt(value, 'pull_request') !== undefined) return pullRequestEvent(value)
  const merge = valueAt(value, 'merge_group')
  if (merge !== undefined)
    return bareEvent(commitAt(merge, 'base_sha'), commitAt(merge, 'head_sha'))
  if (textAt(value, 'after') !== undefined)
    return bareEvent(commitAt(value, 'before'), commitAt(value, 'after'))
  return undefined
}

const nothingSaid = {
  title: undefined,
  description: undefined,
  isDescriptionCut: false,
  targetBranch: undefined,
  sourceBranch: undefined,
  author: undefined,
  labels: [],
  reviews: [],
} as const

function bareEvent(base: string | undefined, head: string | undefined): ChangeEvent {
  return { platform: 'github', ...nothingSaid, base, head }
}

/** docs.github.com, webhook events and payloads, `pull_request` and `pull_request_review`, read 2026-11-24. */
function pullRequestEvent(value: unknown): ChangeEvent {
  const pull = valueAt(value, 'pull_request')
  const review = parseReview(valueAt(value, 'review'))
  return {
    platform: 'github',
    base: commitAt(pull, 'base', 'sha'),
    head: commitAt(pull, 'head', 'sha'),
    title: cut(textAt(pull, 'title')),
    // An empty description is null there.
    description: cut(textAt(pull, 'body') ?? ''),
    isDescriptionCut: (textAt(pull, 'body')?.length ?? 0) > textMax,
    targetBranch: textAt(pull, 'base', 'ref'),
    sourceBranch: textAt(pull, 'head', 'ref'),
    author: accountOf(textAt(pull, 'user', 'login'), textAt(pull, 'user', 'type')),
    labels: labelsOf(listAt(pull, 'labels').map((label) => textAt(label, 'name'))),
    reviews: review === undefined ? [] : [review],
  }
}

/** docs.gitlab.com, webhook events, merge request events, read 2026-11-24. */
function gitlabEvent(value: unknown): ChangeEvent {
  const change = valueAt(value, 'object_attributes')
  return {
    platform: 'gitlab',
    base: undefined,
    head: commitAt(change, 'last_commit', 'id'),
    title: cut(textAt(change, 'title')),
    description: cut(textAt(change, 'description') ?? ''),
    isDescriptionCut: (textAt(change, 'description')?.length ?? 0) > textMax,
    targetBranch: textAt(change, 'target_branch'),
    sourceBranch: textAt(change, 'source_branch'),
    author: accountOf(textAt(value, 'user', 'username'), undefined),
    labels: labelsOf(listAt(value, 'labels').map((label) => textAt(label, 'title'))),
    reviews: [],
  }
}

function accountOf(login: string | undefined, type: string | undefined): Account | undefined {
  if (login === undefined) return undefined
  return { login, isBot: type === 'Bot' || isBotLogin(login) }
}

function labelsOf(names: readonly (string | undefined)[]): string[] {
  return names.flatMap((name) => name ?? []).slice(0, labelsMax)
}

function cut(text: string | undefined): string | undefined {
  return text?.slice(0, textMax)
}
