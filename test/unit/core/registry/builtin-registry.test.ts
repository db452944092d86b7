import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isSkillsError, type SkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  findRegistryModule,
  registryNames,
} from '../../../../packages/core/src/fetch/builtin-registry.ts'
import { parseSource, printSource } from '../../../../packages/core/src/source/index.ts'

const shipped = fileURLToPath(new URL('../../../..', import.meta.url))
const digest = `h1:${'A'.repeat(43)}=`
const pack = {
  registryModuleVersion: 1,
  name: 'web-pack',
  description: 'Web things',
  license: 'MIT',
  publisher: 'Someone',
  versions: { '1.2.0': { embedded: 'packs/web-pack', integrity: digest } },
}

let product: string
beforeEach(() => {
  product = mkdtempSync(join(tmpdir(), 'skills-registry-test-'))
})
afterEach(() => {
  rmSync(product, { recursive: true, force: true })
})

function put(path: string, content: unknown): void {
  const file = join(product, 'skills-registry', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}

function failure(act: () => unknown): SkillsError {
  try {
    act()
  } catch (error) {
    if (isSkillsError(error)) return error
    throw error
  }
  throw new Error('it did not fail')
}

const messages = (error: SkillsError): string[] => error.problems.map(({ message }) => message)

describe('the registry that is shipped', () => {
  it('names its modules in order', () => {
    const names = registryNames(shipped).map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    expect(names).toEqual(expect.arrayContaining(['prodsec-skills', 'reviewing-skills']))
    expect(names.length).toBeGreaterThanOrEqual(12)
  })

  it('gives the embedded pack with its folder and digest', () => {
    const found = findRegistryModule(shipped, 'reviewing-skills')
    expect(found?.license).toBe('Apache-2.0')
    const { content } = found ?? {}
    const version = content?.kind === 'embedded' ? content.versions.get('1.0.0') : undefined
    expect(version?.folder).toBe(join(shipped, 'skills-registry/packs/reviewing-skills'))
    expect(version?.integrity).toMatch(/^h1:/u)
  })

  it('points to the source of a module whose files are elsewhere', () => {
    expect(findRegistryModule(shipped, 'prodsec-skills')?.content).toEqual({
      kind: 'source',
      source: 'RedHatProductSecurity/prodsec-skills',
      versions: undefined,
      folders: undefined,
    })
  })
})

describe('every module that is shipped', () => {
  it('is found by its name, and its source is one that can be parsed', () => {
    for (const { name, description } of registryNames(shipped)) {
      const module = findRegistryModule(shipped, name)
      expect(module?.description, name).toBe(description)
      expect(module?.categories, name).toBeDefined()
      if (module?.content.kind !== 'source') continue
      expect(module.homepage, name).toMatch(/^https:/u)
      expect(module.content.versions, name).toBeUndefined()
      expect(printSource(parseSource(module.content.source)), name).toBe(module.content.source)
    }
  })
})

describe('a name that comes from outside', () => {
  it.each([
    '',
    '.',
    '..',
    '../index',
    '../../package',
    '/etc/passwd',
    'a/b',
    '@acme/../index',
    'web-pack.json/..',
    'web-pack\u0000',
    'C:web-pack',
    'con',
    '__proto__',
    'constructor',
    'WEB-PACK',
    '%2e%2e',
  ])('finds nothing for %j and reads no file for it', (name) => {
    put('modules/web-pack.json', pack)
    put('index.json', 'not JSON')
    put('modules/con.json', 'not JSON')
    put('modules/constructor.json', 'not JSON')
    expect(findRegistryModule(product, name)).toBeUndefined()
  })

  it('finds nothing where the registry has no such module', () => {
    put('modules/web-pack.json', pack)
    expect(findRegistryModule(product, 'other')).toBeUndefined()
    expect(findRegistryModule(product, '@acme/other')).toBeUndefined()
  })

  it('finds a scoped module in the folder of its scope', () => {
    put('modules/@acme/web-pack.json', { ...pack, name: '@acme/web-pack' })
    expect(findRegistryModule(product, '@acme/web-pack')?.name).toBe('@acme/web-pack')
  })
})

describe('a damaged registry', () => {
  it('is reported with the file, the line and every problem at once', () => {
    put(
      'modules/web-pack.json',
      '{\n  "registryModuleVersion": 1,\n  "name": 7,\n  "colour": "red"\n}',
    )
    const error = failure(() => findRegistryModule(product, 'web-pack'))
    expect(error.code).toBe('E_FILE_INVALID')
    expect(error.where?.file).toBe('skills-registry/modules/web-pack.json')
    expect(messages(error).join('\n')).toContain('"name" must be text')
    expect(messages(error).join('\n')).toContain('lacks the key "license"')
  })

  it.each([
    ['cut text', '{"registryModuleVersion": 1,'],
    ['a doubled key', '{"name": "web-pack", "name": "web-pack"}'],
    ['a comment', `${JSON.stringify(pack)} // yes`],
    ['an empty file', ''],
  ])('refuses %s', (_what, text) => {
    put('modules/web-pack.json', text)
    expect(failure(() => findRegistryModule(product, 'web-pack')).code).toBe('E_FILE_INVALID')
  })

  it('refuses a file that is another module’s', () => {
    put('modules/web-pack.json', { ...pack, name: 'other' })
    const error = failure(() => findRegistryModule(product, 'web-pack'))
    expect(messages(error)).toEqual(['It is the file of "other".'])
  })

  it.each([
    'packs/../../../etc',
    'packs/',
    '/packs/web',
    'packs\\web',
    'packs/.git/x',
    'other/web',
  ])('refuses a version whose files would be at %j', (embedded) => {
    put('modules/web-pack.json', {
      ...pack,
      versions: { '1.0.0': { embedded, integrity: digest } },
    })
    expect(failure(() => findRegistryModule(product, 'web-pack')).code).toBe('E_FILE_INVALID')
  })

  it.each([
    ['no digest', { '1.0.0': { embedded: 'packs/web-pack' } }],
    ['a short digest', { '1.0.0': { embedded: 'packs/web-pack', integrity: 'h1:AAAA' } }],
    ['a version that is none', { latest: { embedded: 'packs/web-pack', integrity: digest } }],
    ['no version', {}],
  ])('refuses versions with %s', (_what, versions) => {
    put('modules/web-pack.json', { ...pack, versions })
    expect(failure(() => findRegistryModule(product, 'web-pack')).code).toBe('E_FILE_INVALID')
  })

  it('leaves keys that it does not know to later versions', () => {
    put('modules/web-pack.json', { ...pack, colour: 'red' })
    expect(findRegistryModule(product, 'web-pack')?.name).toBe('web-pack')
  })

  it('refuses a module with both a source and versions, and one with neither', () => {
    const { versions: _versions, ...bare } = pack
    for (const content of [bare, { ...pack, source: 'owner/repo' }]) {
      put('modules/web-pack.json', content)
      const error = failure(() => findRegistryModule(product, 'web-pack'))
      expect(messages(error)).toEqual([
        'It must have a "source", or "versions" with the files of each.',
      ])
    }
  })

  it('says that a newer format needs a newer version', () => {
    put('modules/web-pack.json', { ...pack, registryModuleVersion: 2, shape: 'unknown' })
    expect(failure(() => findRegistryModule(product, 'web-pack')).code).toBe('E_FILE_NEWER')
    put('index.json', { registryIndexVersion: 2 })
    expect(failure(() => registryNames(product)).code).toBe('E_FILE_NEWER')
  })

  it('reports a missing index and an index with a name that cannot be one', () => {
    expect(messages(failure(() => registryNames(product)))).toEqual(['The file is missing.'])
    put('index.json', { registryIndexVersion: 1, modules: { con: { description: 'x' } } })
    expect(failure(() => registryNames(product)).code).toBe('E_FILE_INVALID')
  })

  it('reports a module file that is a folder as unreadable', () => {
    mkdirSync(join(product, 'skills-registry/modules/web-pack.json'), { recursive: true })
    expect(failure(() => findRegistryModule(product, 'web-pack')).code).toBe('E_READ')
  })
})
