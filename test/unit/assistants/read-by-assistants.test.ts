import { isReadByAssistants, readBelowHome } from '@skills/assistants'
import { describe, expect, it } from 'vitest'
import { machineWith, user } from './site.ts'

describe('what assistants read in a project beside skills', () => {
  it.each([
    'AGENTS.md',
    'packages/app/CLAUDE.md',
    'agents.override.md',
    '.claude/commands/x.md',
    'sub/.cursor/rules/style.mdc',
    '.github/hooks/pre.json',
    '.github/prompts/a.prompt.md',
    '.github/copilot-instructions.md',
    '.GITHUB/Agents/one.agent.md',
    '.github/workflows/ci.yml',
    '.vscode/mcp.json',
    '.vscode/tasks.json',
    '.zed/settings.json',
    'plugins/x/hooks/hooks.json',
    '.git/hooks/pre-commit',
    '.roomodes',
    '.goosehints',
    'opencode.jsonc',
    'kilo.jsonc',
    'reasonix.toml',
    '.iflow/skills/x/SKILL.md',
    '.kilocode/rules/x.md',
    '.mcp.json',
    '.husky/pre-push',
  ])('%s is', (path) => {
    expect(isReadByAssistants(path)).toBe(true)
  })

  it.each([
    'README.md',
    'src/agents.ts',
    'docs/claude.md.txt',
    '.github/dependabot.yml',
    '.github/ISSUE_TEMPLATE/bug.md',
    '.vscode/extensions.json',
    '.idea/workspace.xml',
    '.zed/keymap.json',
    'data/skills/x.csv',
    'agent/skills/x.py',
    '.git/hooks/pre-commit.sample',
    '.git/config',
  ])('%s is not', (path) => {
    expect(isReadByAssistants(path)).toBe(false)
  })
})

describe('what assistants read below home', () => {
  const displays = (env: Record<string, string> = {}) =>
    readBelowHome(user, machineWith(env)).map(({ display }) => display)

  it('is their folders, files and servers, once each and without patterns', () => {
    const found = displays()
    expect(found).toEqual(
      expect.arrayContaining([
        '~/.claude/skills',
        '~/.claude/CLAUDE.md',
        '~/.claude/hooks',
        '~/.codex/config.toml',
        '~/.config/opencode/plugins',
        '~/.copilot/hooks',
        '~/.qwen/settings.json',
        '~/AGENTS.md',
      ]),
    )
    expect(new Set(found).size).toBe(found.length)
    for (const path of found) expect(path).not.toContain('*')
  })

  it('moves with the variable of each', () => {
    const found = displays({ CLAUDE_CONFIG_DIR: '/srv/claude' })
    expect(found).toContain('/srv/claude/commands')
    expect(found).toContain('/srv/claude/hooks')
    expect(found).not.toContain('~/.claude/commands')
  })

  it('is never the file in which Claude Code keeps what a person did', () => {
    expect(displays()).not.toContain('~/.claude.json')
  })
})
