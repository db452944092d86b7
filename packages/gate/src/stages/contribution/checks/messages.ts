import type { GitCommit } from '@skills/core'
import type { GateFacts } from '../../../facts.ts'
import { subjectOf, textOf } from '../../../message/trailers.ts'
import type { Evidence } from '../../stage.ts'
import { type Answer, type ContributionCheck, failsWith, moot } from '../check.ts'
import { conventional } from './conventional.ts'

export const subject: ContributionCheck = {
  id: 'subject',
  title: 'First line of commit messages',
  weight: 1,
  why: 'It is what a log, a blame and a bisect show.',
  remedy: 'Say in one short line what the commit does; squash commits that mend others.',
  ask: (facts, { limits }) =>
    eachMessage(facts, ({ message }) => {
      const line = subjectOf(message)
      const bound = limits.subjectCharacters
      if (line === '') return 'The message is empty.'
      if (/^(?:fixup|squash|amend)! /u.test(line)) return `It mends another commit: ${line}`
      if (/^(?:wip|tmp|temp|asdf+|test|\.+|-+)$|^wip\b/iu.test(line))
        return `It says nothing: ${line}`
      return bound !== undefined && line.length > bound
        ? `The first line has ${line.length} characters; the bound is ${bound}.`
        : undefined
    }),
}

export const messageLength: ContributionCheck = {
  id: 'message-length',
  title: 'Length of commit messages',
  weight: 1,
  why: 'A message that nobody reads to its end hides what matters.',
  remedy: 'Say it shorter, or put it into the documentation.',
  ask: (facts, { limits }) => {
    const bound = limits.messageCharacters
    if (bound === undefined) return moot('nothing is bounded')
    return eachMessage(facts, ({ message }) => {
      const { length } = textOf(message)
      return length > bound ? `${length} characters; the bound is ${bound}.` : undefined
    })
  },
}

export const messageFormat: ContributionCheck = {
  id: 'message-format',
  title: 'Form of commit messages',
  weight: 1,
  why: 'Change logs are made from them.',
  remedy: 'Begin with a type, a colon and what changes: fix: a crash on empty input',
  ask: (facts) =>
    eachMessage(facts, ({ message }) => {
      const line = subjectOf(message).slice(0, 500)
      const isOther = conventional.test(line) || /^(?:Merge|Revert) /u.test(line)
      return isOther ? undefined : `The first line is: ${line}`
    }),
}

/** Ask of every commit but merges, whose messages git writes. */
export function eachMessage(
  { change }: GateFacts,
  problemOf: (commit: GitCommit) => string | undefined,
): Answer {
  const commits = change.commits.filter(({ parents }) => parents.length < 2)
  if (commits.length === 0) return moot('there is no commit to ask about')
  return failsWith(
    commits.flatMap((commit): Evidence[] => {
      const text = problemOf(commit)
      return text === undefined ? [] : [{ text, commit: commit.id }]
    }),
  )
}
