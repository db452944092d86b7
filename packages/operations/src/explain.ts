import { catalogues, rules, taxonomy } from '@skills/audit'
import { errorCodes, exitStatus, SkillsError } from '@skills/core'
import { contributionRules } from '@skills/gate'
import { lintRules, policyRules } from '@skills/policy'
import { didYouMean } from './did-you-mean.ts'

/** What `skills explain` answers: one thing, in the words of its table. */
export interface Explanation {
  readonly kind: 'rule' | 'error' | 'catalogue' | 'policy-rule'
  readonly id: string
  readonly title: string
  /** Label and text, in order. */
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  /** Ids of rules that belong to it. */
  readonly rules: readonly {
    readonly id: string
    readonly title: string
    readonly severity: string
  }[]
  readonly references: readonly string[]
}

/** Explain a rule of audit or policy, an error code or an id of a catalogue; letters count alike. Throws E_USAGE with the nearest. */
export function explain(word: string): Explanation {
  const id = word.trim().toUpperCase()
  const found =
    explainRule(id) ??
    explainError(id) ??
    explainCatalogue(id) ??
    explainPolicyRule(id) ??
    explainGateRule(id)
  if (found !== undefined) return found
  const known = explainable()
  throw new SkillsError('E_USAGE', `${word} is no rule, error code or catalogue id we know.`, {
    where: { flag: 'explain' },
    remedy: `${didYouMean([word.includes('/') ? word.trim().toLowerCase() : id], known)}All of them: skills explain --list`,
    data: { unknown: [word] },
  })
}

/** Everything that can be explained, in order. */
export function explainable(): string[] {
  return [
    ...rules.map(({ meta }) => meta.id),
    ...Object.keys(taxonomy),
    ...Object.keys(errorCodes),
    ...Object.keys(policyRules),
    ...Object.keys(lintRules),
    ...contributionRules.map(({ id }) => id),
  ].sort()
}

function explainRule(id: string): Explanation | undefined {
  const meta = rules.find((rule) => rule.meta.id === id || rule.meta.id === `SKL-${id}`)?.meta
  if (meta === undefined) return undefined
  const titles = new Map<string, string>(Object.entries(taxonomy))
  const catalogueText = meta.taxonomy.map((one) => `${one} ${titles.get(one) ?? ''}`.trim())
  return {
    kind: 'rule',
    id: meta.id,
    title: meta.title,
    facts: [
      { label: 'severity', text: `${meta.severity}, confidence ${meta.confidence}` },
      { label: 'what', text: meta.what },
      { label: 'why', text: meta.why },
      { label: 'remedy', text: meta.remedy },
      { label: 'catalogues', text: catalogueText.join('; ') },
      { label: 'since', text: `${meta.since}, ${meta.lifecycle}` },
    ],
    rules: [],
    references: meta.references,
  }
}

function explainError(id: string): Explanation | undefined {
  const row = Object.entries(errorCodes).find(([code]) => code === id || code === `E_${id}`)
  if (row === undefined) return undefined
  const [code, { kind, title, explanation }] = row
  return {
    kind: 'error',
    id: code,
    title,
    facts: [
      { label: 'meaning', text: explanation },
      { label: 'exit', text: `${exitStatus[kind]} (${kind})` },
    ],
    rules: [],
    references: [],
  }
}

/** An id of a catalogue, or a whole catalogue by its letters. */
function explainCatalogue(id: string): Explanation | undefined {
  const title = new Map<string, string>(Object.entries(taxonomy)).get(id)
  const catalogue = Object.entries(catalogues).find(([key]) => id.startsWith(key))
  if (title === undefined || catalogue === undefined) return undefined
  const [, { title: of, edition }] = catalogue
  return {
    kind: 'catalogue',
    id,
    title,
    facts: [{ label: 'catalogue', text: edition === '' ? of : `${of}, ${edition}` }],
    rules: rules
      .filter(({ meta }) => meta.taxonomy.some((one) => one === id))
      .map(({ meta }) => ({ id: meta.id, title: meta.title, severity: meta.severity })),
    references: [],
  }
}

const stages = {
  source: 'before anything is fetched',
  content: 'before anything is written, of the content',
  place: 'before anything is written, of the folders and their readers',
  scope: 'before anything is written, of everything together',
} as const

/** A rule of `skills.policy.yaml`, or a remark of `skills policy lint`. */
function explainPolicyRule(id: string): Explanation | undefined {
  const rule = Object.entries(policyRules).find(([key]) => key.toUpperCase() === id)
  const lint = Object.entries(lintRules).find(([key]) => key.toUpperCase() === id)
  const nothing = { kind: 'policy-rule', rules: [], references: [] } as const
  if (lint !== undefined) {
    const [key, { severity, meaning }] = lint
    const facts = [
      { label: 'told by', text: 'skills policy lint' },
      { label: 'severity', text: severity },
    ]
    return { ...nothing, id: key, title: meaning, facts }
  }
  if (rule === undefined) return undefined
  const [key, { stage, meaning, isExceptable }] = rule
  const facts = [
    { label: 'asked', text: stages[stage] },
    {
      label: 'exception',
      text: isExceptable
        ? 'can be accepted by one, where it may count: skills policy except'
        : 'none: nobody can accept a violation',
    },
    { label: 'see', text: 'skills policy explain MODULE, skills policy show --effective' },
  ]
  return { ...nothing, id: key, title: meaning, facts }
}

/** `gate/churn`, or `churn` alone where nothing else is called so. */
function explainGateRule(id: string): Explanation | undefined {
  const rule = contributionRules.find((one) => [`GATE/${id}`, id].includes(one.id.toUpperCase()))
  if (rule === undefined) return undefined
  return {
    kind: 'rule',
    id: rule.id,
    title: rule.title,
    facts: [
      { label: 'why', text: rule.why },
      { label: 'remedy', text: rule.remedy },
      {
        label: 'policy',
        text: `contribution.checks.${rule.id.replace('gate/', '')}: off, warn or fail`,
      },
    ],
    rules: [],
    references: [],
  }
}
