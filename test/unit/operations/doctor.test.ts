import { appendFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckRow, type Context, examine } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checks } from '../../../packages/operations/src/doctor/checks/index.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('doctor')
const scope = { project: undefined, scope: undefined, global: false } as const
beforeEach(() => site.reset())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

/** Rows of one check, with the environment of a machine that has git. */
async function rows(id: string, machine: Partial<Context['machine']> = {}): Promise<CheckRow[]> {
  const context = { ...site.context, machine: { ...site.context.machine, ...machine } }
  const { checks: all } = await examine(context, { scope })
  return all.filter((row) => row.id === id)
}

async function install(): Promise<void> {
  site.write({ 'project/pack/skills/one/SKILL.md': skillText('one') })
  await site.install({ modules: ['./pack'], assistants: ['cursor'] })
}

const skill = (folder: string, name: string, content = skillText(name)) =>
  site.write({ [`project/${folder}/${name}/SKILL.md`]: content })

describe('a sound machine', () => {
  test('has every check answered once or more, no problem, and nothing written', async () => {
    await install()
    const before = tree(site.top)
    const found = await examine(site.context, { scope })
    expect(found.failure).toBeUndefined()
    expect(new Set(found.checks.map(({ id }) => id))).toEqual(new Set(checks.map(({ id }) => id)))
    expect(tree(site.top)).toEqual(before)
    for (const { status, remedy } of found.checks) expect(remedy === null).toBe(status === 'ok')
  })

  test('ids of checks are unique', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })
})

describe('what is broken', () => {
  test('installed files that were changed are told, with exit status 1', async () => {
    await install()
    appendFileSync(join(site.project, '.cursor/skills/one/SKILL.md'), 'more')
    const { failure } = await examine(site.context, { scope })
    expect(failure).toMatchObject({ code: 'E_DOCTOR', exitStatus: 1 })
    expect(await rows('drift')).toMatchObject([{ status: 'problem' }])
  })

  test('each of our files that cannot be read has a row of its own', async () => {
    site.write({
      'project/skills.json': '{',
      'project/skills.lock': '[]',
      'home/config/settings.json': '{"settingsVersion": 9}',
      'home/data/module-list.json': 'x',
    })
    const found = await rows('files')
    expect(found.map(({ status }) => status)).toEqual(Array(4).fill('problem'))
    expect(found[0]?.message).toContain('skills.json:')
  })

  test('a stored file of another size is found without reading it', async () => {
    await install()
    const files = join(site.data, 'store/v1/files')
    const [first = ''] = readdirSync(files)
    const [rest = ''] = readdirSync(join(files, first))
    rmSync(join(files, first, rest))
    expect(await rows('store')).toMatchObject([{ status: 'problem' }])
  })

  test('a claim of a run that is gone is told', async () => {
    mkdirSync(site.data, { recursive: true })
    writeFileSync(join(site.data, 'module-list.lock.000000000000-1-1.abc'), '')
    expect(await rows('locks')).toMatchObject([{ status: 'warning' }])
  })

  test('a home that is none, a proxy that is none and a clock that is wrong are told', async () => {
    expect(await rows('folders', { home: join(site.top, 'nowhere') })).toMatchObject([
      { status: 'problem' },
    ])
    const proxy = await rows('proxy', { env: { HTTPS_PROXY: 'me:secret' } })
    expect(proxy).toMatchObject([{ status: 'problem' }])
    expect(JSON.stringify(proxy)).not.toContain('secret')
    const fine = await rows('proxy', {
      env: { HTTPS_PROXY: 'http://me:secret@proxy.example:8080' },
    })
    expect(fine).toMatchObject([
      { status: 'ok', message: 'HTTPS_PROXY is http://proxy.example:8080' },
    ])
    expect(await rows('clock', { now: () => new Date(0) })).toMatchObject([{ status: 'warning' }])
    expect(await rows('git', { env: { PATH: 'bin:.' } })).toMatchObject([{ status: 'warning' }])
  })

  test('a home variable of an assistant that is relative is told', async () => {
    mkdirSync(join(site.project, '.claude'))
    const found = await rows('assistants', { env: { CLAUDE_CONFIG_DIR: 'relative' } })
    expect(found).toMatchObject([{ status: 'problem' }])
  })
})

describe('what is not ours', () => {
  test('is named, with the reason why an assistant would pass it over', async () => {
    skill('.claude/skills', 'fine')
    skill('.claude/skills', 'renamed', skillText('other'))
    skill('.claude/skills', 'broken', '---\n: [\n---\n')
    site.write({ 'project/.claude/skills/small/skill.md': skillText('small') })
    mkdirSync(join(site.project, '.claude/skills/empty'))
    const messages = (await rows('unmanaged')).map(({ message }) => message).join('\n')
    expect(messages).toContain('came from: .claude/skills/fine.')
    expect(messages).toContain('calls it "other", not renamed')
    expect(messages).toContain('broken was not installed by skills')
    expect(messages).toContain('its SKILL.md is named skill.md')
    expect(messages).toContain('it has no SKILL.md')
  })

  test('and was installed by us is not named', async () => {
    await install()
    expect(await rows('unmanaged')).toMatchObject([{ status: 'ok' }])
  })

  test('a link that leads nowhere is a problem', async () => {
    mkdirSync(join(site.project, '.claude/skills'), { recursive: true })
    symlinkSync('../../gone', join(site.project, '.claude/skills/gone'))
    expect(await rows('links')).toMatchObject([{ status: 'problem' }])
  })

  test('a name in two folders of one assistant, and other contents elsewhere, are told', async () => {
    skill('.cursor/skills', 'one')
    skill('.claude/skills', 'one', skillText('one', 'Other.'))
    expect((await rows('twice'))[0]?.message).toContain('Cursor')
    expect(await rows('copies')).toMatchObject([{ status: 'warning' }])
    rmSync(join(site.project, '.claude/skills/one'), { recursive: true })
    symlinkSync('../../.cursor/skills/one', join(site.project, '.claude/skills/one'))
    expect(await rows('twice')).toMatchObject([{ status: 'ok' }])
    expect(await rows('copies')).toMatchObject([{ status: 'ok' }])
  })

  test('more descriptions than a listing holds are told', async () => {
    for (let index = 0; index < 60; index += 1) {
      const name = `skill-${index}`
      const description = `${'Reviews code. '.repeat(50)}`.trim()
      skill('.claude/skills', name, `---\nname: ${name}\ndescription: ${description}\n---\n`)
    }
    expect(await rows('budget')).toMatchObject([{ status: 'warning' }])
  })
})
