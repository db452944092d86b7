import { type Severity, severities } from '@skills/core'
import type { Fact } from '../facts/fact.ts'
import { factObjectRow } from '../facts/fact-objects.ts'
import { hitOn, type RuleHit } from '../rule.ts'
import type { PlacedFact, SkillDocument, SkillView } from '../skill/skill-view.ts'

/** What a rule makes of a fact of prose; `undefined` where it says nothing. */
export interface Verdict {
  readonly message: string
  readonly severity?: Severity
  /** What a frame says of itself counts up to here. */
  readonly most?: 'medium'
  readonly facts?: readonly PlacedFact[]
}

/** The id of the grammar that a fact of prose was found by. */
export function patternOf(fact: Fact): string {
  return fact.detail?.['pattern'] ?? ''
}

/** Is it text that a person does not see? Roles do not count for it. */
export function isHiddenFact(fact: Fact): boolean {
  return fact.view !== undefined
}

/** Does it ask the assistant, and not tell, forbid or quote? */
export function isDirective(fact: Fact): boolean {
  return fact.role === undefined || fact.role === 'directive'
}

/** Hits of a rule on the facts of prose that certain grammars found; of one sentence the gravest. */
export function proseHits(
  skill: SkillView,
  prefixes: readonly string[],
  judge: (placed: PlacedFact) => Verdict | undefined,
): RuleHit[] {
  const hits: RuleHit[] = []
  for (const document of skill.documents) {
    if (document.use === 'data') continue
    let last: RuleHit | undefined
    for (const fact of patternFacts(document)) {
      if (!prefixes.some((prefix) => patternOf(fact).startsWith(prefix))) continue
      const placed = { document, fact }
      const verdict = judge(placed)
      if (verdict === undefined) continue
      const { most, ...told } = verdict
      const hit = hitOn(placed, {
        facts: [placed],
        ...told,
        ...gradeOf(fact, most),
        ...stringsLower(placed),
      })
      if (last === undefined || fact.start >= last.end) hits.push(hit)
      else if (isGraver(hit, last)) hits[hits.length - 1] = hit
      else continue
      last = hit
    }
  }
  return hits
}

const known = new WeakMap<SkillDocument, readonly Fact[]>()

/** The facts of a document that grammars found; every rule of prose asks, so they are picked once. */
function patternFacts(document: SkillDocument): readonly Fact[] {
  const found = known.get(document)
  if (found !== undefined) return found
  const facts = document.facts.filter((fact) => fact.detail?.['pattern'] !== undefined)
  known.set(document, facts)
  return facts
}

/** Without a severity of its own a hit has that of the rule, which is the graver in every rule of prose but one. */
function isGraver(hit: RuleHit, other: RuleHit): boolean {
  return rank(hit) > rank(other)
}

function rank({ severity, role }: RuleHit): number {
  if (role !== undefined && role !== 'directive') return -1
  return severity === undefined ? severities.indexOf('medium') + 0.5 : severities.indexOf(severity)
}

/** What a frame says of itself counts; text that nobody sees is high. */
function gradeOf(fact: Fact, most: 'medium' | undefined): { readonly severity?: Severity } {
  const grade = fact.detail?.['grade']
  if (grade !== 'high' && grade !== 'medium') return {}
  return { severity: isHiddenFact(fact) ? 'high' : (most ?? grade) }
}

/** A string in a program is data until something shows it to an assistant. */
function stringsLower({ document, fact }: PlacedFact): { readonly severity?: Severity } {
  const isString =
    fact.origin === 'script' ||
    (fact.origin === 'config' && document.use === 'config') ||
    (fact.detail?.['grade'] !== undefined && fact.origin === 'comment' && !isHiddenFact(fact))
  return isString ? { severity: 'medium' } : {}
}

const nearCharacters = 1_200

/** Facts that stand near another one: in the same section, or a few sentences away. */
export function factsNear({ document, fact }: PlacedFact): readonly PlacedFact[] {
  const section = sectionOf(document, fact.start)
  return document.facts
    .filter((other) => other !== fact && other.start >= section.start && other.start < section.end)
    .map((other) => ({ document, fact: other }))
}

/** Facts near another one that do harm by themselves: they send, run, write or take. */
export function actsNear(placed: PlacedFact): readonly PlacedFact[] {
  return factsNear(placed).filter(({ fact }) => isDirective(fact) && isHarmful(fact))
}

function isHarmful(fact: Fact): boolean {
  if (fact.act === 'sends') return true
  const row = factObjectRow(fact.object)
  if (fact.act === 'reads') return row.isSecret === true
  if (fact.act === 'instructs') return false
  return row.isAct === true
}

function sectionOf(document: SkillDocument, offset: number): { start: number; end: number } {
  let start = Math.max(0, offset - nearCharacters)
  let end = Math.min(document.text.length, offset + nearCharacters)
  for (const { kind, start: at } of document.segments) {
    if (kind !== 'heading') continue
    if (at <= offset && at > start) start = at
    if (at > offset && at < end) end = at
  }
  return { start, end }
}

/** The sentence a fact was found in, as words. */
export function sentenceOf(fact: Fact): string {
  return fact.detail?.['sentence'] ?? ''
}

/** Facts of harm in a stretch of a document. */
export function actsIn(document: SkillDocument, start: number, end: number): readonly PlacedFact[] {
  return document.facts
    .filter((fact) => fact.start >= start && fact.end <= end && isDirective(fact))
    .filter((fact) => isHarmful(fact) || factObjectRow(fact.object).isAct === true)
    .map((fact) => ({ document, fact }))
}
