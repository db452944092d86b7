import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Candidate,
  type Requirement,
  solve,
  type Universe,
} from '../../packages/core/src/resolve/index.ts'
import { byCodeUnit } from '../../packages/core/src/words/order.ts'
import { isSkillsError } from '../../packages/core/src/words/skills-error.ts'

/** A module's key, and the places of its versions that will do. */
type Need = readonly [key: string, admitted: readonly number[]]

interface World {
  readonly wanted: readonly Need[]
  /** Key to its versions, the best first. */
  readonly modules: ReadonlyMap<string, { readonly name: string; readonly versions: Version[] }>
}

interface Version {
  readonly refused: boolean
  readonly needs: readonly Need[]
}

const keys = ['a', 'b', 'c', 'd', 'e', 'f']
const versionsMax = 4
const admitted = fc.uniqueArray(fc.nat(versionsMax - 1), { maxLength: versionsMax })
const need: fc.Arbitrary<Need> = fc.tuple(fc.constantFrom(...keys), admitted)
const version: fc.Arbitrary<Version> = fc.record({
  refused: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  needs: fc.array(need, { maxLength: 3 }),
})
const world: fc.Arbitrary<World> = fc.record({
  wanted: fc.array(need, { minLength: 1, maxLength: 3 }),
  modules: fc
    .tuple(
      ...keys.map(() =>
        fc.record({
          versions: fc.array(version, { maxLength: versionsMax }),
          twin: fc.integer({ min: 0, max: 19 }),
        }),
      ),
    )
    .map(
      (modules) =>
        new Map(
          keys.map((key, index) => {
            const { versions = [], twin = 9 } = modules[index] ?? {}
            return [key, { name: twin < 2 ? 'same' : key, versions }] as const
          }),
        ),
    ),
})

interface Numbered extends Candidate {
  readonly index: number
}

/** The world as the solver sees it, every list shuffled by `seed`. */
function universeOf({ wanted, modules }: World, seed: number): Universe<Numbered> {
  const requirement = ([key, places]: Need): Requirement<Numbered> => ({
    key,
    range: `[${places}]`,
    admits: ({ index }) => places.includes(index),
  })
  return {
    wanted: shuffled(wanted, seed).map(requirement),
    labelOf: (key) => ({ name: modules.get(key)?.name ?? key, source: `source-${key}` }),
    versionsOf: async (key) =>
      (modules.get(key)?.versions ?? []).map(({ refused }, index) => ({
        label: `${index}`,
        index,
        refused: refused ? 'was withdrawn' : undefined,
      })),
    needsOf: async (key, { index }) =>
      shuffled(modules.get(key)?.versions[index]?.needs ?? [], seed).map(requirement),
  }
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const keyed = items.map((item, index) => ({ item, rank: (index * 7919 + seed * 104_729) % 31 }))
  return keyed.sort((left, right) => left.rank - right.rank).map(({ item }) => item)
}

type Choice = ReadonlyMap<string, number>

/** The first answer of a search that tries everything in the documented order; `undefined` where there is none. */
function bruteForce(world: World, choice: Choice = new Map()): Choice | undefined {
  if (!holds(world, choice)) return undefined
  const next = nextOf(world, choice)
  if (next === undefined) return choice
  for (const index of world.modules.get(next)?.versions.keys() ?? []) {
    const found = bruteForce(world, new Map([...choice, [next, index]]))
    if (found !== undefined) return found
  }
  return undefined
}

function nextOf({ wanted, modules }: World, choice: Choice): string | undefined {
  const open = (needs: readonly Need[]) =>
    needs
      .map(([key]) => key)
      .filter((key) => !choice.has(key))
      .sort(byCodeUnit)[0]
  const needs = [...choice].flatMap(
    ([key, index]) => modules.get(key)?.versions[index]?.needs ?? [],
  )
  return open(wanted) ?? open(needs)
}

/** Does what is chosen so far break nothing? */
function holds({ wanted, modules }: World, choice: Choice): boolean {
  const needs = [...choice].flatMap(
    ([key, index]) => modules.get(key)?.versions[index]?.needs ?? [],
  )
  const names = [...choice.keys()].map((key) => modules.get(key)?.name)
  return (
    new Set(names).size === names.length &&
    [...choice].every(([key, index]) => modules.get(key)?.versions[index]?.refused === false) &&
    [...wanted, ...needs].every(([key, places]) => {
      const chosen = choice.get(key)
      return chosen === undefined || places.includes(chosen)
    })
  )
}

