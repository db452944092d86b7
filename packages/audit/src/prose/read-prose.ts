import type { Fact } from '../facts/fact.ts'
import type { SkillDocument } from '../skill/skill-view.ts'

/** What the prose of a document asks for, as facts. */
export function readProse(_document: Omit<SkillDocument, 'facts'>): readonly Fact[] {
  return []
}
