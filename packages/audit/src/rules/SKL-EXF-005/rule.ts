import { classifyHost, hostOf } from '../../code/classify/host-class.ts'
import { roleOfOffset } from '../../prose/prose-origin.ts'
import { isAbout } from '../../purpose/concepts.ts'
import { isAlive } from '../../purpose/live-chain.ts'
import { isDeclaredHost } from '../../purpose/own-host.ts'
import type { Rule, RuleHit } from '../../rule.ts'
import type { SkillDocument, SkillView } from '../../skill/skill-view.ts'

const image = /!\[[^\]\n]{0,200}\]\((https?:\/\/[^\s)]{4,200}\?[^\n)]{1,300})\)/gu
const slot =
  /=(?:[^&\s]{0,40})(?:\{\{?[^}&]{1,80}\}|<[a-z][^>&]{1,60}>|\[[A-Z][A-Z _]{2,40}\]|\$\w{2,40}|%s)/iu

/** An image that carries data away. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-005',
    title: 'Image or link that carries data away',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A picture or link in Markdown whose address has a slot in its query that is to be filled, on a host that the skill does not stand for.',
    why: 'A page that shows the picture asks for its address at once, and what stands in it is sent without a click.',
    remedy: 'Show pictures from fixed addresses.',
    taxonomy: ['ASI02', 'AST01', 'LLM02', 'AML.T0057', 'AML.T0086', 'CWE-200', 'CWE-201'],
    references: ['https://cwe.mitre.org/data/definitions/201.html'],
    since: '0.3.0',
  },

  check: (skill) =>
    skill.documents.flatMap((document) => (document.use === 'data' ? [] : hitsOf(skill, document))),
}

function hitsOf(skill: SkillView, document: SkillDocument): RuleHit[] {
  if (!document.text.includes('![')) return []
  const hits: RuleHit[] = []
  for (const match of document.text.matchAll(image)) {
    const url = match[1] ?? ''
    const kind = classifyHost(url)
    if (!slot.test(url) || kind === 'local' || kind === 'service' || kind === 'registry') continue
    if (isDeclaredHost(skill, url)) continue
    const isExample = !isAlive(url) || isAbout(skill, 'security')
    hits.push({
      document,
      start: match.index,
      end: match.index + match[0].length,
      message: `A picture whose address is filled with data goes to ${hostOf(url)}.`,
      ...(isExample ? roleOfOffset(document, match.index) : {}),
    })
  }
  return hits
}
