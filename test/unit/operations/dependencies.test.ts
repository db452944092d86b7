import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { explainWhy, outdatedModules } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { dependencySite } from '../../support/dependency-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const { site, server, address, from, release, repository, fresh, lock } = dependencySite()
const here = { project: undefined, scope: undefined, global: false } as const

const versions = () =>
  Object.fromEntries(
    Object.entries<{ version: string }>(lock().modules).map(([name, { version }]) => [
      name,
      version,
    ]),
  )
const installed = (skill: string, folder = '.cursor/skills') =>
  existsSync(join(site().project, folder, skill, 'SKILL.md'))

/** web and notes both need shared; shared 1.2 fits both, 2.0 only web. */
function diamond(): void {
  for (const version of ['1.0.0', '1.2.0', '2.0.0']) release('shared', version)
  release('web', '1.0.0', { shared: from('shared', '>=1') })
  release('notes', '1.0.0', { shared: from('shared', '^1') })
}

describe('a diamond', () => {
  it('gets one version that fits both, installed for the assistants of who asked', async () => {
    diamond()
    await site().install({ modules: [address('web')], assistants: ['cursor'] })
    expect(versions()).toEqual({ web: '1.0.0', shared: '2.0.0' })
    await site().install({ modules: [address('notes')], assistants: ['claude-code'] })
    expect(versions()).toEqual({ notes: '1.0.0', web: '1.0.0', shared: '1.2.0' })
    expect([installed('shared'), installed('shared', '.claude/skills')]).toEqual([true, true])
    expect([installed('notes'), installed('web', '.claude/skills')]).toEqual([false, false])
    expect(lock().modules.web.dependencies).toEqual({ shared: '>=1' })
    expect(lock().modules.shared).not.toHaveProperty('range')
    const manifest = JSON.parse(readFileSync(site().scope.manifestPath, 'utf8'))
    expect(Object.keys(manifest.modules)).toEqual(['web', 'notes'])
    expect(await site().install({ assistants: undefined })).toMatchObject({ unchanged: true })
    expect((await site().verify()).results.every(({ status }) => status === 'ok')).toBe(true)
  })

  it('gives the same lock in whatever order the modules are named', async () => {
    diamond()
    await site().install({ modules: [address('web'), address('notes')] })
    const first = readFileSync(site().scope.lockPath, 'utf8')
    const other = fresh()
    await other.install({ modules: [address('notes'), address('web')] })
    expect(readFileSync(other.scope.lockPath, 'utf8')).toBe(first)
  })

  it('asks each server once and fetches each commit once', async () => {
    diamond()
    const before = server().requests.length
    await site().install({ modules: [address('web'), address('notes')] })
    const asked = server().requests.slice(before)
    const lists = asked.filter(({ body }) => body.includes('command=ls-refs'))
    const fetches = asked.filter(({ body }) => /want [0-9a-f]{40}/u.test(body.toString('latin1')))
    expect([lists.length, fetches.length]).toEqual([3, 3])
  })

  it('needs no network once the lock answers, and says where each module comes from', async () => {
    diamond()
    await site().install({ modules: [address('web'), address('notes')] })
    const before = server().requests.length
    rmSync(join(site().project, '.cursor'), { recursive: true })
    await site().ci()
    expect(installed('shared')).toBe(true)
    expect(await site().install({ assistants: undefined })).toMatchObject({ unchanged: true })
    expect(server().requests.length).toBe(before)
    expect(site().list().modules).toMatchObject([
      { name: 'notes', declared: true, neededBy: [] },
      { name: 'shared', declared: false, neededBy: ['notes', 'web'] },
      { name: 'web', declared: true, neededBy: [] },
    ])
    expect(explainWhy(site().context, { subject: 'shared', scope: here })).toMatchObject([
      {
        askedBy: 'notes 1.0.0, ^1; web 1.0.0, >=1',
        chain: ['notes 1.0.0', 'shared 1.2.0'],
        neededBy: [{ module: 'notes', range: '^1' }, { module: 'web' }],
      },
    ])
  })

  it('loses what nobody needs any more with the module that needed it, and nothing else', async () => {
    diamond()
    await site().install({ modules: [address('web'), address('notes')] })
    await site().uninstall('notes')
    expect(versions()).toEqual({ web: '1.0.0', shared: '1.2.0' })
    const error = await rejected(site().uninstall('shared'))
    expect(error).toMatchObject({ code: 'E_NEEDED', exitStatus: 5 })
    expect(error.message).toContain('shared is needed by web')
    await site().uninstall('web')
    expect(tree(site().project)).toEqual({})
  })

  it('updates what is needed within what everybody asks for', async () => {
    diamond()
    await site().install({ modules: [address('web'), address('notes')] })
    release('shared', '1.3.0')
    const { modules } = await outdatedModules(site().context, { modules: [], scope: here })
    expect(modules.find(({ name }) => name === 'shared')).toMatchObject({
      current: '1.2.0',
      wanted: '1.3.0',
      latest: '2.0.0',
      status: 'outdated',
    })
    await site().updateInstalled()
    expect(versions()).toEqual({ notes: '1.0.0', web: '1.0.0', shared: '1.3.0' })
    release('notes', '1.1.0', { shared: from('shared', '^2') })
    await site().updateInstalled()
    expect(versions()).toEqual({ notes: '1.1.0', web: '1.0.0', shared: '2.0.0' })
  })
})

