import { limits } from '../../words/limits.ts'
import { byCodeUnit } from '../../words/order.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { answerOf, bestOf } from './domain.ts'
import { explainConflict, type VersionConflict } from './explain-conflict.ts'
import { factsOf, type Incompatibility } from './incompatibility.ts'
import {
  addIncompatibility,
  allOf,
  type Knowledge,
  learnNeeds,
  startKnowledge,
} from './knowledge.ts'
import { learn } from './learn.ts'
import { propagate } from './propagate.ts'
import { addStep, answersLeft, backTo, newTrail, type Trail } from './trail.ts'
import { type Candidate, rootKey, type Universe } from './universe.ts'

export type Solution<Version extends Candidate> =
  /** One version of every module that is needed, by key, in the order of keys. */
  | { readonly kind: 'solved'; readonly chosen: ReadonlyMap<string, Version> }
  /** No choice satisfies everything. `open`: modules in the proof of which not all versions were listed. */
  | {
      readonly kind: 'conflict'
      readonly conflict: VersionConflict
      readonly open: readonly string[]
    }
  /** A version would be tried that nobody has listed yet. */
  | { readonly kind: 'open'; readonly key: string }

/**
 * Choose one version of every module that is needed, so that every range holds; no module that nobody needs.
 *
 * The answer is exactly the first one that a search without any skill would find: the manifest's modules in the
 * order of their keys, then what the chosen ones need in that order, each at the version that is liked best and
 * works out. It does not depend on the order in which anything is given. What makes it quick is that dead ends
 * are learned from (`learn.ts`). Throws E_LIMIT after `limits.resolveStepsMax` steps: no universe, however hostile,
 * keeps us longer. What the universe throws goes through.
 */
export async function solve<Version extends Candidate>(
  universe: Universe<Version>,
): Promise<Solution<Version>> {
  const knowledge = await startKnowledge(universe)
  const trail = newTrail<Version>()
  let level = 0
  addStep(trail, { key: rootKey, own: answerOf(0), left: answerOf(0), level, cause: undefined })
  let changed: readonly string[] = [rootKey]
  for (let steps = 0; steps < limits.resolveStepsMax; steps += 1) {
    const conflict = propagate(knowledge, trail, { changed, level })
    if (conflict !== undefined) {
      const lesson = learn(conflict, trail, (key) => allOf(knowledge, key))
      if (lesson.backTo === undefined) return failed(knowledge, lesson.learned)
      addIncompatibility(knowledge, lesson.learned)
      level = lesson.backTo
      backTo(trail, level)
      changed = [...lesson.learned.terms.keys()]
      continue
    }
    const open = openModules(knowledge, trail)
    const [next] = open
    if (next === undefined) return { kind: 'solved', chosen: chosenOf(knowledge, trail) }
    const index = bestLeft(knowledge, trail, next)
    if (knowledge.versions.get(next)?.[index]?.isOpen === true) return { kind: 'open', key: next }
    announce(knowledge, trail, open)
    await learnNeeds(knowledge, { key: next, index })
    level += 1
    const own = answerOf(index)
    addStep(trail, { key: next, own, left: own, level, cause: undefined })
    changed = [next]
  }
  throw tooLong()
}

/**
 * What the manifest needs or, once that is chosen, what chosen versions need, and that is not chosen: in the order of
 * keys. The first one is next.
 */
function openModules<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  trail: Trail<Version>,
): readonly string[] {
  const decided = decidedOf(trail)
  const open = (keys: readonly string[]) =>
    [...new Set(keys)].filter((key) => !decided.has(key)).sort(byCodeUnit)
  const neededBy = (key: string, index: number) =>
    (knowledge.needs.get(key)?.get(index) ?? []).map((need) => need.key)
  const wanted = open(neededBy(rootKey, 0))
  if (wanted.length > 0) return wanted
  return open([...decided].flatMap(([key, index]) => neededBy(key, index)))
}

/** Say which version of each is tried if nothing comes in between. */
function announce<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  trail: Trail<Version>,
  keys: readonly string[],
): void {
  for (const key of keys) {
    const version = knowledge.versions.get(key)?.[bestLeft(knowledge, trail, key)]
    if (version !== undefined && version.isOpen !== true) knowledge.universe.expect?.(key, version)
  }
}

function decidedOf<Version extends Candidate>({ steps }: Trail<Version>): Map<string, number> {
  const decided = steps.filter(({ cause, key }) => cause === undefined && key !== rootKey)
  return new Map(decided.map(({ key, own }) => [key, bestOf(own) ?? 0]))
}

function bestLeft<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  trail: Trail<Version>,
  key: string,
): number {
  const best = bestOf(answersLeft(trail, key) ?? allOf(knowledge, key))
  if (best === undefined) throw new TypeError(`${key} is needed and has no version left`)
  return best
}

function chosenOf<Version extends Candidate>(
  { versions }: Knowledge<Version>,
  trail: Trail<Version>,
): ReadonlyMap<string, Version> {
  const chosen = [...decidedOf(trail)].sort(([left], [right]) => byCodeUnit(left, right))
  return new Map(
    chosen.flatMap(([key, index]) => {
      const version = versions.get(key)?.[index]
      return version === undefined ? [] : [[key, version] as const]
    }),
  )
}

function failed<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  proof: Incompatibility<Version>,
): Solution<Version> {
  const facts = factsOf(proof)
  const keys = new Set(facts.flatMap((fact) => (fact.kind === 'needs' ? [fact.need.key] : [])))
  const open = [...keys].filter((key) =>
    knowledge.versions.get(key)?.some(({ isOpen }) => isOpen === true),
  )
  return {
    kind: 'conflict',
    conflict: explainConflict(knowledge, facts),
    open: open.sort(byCodeUnit),
  }
}

function tooLong(): SkillsError {
  return new SkillsError(
    'E_LIMIT',
    `No choice of versions was found in ${limits.resolveStepsMax} steps.`,
    {
      rule: 'resolve/steps',
      remedy:
        'Ask for narrower ranges in skills.json, or install the modules one by one to see which needs so much.',
    },
  )
}
