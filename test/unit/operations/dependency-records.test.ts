import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outdatedModules } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { dependencySite } from '../../support/dependency-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'

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

describe('a lock that came with a clone', () => {
  // biome-ignore lint/suspicious/noExplicitAny: each test edits another part of the lock
  function editLock(change: (modules: any) => void): void {
    const edited = lock()
    change(edited.modules)
    writeFileSync(site().scope.lockPath, JSON.stringify(edited))
  }

  async function installedThenForgotten(): Promise<void> {
    diamond()
    release('evil', '1.0.0')
    await site().install({ modules: [address('web')], assistants: ['cursor'] })
    rmSync(join(site().project, '.cursor'), { recursive: true })
  }

  it('may not bring in a module that nobody needs', async () => {
    await installedThenForgotten()
    const other = fresh()
    await other.install({ modules: [address('evil')], assistants: ['cursor'] })
    const { evil } = JSON.parse(readFileSync(other.scope.lockPath, 'utf8')).modules
    const { range: _range, ...entry } = evil
    editLock((modules) => {
      modules.evil = entry
    })
    expect(await rejected(site().ci())).toMatchObject({ code: 'E_LOCK_OUTDATED' })
    editLock((modules) => {
      modules.web.dependencies.evil = '*'
    })
    expect(await rejected(site().ci())).toMatchObject({ code: 'E_INTEGRITY' })
    expect(await rejected(site().install())).toMatchObject({ code: 'E_INTEGRITY' })
    expect(installed('evil')).toBe(false)
  })

  it('may not give a needed name another source, even where its asker is in place', async () => {
    await installedThenForgotten()
    const other = fresh()
    await other.install({ modules: [address('evil')], assistants: ['cursor'] })
    const { evil } = JSON.parse(readFileSync(other.scope.lockPath, 'utf8')).modules
    const { range: _range, ...entry } = evil
    await site().ci()
    rmSync(join(site().project, '.cursor/skills/shared'), { recursive: true })
    editLock((modules) => {
      modules.shared = entry
    })
    expect(await rejected(site().ci())).toMatchObject({
      code: 'E_INTEGRITY',
      rule: 'lock/dependencies',
    })
    expect(installed('evil')).toBe(false)
  })

  it('is found out by verify where it says something else of needs than the bytes do', async () => {
    diamond()
    await site().install({ modules: [address('web')], assistants: ['cursor'] })
    const statuses = async () =>
      (await site().verify()).results.filter(({ status }) => status !== 'ok')
    expect(await statuses()).toEqual([])
    for (const change of [{ shared: '^3' }, { other: '>=1' }, { shared: '>=1', evil: '*' }, {}]) {
      editLock((modules) => {
        modules.web.dependencies = change
      })
      expect(await statuses()).toContainEqual(
        expect.objectContaining({ path: 'skills.lock', module: 'web' }),
      )
    }
  })

  it('may not leave out what a module needs', async () => {
    await installedThenForgotten()
    editLock((modules) => {
      delete modules.web.dependencies
      delete modules.shared
    })
    expect(await rejected(site().ci())).toMatchObject({ code: 'E_INTEGRITY' })
  })
})

