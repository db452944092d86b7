import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { documentedIds, findAssistant } from '@skills/assistants'
import { by, type ScopeKind } from '@skills/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../support/operations-site.ts'
import { skillText } from '../support/packs.ts'

const updates = process.env['SKILLS_GOLDEN'] === '1'
const site = makeOperationsSite('golden-trees', { offline: true })
const scopes = ['project', 'user'] as const

/** What is written for one assistant does not depend on who else is asked for, so one run a scope shows it for all. */
const written = new Map<ScopeKind, ReadonlyMap<string, readonly string[]>>()

beforeAll(async () => {
  site.reset()
  site.write({
    'project/pack/skills/alpha/SKILL.md': skillText('alpha'),
    'project/pack/skills/beta/SKILL.md': skillText('beta'),
    'project/pack/skills/beta/scripts/run.sh': '#!/bin/sh\necho beta\n',
    'project/pack/.claude-plugin/plugin.json': '{"name": "pack"}',
    'project/pack/module/AGENTS.md': '# Pack\n\nBe careful with `rm`.\n',
    'project/pack/.mcp.json': JSON.stringify({
      mcpServers: {
        git: { command: 'git-server', args: ['--stdio'], env: { TOKEN: `\${PACK_TOKEN}` } },
      },
    }),
    'project/pack/hooks/hooks.json': JSON.stringify({
      hooks: {
        PostToolUse: [{ matcher: 'Edit', hooks: [{ type: 'command', command: 'npm test' }] }],
      },
    }),
    'project/pack/commands/fix.md': [
      '---',
      'description: Fix an issue',
      'argument-hint: "[number]"',
      'allowed-tools: Bash(git:*), Read',
      'model: opus',
      '---',
      'Fix issue $ARGUMENTS of "src\\lib" for $1.',
      '',
    ].join('\n'),
    'project/pack/agents/reviewer.md': [
      '---',
      'name: reviewer',
      'description: "Reviews changes: all of them"',
      'tools: Read, Grep, Bash',
      'model: sonnet',
      '---',
      'You review, and say """why""".',
      '',
    ].join('\n'),
  })
  for (const scope of scopes) written.set(scope, await installFor(scope))
}, 120_000)
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

function idsAt(scope: ScopeKind): readonly string[] {
  return documentedIds.filter((id) => findAssistant(id)?.places.skill[scope] !== undefined)
}

/** Id to the lines of its tree: each file as people write it, then its text. */
async function installFor(kind: ScopeKind): Promise<ReadonlyMap<string, readonly string[]>> {
  const scope = { project: undefined, scope: kind, global: false } as const
  const source = kind === 'project' ? './pack' : join(site.project, 'pack')
  const grants = { mcp: ['git'], hook: ['PostToolUse'] }
  const assistants = idsAt(kind)
  const { plan } = await site.install({
    modules: [source],
    assistants,
    scope,
    grants,
    skills: ['*', '*/*', 'instructions/*'],
  })
  const root = kind === 'project' ? site.project : join(site.top, 'home')
  const trees = new Map<string, string[]>()
  const rows = [...plan].sort(by(({ component, path }) => `${component} ${path}`))
  for (const { assistants, path, lost } of rows) {
    const shown = path.replace(/#[^/#]*$/u, '')
    const lines = [
      ...linesOf(join(root, shown.replace(/^~\//u, '')), shown),
      ...lost.map((one) => `   lost: ${one}`),
    ]
    for (const id of assistants) trees.set(id, [...(trees.get(id) ?? []), ...lines])
  }
  return trees
}

/** A folder file by file, or one file. */
function linesOf(path: string, shown: string): string[] {
  if (statSync(path).isFile()) return [`== ${shown}`, readFileSync(path, 'utf8')]
  return filesBelow(path).flatMap((file) => [
    `== ${shown}/${file}`,
    readFileSync(join(path, file), 'utf8'),
  ])
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

describe.each(scopes)('every byte written for each assistant (%s)', (scope) => {
  it.each(idsAt(scope))('%s', (id) => {
    const file = join(import.meta.dirname, id, scope, 'tree.txt')
    const text = written.get(scope)?.get(id)?.join('\n') ?? ''
    expect(text).toContain('SKILL.md')
    if (updates) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    expect(existsSync(file), `${file} is missing; SKILLS_GOLDEN=1 writes it`).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})

it('no tree is of an assistant that is gone', () => {
  const others = new Set(['assistants', 'reports'])
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.has(entry.name))
    .map(({ name }) => name)
  expect(folders.sort()).toEqual([...documentedIds])
})
