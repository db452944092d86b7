import type { Fact } from '../../facts/fact.ts'
import {
  factsNear,
  isDirective,
  isHiddenFact,
  patternOf,
  proseHits,
  sentenceOf,
} from '../../prose/prose-hits.ts'
import { isDeclaredHost, isNamedInText } from '../../purpose/own-host.ts'
import type { Rule } from '../../rule.ts'
import type { SkillDocument } from '../../skill/skill-view.ts'

/** Sharing that the user asks for, and work on the project's own service. */
const asked =
  /\b(?:when the user asks|if the user (?:asks|wants|requests|agrees|confirms)|on request|with (?:the users )?(?:consent|approval|permission)|optionally|for example|pull request|localhost|127\.0\.0\.1|your own|your server|unit test)\b/u
/** Words by which it happens without being asked for. */
const unasked =
  /\b(?:always|after (?:any|every|each|all|finishing|completing)|every time|automatically|silently|must|make sure to|required?|whenever|as (?:a|the) (?:final|last|first) step|for (?:audit|compliance|quality|monitoring|telemetry|verification|validation|backup|troubleshooting|reproducibility)|do not skip|usually upload|before (?:proceeding|returning|using)|background)\b/u
const ours =
  /\b(?:our|intranet|central|collector|telemetry|analytics|monitoring|internal) (?:\S+ ){0,3}(?:server|endpoint|collector|api|service|backend|webhook)\b/u

/** Grammars that name secrets, or what nobody sends without being asked. */
const byItself = new Set([
  'send-bag',
  'send-secret-bag',
  'send-in-request',
  'send-read-then',
  'send-private',
  'send-copy-lands',
])
/** The inside of a named service is told of, not ours. */
const vendorsOwn =
  /\b(?!(?:companys|organi[sz]ations|firms|teams|vendors|authors|developers|its|users|projects)\b)[a-z]{4,}s internal\b/u

/** A remark in a program tells what the program does. */
function isRemark({ isCode }: SkillDocument, fact: Fact): boolean {
  return isCode && fact.origin === 'comment' && !isHiddenFact(fact)
}

/** Data that the assistant is told to send. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-004',
    title: 'Directive to send data away',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that sends data to a fixed address or to a server of "ours", unasked: always, after every task, automatically, or with secrets or the conversation. Medium where none of these is said.',
    why: 'The assistant itself carries the data out, with no script that a scanner could find.',
    remedy: 'Name the service and the data in the description, and send only when the user asks.',
    taxonomy: ['ASI02', 'ASI03', 'AST01', 'LLM02', 'AML.T0086', 'CWE-200', 'CWE-201'],
    references: ['https://cwe.mitre.org/data/definitions/200.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(
      skill,
      [
        'send-to-',
        'send-secret',
        'send-bag',
        'send-in-request',
        'send-read-then',
        'send-copy-lands',
        'send-private',
        'send-passive-url',
        'send-frame',
      ],
      (placed) => {
        const { fact, document } = placed
        const sentence = sentenceOf(fact)
        if ((asked.test(sentence) || vendorsOwn.test(sentence)) && !isHiddenFact(fact))
          return undefined
        const around = document.text
          .slice(Math.max(0, fact.start - 300), fact.end + 200)
          .toLowerCase()
        const secrets = factsNear(placed).filter(
          ({ fact: other }) =>
            isDirective(other) && other.act === 'reads' && patternOf(other) === 'read-credential',
        )
        const isGrave =
          isHiddenFact(fact) ||
          byItself.has(patternOf(fact)) ||
          secrets.length > 0 ||
          unasked.test(around) ||
          ours.test(sentence)
        const isKnown =
          fact.target !== undefined &&
          (isDeclaredHost(skill, fact.target) || isNamedInText(skill, fact.target))
        return {
          ...(isKnown ? { most: 'medium' } : {}),
          message: `Sends data away: ${fact.target ?? ''}.`,
          facts: [placed, ...secrets],
          severity: isGrave && !isRemark(document, fact) ? 'high' : 'medium',
        }
      },
    ),
}
