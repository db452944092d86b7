import {
  buildRegistry,
  canonicalJson,
  type FileWish,
  type OpenedRegistry,
  openRegistry,
  type RegistryContents,
  sha256,
} from '@skills/core'
import { describe, expect, it } from 'vitest'
import { moduleFile } from '../../../support/registries.ts'
import { rejected } from '../../../support/thrown.ts'

const digest = `h1:${'A'.repeat(43)}=`
const commit = 'c'.repeat(40)

/** A registry in memory that a test may tamper with, and what was read of it. */
function memory(contents: Partial<RegistryContents>): {
  readonly files: Map<string, string>
  readonly wishes: FileWish[]
  readonly open: () => Promise<OpenedRegistry>
} {
  const files = new Map(buildRegistry({ name: 'acme', modules: [], ...contents }))
  const wishes: FileWish[] = []
  const open = () =>
    openRegistry({
      files: async (wish) => {
        wishes.push(wish)
        const text = files.get(wish.path)
        return text === undefined
          ? undefined
          : { text, place: `acme/${wish.path}`, unaskedSince: undefined }
      },
      marketplaces: [],
      origin: { kind: 'address' },
      folder: undefined,
      address: 'acme',
    })
  return { files, wishes, open }
}

/** Replace a file and make every digest above it right again, as a hostile registry would. */
function consistently(files: Map<string, string>, path: string, value: unknown): void {
  files.set(path, canonicalJson(value))
  const index = JSON.parse(files.get('index.json') ?? '{}')
  for (const name of Object.keys(index.modules))
    index.modules[name].sha256 = sha256(files.get(`modules/${name}.json`) ?? '')
  if (path !== 'index.json') files.set('index.json', canonicalJson(index))
  const root = JSON.parse(files.get('registry.json') ?? '{}')
  files.set(
    'registry.json',
    canonicalJson({ ...root, index: sha256(files.get('index.json') ?? '') }),
  )
}

describe.each([0, 1, 2] as const)('a registry of depth %i', (depth) => {
  const names = ['web-pack', 'a', '@acme/web-pack', '@acme/x.y_z']
  const contents = { modules: names.map((name) => moduleFile(name)), scopes: ['@acme'], depth }

  it('gives every module by its name with three files read, and says that others are not there', async () => {
    const { open, wishes } = memory(contents)
    const opened = await open()
    for (const name of names) {
      wishes.length = 0
      expect((await opened.find(name))?.name).toBe(name)
      expect(wishes.length).toBe(2)
    }
    expect(await opened.find('nothing')).toBeUndefined()
    expect(await opened.find('@other/web-pack')).toBeUndefined()
    expect(opened.count).toBe(4)
  })

  it('lists its names in order unless it is split too far', async () => {
    const listed = await (await memory(contents).open()).list()
    expect(listed?.map(({ name }) => name)).toEqual(depth === 2 ? undefined : [...names].sort())
  })
})

describe('what is built', () => {
  it('is the same whatever the order of the modules', () => {
    const modules = ['b', 'a', 'c'].map((name) => moduleFile(name))
    const one = buildRegistry({ name: 'acme', modules })
    expect(buildRegistry({ name: 'acme', modules: [...modules].reverse() })).toEqual(one)
  })

  it('says the newest version that can be chosen', () => {
    const versions = {
      '1.0.0': { commit },
      '1.2.0': { commit },
      '1.3.0': { commit, yanked: 'It leaks.' },
      '2.0.0-rc.1': { commit },
    }
    const files = buildRegistry({
      name: 'acme',
      modules: [moduleFile('a', { source: 'o/a', versions })],
    })
    expect(JSON.parse(files.get('index.json') ?? '').modules.a.latest).toBe('1.2.0')
  })

  it.each([
    ['a name in capitals', moduleFile('Web')],
    ['a scope that is not declared', moduleFile('@other/x')],
    ['a source on this machine', moduleFile('x', { source: './pack' })],
    ['a source that is a name', moduleFile('x', { source: 'other' })],
    ['an archive on this machine', moduleFile('x', { source: './x.tgz' })],
    ['a repository on this machine', moduleFile('x', { source: 'git+file:///etc/x.git' })],
    [
      'a password in its source',
      moduleFile('x', { source: 'https://me:secret@example.test/x.git' }),
    ],
    [
      'a version that could be anything',
      moduleFile('x', { source: 'o/x', versions: { '1.0.0': {} } }),
    ],
    ['a version without a source', moduleFile('x', { versions: { '1.0.0': { commit } } })],
    [
      'files in a registry that is served',
      moduleFile('x', { versions: { '1.0.0': { embedded: 'packs/x', integrity: digest } } }),
    ],
  ])('is refused with %s', (_what, module) => {
    expect(() => buildRegistry({ name: 'acme', modules: [module] })).toThrow(
      expect.objectContaining({ code: 'E_INDEX_INVALID' }),
    )
  })

  it('is refused with one name twice', () => {
    expect(() =>
      buildRegistry({ name: 'acme', modules: [moduleFile('a'), moduleFile('a')] }),
    ).toThrow('The module a stands twice.')
  })
})

