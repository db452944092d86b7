import type { Severity } from '@skills/core'
import type { SeenFact } from '../../facts/fact-hits.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import { proseHits } from '../../prose/prose-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Code opens a place where secrets lie. */
export const rule: Rule = {
  meta: {
    id: 'SKL-CRD-002',
    title: 'Reads a store of secrets',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Code reads, or a sentence tells the assistant to take, key files, credentials of clouds, git, npm or containers, browser profiles, wallets, keychains, password managers or other tools’ tokens, and the skill is not about them.',
    why: 'A skill that needs none of them and opens them anyway is after them.',
    remedy:
      'Take the one secret that is needed from the environment, by name, or say in the description why the store is read.',
    taxonomy: ['ASI03', 'AST01', 'LLM02', 'AML.T0055', 'CWE-522'],
    references: ['https://cwe.mitre.org/data/definitions/522.html'],
    since: '0.2.0',
  },
  check: (skill) => [
    ...factHits(skill, [
      ...(['credential-file', 'browser-store', 'wallet', 'keychain', 'shell-history'] as const).map(
        (object) => ({
          act: 'reads' as const,
          object,
          message: ({ fact }: SeenFact) => `Reads ${shown(fact, 'a store of secrets')}.`,
          severity: severityOf,
        }),
      ),
      {
        act: 'reads',
        object: 'web-traffic',
        message: ({ fact }) => `Listens to what a browser receives: ${shown(fact, 'answers')}.`,
        severity: ({ document, fact }) =>
          signIn.test(
            document.text.slice(
              Math.max(0, fact.start - nearCharacters),
              fact.end + nearCharacters,
            ),
          )
            ? 'high'
            : 'low',
      },
      {
        act: 'runs',
        object: 'keychain',
        message: ({ fact }) =>
          `Reads or tests the passwords of the system: ${shown(fact, 'a keychain')}.`,
      },
      {
        act: 'runs',
        object: 'credential-file',
        message: ({ fact }) => `Reads secrets of a cluster: ${shown(fact, 'kubectl')}.`,
        severity: () => 'low',
      },
    ]),
    ...proseHits(skill, ['read-credential'], ({ fact }) =>
      // Wallets have a rule of their own.
      fact.object === 'wallet'
        ? undefined
        : {
            message: `Tells the assistant to take secrets: ${(fact.target ?? '').slice(0, 120)}.`,
            ...(isAbout(skill, 'security', 'users', 'secrets') || fact.origin === 'code-block'
              ? { severity: 'medium', most: 'medium' }
              : { severity: 'high' }),
          },
    ),
  ],
}

const nearCharacters = 1_500
/** A literal part of an address under which people sign in. */
const signIn =
  /["'`][^"'`\s]{0,60}\/(?:[\w-]{0,20}(?:log-?in|sign-?in|auth|oauth|token|verification|mfa|2fa|password|session)[\w-]{0,20})(?:[/?][^"'`\s]{0,60})?["'`]/iu

/** Words of a path and the subject that makes it expected. */
const subjects: readonly (readonly [RegExp, RegExp])[] = [
  [/\.ssh/u, /\bssh\b/iu],
  [/\.aws/u, /\baws\b|amazon/iu],
  [/\.kube/u, /kube|k8s|helm/iu],
  [/\.docker/u, /docker|container/iu],
  [/npmrc/u, /\bnpm\b|node|publish/iu],
  [/pypirc/u, /pypi|publish/iu],
  [/gcloud|application_default/u, /gcp|google|gcloud/iu],
  [/\.azure/u, /azure/iu],
  [/\.gnupg/u, /gpg|sign/iu],
  [/\.git-credentials|gh\/hosts/u, /\bgit(?:hub)?\b/iu],
  [/chrome|firefox|cookies|login data/iu, /browser|chrome|firefox|cookies?/iu],
  [/wallet|solana|ethereum/iu, /wallet|solana|ethereum/iu],
]

/** One item by its name, which its keeper unlocks: how secrets are meant to be handed to a program. */
const namedItem =
  /^(?:op (?:read\b|inject\b|(?:item|document) get\b)|bw get (?!export)|lpass show\b|secret-tool lookup\b|pass \S)/u

function severityOf({ skill, fact, sources }: SeenFact): Severity | undefined {
  const target = (fact.target ?? '').toLowerCase()
  // As a source of a flow it belongs to the rule of that flow.
  if (fact.flow !== undefined && sources.length > 0) return undefined
  if (/^\/(?:mnt|media|evidence|cases?)\//u.test(target)) return undefined
  if (/(?:^|\/)\.env(?:\.\w+)?$/u.test(target)) return 'low'
  if (namedItem.test(target)) return 'low'
  const about = `${skill.name} ${skill.description}`
  if (subjects.some(([path, subject]) => path.test(target) && subject.test(about))) return 'low'
  return isAbout(skill, 'security') ? 'medium' : 'high'
}
