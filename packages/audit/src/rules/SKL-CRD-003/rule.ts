import type { Fact } from '../../facts/fact.ts'
import {
  isHiddenFact,
  patternOf,
  proseHits,
  sentenceOf,
  type Verdict,
} from '../../prose/prose-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'
import type { SkillView } from '../../skill/skill-view.ts'

const fromUser = /\b(?:users?|them|they|you need the|customer|your|ask|prompt)\b/u
/** Secrets that no service asks for in a chat. */
const personal =
  /\b(?:seed phrase|recovery phrase|mnemonic|wallet phrase|secret phrase|private keys?|master password|vault password|cvv|card numbers?|credit card|social security|ssn|one-time code|2fa code|mfa code|verification code|bank\w* (?:password|login|account|pin)|online banking|(?:github|google|gmail|apple|microsoft|email|e-mail|account|paypal|facebook) password)\b/u
/** Of these, the ones that no program ever needs to be told. */
const phrase = /\b(?:seed|recovery|mnemonic|wallet|secret) phrase\b/u
/** What somebody says who has no right to ask. */
const lure =
  /\b(?:reassure|hesitat\w+|will not be stored|trust you|routine|normal part|verify (?:account )?ownership|privileged mode|special (?:administrative )?access|all users go through|urgent\w*|account will be|keep insisting|if (?:the user|they) refuse)\b/u

/** Secrets that the answer repeats, or that are noted as they are said. */
function echoed(skill: SkillView, fact: Fact): Verdict | undefined {
  if (fact.origin === 'script' || fact.origin === 'code-block') return undefined
  const isNote = patternOf(fact) === 'echo-note' && !isHiddenFact(fact)
  return {
    message: isNote ? 'Notes the secrets that are said.' : 'Repeats secrets in the answer.',
    severity: isNote || isAbout(skill, 'security') ? 'medium' : 'high',
  }
}

/** Secrets that the user is asked for. */
export const rule: Rule = {
  meta: {
    id: 'SKL-CRD-003',
    title: 'Asks for a secret in the chat',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that has the assistant ask the user for a password, key or code, or repeat one in its answers: high for recovery phrases, private keys, card data, one-time codes and secrets that are repeated, or with reassurance or claimed authority beside it.',
    why: 'What is typed into a chat is stored, logged and read by every later step.',
    remedy: 'Let the user set an environment variable or use the secret store of the platform.',
    taxonomy: ['ASI03', 'ASI09', 'AST01', 'LLM02', 'AML.T0055', 'CWE-522'],
    references: ['https://cwe.mitre.org/data/definitions/522.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['ask-secret', 'echo-'], ({ fact, document }) => {
      const sentence = sentenceOf(fact)
      if (patternOf(fact).startsWith('echo-')) return echoed(skill, fact)
      if (fact.origin === 'code-block') return undefined
      if (!fromUser.test(sentence) && !phrase.test(sentence)) return undefined
      const around = document.text
        .slice(Math.max(0, fact.start - 400), fact.end + 400)
        .toLowerCase()
      const isGrave = isHiddenFact(fact) || personal.test(sentence) || lure.test(around)
      return {
        message: isGrave ? 'Has the user hand over a secret.' : 'Asks for a secret in the chat.',
        ...(isGrave ? { severity: 'high' } : {}),
      }
    }),
}
