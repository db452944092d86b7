import type { SkillDocument } from '../skill/skill-view.ts'
import type { Fact, FactAct } from './fact.ts'
import type { FactObject } from './fact-objects.ts'

/** A fact that ends a data flow, with the facts that feed it. */
export interface Flow {
  readonly sink: Fact
  readonly sources: readonly Fact[]
}

const known = new WeakMap<SkillDocument, ReadonlyMap<number, readonly Fact[]>>()

/** The facts of one act and object in a document, each with what flows into it; sources are empty without a flow. */
export function flowsTo(document: SkillDocument, act: FactAct, object: FactObject): Flow[] {
  const byFlow = flowsOf(document)
  return document.facts
    .filter((fact) => fact.act === act && fact.object === object)
    .map((sink) => ({
      sink,
      sources:
        sink.flow === undefined
          ? []
          : (byFlow.get(sink.flow) ?? []).filter((fact) => fact !== sink),
    }))
}

function flowsOf(document: SkillDocument): ReadonlyMap<number, readonly Fact[]> {
  const found = known.get(document)
  if (found !== undefined) return found
  const byFlow = new Map<number, Fact[]>()
  for (const fact of document.facts) {
    if (fact.flow === undefined) continue
    const list = byFlow.get(fact.flow)
    if (list === undefined) byFlow.set(fact.flow, [fact])
    else list.push(fact)
  }
  known.set(document, byFlow)
  return byFlow
}

/** Where a fact points to, or an empty text. */
export function targetOf(facts: readonly Fact[]): string {
  return facts.find(({ target }) => target !== undefined && target !== '')?.target ?? ''
}
