import { catalogues, rules, taxonomy } from '@skills/audit'
import { errorCodes, exitStatus, SkillsError } from '@skills/core'
import { didYouMean } from './did-you-mean.ts'

/** What `skills explain` answers: one thing, in the words of its table. */
export interface Explanation {
  readonly kind: 'rule' | 'error' | 'catalogue'
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

/** Explain a rule, an error code or an id of a catalogue; letters count alike. Throws E_USAGE with the nearest. */
export function explain(word: string): Explanation {
  const id = word.trim().toUpperCase()
  const found = explainRule(id) ?? explainError(id) ?? explainCatalogue(id)
  if (found !== undefined) return found
  const known = explainable()
  throw new SkillsError('E_USAGE', `${word} is no rule, error code or catalogue id we know.`, {
    where: { flag: 'explain' },
    remedy: `${didYouMean([id], known)}All of them: skills explain --list`,
    data: { unknown: [word] },
  })
}

/** Everything that can be explained, in order. */
export function explainable(): string[] {
  return [
    ...rules.map(({ meta }) => meta.id),
    ...Object.keys(taxonomy),
    ...Object.keys(errorCodes),
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
