import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { createGitRepository, type GitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import { tree } from '../support/tree.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-versions-'))
let server: GitServer
let repository: GitRepository
let count = 0

beforeAll(async () => {
  server = await startGitServer(served)
})
afterAll(async () => {
  await server.close()
  rmSync(served, { recursive: true, force: true })
})

/** A repository of its own for each test, with 1.0.0 and 1.1.0 tagged. */
beforeEach(() => {
  count += 1
  repository = createGitRepository(join(served, `pack${count}.git`))
  release('v1.0.0', 'One.')
  release('v1.1.0', 'Two.')
})

function release(tag: string, body: string): string {
  const commit = repository.commit({ 'skills/one/SKILL.md': skillText('one', body) })
  repository.tag(tag, commit)
  return commit
}

function address(): string {
  return `${server.url}/pack${count}.git`
}

async function installed(range = ''): Promise<Sandbox> {
  const box = sandbox()
  ;(await box.skills('install', `${address()}${range}`, '-a', 'cursor')).exits(0)
  return box
}

const skillOf = (box: Sandbox) => box.text('.cursor/skills/one/SKILL.md')

describe('update and outdated', () => {
  test('outdated tells current, wanted and latest; update takes the wanted one', async () => {
    const box = await installed('@~1.0')
    expect(skillOf(box)).toContain('One.')
    release('v1.0.5', 'Mended.')
    release('v2.0.0', 'Next.')
    const { data } = (await box.skills('outdated', '--json')).exits(0).json()
    expect(data.modules).toMatchObject([
      { current: '1.0.0', wanted: '1.0.5', latest: '2.0.0', status: 'outdated' },
    ])
    const before = box.tree()
    ;(await box.skills('update', '--dry-run')).exits(0)
    expect(box.tree()).toEqual(before)
    ;(await box.skills('update')).exits(0)
    expect(skillOf(box)).toContain('Mended.')
    ;(await box.skills('update', '--latest')).exits(0)
    expect(skillOf(box)).toContain('Next.')
    const name = `pack${count}`
    expect(JSON.parse(box.text('skills.json')).modules[name].version).toBe('^2.0.0')
    ;(await box.skills('verify')).exits(0)
  })

  test('update with nothing new asks once, fetches nothing and changes no byte', async () => {
    const box = await installed()
    const before = tree(box.project, { times: true })
    const asked = server.requests.length
    ;(await box.skills('update')).exits(0)
    expect(tree(box.project, { times: true })).toEqual(before)
    const since = server.requests.slice(asked)
    expect(since.some((request) => request.body.includes('command=fetch'))).toBe(false)
  })

  test('another choice of skills is no update', async () => {
    const box = await installed('@^1.0.0')
    release('v1.2.0', 'Three.')
    ;(await box.skills('install', `pack${count}`, '--skill', 'o*')).exits(0)
    expect(skillOf(box)).toContain('Two.')
  })

  test('a tag that was moved: update and outdated answer 4, install keeps the locked bytes', async () => {
    const box = await installed()
    const moved = repository.commit({ 'skills/one/SKILL.md': skillText('one', 'Evil.') })
    repository.git('tag', '-f', 'v1.1.0', moved)
    const outdated = (await box.skills('outdated', '--json')).exits(4).json()
    expect(outdated.error).toMatchObject({ code: 'E_INTEGRITY', rule: 'version/moved-tag' })
    ;(await box.skills('update')).exits(4)
    rmSync(join(box.home, '.local/share/skills/store'), { recursive: true, force: true })
    rmSync(join(box.project, '.cursor'), { recursive: true })
    ;(await box.skills('install')).exits(0)
    expect(skillOf(box)).toContain('Two.')
  })
})

describe('ci', () => {
  test('installs exactly the lock, offline from the store, and changes no record', async () => {
    const box = await installed()
    release('v1.9.0', 'Newer.')
    rmSync(join(box.project, '.cursor'), { recursive: true })
    const records = [box.text('skills.json'), box.text('skills.lock')]
    ;(await box.skills('ci', '--offline')).exits(0)
    expect(skillOf(box)).toContain('Two.')
    expect([box.text('skills.json'), box.text('skills.lock')]).toEqual(records)
    expect(readdirSync(join(box.project, '.cursor/skills'))).toEqual(['one'])
  })

  test('manifest and lock disagree: 1, and nothing is written', async () => {
    const box = await installed()
    const manifest = JSON.parse(box.text('skills.json'))
    manifest.modules[`pack${count}`].version = '^2'
    writeFileSync(join(box.project, 'skills.json'), JSON.stringify(manifest))
    const before = box.tree()
    const result = (await box.skills('ci', '--json')).exits(1).json()
    expect(result.error?.code).toBe('E_LOCK_OUTDATED')
    expect(box.tree()).toEqual(before)
  })

  test('a folder of this repository that changed: 1', async () => {
    const box = sandboxWithPack()
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    ;(await box.skills('ci')).exits(0)
    box.file('pack/skills/one/SKILL.md', skillText('one', 'Changed.'))
    ;(await box.skills('ci')).exits(1)
  })

  test('a local edit is never overwritten: 5', async () => {
    const box = await installed()
    writeFileSync(join(box.project, '.cursor/skills/one/SKILL.md'), 'mine\n')
    const lock = JSON.parse(box.text('skills.lock'))
    expect(Object.keys(lock.modules)).toHaveLength(1)
    ;(await box.skills('ci')).exits(5)
    expect(skillOf(box)).toBe('mine\n')
  })

  test('the module list of this user does not count', async () => {
    const box = await installed()
    box.file('extra/skills/two/SKILL.md', skillText('two'))
    ;(await box.skills('mod', 'add', './extra')).exits(0)
    ;(await box.skills('ci')).exits(0)
    expect(readdirSync(join(box.project, '.cursor/skills'))).toEqual(['one'])
  })
})

describe('a lock that git could not merge', () => {
  test('is put together with --resolve-lock, and refused without', async () => {
    const box = sandboxWithPack().file('other/skills/extra/SKILL.md', skillText('extra'))
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    const ours = box.text('skills.lock')
    ;(await box.skills('install', './other', '-a', 'cursor')).exits(0)
    const theirs = box.text('skills.lock')
    box.file('skills.lock', `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n`)
    ;(await box.skills('install')).exits(3)
    ;(await box.skills('install', '--resolve-lock')).exits(0)
    expect(box.text('skills.lock')).toBe(theirs)
    ;(await box.skills('verify')).exits(0)
  })
})
