import type { SkillDocument } from '../skill/skill-view.ts'
import type { Fact, FactAct } from './fact.ts'
import type { FactObject } from './fact-objects.ts'

/** A fact that ends a data flow, with the facts that feed it. */
export interface Flow {
  readonly sink: Fact
  readonly sources: readonly Fact[]
}

interface Sorted {
  readonly byFlow: ReadonlyMap<number, readonly Fact[]>
  /** By act and object. */
  readonly byKind: ReadonlyMap<string, readonly Fact[]>
}

const known = new WeakMap<SkillDocument, Sorted>()
const none: readonly Flow[] = []

/** The facts of one act and object in a document, each with what flows into it; sources are empty without a flow. */
export function flowsTo(
  document: SkillDocument,
  act: FactAct,
  object: FactObject,
): readonly Flow[] {
  if (document.facts.length === 0) return none
  const { byFlow, byKind } = sortedFacts(document)
  const sinks = byKind.get(`${act} ${object}`)
  if (sinks === undefined) return none
  return sinks.map((sink) => ({
    sink,
    sources:
      sink.flow === undefined ? [] : (byFlow.get(sink.flow) ?? []).filter((fact) => fact !== sink),
  }))
}

/** Every rule asks, so they are sorted once. */
function sortedFacts(document: SkillDocument): Sorted {
  const found = known.get(document)
  if (found !== undefined) return found
  const byFlow = new Map<number, Fact[]>()
  const byKind = new Map<string, Fact[]>()
  for (const fact of document.facts) {
    if (fact.flow !== undefined) add(byFlow, fact.flow, fact)
    add(byKind, `${fact.act} ${fact.object}`, fact)
  }
  const sorted = { byFlow, byKind }
  known.set(document, sorted)
  return sorted
}

function add<Key>(map: Map<Key, Fact[]>, key: Key, fact: Fact): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [fact])
  else list.push(fact)
}

/** Where a fact points to, or an empty text. */
export function targetOf(facts: readonly Fact[]): string {
  return facts.find(({ target }) => target !== undefined && target !== '')?.target ?? ''
}
