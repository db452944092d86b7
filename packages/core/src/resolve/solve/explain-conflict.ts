import { by, byCodeUnit } from '../../words/order.ts'
import type { Fact } from './incompatibility.ts'
import type { Knowledge } from './knowledge.ts'
import { type Candidate, type ModuleLabel, type Requirement, rootKey } from './universe.ts'

/** Somebody who asks for a module. */
export interface Asker {
  /** `skills.json`, or a module with the version that asks: `web 1.2.0`. */
  readonly by: string
  readonly range: string
  /** Who brought the asker in, the manifest first; ends with the asker. */
  readonly chain: readonly string[]
}

/** A module on which a choice fails. */
export interface ContestedModule {
  readonly name: string
  readonly source: string
  readonly askedBy: readonly Asker[]
  /** What was looked at, the version that is liked best first, and why it will not do. */
  readonly tried: readonly { readonly version: string; readonly refused: string }[]
  /** How many versions more there are. */
  readonly more: number
}

/** Why no choice satisfies everything that is asked for, as data. */
export interface VersionConflict {
  readonly modules: readonly ContestedModule[]
  /** Modules of one name from two sources, or of one source under two names. */
  readonly twins: readonly (readonly [ModuleLabel, ModuleLabel])[]
}

const triedMax = 20

type Need<Version extends Candidate> = Extract<Fact<Version>, { readonly kind: 'needs' }>

interface Proof<Version extends Candidate> {
  readonly knowledge: Knowledge<Version>
  readonly needs: readonly Need<Version>[]
  readonly twins: readonly (readonly [string, string])[]
  readonly chainOf: (key: string, index: number) => readonly string[]
}

/** Read the facts of a proof as what a person has to know. Pure: the facts may come in any order. */
export function explainConflict<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  facts: readonly Fact<Version>[],
): VersionConflict {
  const { labelOf } = knowledge.universe
  const twins = facts.flatMap((fact) => (fact.kind === 'twins' ? [fact.keys] : []))
  const needs = facts.flatMap((fact) => (fact.kind === 'needs' ? [fact] : []))
  const proof = { knowledge, needs, twins, chainOf: chainsFrom(knowledge) }
  const keys = [...new Set(needs.map(({ need }) => need.key))].sort(byCodeUnit)
  const shown = twins.map(([left, right]) => [labelOf(left), labelOf(right)] as const)
  return {
    modules: keys.map((key) => contested(proof, key)),
    twins: shown.sort(by(([left, right]) => `${left.name} ${left.source} ${right.source}`)),
  }
}

function contested<Version extends Candidate>(proof: Proof<Version>, key: string): ContestedModule {
  const versions = proof.knowledge.versions.get(key) ?? []
  const tried = versions.flatMap((version, index) => {
    const refused = whyNot(proof, { key, index, version })
    return refused === undefined ? [] : [{ version: version.label, refused }]
  })
  return {
    ...proof.knowledge.universe.labelOf(key),
    askedBy: askersOf(proof, key),
    tried: tried.slice(0, triedMax),
    more: Math.max(0, tried.length - triedMax),
  }
}

function askersOf<Version extends Candidate>(proof: Proof<Version>, key: string): readonly Asker[] {
  const askers = proof.needs
    .filter(({ need }) => need.key === key)
    .map(({ by: asker, index, need }) => ({
      by: labelAt(proof.knowledge, asker, index),
      range: need.range,
      chain: proof.chainOf(asker, index),
    }))
  const once = new Map(askers.map((asker) => [`${asker.by} ${asker.range}`, asker]))
  return [...once].sort(by(([text]) => text)).map(([, asker]) => asker)
}

interface Tried<Version extends Candidate> {
  readonly key: string
  readonly index: number
  readonly version: Version
}

/** The first reason that stands against a version; `undefined` where the proof has none. */
function whyNot<Version extends Candidate>(
  { knowledge, needs, twins }: Proof<Version>,
  { key, index, version }: Tried<Version>,
): string | undefined {
  if (version.refused !== undefined) return `it ${version.refused}`
  const against = needs
    .filter(({ need }) => need.key === key && !need.admits(version))
    .map((fact) => `${labelAt(knowledge, fact.by, fact.index)} asks for ${fact.need.range}`)
  const own = needs
    .filter((fact) => fact.by === key && fact.index === index)
    .map(({ need }) => `it needs ${knowledge.universe.labelOf(need.key).name} ${need.range}`)
  const twin = twins.some((keys) => keys.includes(key))
    ? ['its name or source is asked for a second time']
    : []
  return [...against.sort(byCodeUnit), ...own.sort(byCodeUnit), ...twin][0]
}

function labelAt<Version extends Candidate>(
  { universe, versions }: Knowledge<Version>,
  key: string,
  index: number,
): string {
  if (key === rootKey) return 'skills.json'
  return `${universe.labelOf(key).name} ${versions.get(key)?.[index]?.label ?? ''}`
}

/** The shortest way from the manifest to a version that was looked into. */
function chainsFrom<Version extends Candidate>(
  knowledge: Knowledge<Version>,
): (key: string, index: number) => readonly string[] {
  const chains = new Map([[nodeOf(rootKey, 0), ['skills.json']]])
  const queue: (readonly [string, number])[] = [[rootKey, 0]]
  for (const [key, index] of queue) {
    const chain = chains.get(nodeOf(key, index)) ?? []
    for (const need of knowledge.needs.get(key)?.get(index) ?? [])
      for (const next of lookedInto(knowledge, need)) {
        if (chains.has(nodeOf(need.key, next))) continue
        chains.set(nodeOf(need.key, next), [...chain, labelAt(knowledge, need.key, next)])
        queue.push([need.key, next])
      }
  }
  return (key, index) => chains.get(nodeOf(key, index)) ?? []
}

function lookedInto<Version extends Candidate>(
  { needs, versions }: Knowledge<Version>,
  { key, admits }: Requirement<Version>,
): number[] {
  const known = versions.get(key)
  return [...(needs.get(key)?.keys() ?? [])].filter((index) => {
    const version = known?.[index]
    return version !== undefined && admits(version)
  })
}

function nodeOf(key: string, index: number): string {
  return `${index} ${key}`
}
