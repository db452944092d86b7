import type { Rule, RuleHit } from '../../rule.ts'
import type { SkillView } from '../../skill/skill-view.ts'

const everyTool = /^(?:\*|Bash\(\*(?::\*)?\)|Write\(\/\*\*\)|Edit\(\/\*\*\))$/u

/** Everything is granted. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-001',
    title: 'Grants everything',
    severity: 'low',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'The front matter grants all tools, every command or all permissions: low in `allowed-tools`, medium in `permissions`, high where scripts are there and none of them starts a program, sends or writes.',
    why: 'What is granted without a need is there for whoever gets hold of the assistant.',
    remedy: 'Grant the tools and commands that are used, each by name.',
    taxonomy: ['ASI02', 'ASI03', 'AST03', 'LLM06', 'CWE-250'],
    references: ['https://cwe.mitre.org/data/definitions/250.html'],
    since: '0.3.0',
  },

  check: (skill) => {
    const { entry, grants, frontMatter } = skill
    if (entry === undefined) return []
    const hit = (message: string, severity: 'low' | 'medium' | 'high'): RuleHit => ({
      document: entry,
      start: 0,
      end: Math.min(3, entry.text.length),
      message,
      severity,
    })
    const wide = grants.find((grant) => everyTool.test(grant))
    const permissions: unknown = frontMatter['permissions']
    const isAll = Array.isArray(permissions) && permissions.includes('*')
    return [
      ...(wide === undefined ? [] : [hit(`\`allowed-tools\` grants ${wide}.`, 'low')]),
      ...(isAll
        ? [hit('`permissions` grants everything.', isIdle(skill) ? 'high' : 'medium')]
        : []),
    ]
  },
}

/** Are there programs, and does none of them do what a permission is for? */
function isIdle({ documents }: SkillView): boolean {
  const scripts = documents.filter(({ isCode }) => isCode)
  const acts = scripts.flatMap(({ facts }) =>
    facts.filter(
      ({ act }) => act === 'runs' || act === 'sends' || act === 'fetches' || act === 'writes',
    ),
  )
  return scripts.length > 0 && acts.length === 0
}
