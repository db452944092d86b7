import { type FileWish, openRegistry, type RegistryModuleFile, registryBytes } from '@skills/core'
import { registryUpdate, withWithdrawal } from '@skills/publish'
import { describe, expect, it } from 'vitest'
import { madeModule } from '../../../support/many-modules.ts'

const modules = Array.from({ length: 10_000 }, (_, number) => madeModule(number))
const files = registryBytes({ name: 'big', modules })
const changed = (module: RegistryModuleFile) =>
  withWithdrawal(module, { version: '1.0.0', reason: 'Reads tokens' })

/** Applying an update to all files, as writing them does. */
const applied = (before: typeof files, update: typeof files | undefined) =>
  new Map([...before, ...(update ?? [])])
const same = (left: typeof files, right: typeof files) =>
  left.size === right.size && [...left].every(([path, bytes]) => right.get(path)?.equals(bytes))

describe('a registry of 10,000 modules', () => {
  it('is the same bytes whatever the order of its modules', () => {
    const few = modules.slice(0, 600)
    const one = registryBytes({ name: 'big', modules: few })
    expect(same(one, registryBytes({ name: 'big', modules: [...few].reverse() }))).toBe(true)
  })

  it('changes by five files where one module does', () => {
    const [first = madeModule(0)] = modules
    const update = registryUpdate((path) => files.get(path), [changed(first)])
    expect(update?.size).toBe(5)
    expect([...(update?.keys() ?? [])].slice(-2)).toEqual(['tree.bin', 'registry.json'])
  })

  it('answers with few bytes and requests where a key is pinned, also that it has no such name', async () => {
    const asked: string[] = []
    let bytes = 0
    const texts = async ({ path, isBinary }: FileWish) => {
      const found = files.get(path)
      if (found === undefined) return undefined
      asked.push(path)
      bytes += found.length
      const text = found.toString(isBinary === true ? 'latin1' : 'utf8')
      return { text, place: path, unaskedSince: undefined }
    }
    const root = JSON.parse(files.get('registry.json')?.toString() ?? '')
    const input = { files: texts, marketplaces: [], folder: undefined, address: 'big' }
    const origin = { kind: 'address' } as const
    const opened = await openRegistry({
      ...input,
      origin,
      vouched: { root, unaskedSince: undefined },
    })
    const name = modules[4711]?.name ?? ''
    expect((await opened.find(name))?.name).toBe(name)
    // Besides snapshot and root, which have 2 kB.
    expect(asked).toHaveLength(4)
    expect(bytes).toBeLessThan(23_000)
    expect(await opened.find('nobody-has-this')).toBeUndefined()
  })
})

describe('an update', () => {
  it('of a registry that grows out of its depth is none: every file gets another place', () => {
    const before = registryBytes({ name: 'some', modules: modules.slice(0, 501) })
    const text = before.get('registry.json')?.toString().replace('501', '5000') ?? ''
    const full = new Map(before).set('registry.json', Buffer.from(text))
    expect(registryUpdate((path) => before.get(path), [madeModule(600)])?.size).toBe(4)
    expect(registryUpdate((path) => full.get(path), [madeModule(600)])).toBeUndefined()
  })

  it.each([
    [0, 3],
    [1, 600],
  ])(
    'at depth %i gives what a whole build gives, for new and changed modules together',
    (_depth, count) => {
      const before = registryBytes({ name: 'some', modules: modules.slice(0, count) })
      const news = [...modules.slice(count, count + 2), changed(modules[0] ?? madeModule(0))]
      const whole = [...news, ...modules.slice(1, count)]
      const update = registryUpdate((path) => before.get(path), news)
      expect(same(applied(before, update), registryBytes({ name: 'some', modules: whole }))).toBe(
        true,
      )
    },
  )

  it('at depth 2 changes one list, two tiles, the module and the root', () => {
    const few = modules.slice(0, 50)
    const deep = { name: 'deep', depth: 2 } as const
    const before = registryBytes({ ...deep, modules: few })
    const next = changed(few[0] ?? madeModule(0))
    const update = registryUpdate((path) => before.get(path), [next])
    expect(
      [...(update?.keys() ?? [])].map((path) => path.replace(/\b[0-9a-f]{2}\b/gu, 'xx')),
    ).toEqual([
      `modules/xx/xx/${next.name}.json`,
      'index/xx/xx.json',
      'tree/xx.bin',
      'tree.bin',
      'registry.json',
    ])
    const whole = registryBytes({ ...deep, modules: [next, ...few.slice(1)] })
    expect(same(applied(before, update), whole)).toBe(true)
    const list = update?.get([...update.keys()].find((path) => path.startsWith('index/')) ?? '')
    // Nobody lists an index of this depth, so that it has no words for people.
    expect(list?.toString()).toContain('sha256')
    expect(list?.toString()).not.toContain('description')
  })
})
