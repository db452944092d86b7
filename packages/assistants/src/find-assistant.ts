import { by, nearestName, SkillsError } from '@skills/core'
import { assistants } from './all-assistants.ts'
import type { Assistant } from './assistant.ts'

const byId: ReadonlyMap<string, Assistant> = new Map(assistants.map((one) => [one.id, one]))
const ids = assistants.map((one) => one.id)

/** Ids of those whose folders somebody documents, sorted: what a message may list. */
export const documentedIds: readonly string[] = assistants
  .filter(({ isHearsay }) => isHearsay !== true)
  .map(({ id }) => id)

const aliases = [...new Set(assistants.flatMap((one) => one.aliases))].sort(by((alias) => alias))

/** The assistant of an id, or `undefined`. Aliases are no ids: see `expandAssistants`. */
export function findAssistant(id: string): Assistant | undefined {
  return byId.get(id)
}

/** The assistants of these ids in the order of the table, each once. Throws E_ASSISTANT_UNKNOWN. */
export function knownAssistants(wanted: readonly string[]): readonly Assistant[] {
  const unknown = wanted.filter((id) => !byId.has(id))
  if (unknown.length > 0) throw unknownAssistant(unknown)
  return assistants.filter((one) => wanted.includes(one.id))
}

/**
 * Ids and aliases, as people write them after `--assistant` or in a manifest, as ids: each once, in
 * the order of the table. Throws E_ASSISTANT_UNKNOWN, which lists every unknown word at once.
 */
export function expandAssistants(words: readonly string[]): readonly string[] {
  const unknown = words.filter((word) => !byId.has(word) && !aliases.includes(word))
  if (unknown.length > 0) throw unknownAssistant(unknown)
  return assistants
    .filter((one) => words.includes(one.id) || one.aliases.some((alias) => words.includes(alias)))
    .map((one) => one.id)
}

/** Which of these words are names that an assistant no longer has, with its name of today. */
export function formerNames(
  words: readonly string[],
): readonly { readonly word: string; readonly id: string; readonly until: string }[] {
  return assistants.flatMap(({ id, formerly = [] }) =>
    formerly
      .filter((former) => words.includes(former.id))
      .map((former) => ({ word: former.id, id, until: former.until })),
  )
}

function unknownAssistant(unknown: readonly string[]): SkillsError {
  const words = [...new Set(unknown)]
  const nearest = words
    .map((word) => nearestName(word, [...ids, ...aliases]))
    .filter((word) => word !== undefined)
  const question = nearest.length === 0 ? '' : `Did you mean ${[...new Set(nearest)].join(', ')}? `
  return new SkillsError(
    'E_ASSISTANT_UNKNOWN',
    `${words.length === 1 ? 'No assistant is' : 'No assistants are'} called ${words.map((word) => JSON.stringify(word)).join(', ')}.`,
    {
      where: { flag: '--assistant' },
      remedy: `${question}Known are: ${documentedIds.join(', ')}; ${aliasList()}. Further ones: skills assistants`,
      data: { unknown: words, known: ids },
    },
  )
}

function aliasList(): string {
  return aliases
    .map((alias) => {
      const meant = assistants.filter((one) => one.aliases.includes(alias)).map((one) => one.id)
      return `${alias} means ${meant.join(' and ')}`
    })
    .join('; ')
}
