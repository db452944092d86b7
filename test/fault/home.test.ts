import { chmodSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../support/cli.ts'
import { sandboxWithPack } from '../support/packs.ts'
import { tree } from '../support/tree.ts'
import { asNobody, onlyPrivileged } from '../support/unprivileged.ts'

const reading = ['list', 'mod list', 'validate ./pack', 'info ./pack', 'verify', 'assistants']
const dryRun = 'install ./pack -a claude-code --dry-run'
const writing = ['mod add ./pack', 'install ./pack -a claude-code']

const run = (box: Sandbox, line: string) => box.skills(...line.split(' '))

/** Reading works, writing says what to do, and nothing is written anywhere. */
async function expectReadsOnly(box: Sandbox): Promise<void> {
  const top = dirname(box.project)
  const before = tree(top, { times: true })
  const shared = existsSync(join(tmpdir(), '.local'))
  for (const line of [...reading, dryRun]) (await run(box, line)).exits(0)
  for (const line of writing) {
    const { stderr } = (await run(box, line)).exits(3)
    expect(stderr).toContain('error[E_WRITE]')
    expect(stderr).toContain('SKILLS_HOME')
  }
  expect(tree(top, { times: true })).toEqual(before)
  expect(existsSync(join(tmpdir(), '.local')), 'records in the shared folder').toBe(shared)
}

async function expectWorks(box: Sandbox): Promise<void> {
  for (const line of [...writing, 'verify', 'uninstall pack']) (await run(box, line)).exits(0)
}

describe.skipIf(onlyPrivileged !== undefined)(`a home (${onlyPrivileged} → skipped)`, () => {
  it.each([
    ['that is empty', ''],
    ['that is relative', 'relative'],
    ['that does not exist', '/nonexistent'],
  ])('%s is no reason to fail before anything is to be written', async (_, home) => {
    const box = asNobody(sandboxWithPack()).withEnv({ HOME: home })
    await expectReadsOnly(box)
    expect((await run(box, 'install ./pack -g -a claude-code')).exits(2).stderr).toContain('HOME')
    await expectWorks(box.withEnv({ SKILLS_HOME: `${box.home}/own` }))
  })

  it.skipIf(process.getuid?.() !== 0)(
    'of a user without an entry, and without HOME, is none',
    async () => {
      const box = asNobody(sandboxWithPack(), 12_345).withEnv({ HOME: undefined })
      await expectReadsOnly(box)
      ;(await box.skills('--help')).exits(0)
      await expectWorks(box.withEnv({ SKILLS_HOME: `${box.home}/own` }))
    },
  )

  it('that is read-only keeps everything as it was', async () => {
    const box = asNobody(sandboxWithPack())
    chmodSync(box.home, 0o555)
    await expectReadsOnly(box)
    chmodSync(box.home, 0o755)
    await expectWorks(box)
  })

  it('with relative XDG folders is asked itself', async () => {
    const box = asNobody(sandboxWithPack()).withEnv({ XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: '.' })
    const before = Object.keys(box.tree())
    ;(await run(box, 'mod add ./pack')).exits(0)
    expect(Object.keys(box.tree())).toEqual(before)
    expect(existsSync(`${box.home}/.local/share/skills/module-list.json`)).toBe(true)
  })

  it('where SKILLS_HOME is a file says so', async () => {
    const box = asNobody(sandboxWithPack().file('taken', ''))
    await expectReadsOnly(box.withEnv({ SKILLS_HOME: 'taken' }))
  })
})

describe.skipIf(onlyPrivileged !== undefined)(`a project (${onlyPrivileged} → skipped)`, () => {
  it('that is read-only keeps everything as it was, and is right afterwards', async () => {
    const box = asNobody(sandboxWithPack())
    ;(await run(box, 'mod add ./pack')).exits(0)
    const before = tree(box.project)
    chmodSync(box.project, 0o555)
    const { stderr } = (await run(box, 'install -a claude-code')).exits(3)
    expect(stderr).toContain('error[E_WRITE]')
    ;(await run(box, 'list')).exits(0)
    chmodSync(box.project, 0o755)
    expect(tree(box.project)).toEqual(before)
    ;(await run(box, 'install -a claude-code')).exits(0)
    chmodSync(join(box.project, '.claude/skills'), 0o555)
    const installed = tree(box.project)
    ;(await run(box, 'uninstall pack')).exits(3)
    expect(tree(box.project)).toEqual(installed)
    expect((await run(box, 'verify')).exits(0).stderr).not.toContain('interrupted')
    chmodSync(join(box.project, '.claude/skills'), 0o755)
    ;(await run(box, 'uninstall pack')).exits(0)
    expect(tree(box.project)).toEqual(before)
  })
})
