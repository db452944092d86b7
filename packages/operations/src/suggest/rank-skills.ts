import { byCodeUnit, type Skill } from '@skills/core'
import type { ProjectTopic } from './project-topics.ts'

export interface RankedSkill {
  readonly name: string
  readonly description: string
  readonly category: string | null
  readonly score: number
  /** The topics of the project it speaks of. */
  readonly topics: readonly string[]
}

/**
 * Skills that speak of what the project is made of, best first. A word that half of all skills use says little
 * and weighs little. Pure; equal scores by name.
 */
export function rankSkills(
  skills: readonly Skill[],
  topics: readonly ProjectTopic[],
): RankedSkill[] {
  const documents = skills.map((skill) => ({ skill, words: wordsOf(skill) }))
  const rarity = rarityOf(documents.map(({ words }) => new Set(words.keys())))
  return documents
    .map(({ skill, words }) => {
      const hit = topics.filter((topic) => topic.words.some((word) => words.has(word)))
      const score = hit
        .flatMap((topic) => topic.words)
        .reduce((sum, word) => sum + (words.get(word) ?? 0) * (rarity.get(word) ?? 0), 0)
      const { name, description, category } = skill
      const names = hit.map((topic) => topic.topic)
      return { name, description, category: category ?? null, score, topics: names }
    })
    .filter((ranked) => ranked.score > 0)
    .sort((left, right) => right.score - left.score || byCodeUnit(left.name, right.name))
}

/** Each word of a skill with its weight: a name says more than a sentence. */
function wordsOf({ name, description, category, subcategory }: Skill): Map<string, number> {
  const weighed = [
    [description, 1],
    [category ?? '', 1],
    [subcategory ?? '', 2],
    [name, 4],
  ] as const
  const words = new Map<string, number>()
  for (const [text, weight] of weighed) {
    for (const word of text.toLowerCase().split(/[^a-z0-9+]+/u)) {
      if (word !== '') words.set(word, Math.max(words.get(word) ?? 0, weight))
    }
  }
  return words
}

function rarityOf(documents: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of documents)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log1p(documents.length / count)]))
}
