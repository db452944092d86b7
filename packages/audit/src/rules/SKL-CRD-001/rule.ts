import { roleOfOffset } from '../../prose/prose-origin.ts'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'
import type { SkillDocument } from '../../skill/skill-view.ts'

interface Row {
  readonly name: string
  /** Pages and apps show it to everyone; what it may do is bound by where it is used from. */
  readonly isPublished?: true
  /** The group is what only the holder knows. */
  readonly pattern: RegExp
}

/** Forms of keys as providers give them out: a fixed start, a length, an alphabet. General knowledge, no page of theirs. */
const rows: readonly Row[] = [
  { name: 'AWS access key', pattern: /\b(?:AKIA|ASIA)([A-Z2-7]{16})\b/gu },
  { name: 'GitHub token', pattern: /\bgh[pousr]_([A-Za-z0-9]{36,120})\b/gu },
  { name: 'GitHub token', pattern: /\bgithub_pat_([A-Za-z0-9_]{60,120})\b/gu },
  { name: 'GitLab token', pattern: /\bglpat-([A-Za-z0-9_-]{20,60})/gu },
  { name: 'Slack token', pattern: /\bxox[abeprs]-([A-Za-z0-9-]{20,120})/gu },
  {
    name: 'Slack webhook',
    pattern:
      /hooks\.slack\.com\/services\/(T[A-Z0-9]{7,12}\/B[A-Z0-9]{7,12}\/[A-Za-z0-9]{20,30})/gu,
  },
  {
    name: 'Discord webhook',
    pattern: /discord(?:app)?\.com\/api\/webhooks\/(\d{16,20}\/[\w-]{60,80})/gu,
  },
  { name: 'Telegram bot token', pattern: /\b(\d{8,10}:AA[A-Za-z0-9_-]{32,33})\b/gu },
  { name: 'Stripe key', pattern: /\b(?:sk|rk)_live_([A-Za-z0-9]{20,120})\b/gu },
  { name: 'OpenAI key', pattern: /\bsk-(?:proj-|svcacct-)?([A-Za-z0-9_-]{40,180})\b/gu },
  { name: 'Anthropic key', pattern: /\bsk-ant-(?:api|admin)\d\d-([A-Za-z0-9_-]{40,140})/gu },
  {
    name: 'Google API key',
    isPublished: true,
    pattern: /\bAIza([A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/gu,
  },
  { name: 'npm token', pattern: /\bnpm_([A-Za-z0-9]{36})\b/gu },
  { name: 'PyPI token', pattern: /\bpypi-AgEIcHlwaS5vcmc([A-Za-z0-9_-]{50,200})/gu },
  { name: 'SendGrid key', pattern: /\bSG\.([A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50})/gu },
  { name: 'Hugging Face token', pattern: /\bhf_([A-Za-z0-9]{34})\b/gu },
  {
    name: 'private key',
    pattern:
      /-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\s{1,4}([A-Za-z0-9+/=\s]{120,8000})/gu,
  },
]

const starts =
  /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|hooks\.slack|api\/webhooks|:AA|_live_|sk-|AIza|npm_|pypi-|SG\.|hf_|PRIVATE KEY/u
const standIn =
  /example|sample|placeholder|redacted|your|changeme|dummy|fake|test|xxxx|\.\.\.|0000|1234|abcd|qwerty|deadbeef|(.)\1{4}/iu
const entropyMin = 3.4
const hitsMax = 50

/** A secret stands in the text. */
export const rule: Rule = {
  meta: {
    id: 'SKL-CRD-001',
    title: 'Secret in the text',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A token in the form that a known provider gives out, or the body of a private key. Stand-ins, samples of documentation and repeated letters are passed over.',
    why: 'Whoever has the skill has the secret: it is shared with every copy, and an assistant may hand it on.',
    remedy:
      'Take it back at the provider, and read a new one from the environment or a secret store.',
    taxonomy: ['ASI03', 'AST01', 'LLM02', 'AML.T0055', 'CWE-798', 'CWE-522'],
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    since: '0.3.0',
  },

  check: eachDocument((document) => {
    if (
      !starts.test(document.text) ||
      /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml)$/u.test(document.path)
    )
      return []
    return rows.flatMap((row) => hitsOf(document, row)).slice(0, hitsMax)
  }),
}

function hitsOf(document: SkillDocument, { name, pattern, isPublished }: Row): DocumentHit[] {
  const hits: DocumentHit[] = []
  for (const match of document.text.matchAll(pattern)) {
    const secret = (match[1] ?? '').replace(/\s/gu, '')
    // The head of every private key repeats letters.
    if (name !== 'private key' && standIn.test(secret)) continue
    if (entropy(secret) < entropyMin) continue
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      message: `Holds a secret: ${name}.`,
      evidence: `${match[0].slice(0, 8)}… (${secret.length} characters)`,
      ...(isPublished === true ? { severity: 'medium' } : {}),
      ...roleOfOffset(document, match.index),
    })
  }
  return hits
}

/** Bits a character: random letters have four and more, words and counters less. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
