import { rmSync } from 'node:fs'
import { moduleDetails } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'

const site = makeOperationsSite('plan-remarks', { offline: true })
const claude = ({ assistant }: { readonly assistant: string }) => assistant === 'claude-code'

beforeEach(() => {
  site.reset()
  site.write({
    'project/a/skills/a-one/SKILL.md': skillText('a-one'),
    'project/a/skills/a-two/SKILL.md': skillText('a-two'),
    'project/b/skills/b-one/SKILL.md': skillText('b-one'),
  })
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe('the budget of a listing', () => {
  it('counts what stays together with what comes in', async () => {
    const first = await site.install({ modules: ['./a'], assistants: ['claude-code'] })
    const { budgets } = await site.install({ modules: ['./b'], assistants: ['claude-code'] })
    const [before, after] = [first.budgets.find(claude), budgets.find(claude)]
    expect([before?.total, after?.total]).toEqual([2, 3])
    expect(after?.charactersWanted).toBeGreaterThan(before?.charactersWanted ?? 0)
  })

  it('counts for each assistant what it is given and nothing else', async () => {
    await site.install({ modules: ['./a'], assistants: ['codex'] })
    const { budgets } = await site.install({ modules: ['./b'], assistants: ['claude-code'] })
    const totals = budgets.map(({ assistant, total }) => [assistant, total])
    expect(totals).toEqual([
      ['claude-code', 1],
      ['codex', 2],
    ])
  })

  it('is not weighed where nothing comes in', async () => {
    await site.install({ modules: ['./a'], assistants: ['claude-code'] })
    expect((await site.install()).budgets).toEqual([])
  })
})

describe('the budget of a listing with what people put there', () => {
  it('counts each skill once, faulty ones not', async () => {
    site.write({
      'project/.claude/skills/mine/SKILL.md': skillText('mine'),
      'project/.claude/skills/broken/SKILL.md': 'no front matter',
      'project/.claude/skills/other/SKILL.md': skillText('not-other'),
      'project/.claude/skills/file.md': 'a file beside them',
    })
    const { budgets } = await site.install({ modules: ['./a'], assistants: ['claude-code'] })
    expect(budgets.find(claude)).toMatchObject({ total: 3, listed: 3 })
  })

  it('does not count what goes or what is in the way', async () => {
    await site.install({ modules: ['./a'], assistants: ['claude-code'] })
    await site.install({ modules: ['./b'], assistants: ['claude-code'] })
    const { budgets } = await site.install({
      modules: ['./a'],
      skills: ['a-one'],
      assistants: ['claude-code'],
    })
    expect(budgets).toEqual([])
  })
})

const coded = async (code: string, ...installs: Parameters<typeof site.install>[0][]) => {
  let warnings: readonly { readonly code: string; readonly message: string }[] = []
  for (const request of installs) ({ warnings } = await site.install(request))
  return warnings.filter((one) => one.code === code).map(({ message }) => message)
}

describe('the warning of skills that hide one another', () => {
  it('says whose skill is taken where user and project have one of the same name', async () => {
    site.write({
      'home/.claude/skills/a-one/SKILL.md': skillText('a-one'),
      'home/.gemini/skills/a-two/SKILL.md': skillText('a-two'),
      'home/.codex/skills/a-two/SKILL.md': skillText('a-two'),
    })
    const assistants = ['claude-code', 'gemini-cli', 'codex']
    expect(await coded('W_SHADOWED', { modules: ['./a'], assistants })).toEqual([
      "Claude Code takes a-one from ~/.claude/skills and not from this project: there the user's wins.",
      "In this project Gemini CLI no longer takes a-two from ~/.gemini/skills: there the project's wins.",
    ])
  })

  it('is not given again where nothing comes in, and not without a twin', async () => {
    const first = { modules: ['./a'], assistants: ['claude-code'] }
    expect(await coded('W_SHADOWED', first)).toEqual([])
    site.write({ 'home/.claude/skills/a-one/SKILL.md': skillText('a-one') })
    expect(await coded('W_SHADOWED', {})).toEqual([])
  })
})

describe('what is said of assistants that something is written for', () => {
  it('is that one has another name, came to its end, or is hearsay', async () => {
    const request = { modules: ['./a'], assistants: ['windsurf', 'roo', 'iflow-cli'] }
    expect(await coded('W_ASSISTANT_RENAMED', request)).toEqual([
      'windsurf is called devin-desktop since 2026-06-02. The old name goes on to work; write the new one into skills.json.',
    ])
    site.reset()
    site.write({ 'project/a/skills/a-one/SKILL.md': skillText('a-one') })
    const { warnings, plan } = await site.install(request)
    const said = warnings.map(({ code, message }) => `${code} ${message}`).join('\n')
    expect(said).toContain('W_ASSISTANT_ENDED Roo Code is at its end (2026-05-15)')
    expect(said).toContain(
      "W_ASSISTANT_HEARSAY Where iflow-cli reads skills is one installer's word",
    )
    expect(plan.map(({ path }) => path)).toEqual([
      '.iflow/skills/a-one',
      '.roo/skills/a-one',
      '.windsurf/skills/a-one',
    ])
  })

  it('is nothing for the others, and nothing where nothing is written', async () => {
    const request = { modules: ['./a'], assistants: ['cursor'] }
    for (const code of ['W_ASSISTANT_RENAMED', 'W_ASSISTANT_ENDED', 'W_ASSISTANT_HEARSAY'])
      expect(await coded(code, request, {})).toEqual([])
    await site.install({ modules: ['./a'], assistants: ['roo'] })
    expect(await coded('W_ASSISTANT_ENDED', {})).toEqual([])
  })
})

describe('the warning of skills that are listed more than once', () => {
  const messages = async (...installs: Parameters<typeof site.install>[0][]) => {
    let warnings: readonly { readonly code: string; readonly message: string }[] = []
    for (const request of installs) ({ warnings } = await site.install(request))
    return warnings.filter(({ code }) => code === 'W_SEEN_TWICE').map(({ message }) => message)
  }

  it('is one sentence for those asked for, and one that counts the others', async () => {
    const assistants = ['claude-code', 'copilot']
    const advice = '--layout shared avoids it where it can.'
    const twice = 'read .claude/skills and .github/skills and list these skills more than once.'
    expect(await messages({ modules: ['./a'], assistants })).toEqual([
      `copilot-cli and copilot-vscode ${twice} ${advice}`,
      `copilot-cloud and copilot-jetbrains ${twice} ${advice}`,
    ])
  })

  it('stays short however many read the places', async () => {
    const assistants = ['claude-code', 'codex', 'cursor', 'copilot', 'opencode', 'qwen-code', 'pi']
    const found = await messages({ modules: ['./a'], assistants })
    expect(found).toHaveLength(2)
    for (const message of found) expect(message.length).toBeLessThan(300)
    expect(found[1]).toMatch(/ and \d+ more assistants read several of /u)
  })

  it('is not given for different skills in different places', async () => {
    const a = { modules: ['./a'], assistants: ['claude-code'] }
    const b = { modules: ['./b'], assistants: ['cursor'] }
    expect(await messages(a, b)).toEqual([])
  })

  it('does not advise the layout that is used', async () => {
    const assistants = ['claude-code', 'codex']
    const [message] = await messages({ modules: ['./a'], assistants, layout: 'shared' })
    expect(message).toMatch(/read .agents\/skills and .claude\/skills and list/u)
    expect(message).not.toContain('--layout')
  })
})

describe('the information on an installed module', () => {
  const scope = { project: undefined, scope: undefined, global: false } as const
  const said = async () =>
    (await moduleDetails(site.context, { module: 'a', scope })).warnings.map(({ code }) => code)

  it('says again who lists its skills twice and whose skills hide one another', async () => {
    site.write({ 'home/.claude/skills/a-one/SKILL.md': skillText('a-one') })
    await site.install({ modules: ['./a'], assistants: ['claude-code', 'cursor', 'roo'] })
    expect(new Set(await said())).toEqual(
      new Set(['W_SEEN_TWICE', 'W_SHADOWED', 'W_ASSISTANT_ENDED']),
    )
  })

  it('says nothing of it where each assistant finds each skill once', async () => {
    await site.install({ modules: ['./a'], assistants: ['qwen-code'] })
    expect(await said()).toEqual([])
  })
})
