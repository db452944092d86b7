import { rmSync } from 'node:fs'
import { listAssistants } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'

const site = makeOperationsSite('assistant-choice', { offline: true })

beforeEach(() => {
  site.reset()
  site.write({ 'project/a/skills/a-one/SKILL.md': skillText('a-one') })
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

async function chosen(request: Parameters<typeof site.install>[0] = {}): Promise<string[]> {
  const { plan } = await site.install({ modules: ['./a'], ...request })
  return [...new Set(plan.flatMap(({ assistants }) => assistants))].sort()
}

describe('without a word and without a terminal', () => {
  it('those are chosen whose own marks stand in the project, and nobody else', async () => {
    site.write({
      'project/.cursor/x': '',
      'project/QWEN.md': '',
      'home/.claude/x': '',
      'home/.codex/x': '',
    })
    expect(await chosen({ assistants: undefined })).toEqual(['cursor', 'qwen-code'])
  })

  it('one that only an installer describes is not chosen by a folder in a clone', async () => {
    site.write({ 'project/.forge/x': '', 'project/.iflow/x': '' })
    await expect(chosen({ assistants: undefined })).rejects.toMatchObject({
      code: 'E_ASSISTANT_NONE',
    })
  })

  it('marks of an assistant that ended mean the one that goes on', async () => {
    site.write({ 'project/.roo/x': '' })
    expect(await chosen({ assistants: undefined })).toEqual(['zoo'])
  })
})

describe('all', () => {
  it('means those with signs here or on this machine that have a folder at this scope', async () => {
    site.write({
      'project/.cursor/x': '',
      'home/.hermes/x': '',
      'home/.qwen/x': '',
      'home/.iflow/x': '',
    })
    expect(await chosen({ assistants: ['all'] })).toEqual(['cursor', 'iflow-cli', 'qwen-code'])
  })

  it('leaves out at user scope who has no folder there', async () => {
    site.write({ 'home/.hermes/x': '', 'home/.config/github-copilot/intellij/x': '' })
    const scope = { project: undefined, scope: 'user', global: false } as const
    const { plan } = await site.install({
      modules: [`${site.project}/a`],
      assistants: ['all'],
      scope,
    })
    expect(plan.map(({ path }) => path)).toEqual(['~/.hermes/skills/a-one'])
  })
})

it('the list tells of each assistant where it reads, who else does, and how sure that is', () => {
  site.write({ 'project/.windsurf/x': '' })
  const scope = { project: undefined, scope: undefined, global: false } as const
  const rows = listAssistants(site.context, { scope })
  expect(rows).toHaveLength(85)
  expect(rows.find(({ id }) => id === 'devin-desktop')).toMatchObject({
    aliases: ['windsurf'],
    status: 'renamed',
    confidence: 'documented',
    detected: true,
  })
  expect(rows.filter(({ detected }) => detected).map(({ id }) => id)).toEqual(['devin-desktop'])
  const agents = rows.find(({ id }) => id === 'zed')?.places[0]
  expect(agents).toMatchObject({ path: '.agents/skills', scope: 'project', component: 'skill' })
  expect(agents?.readers.length).toBeGreaterThan(30)
})
