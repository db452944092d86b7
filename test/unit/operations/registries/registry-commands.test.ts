import { join } from 'node:path'
import { removeRegistries, searchModules, updateRegistries, useRegistry } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { moduleFile, serveRegistry } from '../../../support/registries.ts'
import { registrySite } from '../../../support/registry-site.ts'
import { rejected } from '../../../support/thrown.ts'

const place = registrySite('registry-commands')
const { site, http, use, commits, address } = place
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
describe('a marketplace', () => {
  const market = (plugins: object[]) =>
    JSON.stringify({ name: 'market', owner: { name: 'Acme' }, plugins })
  const skill = (name: string) =>
    `---\nname: ${name}\ndescription: Does ${name}.\n---\n\n# ${name}\n`

  it('in a repository gives its plugins, those inside from the same commit', async () => {
    const plugins = [
      { name: 'inner', source: './plugins/inner', description: 'Inside' },
      { name: 'some', source: './', strict: false, skills: ['./skills/a'] },
      { name: 'evil', source: '../../etc' },
      { name: 'runs', source: { source: 'command', command: 'touch pwned' } },
    ]
    const commit = place.repository().commit({
      '.claude-plugin/marketplace.json': market(plugins),
      'plugins/inner/skills/in/SKILL.md': skill('in'),
      'skills/a/SKILL.md': skill('a'),
      'skills/b/SKILL.md': skill('b'),
    })
    const { registry, warnings } = await useRegistry(site().context, {
      source: `git+${address()}`,
      name: 'market',
      scopes: [],
    })
    expect(registry).toMatchObject({ format: 'marketplace', modules: 2, refused: 2 })
    expect(warnings.map((one) => [one.rule, one.file])).toEqual([
      ['path/unsafe', `${address()}/.claude-plugin/marketplace.json`],
      ['registry/source', `${address()}/.claude-plugin/marketplace.json`],
    ])
    await site().install({ modules: ['inner', 'some'] })
    const lock = JSON.parse(
      await import('node:fs').then((fs) =>
        fs.readFileSync(join(site().project, 'skills.lock'), 'utf8'),
      ),
    ).modules
    expect(lock.inner).toMatchObject({ commit, registry: address() })
    expect(Object.keys(lock.some.components)).toEqual(['skill/a'])
    expect((await site().ci()).plan.every((row) => row.op === 'keep')).toBe(true)
    const error = await rejected(site().install({ modules: ['evil'] }))
    expect(error).toMatchObject({
      code: 'E_INDEX_INVALID',
      rule: 'path/unsafe',
      where: { line: 1 },
    })
    const before = place.git().requests.length
    await search('inner')
    expect(place.git().requests.length - before).toBeLessThanOrEqual(2)
    const offline = await searchModules(place.offline(), { words: ['inner'], scope: here })
    expect(offline.modules).toMatchObject([{ name: 'inner' }])
  })

  it('at an address gives the plugins that are elsewhere', async () => {
    const plugins = [
      { name: 'there', source: { source: 'url', url: address() } },
      { name: 'inner', source: './x' },
    ]
    http().files.set('/m/marketplace.json', { body: market(plugins), etag: '"1"' })
    const source = `${http().url}/m/marketplace.json`
    const { registry } = await useRegistry(site().context, { source, name: undefined, scopes: [] })
    expect(registry).toMatchObject({ name: 'market', modules: 1, refused: 1 })
    expect((await rejected(site().install({ modules: ['inner'] }))).code).toBe('E_INDEX_INVALID')
  })

  it('in a folder gives its plugins as folders of this machine', async () => {
    site().write({
      'market/.agents/plugins/marketplace.json': market([
        { name: 'inner', source: { source: 'local', path: './plugins/inner' } },
      ]),
      'market/plugins/inner/skills/in/SKILL.md': skill('in'),
    })
    await useRegistry(site().context, {
      source: join(site().top, 'market'),
      name: 'local',
      scopes: [],
    })
    const { modules } = await site().install({ modules: ['inner'] })
    expect(modules).toMatchObject([{ name: 'inner', source: 'inner' }])
  })
})

describe('the user’s registries', () => {
  it('are updated by name, and removed by name', async () => {
    await use('acme', { modules: [pinned('gadget')] })
    const { registries } = await updateRegistries(site().context, { names: ['acme'], scope: here })
    expect(registries).toMatchObject([{ name: 'acme', modules: 1, format: 'registry' }])
    const unknown = updateRegistries(site().context, { names: ['acne'], scope: here })
    expect(await rejected(unknown)).toMatchObject({ code: 'E_REGISTRY_UNKNOWN', exitStatus: 3 })
    expect((await rejected(removeRegistries(site().context, ['acne']))).remedy).toContain(
      'Did you mean acme?',
    )
    await removeRegistries(site().context, ['acme'])
    expect((await search('gadget')).modules).toEqual([])
  })

  it('have names of their own: another address under a name is refused, the same one is written anew', async () => {
    await use('acme', { modules: [pinned('gadget')] })
    await use('acme', { modules: [pinned('gadget')] })
    const other = serveRegistry(http(), '/other', { modules: [] })
    const error = await rejected(
      useRegistry(site().context, { source: other, name: 'acme', scopes: [] }),
    )
    expect(error.code).toBe('E_REGISTRY_CLASH')
  })

  it.each(['built-in', 'A', '../x', 'constructor', ''])('cannot be called %j', async (name) => {
    const source = serveRegistry(http(), '/acme', { modules: [] })
    expect((await rejected(useRegistry(site().context, { source, name, scopes: [] }))).code).toBe(
      'E_USAGE',
    )
  })

  it.each([
    'npm:x',
    'oci://h/x',
    'some-name',
    './x.tgz',
    'https://me:x@h.example/r',
    'https://h.example/r?t=1',
  ])('cannot be at %s', async (source) => {
    const asking = { source, name: 'x', scopes: [] }
    expect((await rejected(useRegistry(site().context, asking))).code).toBe('E_SOURCE_SYNTAX')
  })
})
