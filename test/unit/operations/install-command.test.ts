import { describe, expect, it } from 'vitest'
import { installCommand } from '../../../packages/operations/src/install/install-command.ts'
import type { InstallRequest } from '../../../packages/operations/src/install/install-request.ts'
import { shellWord } from '../../../packages/operations/src/shell-word.ts'

const bare: InstallRequest = {
  modules: [],
  assistants: undefined,
  skills: undefined,
  exclude: undefined,
  categories: undefined,
  layout: undefined,
  link: false,
  owners: [],
  grants: { hook: [], mcp: [] },
  onConflict: 'fail',
  frozen: false,
  resolveLock: false,
  dryRun: false,
  scope: { project: undefined, scope: undefined, global: false },
  ask: undefined,
  onPlan: () => undefined,
}

describe('an install to be typed again', () => {
  it('is the bare command where nothing else was said', () => {
    expect(installCommand(bare)).toBe('skills install')
  })

  it('keeps what was asked for', () => {
    const request: InstallRequest = {
      ...bare,
      modules: ['https://host.example/team/pack.git@^1'],
      assistants: ['claude-code', 'cursor'],
      skills: ['mcp-*'],
      exclude: ['mcp-old'],
      layout: 'shared',
      link: true,
      onConflict: 'skip',
      scope: { project: '/home/me/my project', scope: undefined, global: false },
    }
    expect(installCommand(request)).toBe(
      "skills install 'https://host.example/team/pack.git@^1' --assistant claude-code,cursor --skill 'mcp-*' --exclude mcp-old --layout shared --link --on-conflict skip --project '/home/me/my project'",
    )
  })

  it('keeps the user scope, grants and owners', () => {
    const request: InstallRequest = {
      ...bare,
      owners: ['a'],
      grants: { hook: ['lint'], mcp: ['db'] },
      scope: { project: undefined, scope: 'user', global: false },
    }
    expect(installCommand(request)).toBe(
      'skills install --owner a --allow-hook lint --allow-mcp db --global',
    )
  })
})

describe('a word for a shell', () => {
  it('stays as it is where a shell reads it literally', () => {
    for (const word of ['owner/repo', '@acme/web', './dir', 'a,b', '1.2']) {
      expect(shellWord(word)).toBe(word)
    }
  })

  it('is quoted where it does not', () => {
    expect(shellWord('$(id)')).toBe("'$(id)'")
    expect(shellWord("it's")).toBe(String.raw`'it'\''s'`)
    expect(shellWord('~/x')).toBe("'~/x'")
    expect(shellWord('')).toBe("''")
  })
})
