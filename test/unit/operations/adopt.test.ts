import { chmodSync, cpSync, existsSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { isSkillsError, readState } from '@skills/core'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOperationsSite, packFiles } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('adopt')
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const lint = join(site.project, '.claude/skills/lint')

/** A person has copied a skill by hand; the lock then wants it there. */
beforeEach(async () => {
  site.reset()
  site.write(
    Object.fromEntries(Object.entries(packFiles(1)).map(([file, text]) => [`pack/${file}`, text])),
  )
  await site.add('../pack')
  cpSync(join(site.top, 'pack/skills/lint'), lint, { recursive: true })
  await site.install()
})

async function errorOf(
  run: Promise<unknown>,
): Promise<{ code: string; message: string; remedy: string }> {
  try {
    await run
    return { code: 'no error', message: '', remedy: '' }
  } catch (error) {
    if (isSkillsError(error)) return error
    throw error
  }
}

const isOurs = (folder: string) => Object.hasOwn(readState(site.scope).owned, folder)

describe('a folder with the locked bytes that somebody else put there', () => {
  it('is left alone by uninstall, and goes with it once it is adopted', async () => {
    expect(isOurs(lint)).toBe(false)
    const before = tree(site.project, { times: true })
    const { plan } = await site.adopt('lint')
    expect(plan.map(({ op, reason, path }) => [op, reason, path])).toEqual([
      ['keep', 'adopted', '.claude/skills/lint'],
    ])
    expect(tree(site.project, { times: true })).toEqual(before)
    expect(isOurs(lint)).toBe(true)
    await site.uninstall('pack')
    expect(existsSync(lint)).toBe(false)
  })

  it('is adopted without its name too, and a second time nothing happens', async () => {
    await site.adopt()
    expect(isOurs(lint)).toBe(true)
    expect(await site.adopt()).toMatchObject({ applied: false, plan: [] })
  })

  it('gets a lost executable bit back', async () => {
    chmodSync(join(lint, 'run.sh'), 0o644)
    await site.adopt('lint')
    expect(statSync(join(lint, 'run.sh')).mode & 0o100).toBe(0o100)
    expect((await site.verify()).failure).toBeUndefined()
  })

  it('is let go again by undo', async () => {
    await site.adopt('lint')
    await site.undo()
    expect(isOurs(lint)).toBe(false)
    expect(existsSync(lint)).toBe(true)
  })
})

describe('any other folder', () => {
  it('with one byte more is refused by name with both digests, and passed over without', async () => {
    site.write({ 'project/.claude/skills/lint/more.md': 'x' })
    const { code, message } = await errorOf(site.adopt('lint'))
    expect(code).toBe('E_CONFLICT')
    expect(message).toMatch(
      /has other bytes than skills\.lock wants from pack \(h1:.* instead of h1:/u,
    )
    const { warnings, applied } = await site.adopt()
    expect([applied, warnings.map((one) => one.code)]).toEqual([false, ['W_NOT_ADOPTED']])
    expect(isOurs(lint)).toBe(false)
  })

  it('that no module knows, or that holds a link, is refused', async () => {
    site.write({ 'project/.claude/skills/mine/SKILL.md': skillText('mine') })
    expect((await errorOf(site.adopt('mine'))).message).toContain('no module known here has')
    symlinkSync('/etc/hostname', join(lint, 'link'))
    expect((await errorOf(site.adopt('lint'))).message).toContain('holds a link')
  })

  it('with the bytes of a module that was added names the way', async () => {
    await site.uninstall('pack')
    const { code, remedy } = await errorOf(site.adopt('lint'))
    expect([code, remedy]).toEqual([
      'E_CONFLICT',
      'Want it from there first: skills install pack --skill lint, then skills adopt lint',
    ])
  })

  it('whose name nothing has is unknown, and one bad name adopts none', async () => {
    expect((await errorOf(site.adopt('nothing'))).code).toBe('E_SKILL_UNKNOWN')
    expect((await errorOf(site.adopt('lint', 'nothing'))).code).toBe('E_SKILL_UNKNOWN')
    expect(isOurs(lint)).toBe(false)
  })
})