describe('a registry that was tampered with', () => {
  const good = { modules: [moduleFile('web-pack'), moduleFile('other')] }

  it.each(['index.json', 'modules/web-pack.json'])(
    'is found out by a changed %s, which is asked for once more before that',
    async (path) => {
      const { files, wishes, open } = memory(good)
      files.set(path, `${files.get(path)} `)
      const error = await rejected((await open()).find('web-pack'))
      expect(error).toMatchObject({ code: 'E_INTEGRITY', exitStatus: 4, rule: 'registry/digest' })
      expect(wishes.filter((wish) => wish.path === path).map((wish) => wish.isDoubted)).toEqual([
        false,
        true,
      ])
    },
  )

  it.each(['index.json', 'modules/web-pack.json'])('is found out by a missing %s', async (path) => {
    const { files, open } = memory(good)
    files.delete(path)
    const error = await rejected((await open()).find('web-pack'))
    expect(error).toMatchObject({ code: 'E_INDEX_INVALID', rule: 'registry/missing' })
  })

  it('cannot put the file of one module under the name of another', async () => {
    const { files, open } = memory(good)
    consistently(files, 'modules/web-pack.json', moduleFile('other'))
    const error = await rejected((await open()).find('web-pack'))
    expect(error).toMatchObject({ code: 'E_INDEX_INVALID', rule: 'registry/name' })
    expect(error.where).toMatchObject({ file: 'acme/modules/web-pack.json', line: 4 })
  })

  it('cannot put a name into a shard that it does not belong to', async () => {
    const { files, open } = memory({ ...good, depth: 1 })
    const shards = [...files].filter(([path]) => path.startsWith('index/'))
    const [held] = shards.filter(([, text]) => text.includes('web-pack'))
    const [free] = shards.filter(([, text]) => !text.includes('description'))
    files.set(free?.[0] ?? '', held?.[1] ?? '')
    const error = await rejected((await open()).list())
    expect(error).toMatchObject({ code: 'E_INDEX_INVALID', rule: 'registry/shard' })
  })

  it.each([
    '../../etc/passwd',
    '@acme/../x',
    '/etc/passwd',
    'a/b',
    'con',
    'constructor',
    'toString',
    'A',
    '@evil/x',
    'x\u202e',
  ])('has no module called %j, whatever its index says', async (name) => {
    const { files, open } = memory(good)
    const index = JSON.parse(files.get('index.json') ?? '')
    index.modules[name] = index.modules.other
    consistently(files, 'index.json', index)
    const opened = await open()
    expect((await rejected(opened.list())).code).toBe('E_INDEX_INVALID')
    const asked = await opened.find(name).catch((error: unknown) => error)
    expect(asked === undefined || asked instanceof Error).toBe(true)
  })

  it.each([
    [
      'a prototype as a key',
      '{"registryIndexVersion":1,"modules":{"__proto__":{"description":"x"}}}',
    ],
    [
      'a key twice',
      '{"registryIndexVersion":1,"modules":{"a":{"description":"x"},"a":{"description":"y"}}}',
    ],
    ['nesting without an end', `{"registryIndexVersion":1,"modules":${'['.repeat(1e5)}`],
    ['a page instead of a file', '<!doctype html><title>Welcome</title>'],
    ['nothing', ''],
  ])('is refused with %s', async (_what, text) => {
    const { files, open } = memory(good)
    files.set('index.json', text)
    const root = JSON.parse(files.get('registry.json') ?? '{}')
    files.set('registry.json', canonicalJson({ ...root, index: sha256(text) }))
    expect((await rejected((await open()).find('web-pack'))).code).toBe('E_INDEX_INVALID')
  })

  it('of a later format, or one that asks for more than is known, says which version it needs', async () => {
    for (const more of [{ registryVersion: 2 }, { requires: ['signatures'] }]) {
      const { files, open } = memory(good)
      const root = JSON.parse(files.get('registry.json') ?? '{}')
      files.set('registry.json', canonicalJson({ ...root, ...more }))
      expect((await rejected(open())).code).toBe('E_FILE_NEWER')
    }
  })

  it('with keys of a later version that need not be known is read', async () => {
    const { files, open } = memory(good)
    consistently(files, 'modules/web-pack.json', { ...moduleFile('web-pack'), log: { index: 7 } })
    const root = JSON.parse(files.get('registry.json') ?? '{}')
    files.set('registry.json', canonicalJson({ ...root, snapshot: 'x', sequence: 9 }))
    expect((await (await open()).find('web-pack'))?.name).toBe('web-pack')
  })

  it('that is no registry at all is told as missing', async () => {
    const { files, open } = memory(good)
    files.clear()
    expect((await rejected(open())).code).toBe('E_SOURCE_MISSING')
  })
})
