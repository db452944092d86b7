import { rmSync } from 'node:fs'
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

describe('the warning of skills that are listed more than once', () => {
  const messages = async (...installs: Parameters<typeof site.install>[0][]) => {
    let warnings: readonly { readonly code: string; readonly message: string }[] = []
    for (const request of installs) ({ warnings } = await site.install(request))
    return warnings.filter(({ code }) => code === 'W_SEEN_TWICE').map(({ message }) => message)
  }

  it('is one sentence for all assistants that read the same places', async () => {
    const assistants = ['claude-code', 'copilot']
    expect(await messages({ modules: ['./a'], assistants })).toEqual([
      'copilot-cli and copilot-vscode read .claude/skills and .github/skills and list these skills more than once. --layout shared avoids it where it can.',
    ])
  })

  it('is not given for different skills in different places', async () => {
    const a = { modules: ['./a'], assistants: ['claude-code'] }
    const b = { modules: ['./b'], assistants: ['cursor'] }
    expect(await messages(a, b)).toEqual([])
  })

  it('does not advise the layout that is used', async () => {
    const assistants = ['claude-code', 'codex']
    const [message] = await messages({ modules: ['./a'], assistants, layout: 'shared' })
    expect(message).toContain('read .agents/skills and .claude/skills and list')
    expect(message).not.toContain('--layout')
  })
})
