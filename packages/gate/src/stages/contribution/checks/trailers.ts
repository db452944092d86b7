import type { GitCommit } from '@skills/core'
import type { GateFacts } from '../../../facts.ts'
import { personOf, type Trailer, textOf, trailersOf } from '../../../message/trailers.ts'
import { isAssistantIdentity } from '../../../people/assistant-identity.ts'
import { isBotLogin } from '../../../people/is-bot-login.ts'
import type { Evidence } from '../../stage.ts'
import { type Answer, type ContributionCheck, failsWith, moot } from '../check.ts'
import { eachMessage } from './messages.ts'

export const signOff: ContributionCheck = {
  id: 'sign-off',
  title: 'Signed-off-by of the author',
  weight: 2,
  why: 'With it a person says that they may give this change (Developer Certificate of Origin).',
  remedy: 'Sign off as the author of each commit: git commit --amend --signoff',
  ask: (facts) =>
    eachMessage(facts, ({ message, author }) => {
      if (isBotLogin(author.name)) return undefined
      const signed = named(message, 'signed-off-by').map(({ value }) => personOf(value))
      if (signed.length === 0) return 'There is no Signed-off-by.'
      const isAuthor = signed.some(
        ({ name, email }) =>
          email.toLowerCase() === author.email.toLowerCase() ||
          (name !== '' && name.toLowerCase() === author.name.toLowerCase()),
      )
      return isAuthor ? undefined : `Its author, ${author.name}, has not signed off.`
    }),
}

export const aiSignOff: ContributionCheck = {
  id: 'ai-sign-off',
  title: 'Assistants in Signed-off-by',
  weight: 2,
  why: 'A program cannot say that it may give something: a person answers for a change.',
  remedy: 'Sign off yourself, and name the assistant with Assisted-by.',
  ask: ({ change }) =>
    failsWith(change.commits.flatMap((commit) => assistantsIn(commit, 'signed-off-by'))),
}

export const aiCoAuthor: ContributionCheck = {
  id: 'ai-co-author',
  title: 'Assistants in Co-authored-by',
  weight: 1,
  why: 'Co-authored-by names people who answer for a change.',
  remedy: 'Name the assistant with Assisted-by.',
  ask: ({ change }) =>
    failsWith(change.commits.flatMap((commit) => assistantsIn(commit, 'co-authored-by'))),
}

export const assistedBy: ContributionCheck = {
  id: 'assisted-by',
  title: 'Assisted-by',
  weight: 1,
  why: 'Whoever reviews a change should know which assistant helped. An assistant that nobody tells of is not found.',
  remedy: 'Name it in each commit: Assisted-by: Claude Code:claude-opus-4',
  ask: (facts, { assistedBy: asked }) => {
    const faulty = eachMessage(facts, ({ message }) => {
      const bad = named(message, 'assisted-by').find(({ value }) => !isNamed(value))
      return bad === undefined ? undefined : `It names nothing: Assisted-by: ${bad.value}`
    })
    if (faulty.kind !== 'holds' || asked === 'optional') return faulty
    if (asked === 'always') return askedOf(facts, 'There is no Assisted-by.')
    const told = disclosureIn(facts)
    if (told === undefined) return moot('nothing tells of an assistant')
    return hasAssistedBy(facts) ? faulty : failsWith([told])
  },
}

/** A letter or a digit, and no more than a line of a log shows. */
function isNamed(value: string): boolean {
  return value.length <= 200 && /[\p{L}\p{N}]/u.test(value)
}

function askedOf(facts: GateFacts, text: string): Answer {
  return eachMessage(facts, ({ message }) =>
    named(message, 'assisted-by').length > 0 ? undefined : text,
  )
}

function hasAssistedBy({ change, event }: GateFacts): boolean {
  const inCommits = change.commits.some(({ message }) => named(message, 'assisted-by').length > 0)
  return inCommits || /^assisted-by:\s*\S/imu.test(event?.description ?? '')
}

/** Words by which assistants and people say that one helped. Bounded, so that no text takes long. */
const disclosure =
  /\b(?:generated|written|created|produced|authored|implemented|assisted|drafted|made)\b[^\n]{0,30}?\b(?:with|by|using|via)\b[^\n]{0,30}?\b(?:claude|copilot|chatgpt|gpt-?[0-9]|openai|codex|gemini|cursor|devin|aider|windsurf|cline|llm|(?:an? )?ai\b)/iu

const labelWords =
  /^(?:ai|llm|claude|copilot|cursor|codex|devin)(?:[ :/_-].*)?$|(?:^|[ :/_-])ai[ _-]?(?:assisted|generated)/iu

/** What tells of an assistant: trailers, texts, labels. */
function disclosureIn({ change, event }: GateFacts): Evidence | undefined {
  for (const commit of change.commits) {
    const trailer = [
      ...assistantsIn(commit, 'co-authored-by'),
      ...assistantsIn(commit, 'signed-off-by'),
    ][0]
    if (trailer !== undefined) return trailer
    const said = disclosure.exec(textOf(commit.message).slice(0, 50_000))?.[0]
    if (said !== undefined) return { text: `It says: ${said}`, commit: commit.id }
    if (isAssistantIdentity(commit.author.name, commit.author.email))
      return { text: `Its author is ${commit.author.name}.`, commit: commit.id }
  }
  const said = disclosure.exec((event?.description ?? '').slice(0, 50_000))?.[0]
  if (said !== undefined) return { text: `The description says: ${said}` }
  const label = event?.labels.find((name) => labelWords.test(name.slice(0, 100)))
  return label === undefined ? undefined : { text: `A label says: ${label}` }
}

function assistantsIn(commit: GitCommit, key: string): Evidence[] {
  return named(commit.message, key).flatMap((trailer) => {
    const { name, email } = personOf(trailer.value)
    if (!isAssistantIdentity(name, email)) return []
    return [{ text: `${trailer.key}: ${trailer.value}`, commit: commit.id }]
  })
}

function named(message: string, key: string): readonly Trailer[] {
  return trailersOf(message).filter((one) => one.key.toLowerCase() === key)
}
