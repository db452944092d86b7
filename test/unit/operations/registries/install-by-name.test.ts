import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RegistryModuleFile, sha256 } from '@skills/core'
import { outdatedModules, showSkill } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { makeTgz, tarOf } from '../../../support/make-tar.ts'
import { skillText } from '../../../support/packs.ts'
import { moduleFile, serveRegistry } from '../../../support/registries.ts'
import { registrySite } from '../../../support/registry-site.ts'
import { rejected } from '../../../support/thrown.ts'

const place = registrySite('registry-install')
const { site, http, use, asked, commits, address } = place
const here = { project: undefined, scope: undefined, global: false } as const

function web(versions: RegistryModuleFile['versions']): RegistryModuleFile {
  return moduleFile('web-pack', {
    source: address(),
    ...(versions === undefined ? {} : { versions }),
  })
}

function both(more: { readonly [version: string]: object } = {}): RegistryModuleFile {
  const of = (version: '1.0.0' | '1.1.0') => ({ commit: commits()[version], ...more[version] })
  return web({ '1.0.0': of('1.0.0'), '1.1.0': of('1.1.0') })
}

function lock() {
  return JSON.parse(readFileSync(join(site().project, 'skills.lock'), 'utf8')).modules
}

describe('a name of a registry that is served', () => {
  it('is installed in the version that was asked for, at the commit that the registry pins', async () => {
    const url = await use('acme', { modules: [both()] })
    await site().install({ modules: ['web-pack@~1.0'] })
    expect(lock()['web-pack']).toMatchObject({
      source: 'web-pack',
      registry: url,
      version: '1.0.0',
      commit: commits()['1.0.0'],
    })
    expect(asked('/acme')).toEqual(['/acme/registry.json', '/acme/modules/web-pack.json'])
  })

  it('asks nobody once the lock is complete, not even to write the files again', async () => {
    await use('acme', { modules: [both()] })
    await site().install({ modules: ['web-pack'] })
    asked()
    const before = place.git().requests.length
    expect((await site().install({ assistants: undefined })).unchanged).toBe(true)
    const { rmSync } = await import('node:fs')
    rmSync(join(site().project, '.cursor'), { recursive: true })
    await site().ci()
    expect(asked()).toEqual([])
    expect(place.git().requests.length).toBe(before)
  })

  it('costs one question whether the registry changed, where it did not', async () => {
    await use('acme', { modules: [both()] })
    const details = () =>
      showSkill(site().context, { module: 'web-pack', skill: 'web', scope: here })
    await details()
    asked()
    expect((await details()).version).toBe('1.1.0')
    const [request, ...others] = http().requests.slice(-1)
    expect(asked()).toEqual(['/acme/registry.json'])
    expect(request?.headers['if-none-match']).toMatch(/^"/u)
    expect(others).toEqual([])
  })

  it('without listed versions follows the tags of its source', async () => {
    place.repository().tag('v1.0.0', commits()['1.0.0'])
    await use('acme', { modules: [web(undefined)] })
    await site().install({ modules: ['web-pack'] })
    place.repository().git('tag', '-d', 'v1.0.0')
    expect(lock()['web-pack']).toMatchObject({ version: '1.0.0', ref: 'refs/tags/v1.0.0' })
  })

  it('that was withdrawn is not chosen, and stays where it is locked', async () => {
    await use('acme', { modules: [both()] })
    await site().install({ modules: ['web-pack'] })
    const yanked = both({ '1.1.0': { yanked: 'It leaks.' } })
    serveRegistry(http(), '/acme', { modules: [yanked] })
    expect((await site().install({ assistants: undefined })).unchanged).toBe(true)
    const fresh = await showSkill(place.site().context, {
      module: 'web-pack@>=1',
      skill: 'web',
      scope: here,
    })
    expect(fresh.version).toBe('1.0.0')
  })
})

describe('a version of a registry binds', () => {
  const wrong = `h1:${'B'.repeat(43)}=`

  it('to its integrity: other bytes are refused and nothing is written', async () => {
    await use('acme', { modules: [both({ '1.1.0': { integrity: wrong } })] })
    const error = await rejected(site().install({ modules: ['web-pack'] }))
    expect(error).toMatchObject({ code: 'E_INTEGRITY', exitStatus: 4, rule: 'registry/integrity' })
    expect(() => lock()).toThrow()
  })

  it('where only the bytes are pinned, too', async () => {
    const bytes = makeTgz(tarOf({ 'skills/web/SKILL.md': skillText('web') }))
    http().files.set('/x.tgz', bytes)
    const source = `${http().url}/x.tgz#sha256=${sha256(bytes)}`
    const versions = { '2.0.0': { source, integrity: wrong } }
    await use('acme', { modules: [moduleFile('web-pack', { versions })] })
    const error = await rejected(site().install({ modules: ['web-pack'] }))
    expect(error).toMatchObject({ code: 'E_INTEGRITY', rule: 'registry/integrity' })
  })

  it('and listed with another commit later, it is told as tampering', async () => {
    await use('acme', { modules: [both()] })
    await site().install({ modules: ['web-pack'] })
    const relisted = web({ '1.1.0': { commit: commits()['1.0.0'] } })
    serveRegistry(http(), '/acme', { modules: [relisted] })
    const { failure, modules } = await outdatedModules(site().context, { modules: [], scope: here })
    expect(modules[0]?.status).toBe('moved')
    expect(failure).toMatchObject({ code: 'E_INTEGRITY', exitStatus: 4 })
    expect((await rejected(site().updateInstalled())).code).toBe('E_INTEGRITY')
    expect(lock()['web-pack'].commit).toBe(commits()['1.1.0'])
  })

  it('and gone from the list, it is still fetched by its locked commit', async () => {
    await use('acme', { modules: [both()] })
    await site().install({ modules: ['web-pack@~1.0'] })
    serveRegistry(http(), '/acme', { modules: [web({ '1.1.0': { commit: commits()['1.1.0'] } })] })
    const { rmSync } = await import('node:fs')
    rmSync(join(site().data, 'store'), { recursive: true })
    rmSync(join(site().project, '.cursor'), { recursive: true })
    await site().ci()
    expect(readFileSync(join(site().project, '.cursor/skills/web/SKILL.md'), 'utf8')).toContain(
      'First.',
    )
  })
})

describe('a registry may point', () => {
  it('to an archive with its digest', async () => {
    const bytes = makeTgz(tarOf({ 'skills/web/SKILL.md': skillText('web') }))
    http().files.set('/x.tgz', bytes)
    const source = `${http().url}/x.tgz#sha256=${sha256(bytes)}`
    await use('acme', { modules: [moduleFile('pack', { source })] })
    expect((await site().install({ modules: ['pack'] })).modules).toMatchObject([
      { source: 'pack' },
    ])
  })

  it('to a site with an index of skills', async () => {
    const text = skillText('web')
    const skill = {
      name: 'web',
      type: 'skill-md',
      description: 'x',
      url: '/s/web.md',
      digest: `sha256:${sha256(text)}`,
    }
    const $schema = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json'
    http().files.set(
      '/.well-known/agent-skills/index.json',
      JSON.stringify({ $schema, skills: [skill] }),
    )
    http().files.set('/s/web.md', text)
    await use('acme', { modules: [moduleFile('pack', { source: http().url })] })
    await site().install({ modules: ['pack'] })
    expect(lock().pack).toMatchObject({ source: 'pack', registry: `${http().url}/acme` })
  })

  it('to an npm package, from the user’s own npm registry', async () => {
    const { createHash } = await import('node:crypto')
    const bytes = makeTgz(
      tarOf(
        {
          'package.json': '{"name":"web","version":"3.1.0"}',
          'skills/web/SKILL.md': skillText('web'),
        },
        'package/',
      ),
    )
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    const dist = { tarball: `${http().url}/npm/web-3.1.0.tgz`, integrity }
    http().files.set('/npm/web-3.1.0.tgz', bytes)
    http().files.set(
      '/npm/web',
      JSON.stringify({
        name: 'web',
        'dist-tags': { latest: '3.1.0' },
        versions: { '3.1.0': { name: 'web', version: '3.1.0', dist } },
      }),
    )
    site().write({ 'home/.npmrc': `registry=${http().url}/npm/\n` })
    await use('acme', { modules: [moduleFile('pack', { source: 'npm:web' })] })
    await site().install({ modules: ['pack@^3'] })
    expect(lock().pack).toMatchObject({ version: '3.1.0', source: 'pack' })
  })

  it('to an OCI artifact, whose registry is asked', async () => {
    await use('acme', {
      modules: [moduleFile('pack', { source: 'oci://127.0.0.1:1/pack:1.0.0' })],
    })
    expect((await rejected(site().install({ modules: ['pack'] }))).code).toBe('E_NETWORK')
  })

  it('to nothing that policy refuses', async () => {
    await use('acme', { modules: [moduleFile('pack', { source: 'http://example.test/x.git' })] })
    const error = await rejected(site().install({ modules: ['pack'] }))
    expect(error).toMatchObject({ code: 'E_INSECURE_SOURCE', rule: 'source/plain-http' })
  })
})
