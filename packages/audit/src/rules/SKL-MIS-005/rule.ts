import type { Rule, RuleHit } from '../../rule.ts'

const everything =
  /\b(?:use (?:this )?(?:skill )?(?:for|on|in) (?:every|any|all) (?:tasks?|requests?|questions?|conversations?|messages?|prompts?|interactions?)|(?:always|must) (?:be )?(?:use|used|load|loaded|invoke|invoked|run|activate|activated)\b.{0,30}\b(?:first|before (?:any|every|all)|for everything|every (?:task|message|conversation|session))|(?:every|any) (?:user )?(?:message|request|prompt) must|before any other skill)/iu
const others =
  /\b(?:instead of|do not use|never use|over|ignore|replaces?) (?:any |all )?other (?:skills?|tools?|plugins?)\b/iu

/** Descriptions that take everything. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MIS-005',
    title: 'Trigger for everything',
    severity: 'low',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A description that claims every task, or asks to be used first and always: medium where it also sets other skills aside.',
    why: 'A skill that is always chosen sees everything and displaces the ones that were meant.',
    remedy: 'Say for which tasks the skill is, and for which it is not.',
    taxonomy: ['ASI01', 'AST04'],
    references: ['https://agentskills.io/specification'],
    since: '0.2.0',
  },
  check: ({ entry, description }) => {
    if (entry === undefined) return []
    const match = everything.exec(description)
    if (match === null) return []
    const found = entry.text.indexOf(match[0])
    const start = found === -1 ? 0 : found
    const hit: RuleHit = {
      document: entry,
      start,
      end: start + match[0].length,
      message: 'The description claims every task.',
      ...(others.test(description) ? { severity: 'medium' } : {}),
    }
    return [hit]
  },
}
