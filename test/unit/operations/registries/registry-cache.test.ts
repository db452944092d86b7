import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildRegistry, canonicalJson } from '@skills/core'
import { listRegistries, searchModules, useRegistry } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { moduleFile, serveRegistry, tagOf } from '../../../support/registries.ts'
import { damage, registrySite } from '../../../support/registry-site.ts'
import { rejected } from '../../../support/thrown.ts'

const place = registrySite('registry-cache')
const { site, http, use, asked, commits, address } = place
const here = { project: undefined, scope: undefined, global: false } as const

/** A module of the git server, pinned. */
function pinned(name: string, version: '1.0.0' | '1.1.0' = '1.1.0') {
  return moduleFile(name, {
    source: address(),
    versions: { [version]: { commit: commits()[version] } },
  })
}

const search = (...words: readonly string[]) =>
  searchModules(site().context, { words, scope: here })
const manifest = (more: object) =>
  writeFileSync(join(site().project, 'skills.json'), JSON.stringify(more))
const names = async (word: string) =>
  (await search(word)).modules.map((one) => `${one.name} ${one.from}`)

describe('without network', () => {
  it('the cache answers, and it is said how old it is', async () => {
    await use('acme', { modules: [pinned('gadget')] })
    const { modules, warnings } = await searchModules(place.offline(), {
      words: ['gadget'],
      scope: here,
    })
    expect(modules).toMatchObject([{ name: 'gadget', from: 'acme' }])
    expect(warnings).toMatchObject([{ code: 'W_REGISTRY_OFFLINE' }])
    expect(warnings[0]?.message).toContain('0 minutes ago (2025-01-01')
  })

  it('what is not in the cache is told as missing', async () => {
    manifest({ registries: [serveRegistry(http(), '/added', { modules: [] })] })
    const error = await rejected(searchModules(place.offline(), { words: ['x'], scope: here }))
    expect(error).toMatchObject({ code: 'E_OFFLINE', exitStatus: 3 })
    expect(error.where?.url).toBe(`${http().url}/added/registry.json`)
    expect(asked()).toEqual([])
  })
})

describe('the cache', () => {
  it.each(['', '{', '{"key":"x"}', 'null', '[]'])(
    'that was damaged to %j is read anew',
    async (text) => {
      await use('acme', { modules: [pinned('gadget')] })
      await search('gadget')
      asked()
      for (const file of place.cached()) damage(file, text)
      expect(await names('gadget')).toEqual(['gadget acme'])
      expect(asked()).toEqual(['/acme/registry.json', '/acme/index.json'])
    },
  )

  it('whose text was changed is read anew', async () => {
    await use('acme', { modules: [pinned('gadget')] })
    for (const file of place.cached()) {
      const entry = JSON.parse(await import('node:fs').then((fs) => fs.readFileSync(file, 'utf8')))
      damage(file, canonicalJson({ ...entry, text: entry.text.replace('gadget', 'evil') }))
    }
    expect(await names('')).toContain('gadget acme')
    expect(await names('')).not.toContain('evil acme')
  })

  it('that cannot be written changes nothing', async () => {
    site().write({ 'home/cache': 'a file in its place' })
    await use('acme', { modules: [pinned('gadget')] })
    expect(await names('gadget')).toEqual(['gadget acme'])
  })

  it('without tags of the server asks for the root whole, and for nothing below it', async () => {
    await use('acme', { modules: [pinned('gadget')] })
    for (const [path, file] of http().files)
      if (typeof file === 'object' && 'body' in file) http().files.set(path, file.body ?? '')
    await search('gadget')
    asked()
    await search('gadget')
    expect(asked()).toEqual(['/acme/registry.json'])
  })
})

describe('a registry that changes while it is read', () => {
  it('is refused where its files do not fit together, and read again once they do', async () => {
    await use('acme', { modules: [pinned('gadget')] })
    const later = buildRegistry({ name: 'acme', modules: [pinned('gadget'), pinned('new')] })
    const root = later.get('registry.json') ?? ''
    http().files.set('/acme/registry.json', { body: root, etag: tagOf(root) })
    expect((await rejected(search('new'))).code).toBe('E_INTEGRITY')
    serveRegistry(http(), '/acme', { modules: [pinned('gadget'), pinned('new')] })
    expect(await names('new')).toEqual(['new acme'])
  })
})

describe('a hostile server', () => {
  const ask = (source: string) =>
    rejected(useRegistry(site().context, { source, name: 'x', scopes: [] }))

  it.each([
    [
      'redirects to another host',
      { status: 302, location: 'https://evil.test/registry.json' },
      'E_REDIRECT',
    ],
    ['sends more than a root may have', { body: 'x'.repeat(300_000) }, 'E_NETWORK_LIMIT'],
    [
      'says another length than it sends',
      { body: '{}', headers: { 'content-length': '9000', connection: 'close' } },
      'E_NETWORK',
    ],
    ['says that nothing changed when nobody had anything', { status: 304 }, 'E_NETWORK'],
    ['sends a page', { body: '<!doctype html>', type: 'text/html' }, 'E_INDEX_INVALID'],
    ['sends bytes that are no text', { body: Buffer.from([0xff, 0xfe, 0]) }, 'E_INDEX_INVALID'],
    ['wants to know who asks', { authorization: 'Basic x' }, 'E_AUTH'],
  ])('that %s is refused', async (_what, file, code) => {
    http().files.set('/r/registry.json', file)
    expect((await ask(`${http().url}/r`)).code).toBe(code)
    expect(listRegistries(site().context, { scope: here })).toHaveLength(1)
  })

  it('with an index without an end is cut off', async () => {
    const url = serveRegistry(http(), '/r', { modules: [] })
    http().files.set('/r/index.json', { body: Buffer.alloc(5_000_000, 32) })
    expect((await ask(url)).code).toBe('E_NETWORK_LIMIT')
  })
})
