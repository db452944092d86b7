import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSkillsError } from '@skills/core'
import { uninstallModules } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('components', { offline: true })
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const command = [
  '---',
  'description: Fix an issue',
  'allowed-tools: Bash(git:*), Read',
  'model: opus',
  '---',
  'Fix issue $ARGUMENTS in "src\\lib" and say """done""" with $1.',
  '',
].join('\n')
const agent = [
  '---',
  'description: Reviews changes',
  'tools: Read, Grep, Bash(git diff:*), mcp__x__y',
  'model: sonnet',
  '---',
  'You review.',
  '',
].join('\n')

const pack = {
  'pack/skills/lint/SKILL.md': skillText('lint'),
  'pack/.claude-plugin/plugin.json': '{"name": "pack"}',
  'pack/commands/fix.md': command,
  'pack/agents/reviewer.md': agent,
}
const assistants = ['claude-code', 'cursor', 'gemini-cli', 'copilot-vscode', 'opencode', 'codex']

beforeEach(() => {
  site.reset()
  put(pack)
})

function put(files: Readonly<Record<string, string>>): void {
  site.write(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`project/${name}`, text])),
  )
}

const read = (file: string) => readFileSync(join(site.project, file), 'utf8')
const install = (more: Parameters<typeof site.install>[0] = {}) =>
  site.install({ modules: ['./pack'], assistants, ...more })

/** The project without the module itself and our own two files. */
function written(): string[] {
  return Object.entries(tree(site.project))
    .filter(([, entry]) => entry.kind === 'file')
    .map(([name]) => name)
    .filter((name) => !name.startsWith('pack/') && !name.startsWith('skills.'))
}

