import { limits } from '../../words/limits.ts'
import { by } from '../../words/order.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { type Answers, allAnswers, answerOf, answersWhere, notChosen } from './domain.ts'
import type { Fact, Incompatibility } from './incompatibility.ts'
import { type Candidate, type Requirement, rootKey, type Universe } from './universe.ts'

/** Everything that was asked of the world and learned so far; it only grows. */
export interface Knowledge<Version extends Candidate> {
  readonly universe: Universe<Version>
  readonly versions: Map<string, readonly Version[]>
  /** By module and place of its version: what it needs, in the order of keys. */
  readonly needs: Map<string, ReadonlyMap<number, readonly Requirement<Version>[]>>
  /** Incompatibilities by every module they speak of. */
  readonly about: Map<string, Incompatibility<Version>[]>
}

/** Nothing but what the manifest asks for. */
export async function startKnowledge<Version extends Candidate>(
  universe: Universe<Version>,
): Promise<Knowledge<Version>> {
  const knowledge: Knowledge<Version> = {
    universe,
    versions: new Map([[rootKey, []]]),
    needs: new Map(),
    about: new Map(),
  }
  await addNeeds(knowledge, { key: rootKey, index: 0 }, universe.wanted)
  return knowledge
}

export function allOf<Version extends Candidate>(
  { versions }: Knowledge<Version>,
  key: string,
): Answers {
  // The manifest has one version: itself.
  return key === rootKey ? allAnswers(1) : allAnswers(versions.get(key)?.length ?? 0)
}

export function addIncompatibility<Version extends Candidate>(
  { about }: Knowledge<Version>,
  incompatibility: Incompatibility<Version>,
): void {
  for (const key of incompatibility.terms.keys()) {
    const known = about.get(key)
    if (known === undefined) about.set(key, [incompatibility])
    else known.push(incompatibility)
  }
}

interface Place {
  readonly key: string
  readonly index: number
}

/** Ask what a version needs, and what there is of that; nothing is asked twice. */
export async function learnNeeds<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  { key, index }: Place,
): Promise<void> {
  const version = knowledge.versions.get(key)?.[index]
  if (knowledge.needs.get(key)?.has(index) === true || version === undefined) return
  await addNeeds(knowledge, { key, index }, await knowledge.universe.needsOf(key, version))
}

async function addNeeds<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  at: Place,
  needs: readonly Requirement<Version>[],
): Promise<void> {
  const sorted = [...needs].sort(by((need) => `${need.key}\n${need.range}`))
  const known = knowledge.needs.get(at.key) ?? new Map()
  knowledge.needs.set(at.key, new Map([...known, [at.index, sorted]]))
  const fresh = [...new Set(sorted.map(({ key }) => key))].filter(
    (key) => !knowledge.versions.has(key),
  )
  const lists = await Promise.all(fresh.map((key) => knowledge.universe.versionsOf(key)))
  for (const [place, key] of fresh.entries()) addModule(knowledge, key, lists[place] ?? [])
  for (const need of sorted) addNeed(knowledge, at, need)
}

function addModule<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  key: string,
  versions: readonly Version[],
): void {
  if (knowledge.versions.size > limits.dependencyModulesMax) throw tooMany()
  knowledge.versions.set(key, versions)
  const refused = answersWhere(versions, (version) => version.refused !== undefined)
  if (refused !== 0n) add(knowledge, [[key, refused]], { kind: 'refused', key })
  const own = knowledge.universe.labelOf(key)
  for (const other of knowledge.versions.keys()) {
    if (other === rootKey || other === key) continue
    const { name, source } = knowledge.universe.labelOf(other)
    if (name !== own.name && source !== own.source) continue
    const terms = [other, key].map((twin) => [twin, allOf(knowledge, twin) & ~notChosen] as const)
    add(knowledge, terms, { kind: 'twins', keys: [other, key] })
  }
}

function addNeed<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  { key, index }: Place,
  need: Requirement<Version>,
): void {
  const versions = knowledge.versions.get(need.key) ?? []
  const fitting = answersWhere(versions, need.admits)
  const others = allOf(knowledge, need.key) & ~fitting
  const fact = { kind: 'needs', by: key, index, need } as const
  if (need.key !== key)
    add(
      knowledge,
      [
        [key, answerOf(index)],
        [need.key, others],
      ],
      fact,
    )
  // A module that needs itself: as if each of its versions outside the range refused this one.
  else if ((others & answerOf(index)) !== 0n) add(knowledge, [[key, answerOf(index)]], fact)
}

function add<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  terms: readonly (readonly [string, Answers])[],
  cause: Fact<Version>,
): void {
  // A term that always holds says nothing: where a module has no version, "not chosen" is all there is.
  const telling = terms.filter(([key, answers]) => answers !== allOf(knowledge, key))
  addIncompatibility(knowledge, { terms: new Map(telling), cause })
}

function tooMany(): SkillsError {
  return new SkillsError(
    'E_LIMIT',
    `More than ${limits.dependencyModulesMax} modules are needed by what is asked for.`,
    {
      rule: 'resolve/modules',
      remedy:
        'See what the modules need (skills info NAME), and leave out the one that needs so many.',
    },
  )
}
