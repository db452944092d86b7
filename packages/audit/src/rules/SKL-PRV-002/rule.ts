import type { Fact } from '../../facts/fact.ts'
import type { Rule, RuleHit } from '../../rule.ts'
import { factsOf, type SkillView } from '../../skill/skill-view.ts'

interface Need {
  readonly what: string
  /** Words of a permission that cover it. */
  readonly covered: RegExp
  readonly holds: (fact: Fact) => boolean
}

const needs: readonly Need[] = [
  {
    what: 'starts programs',
    covered: /\*|bash|shell|exec|process|command|run|system|terminal|all\b/iu,
    holds: ({ act, object }) => act === 'runs' && (object === 'command' || object === 'shell'),
  },
  {
    what: 'reaches the network',
    covered: /\*|net|http|web|fetch|internet|api|url|all\b|bash|shell/iu,
    holds: ({ act, object }) => (act === 'sends' || act === 'fetches') && object === 'host',
  },
  {
    what: 'writes files',
    covered: /\*|write|edit|modify|file(?:s|system)?$|fs\b|all\b|bash|shell/iu,
    holds: ({ act, object }) => act === 'writes' && object !== 'clipboard',
  },
]

/** More is done than is declared. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-002',
    title: 'Uses more than it declares',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'The front matter has a closed list of permissions, and a script of the skill starts programs, reaches the network or writes files without the permission for it.',
    why: 'Who reads the declaration grants what stands there, and gets more.',
    remedy: 'Declare what the scripts do, or remove it from them.',
    taxonomy: ['ASI02', 'ASI03', 'AST03', 'AST04', 'LLM06', 'CWE-250'],
    references: ['https://cwe.mitre.org/data/definitions/250.html'],
    since: '0.3.0',
  },

  check: (skill) => {
    const declared = permissionsOf(skill)
    if (declared === undefined) return []
    return needs.flatMap(({ what, covered, holds }): RuleHit[] => {
      if (declared.some((permission) => covered.test(permission))) return []
      const found = factsOf(skill, (fact) => fact.origin === 'script' && holds(fact)).slice(0, 5)
      const [first] = found
      if (first === undefined) return []
      const { document, fact } = first
      const list = declared.length === 0 ? 'no permission' : declared.join(', ').slice(0, 80)
      const message = `A script ${what}, and the skill declares ${list}.`
      return [{ document, start: fact.start, end: fact.end, message, facts: found }]
    })
  },
}

/** A list that says all of it. `allowed-tools` is none: a skill may be used without these. */
function permissionsOf({ frontMatter }: SkillView): readonly string[] | undefined {
  const given = frontMatter['permissions']
  if (!Array.isArray(given)) return undefined
  return given.flatMap((one: unknown) => (typeof one === 'string' ? [one] : []))
}
