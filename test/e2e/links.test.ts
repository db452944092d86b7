import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CliDocument, Sandbox } from '../support/cli.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'

const assistants = 'claude-code,cursor,codex'
const toAgents = '../../.agents/skills/one'

async function linked(): Promise<Sandbox> {
  const box = sandboxWithPack().file('notes.md', 'mine\n')
  ;(await box.skills('install', './pack', '-a', assistants, '--link')).exits(0)
  return box
}

/** What stands for skill `one` in each place: what its link says, or `files`. */
function standing(box: Sandbox): Record<string, string> {
  const found = ['.agents', '.claude', '.cursor'].flatMap((top): [string, string][] => {
    const path = join(box.project, top, 'skills/one')
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return []
    return [[top, stats.isSymbolicLink() ? readlinkSync(path) : 'files']]
  })
  return Object.fromEntries(found)
}

function statuses({ data }: CliDocument): Record<string, string> {
  return Object.fromEntries(
    data.results.map(({ path, status }: { path: string; status: string }) => [path, status]),
  )
}

const oneCopy = { '.agents': 'files', '.claude': toAgents, '.cursor': toAgents }

describe('install --link', () => {
  test('writes one copy and links to it; nothing changes after that; verify checks all', async () => {
    const box = await linked()
    expect(standing(box)).toEqual(oneCopy)
    expect(box.text('.claude/skills/two/run.sh')).toContain('echo hello')
    const before = box.tree()
    for (const again of [['--link'], []]) {
      const { data } = (await box.skills('install', ...again, '--json')).exits(0).json()
      expect(data.applied).toBe(false)
      expect(data.plan).toContainEqual(
        expect.objectContaining({
          op: 'keep',
          reason: 'same',
          path: '.claude/skills/one',
          linkTo: toAgents,
        }),
      )
      expect(box.tree()).toEqual(before)
    }
    const results = statuses((await box.skills('verify', '--json')).exits(0).json())
    expect(results['.agents/skills/one/SKILL.md']).toBe('ok')
    expect(results['.claude/skills/one']).toBe('ok')
    expect(Object.keys(results).filter((path) => path.startsWith('.claude'))).toEqual([
      '.claude/skills/one',
      '.claude/skills/two',
    ])
  })

  test('turns links into copies where the place of the copy is no longer wanted', async () => {
    const box = await linked()
    ;(await box.skills('install', 'pack', '-a', 'claude-code,cursor')).exits(0)
    expect(standing(box)).toEqual({ '.claude': 'files', '.cursor': 'files' })
    expect(readdirSync(box.project)).not.toContain('.agents')
    ;(await box.skills('verify')).exits(0)
  })

  test('is undone by uninstall, and the project is as it was', async () => {
    const box = await linked()
    ;(await box.skills('uninstall', 'pack')).exits(0)
    const untouched = sandboxWithPack().file('notes.md', 'mine\n')
    expect(box.tree()).toEqual(untouched.tree())
  })

  test('never follows a link that took the place of ours', async () => {
    const box = await linked()
    const outside = join(box.home, 'outside')
    mkdirSync(outside)
    renameSync(join(box.project, '.agents/skills/one/SKILL.md'), join(outside, 'SKILL.md'))
    unlinkSync(join(box.project, '.claude/skills/one'))
    symlinkSync(outside, join(box.project, '.claude/skills/one'))
    const results = statuses((await box.skills('verify', '--json')).exits(4).json())
    expect(results['.claude/skills/one']).toBe('modified')
    ;(await box.skills('install', '--link', '-f')).exits(5)
    ;(await box.skills('uninstall', 'pack')).exits(5)
    ;(await box.skills('uninstall', 'pack', '--keep-modified')).exits(0)
    expect(readdirSync(outside)).toEqual(['SKILL.md'])
    expect(readlinkSync(join(box.project, '.claude/skills/one'))).toBe(outside)
  })
})

describe('hooks and MCP servers', () => {
  const withServers = () =>
    sandboxWithPack()
      .file('pack/.claude-plugin/plugin.json', '{"name": "pack"}')
      .file('pack/.mcp.json', '{"mcpServers": {"docs": {"command": "docs"}}}')
      .file(
        'pack/hooks/hooks.json',
        '{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "true"}]}]}}',
      )

  test('are granted by name and digest, which goes into the manifest and nowhere else', async () => {
    const box = withServers()
    const info = (await box.skills('info', './pack', '--json')).exits(0).json()
    const digests = Object.fromEntries(
      info.data.contents.components.map(({ name, digest }: Record<string, string>) => [
        name,
        digest,
      ]),
    )
    const first = await box.skills('install', './pack', '-a', 'cursor', '--yes', '--json')
    expect(
      first
        .exits(0)
        .json()
        .warnings.map(({ code }) => code),
    ).not.toContain('W_GRANT_RECORDED')
    expect(JSON.parse(box.text('skills.json')).modules.pack.allow).toBeUndefined()
    const lock = box.text('skills.lock')
    const words = ['install', '--allow-mcp', 'docs', '--allow-hook', 'Stop', '--json']
    const granted = (await box.skills(...words)).exits(0).json()
    expect(granted.warnings.filter(({ code }) => code === 'W_GRANT_RECORDED')).toHaveLength(2)
    const expected = { hooks: { Stop: digests['Stop'] }, mcp: { docs: digests['docs'] } }
    expect(JSON.parse(box.text('skills.json')).modules.pack.allow).toEqual(expected)
    expect(digests['docs']).toMatch(/^sha256:[0-9a-f]{64}$/u)
    expect(box.text('skills.lock')).toBe(lock)
    expect(JSON.parse(box.text('.cursor/mcp.json'))).toEqual({
      mcpServers: { docs: { type: 'stdio', command: 'docs' } },
    })
    box.file('pack/skills/one/SKILL.md', skillText('one', 'New.'))
    ;(await box.skills('install')).exits(0)
    expect(JSON.parse(box.text('skills.json')).modules.pack.allow).toEqual(expected)
  })

  test('that no module of the run carries are a wrong word, and nothing is written', async () => {
    const box = withServers()
    const before = box.tree()
    const words = ['install', './pack', '-a', 'cursor', '--allow-mcp', 'docs,dosc', '--json']
    const { error } = (await box.skills(...words)).exits(2).json()
    expect(error?.code).toBe('E_SELECTION_EMPTY')
    expect(error?.message).toContain('--allow-mcp dosc')
    expect(box.tree()).toEqual(before)
  })
})