describe('what nobody can satisfy', () => {
  it('is a conflict that names both ranges, the ways and every version that was tried', async () => {
    diamond()
    release('new', '1.0.0', { shared: from('shared', '^2') })
    const error = await rejected(
      site().install({ modules: [address('notes'), address('new')], assistants: ['cursor'] }),
    )
    expect(error).toMatchObject({ code: 'E_VERSION_CONFLICT', exitStatus: 5 })
    expect(error.message).toBe(
      'No version of shared satisfies everyone: new 1.0.0 asks for ^2; notes 1.0.0 asks for ^1.',
    )
    expect(error.problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'shared: ^2 is asked for by new 1.0.0 (skills.json → new 1.0.0).',
        'shared: ^1 is asked for by notes 1.0.0 (skills.json → notes 1.0.0).',
        'shared: Tried 2.0.0: notes 1.0.0 asks for ^1; 1.2.0: new 1.0.0 asks for ^2; 1.0.0: new 1.0.0 asks for ^2.',
      ]),
    )
    expect(tree(site().project)).toEqual({})
  })

  it('takes an older version of who asks where that helps', async () => {
    diamond()
    release('web', '2.0.0', { shared: from('shared', '^2') })
    await site().install({ modules: [address('web'), address('notes')] })
    expect(versions()).toEqual({ notes: '1.0.0', web: '1.0.0', shared: '1.2.0' })
  })

  it('is one name from two sources, by two modules or by the manifest', async () => {
    release('shared', '1.0.0')
    release('other', '1.0.0')
    release('web', '1.0.0', { shared: from('shared') })
    release('notes', '1.0.0', { shared: from('other') })
    const error = await rejected(site().install({ modules: [address('web'), address('notes')] }))
    expect(error).toMatchObject({ code: 'E_VERSION_CONFLICT' })
    expect(error.message).toContain('shared is asked for from two sources')
  })
})

describe('modules that need each other', () => {
  it('in a circle are installed once each', async () => {
    release('one', '1.0.0', { two: from('two', '^1') })
    release('two', '1.0.0', { one: from('one', '^1') })
    await site().install({ modules: [address('one')] })
    expect(versions()).toEqual({ one: '1.0.0', two: '1.0.0' })
    await site().uninstall('one')
    expect(tree(site().project)).toEqual({})
  })

  it('in a chain without end are given up', async () => {
    const names = Array.from({ length: 18 }, (_, at) => `m${at}`)
    for (const [at, name] of names.entries())
      release(name, '1.0.0', { [`m${at + 1}`]: from(`m${at + 1}`) })
    const error = await rejected(site().install({ modules: [address('m0')] }))
    expect(error).toMatchObject({ code: 'E_LIMIT', rule: 'resolve/depth' })
  }, 30_000)

  it('may hold nothing of their own: a module that only names others', async () => {
    release('shared', '1.0.0')
    const pack = { packVersion: 1, dependencies: { shared: from('shared') } }
    const commit = repository('all').commit({ 'skills-pack.json': JSON.stringify(pack) })
    repository('all').tag('v1.0.0', commit)
    await site().install({ modules: [address('all')] })
    expect(installed('shared')).toBe(true)
  })
})

describe('where a module may send us', () => {
  it('a folder is refused, and nothing is written', async () => {
    release('web', '1.0.0', { secrets: { source: '../secrets' } })
    const error = await rejected(site().install({ modules: [address('web')] }))
    expect(error).toMatchObject({ code: 'E_MODULE_INVALID', rule: 'dependency/refused' })
    release('notes', '1.0.0', { secrets: { source: './secrets' } })
    expect(await rejected(site().install({ modules: [address('notes')] }))).toMatchObject({
      code: 'E_POLICY_REFUSED',
      rule: 'dependency/source',
    })
    expect(tree(site().project)).toEqual({})
  })

  it('another address of this machine is refused, its own is not', async () => {
    release('web', '1.0.0', { notes: { source: 'http://127.0.0.1:1/notes.git' } })
    const error = await rejected(site().install({ modules: [address('web')] }))
    expect(error).toMatchObject({ code: 'E_POLICY_REFUSED', rule: 'dependency/source' })
  })

  it('a folder module may need a folder inside itself', async () => {
    site().write({
      'project/pack/skills/one/SKILL.md': skillText('one'),
      'project/pack/skills-pack.json': JSON.stringify({
        packVersion: 1,
        dependencies: { inner: { source: './inner' } },
      }),
      'project/pack/inner/skills/two/SKILL.md': skillText('two'),
    })
    await site().install({ modules: ['./pack'] })
    expect(lock().modules.inner.source).toBe('./pack/inner')
    expect(installed('two')).toBe(true)
    await site().ci()
    site().write({ 'project/pack/inner/skills/two/SKILL.md': skillText('two', 'Changed.') })
    expect(await rejected(site().ci())).toMatchObject({ code: 'E_LOCK_OUTDATED' })
  })

  it('a bare name is the registry’s or the manifest’s, and never the module list’s', async () => {
    release('web', '1.0.0', { pack: '*' })
    release('pack', '1.0.0')
    await site().add(address('pack'))
    const error = await rejected(site().install({ modules: [address('web')] }))
    expect(error).toMatchObject({ code: 'E_MODULE_UNKNOWN', rule: 'dependency/unknown' })
    await site().install({ modules: [address('pack'), address('web')] })
    expect(lock().modules.web.dependencies).toEqual({ pack: '*' })
    expect(lock().modules.pack.source).toBe(address('pack'))
  })

  it('a name of the registry comes from the registry', async () => {
    release('web', '1.0.0', { 'reviewing-skills': '*' })
    await site().install({ modules: [address('web')] })
    expect(lock().modules['reviewing-skills'].source).toBe('reviewing-skills')
    await site().ci()
  })
})
