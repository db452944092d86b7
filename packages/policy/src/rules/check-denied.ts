import type { ContentFacts, PolicyDenied, SkillFact } from '@skills/core'
import { moduleNames } from '../module-names.ts'
import { deniedBy } from '../patterns/glob.ts'
import type { Check, Violation } from '../violation.ts'

/** What a layer denies by name or digest: the switch that ends a module everywhere at once. */
export const checkDenied: Check<'content'> = ({ policy }, facts) =>
  (policy.deny ?? []).flatMap((entry, index) => {
    if (!isModuleMeant(entry, facts)) return []
    const skills = facts.skills.filter((skill) => isSkillMeant(entry, facts, skill))
    const isWhole = entry.skill === undefined && isDigestMeant(entry, facts.integrity)
    if (!isWhole && skills.length === 0) return []
    return [violation(entry, index, isWhole ? facts.module : namesOf(facts, skills))]
  })

function isModuleMeant(entry: PolicyDenied, facts: ContentFacts): boolean {
  const { module, source } = entry
  if (module !== undefined && deniedBy([module], moduleNames(facts)) === -1) return false
  return source === undefined || deniedBy([source], facts.sources) !== -1
}

function isSkillMeant(entry: PolicyDenied, facts: ContentFacts, skill: SkillFact): boolean {
  if (!isDigestMeant(entry, skill.integrity)) return false
  const names = [skill.name, ...moduleNames(facts).map((module) => `${module}/${skill.name}`)]
  return entry.skill === undefined || deniedBy([entry.skill], names) !== -1
}

function isDigestMeant({ digest }: PolicyDenied, integrity: string): boolean {
  return digest === undefined || digest === integrity
}

function namesOf({ module }: ContentFacts, skills: readonly SkillFact[]): string {
  return skills.map(({ name }) => `${module}/${name}`).join(', ')
}

function violation(entry: PolicyDenied, index: number, what: string): Violation {
  const isSkill = entry.skill !== undefined
  return {
    rule: 'deny/listed',
    path: ['deny', index],
    message: `${what} is denied: ${entry.reason}`,
    remedy: isSkill
      ? 'Leave the skill out with --exclude, or use another module.'
      : 'Use another module.',
  }
}