describe('a version that is gone from its source', () => {
  it('is installed from the store; without its bytes the lock says what it was: 3', async () => {
    diamond()
    await site().install({ modules: [address('notes')], assistants: ['cursor'] })
    const { commit, integrity } = lock().modules.shared
    repository('shared').git('tag', '-d', 'v1.2.0')
    repository('shared').git(
      'update-ref',
      'refs/heads/main',
      repository('shared').commit({ a: 'b' }, { branch: 'new' }),
    )
    repository('shared').git('tag', '-d', 'v2.0.0')
    repository('shared').git('reflog', 'expire', '--expire=now', '--all')
    repository('shared').git('gc', '--prune=now', '--quiet')
    rmSync(join(site().project, '.cursor'), { recursive: true })
    await site().ci()
    expect(installed('shared')).toBe(true)
    rmSync(join(site().project, '.cursor'), { recursive: true })
    rmSync(join(site().data, 'store'), { recursive: true, force: true })
    const error = await rejected(site().ci())
    expect(error).toMatchObject({ code: 'E_VERSION_GONE', exitStatus: 3 })
    expect(error.data).toMatchObject({
      gone: { name: 'shared', version: '1.2.0', commit, integrity, stored: false },
    })
    expect(error.where?.url).toBe(address('shared'))
    expect(error.remedy).toContain('skills update shared')
    const outdated = await outdatedModules(site().context, { modules: [], scope: here })
    expect(outdated.modules.map(({ name, status, wanted }) => [name, status, wanted])).toEqual([
      ['notes', 'current', '1.0.0'],
      ['shared', 'gone', '1.0.0'],
    ])
    expect(outdated.warnings).toMatchObject([{ code: 'W_VERSION_GONE' }])
    const { warnings } = await site().updateInstalled()
    expect(warnings.map(({ code }) => code)).toContain('W_VERSION_GONE')
    expect(versions()).toMatchObject({ shared: '1.0.0' })
  })
})

describe('tags that were moved', () => {
  it('of a version that is left behind are worth a warning, of one that stays an error', async () => {
    release('web', '1.0.0')
    await site().install({ modules: [address('web')], assistants: ['cursor'] })
    const evil = repository('web').commit({ 'skills/web/SKILL.md': skillText('web', 'Evil.') })
    repository('web').git('tag', '-f', 'v1.0.0', evil)
    expect(await rejected(site().updateInstalled())).toMatchObject({
      code: 'E_INTEGRITY',
      rule: 'version/moved-tag',
    })
    release('web', '1.1.0')
    const { warnings } = await site().updateInstalled()
    expect(warnings).toMatchObject([{ code: 'W_TAG_MOVED' }])
    expect(versions()).toEqual({ web: '1.1.0' })
  })
})

describe('many modules of one server', () => {
  it('are asked for side by side, and no more than a few at once', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `m${at}`)
    for (const name of names) release(name, '1.0.0')
    await site().install({ modules: names.map(address), assistants: ['cursor'] })
    const order = Object.keys(lock().modules)
    expect(order).toEqual([...order].sort())
    for (const name of names) release(name, '1.1.0')
    const before = server().requests.length
    const { modules } = await outdatedModules(site().context, { modules: [], scope: here })
    expect(modules.every(({ status, wanted }) => status === 'outdated' && wanted === '1.1.0')).toBe(
      true,
    )
    const lists = server().requests.slice(before)
    expect(lists.filter(({ body }) => body.includes('command=ls-refs'))).toHaveLength(20)
  }, 60_000)
})

describe('several modules at once', () => {
  it('each with its range; one name with two of them is a mistake', async () => {
    for (const version of ['1.0.0', '2.0.0']) {
      release('web', version)
      release('notes', version)
    }
    await site().install({ modules: [`${address('web')}@^1`, `${address('notes')}@^2`] })
    expect(versions()).toEqual({ notes: '2.0.0', web: '1.0.0' })
    const error = await rejected(site().install({ modules: ['web@^1', 'web@^2'] }))
    expect(error).toMatchObject({ code: 'E_USAGE', exitStatus: 2 })
  })

  it('with --frozen and a range that the lock does not answer is a lock out of date: 1', async () => {
    release('web', '1.0.0')
    await site().install({ modules: [address('web')] })
    const before = server().requests.length
    const error = await rejected(site().install({ modules: ['web@^9'], frozen: true }))
    expect(error).toMatchObject({ code: 'E_LOCK_OUTDATED', exitStatus: 1 })
    expect(server().requests.length).toBe(before)
    await expect(site().install({ frozen: true, assistants: undefined })).resolves.toMatchObject({
      unchanged: true,
    })
  })
})
