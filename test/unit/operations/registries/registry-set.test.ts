import { parseRegistryAddress, registryIdentity } from '@skills/core'
import { describe, expect, it } from 'vitest'
import {
  onlyAnswer,
  type RegistryEntry,
  registriesFor,
  registrySet,
} from '../../../../packages/operations/src/registries/registry-set.ts'
import { thrown } from '../../../support/thrown.ts'

function entry(
  name: string,
  scopes: readonly string[] | undefined,
  rest: Partial<RegistryEntry> & { readonly url?: string } = {},
): RegistryEntry {
  const label = rest.url ?? `https://${name}.example`
  const address = parseRegistryAddress(label)
  return {
    name,
    address,
    identity: registryIdentity(address),
    label,
    scopes,
    keys: undefined,
    from: 'user',
    isNamed: true,
    where: { file: 'settings.json' },
    ...rest,
  }
}

const ofProject = { from: 'project', where: { file: 'skills.json' } } as const
const names = (set: readonly RegistryEntry[]) => set.map((one) => one.label).sort()

describe('a name is asked', () => {
  const acme = entry('acme', ['@acme'])
  const open = entry('open', undefined)
  const other = entry('other', undefined)
  const set = registrySet([acme, open], [{ ...other, ...ofProject }])

  it('with a scope that somebody owns: of its owner alone', () => {
    expect(registriesFor(set, '@acme/x')).toEqual([acme])
  })

  it('without one: of all that are not kept to scopes', () => {
    expect(names(registriesFor(set, 'x'))).toEqual([open.label, other.label])
    expect(names(registriesFor(set, '@free/x'))).toEqual([open.label, other.label])
  })
})

describe('a scope that a project alone claims', () => {
  it('is asked of the user’s registries as well, so that it cannot be taken from them', () => {
    const mine = entry('mine', undefined)
    const added = entry('added', ['@acme'], ofProject)
    expect(names(registriesFor(registrySet([mine], [added]), '@acme/x'))).toEqual([
      added.label,
      mine.label,
    ])
    expect(names(registriesFor(registrySet([mine], [added]), 'x'))).toEqual([mine.label])
  })
})

describe('a project may not', () => {
  it('take a scope of the user', () => {
    const evil = entry('evil', ['@acme'], ofProject)
    const error = thrown(() => registrySet([entry('acme', ['@acme'])], [evil]))
    expect(error).toMatchObject({
      code: 'E_REGISTRY_CLASH',
      exitStatus: 5,
      where: { file: 'skills.json' },
    })
    expect(error.message).toContain('https://acme.example')
    expect(error.message).toContain('https://evil.example')
  })

  it('give one scope to two registries', () => {
    const both = [entry('a', ['@x'], ofProject), entry('b', ['@x'], ofProject)]
    expect(thrown(() => registrySet([], both)).code).toBe('E_REGISTRY_CLASH')
    expect(thrown(() => registrySet([], both)).message).toBe(
      thrown(() => registrySet([], [...both].reverse())).message,
    )
  })

  it('use a name of the user for another address', () => {
    const evil = entry('acme', undefined, { ...ofProject, url: 'https://evil.example' })
    expect(thrown(() => registrySet([entry('acme', undefined)], [evil])).code).toBe(
      'E_REGISTRY_CLASH',
    )
  })

  it('change what the user says of a registry, and may name it', () => {
    const mine = entry('acme', undefined)
    const same = entry('x', ['@acme'], { ...ofProject, url: mine.label })
    expect(registriesFor(registrySet([mine], [same]), '@acme/x')).toEqual([mine])
  })

  it('hear of a made-up name that happens to be taken: it was not given', () => {
    const added = entry('acme', undefined, {
      ...ofProject,
      url: 'https://b.example/acme',
      isNamed: false,
    })
    expect(registrySet([entry('acme', undefined)], [added])).toHaveLength(2)
  })
})

describe('two answers', () => {
  it('of two registries are refused with both named, whatever their order', () => {
    const answers = [entry('b', undefined), entry('a', undefined)].map((registry) => ({ registry }))
    const error = thrown(() => onlyAnswer('x', answers))
    expect(error).toMatchObject({ code: 'E_REGISTRY_AMBIGUOUS', exitStatus: 5 })
    expect(error.message).toContain('a (https://a.example) and b (https://b.example)')
    expect(thrown(() => onlyAnswer('x', [...answers].reverse())).message).toBe(error.message)
  })
})
