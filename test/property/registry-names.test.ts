import { isSkillsError, parseRegistryAddress, registryIdentity } from '@skills/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  onlyAnswer,
  type RegistryEntry,
  registriesFor,
  registrySet,
} from '../../packages/operations/src/registries/registry-set.ts'

const scopes = ['@a', '@b', '@c']
const moduleNames = ['x', 'y', '@a/x', '@b/x', '@c/y']

interface Drawn {
  readonly entry: RegistryEntry
  readonly has: readonly string[]
}

/** A registry with what it holds: what it holds belongs to its address, however often it is named. */
const drawn = fc
  .record({
    host: fc.constantFrom('one', 'two', 'three', 'four'),
    scopes: fc.option(fc.uniqueArray(fc.constantFrom(...scopes), { minLength: 1 }), {
      nil: undefined,
    }),
    name: fc.constantFrom('p', 'q', 'r'),
    isNamed: fc.boolean(),
    from: fc.constantFrom('user' as const, 'project' as const),
  })
  .map(({ host, ...rest }): Drawn => {
    const address = parseRegistryAddress(`https://${host}.example`)
    const entry: RegistryEntry = {
      ...rest,
      address,
      identity: registryIdentity(address),
      label: `https://${host}.example`,
      keys: undefined,
      where: { file: 'x' },
    }
    return { entry, has: moduleNames.filter((name) => (host.length + name.length) % 2 === 0) }
  })

/** Which registry a name means, or the code and text of the refusal. */
function meaning(all: readonly Drawn[], name: string): string | undefined {
  const of = (from: RegistryEntry['from']) =>
    all.filter(({ entry }) => entry.from === from).map(({ entry }) => entry)
  try {
    const asked = registriesFor(registrySet(of('user'), of('project')), name)
    const answers = asked
      .filter((entry) =>
        all.some((one) => one.entry.identity === entry.identity && one.has.includes(name)),
      )
      .map((registry) => ({ registry }))
    return onlyAnswer(name, answers)?.registry.identity
  } catch (error) {
    if (isSkillsError(error)) return error.code
    throw error
  }
}

describe('the order of registries', () => {
  it('never changes which module a name means', () => {
    const shuffled = fc
      .array(drawn, { maxLength: 6 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      )
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...moduleNames), ([all, other], name) => {
        expect(meaning(other, name)).toBe(meaning(all, name))
      }),
      { numRuns: 2000 },
    )
  })

  it('is no way for a project to change what a name means: it can only be refused', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 6 }),
        fc.constantFrom(...moduleNames),
        (all, name) => {
          const before = meaning(
            all.filter(({ entry }) => entry.from === 'user'),
            name,
          )
          if (before === undefined) return
          expect([before, 'E_REGISTRY_CLASH', 'E_REGISTRY_AMBIGUOUS']).toContain(meaning(all, name))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