async function solved(given: World, seed = 0): Promise<Choice | undefined> {
  const solution = await solve(universeOf(given, seed))
  if (solution.kind !== 'solved') return undefined
  return new Map([...solution.chosen].map(([key, { index }]) => [key, index]))
}

describe('solve', () => {
  it('gives the very answer of a search that tries everything, and none where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const found = await solved(given)
        const wanted = bruteForce(given)
        expect(found).toEqual(wanted === undefined ? undefined : new Map([...wanted].sort()))
      }),
      { numRuns: 3000 },
    )
  })

  it('gives the same in whatever order things come, conflicts word for word', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.nat(1000), async (given, seed) => {
        expect(await solve(universeOf(given, seed)).then(plain)).toEqual(
          await solve(universeOf(given, 0)).then(plain),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('blames only modules and askers that exist, each with a way from the manifest', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const solution = await solve(universeOf(given, 0))
        if (solution.kind !== 'conflict') return
        const { modules, twins } = solution.conflict
        expect(modules.length + twins.length).toBeGreaterThan(0)
        for (const { askedBy, tried, source } of modules) {
          const count = given.modules.get(source.slice('source-'.length))?.versions.length ?? 0
          expect(tried.length).toBeLessThanOrEqual(count)
          for (const { chain, by } of askedBy) {
            expect(chain[0]).toBe('skills.json')
            expect(chain.at(-1)).toBe(by)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('asks for no version that the search does not try, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const asked: string[] = []
        const universe = universeOf(given, 0)
        await solve({
          ...universe,
          versionsOf: (key) => {
            asked.push(key)
            return universe.versionsOf(key)
          },
          needsOf: (key, one) => {
            asked.push(`${key} ${one.label}`)
            return universe.needsOf(key, one)
          },
        })
        expect(new Set(asked).size).toBe(asked.length)
      }),
      { numRuns: 500 },
    )
  })
})

/** Functions cannot be compared. */
function plain(solution: Awaited<ReturnType<typeof solve<Numbered>>>): unknown {
  return solution.kind === 'solved' ? [...solution.chosen] : solution
}

describe('a hostile universe', () => {
  /** Everything needs everything, and no two neighbours agree: very many dead ends. */
  function tangle(modules: number, versions: number): Universe<Numbered> {
    const all = Array.from({ length: modules }, (_, index) => `m${String(index).padStart(3, '0')}`)
    const numbered = Array.from({ length: versions }, (_, index) => ({ label: `${index}`, index }))
    const any = (key: string) => ({ key, range: '*', admits: () => true })
    return {
      wanted: all.map(any),
      labelOf: (key) => ({ name: key, source: key }),
      versionsOf: async () => numbered,
      // A colouring that does not exist: one version fewer than modules, and all of them differ.
      needsOf: async (key, { index }) =>
        all
          .filter((other) => other !== key)
          .map((other) => ({
            key: other,
            range: `not ${index}`,
            admits: (one: Numbered) => one.index !== index,
          })),
    }
  }

  it('ends: with an answer where few steps do, else with an error, and soon', async () => {
    expect((await solve(tangle(4, 3))).kind).toBe('conflict')
    const begun = Date.now()
    const ended = await solve(tangle(14, 13)).catch((error: unknown) => error)
    expect(isSkillsError(ended, 'E_LIMIT')).toBe(true)
    expect(Date.now() - begun).toBeLessThan(60_000)
  }, 90_000)

  it('does not grow without end', async () => {
    const endless: Universe<Numbered> = {
      wanted: [{ key: 'm', range: '*', admits: () => true }],
      labelOf: (key) => ({ name: key, source: key }),
      versionsOf: async () => [{ label: '1', index: 0 }],
      needsOf: async (key) => [{ key: `${key}m`, range: '*', admits: () => true }],
    }
    await expect(solve(endless)).rejects.toMatchObject({ code: 'E_LIMIT', rule: 'resolve/modules' })
  })
})
