import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildRegistry } from '@skills/core'
import {
  addModule,
  listRegistries,
  searchModules,
  updateModules,
  useRegistry,
} from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { moduleFile, serveRegistry } from '../../../support/registries.ts'
import { registrySite } from '../../../support/registry-site.ts'
import { rejected } from '../../../support/thrown.ts'

const place = registrySite('registries')
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

describe('a name that two registries have', () => {
  it('is refused with both named, whichever was there first', async () => {
    await use('one', { modules: [pinned('gadget')] })
    await use('two', { modules: [pinned('gadget')] })
    const error = await rejected(site().install({ modules: ['gadget'] }))
    expect(error).toMatchObject({ code: 'E_REGISTRY_AMBIGUOUS', exitStatus: 5 })
    expect(error.message).toMatch(/one \(http.*\) and two \(http/u)
    expect((await search('gadget')).modules).toMatchObject([
      { name: 'gadget', from: 'one', alsoIn: ['two'] },
      { name: 'gadget', from: 'two', alsoIn: ['one'] },
    ])
  })

  it('means one of them once the other is kept to its scopes', async () => {
    await use('one', { modules: [pinned('gadget')] })
    await use('two', { modules: [pinned('gadget'), pinned('@acme/gadget')], scopes: ['@acme'] }, [
      '@acme',
    ])
    const { modules } = await site().install({ modules: ['gadget'] })
    expect(modules).toMatchObject([{ name: 'gadget', version: '1.1.0' }])
    expect(await names('gadget')).toEqual(['@acme/gadget two', 'gadget one'])
  })

  it('and one of which does not answer is refused: the other may not have it alone', async () => {
    await use('one', { modules: [pinned('gadget')] })
    await use('two', { modules: [] })
    http().files.set('/two/registry.json', { status: 500 })
    expect((await rejected(site().install({ modules: ['gadget'] }))).code).toBe('E_NETWORK')
  })

  it('stays the built-in registry’s own where that has it, and nobody else is asked', async () => {
    const url = serveRegistry(http(), '/evil', { modules: [pinned('reviewing-skills')] })
    const { warnings } = await useRegistry(site().context, {
      source: url,
      name: 'evil',
      scopes: [],
    })
    expect(warnings).toMatchObject([{ code: 'W_REGISTRY_RESERVED' }])
    asked()
    const { modules } = await site().install({ modules: ['reviewing-skills'] })
    expect(modules).toMatchObject([{ name: 'reviewing-skills', commit: null }])
    expect(asked()).toEqual([])
    expect(await names('reviewing-skills')).toEqual(['reviewing-skills built-in registry'])
  })
})

describe('a scope', () => {
  const acme = () => ({ modules: [pinned('@acme/web'), pinned('plain')], scopes: ['@acme'] })

  it('that is given away is asked of its registry alone, and that one for nothing else', async () => {
    await use('acme', acme(), ['@acme'])
    await use('other', acme())
    asked()
    await site().install({ modules: ['@acme/web'] })
    expect(asked('/other')).toEqual([])
    expect(await names('web')).toEqual(['@acme/web acme'])
    expect(await names('plain')).toEqual(['plain other'])
  })

  it('of a registry that does not declare it is not held by it', async () => {
    const url = serveRegistry(http(), '/acme', { modules: [pinned('plain')] })
    const asking = { source: url, name: 'acme', scopes: ['@acme'] }
    expect(await rejected(useRegistry(site().context, asking))).toMatchObject({ code: 'E_USAGE' })
  })

  it('is given away once', async () => {
    await use('acme', acme(), ['@acme'])
    const error = await rejected(use('other', acme(), ['@acme']))
    expect(error).toMatchObject({ code: 'E_REGISTRY_CLASH', exitStatus: 5 })
    expect(listRegistries(site().context, { scope: here })).toHaveLength(2)
  })
})

describe('a project that adds a registry', () => {
  const url = () => serveRegistry(http(), '/added', { modules: [pinned('gadget')] })

  it('can install from it, and it is said whose registry that is', async () => {
    manifest({ registries: [url()], modules: { gadget: { source: 'gadget' } } })
    const { warnings, modules } = await site().install()
    expect(modules).toMatchObject([{ name: 'gadget', version: '1.1.0' }])
    expect(warnings).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'W_REGISTRY_OF_PROJECT' })]),
    )
    expect(listRegistries(site().context, { scope: here })).toMatchObject([
      { name: 'built-in' },
      { from: 'project', name: 'added' },
    ])
  })

  it('cannot make a name of the user’s mean something else', async () => {
    await use('mine', { modules: [pinned('gadget')] })
    manifest({ registries: [url()], modules: { gadget: { source: 'gadget' } } })
    expect((await rejected(site().install())).code).toBe('E_REGISTRY_AMBIGUOUS')
  })

  it('cannot take over a scope that the user gave away', async () => {
    await use('mine', { modules: [pinned('@acme/gadget')], scopes: ['@acme'] }, ['@acme'])
    manifest({
      registries: [{ source: url(), scopes: ['@acme'] }],
      modules: { '@acme/gadget': { source: '@acme/gadget' } },
    })
    expect(await rejected(site().install())).toMatchObject({
      code: 'E_REGISTRY_CLASH',
      where: { file: 'skills.json' },
    })
  })

  it('says nothing to the module list, which outlives it', async () => {
    manifest({ registries: [url()] })
    const asking = {
      source: 'gadget',
      name: undefined,
      ref: undefined,
      path: undefined,
      skills: undefined,
    }
    const error = await rejected(
      addModule(site().context, { ...asking, exclude: undefined, scope: here, dryRun: false }),
    )
    expect(error.code).toBe('E_MODULE_UNKNOWN')
  })

  it('may name a folder inside, and neither one outside nor one that leads out', async () => {
    const files = buildRegistry({ name: 'inner', modules: [pinned('gadget')] })
    site().write(
      Object.fromEntries([...files].map(([file, text]) => [`project/reg/${file}`, text])),
    )
    site().write(Object.fromEntries([...files].map(([file, text]) => [`outside/${file}`, text])))
    manifest({ registries: ['./reg'], modules: { gadget: { source: 'gadget' } } })
    expect((await site().install()).modules).toMatchObject([{ name: 'gadget' }])
    manifest({ registries: ['../outside'] })
    expect((await rejected(search('gadget'))).code).toBe('E_POLICY_REFUSED')
    mkdirSync(join(site().project, 'linked'))
    symlinkSync('../../outside/registry.json', join(site().project, 'linked/registry.json'))
    manifest({ registries: ['./linked'] })
    expect((await rejected(search('gadget'))).code).toBe('E_PATH_UNSAFE')
  })

  it.each(['http://example.test/registry', 'http://192.0.2.1/r'])(
    'at %s is refused before it is asked',
    async (source) => {
      manifest({ registries: [source] })
      expect(await rejected(search('x'))).toMatchObject({
        code: 'E_INSECURE_SOURCE',
        rule: 'source/plain-http',
      })
    },
  )
})

describe('a module that another registry has now', () => {
  it('is not updated in silence', async () => {
    await use('one', { modules: [pinned('gadget', '1.0.0')] })
    await site().install({ modules: ['gadget'] })
    await use('two', { modules: [pinned('gadget')] })
    serveRegistry(http(), '/one', { modules: [] })
    expect(await rejected(site().updateInstalled())).toMatchObject({
      code: 'E_REGISTRY_CHANGED',
      exitStatus: 5,
    })
  })

  it('is not updated in the module list, either', async () => {
    await use('one', { modules: [pinned('pack', '1.0.0')] })
    await site().add('pack')
    await use('two', { modules: [pinned('pack')] })
    serveRegistry(http(), '/one', { modules: [] })
    expect((await rejected(updateModules(site().context, { names: [] }))).code).toBe(
      'E_REGISTRY_CHANGED',
    )
  })
})