describe('commands and agents of a module', () => {
  it('are written in the form of each assistant', async () => {
    const { plan, warnings } = await install()
    expect(written()).toEqual([
      '.agents/skills/lint/SKILL.md',
      '.claude/agents/reviewer.md',
      '.claude/commands/fix.md',
      '.claude/skills/lint/SKILL.md',
      '.codex/agents/reviewer.toml',
      '.cursor/agents/reviewer.md',
      '.cursor/commands/fix.md',
      '.cursor/skills/lint/SKILL.md',
      '.gemini/agents/reviewer.md',
      '.gemini/commands/fix.toml',
      '.gemini/skills/lint/SKILL.md',
      '.github/agents/reviewer.agent.md',
      '.github/prompts/fix.prompt.md',
      '.github/skills/lint/SKILL.md',
      '.opencode/agents/reviewer.md',
      '.opencode/commands/fix.md',
      '.opencode/skills/lint/SKILL.md',
    ])
    expect(read('.claude/commands/fix.md')).toBe(command)
    expect(read('.gemini/commands/fix.toml')).toContain('Fix issue {{args}} in')
    const row = plan.find(({ path }) => path === '.gemini/commands/fix.toml')
    expect(row).toMatchObject({
      component: 'command',
      name: 'fix',
      op: 'create',
      assistant: 'gemini-cli',
    })
    expect(warnings.filter(({ code }) => code === 'W_LOST').length).toBeGreaterThan(5)
    expect(
      warnings.some(
        ({ message }) =>
          message.includes('.cursor/agents/reviewer.md') &&
          message.includes('it may use every tool'),
      ),
    ).toBe(true)
  })

  it('are not written again, and not even read, by a second run', async () => {
    await install()
    const before = tree(site.project)
    rmSync(join(site.project, 'pack/commands'), { recursive: true })
    mkdirSync(join(site.project, 'pack/commands'))
    writeFileSync(join(site.project, 'pack/commands/fix.md'), command)
    expect((await install({ modules: [], assistants: undefined })).unchanged).toBe(true)
    expect(tree(site.project)).toEqual(before)
  })

  it('follow the module when it changes, and go when it drops them', async () => {
    await install()
    put({ 'pack/commands/fix.md': command.replace('Fix an issue', 'Mend an issue') })
    rmSync(join(site.project, 'pack/agents'), { recursive: true })
    await site.updateInstalled()
    expect(read('.claude/commands/fix.md')).toContain('Mend an issue')
    expect(read('.gemini/commands/fix.toml')).toContain('Mend an issue')
    expect(written().filter((name) => name.includes('agents/reviewer'))).toEqual([])
  })

  it('are verified, told when they were changed, and put back', async () => {
    await install()
    expect((await site.verify()).failure).toBeUndefined()
    writeFileSync(join(site.project, '.gemini/commands/fix.toml'), 'prompt = "other"\n')
    rmSync(join(site.project, '.claude/agents/reviewer.md'))
    const { results, failure } = await site.verify()
    const bad = results
      .filter(({ status }) => status !== 'ok')
      .map(({ path, status }) => `${status} ${path}`)
    expect(bad).toEqual([
      'missing .claude/agents/reviewer.md',
      'modified .gemini/commands/fix.toml',
    ])
    expect(failure?.code).toBe('E_VERIFY')
    await site.install({ onConflict: 'overwrite' })
    expect((await site.verify()).failure).toBeUndefined()
  })

  it('are given back by an uninstall, beside those of people', async () => {
    put({ '.claude/commands/mine.md': 'mine', '.cursor/commands/fix2.md': 'theirs' })
    const before = tree(site.project)
    await install()
    await site.uninstall('pack')
    expect(tree(site.project)).toEqual(before)
  })

  it('are taken back by undo, and undo is taken back by undo', async () => {
    const before = tree(site.project)
    await install()
    const after = tree(site.project)
    await site.undo()
    expect(tree(site.project)).toEqual(before)
    await site.undo()
    expect(tree(site.project)).toEqual(after)
  })

  it('are recognised as ours in a clone, where no state is', async () => {
    await install()
    rmSync(site.scope.stateFolder, { recursive: true })
    const { plan } = await site.ci()
    expect(new Set(plan.map(({ op, reason }) => `${op} ${reason}`))).toEqual(new Set(['keep same']))
    await site.uninstall('pack')
    expect(written()).toEqual([])
  })

  it('are a conflict where a person has one of that name', async () => {
    put({ '.claude/commands/fix.md': 'mine' })
    await expect(install()).rejects.toSatisfy((error) => isSkillsError(error, 'E_CONFLICT'))
    expect(existsSync(join(site.project, '.cursor'))).toBe(false)
    await install({ onConflict: 'skip' })
    expect(read('.claude/commands/fix.md')).toBe('mine')
  })

  it('are left out by their label, and taken alone by it', async () => {
    await install({ exclude: ['command/fix'] })
    expect(written().filter((name) => name.includes('fix'))).toEqual([])
    expect(written().filter((name) => name.includes('reviewer')).length).toBe(6)
    site.reset()
    put(pack)
    await install({ skills: ['command/*'] })
    expect(written().every((name) => name.includes('fix'))).toBe(true)
  })

  it('refuse the module where a command runs something before anybody sees it', async () => {
    put({ 'pack/commands/fix.md': `${command}\nState: !\`git status\`\n` })
    const refused = await install().catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'E_MODULE_INVALID' })
    expect(JSON.stringify(refused)).toContain('commands/fix.md')
    await install({ exclude: ['command/fix'] })
  })

  it('gate the install by what the audit finds in them', async () => {
    put({
      'pack/agents/reviewer.md': `${agent}\nhidden\u{e0041}\u{e0042}\u{e0043}\u{e0044} text\n`,
    })
    const refused = await install().catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'E_FINDINGS' })
    expect(refused).toHaveProperty('remedy', expect.stringContaining('--exclude agent/reviewer'))
    await install({ exclude: ['agent/reviewer'] })
  })

  it('leave with -s at an uninstall, and stay out', async () => {
    await install()
    await uninstallModules(site.context, {
      modules: ['pack'],
      skills: ['command/fix'],
      keepModified: false,
      dryRun: false,
      scope: { project: undefined, scope: undefined, global: false },
      onPlan: () => undefined,
    })
    expect(written().filter((name) => name.includes('fix'))).toEqual([])
    expect(JSON.parse(read('skills.json'))).toMatchObject({
      modules: { pack: { exclude: ['command/fix'] } },
    })
    expect((await site.install({ assistants: undefined })).unchanged).toBe(true)
    expect((await site.verify()).failure).toBeUndefined()
  })

  it('stay away where a lock of an earlier version has skills alone, and come with an update', async () => {
    await install()
    const { lockPath } = site.scope
    const lock = JSON.parse(readFileSync(lockPath, 'utf8'))
    const { components } = lock.modules.pack
    lock.modules.pack.components = { 'skill/lint': components['skill/lint'] }
    await site.undo()
    writeFileSync(
      join(site.project, 'skills.json'),
      JSON.stringify({ assistants: ['claude-code'], modules: { pack: { source: './pack' } } }),
    )
    writeFileSync(lockPath, `${JSON.stringify(lock, undefined, 2)}\n`)
    await site.ci()
    expect(written()).toEqual(['.claude/skills/lint/SKILL.md'])
    await site.updateInstalled()
    expect(written()).toContain('.claude/commands/fix.md')
  })

  it('find out a lock that was edited', async () => {
    await install()
    const { lockPath } = site.scope
    const lock = JSON.parse(readFileSync(lockPath, 'utf8'))
    lock.modules.pack.components['command/fix'].integrity = `h1:${'A'.repeat(43)}=`
    writeFileSync(lockPath, JSON.stringify(lock))
    expect((await site.verify()).failure?.code).toBe('E_VERIFY')
    await expect(site.ci()).rejects.toSatisfy((error) => isSkillsError(error, 'E_INTEGRITY'))
  })

  it('bring back by undo what a person had there', async () => {
    put({ '.claude/commands/fix.md': 'mine', '.gemini/commands/fix.toml': 'prompt = "mine"\n' })
    const before = tree(site.project)
    await install({ onConflict: 'overwrite' })
    expect(read('.claude/commands/fix.md')).toBe(command)
    await site.undo()
    expect(tree(site.project)).toEqual(before)
  })

  it('of one name in two modules are a clash that an owner settles', async () => {
    put({
      'other/.claude-plugin/plugin.json': '{"name": "other"}',
      'other/commands/fix.md': command.replace('Fix issue', 'Other'),
    })
    await install()
    const both = { modules: ['./other'], assistants }
    const clash = await site.install(both).catch((error: unknown) => error)
    expect(clash).toMatchObject({ code: 'E_NAME_CLASH' })
    expect(JSON.stringify(clash)).toContain('command/fix')
    await site.install({ ...both, owners: ['command/fix=other'] })
    expect(read('.claude/commands/fix.md')).toContain('Other')
    expect(JSON.parse(read('skills.json'))).toMatchObject({ owners: { 'command/fix': 'other' } })
  })
})
