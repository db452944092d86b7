import type { Assistant } from '../assistant.ts'

export const goose: Assistant = {
  id: 'goose',
  name: 'Goose',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/block/goose',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'folders on Windows',
      link: 'https://block.github.io/goose/docs/guides/config-files',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands, sub-agents, servers, hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'instructions',
      link: 'https://block.github.io/goose',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
  ],
  detection: {
    project: ['.goose', '.goosehints'],
    home: ['~/.config/goose'],
    programs: ['goose'],
  },
  homes: [
    { variable: 'GOOSE_PATH_ROOT', replaces: '~/.config/goose', below: 'config' },
    { variable: 'XDG_CONFIG_HOME', replaces: '~/.config' },
    {
      variable: 'APPDATA',
      replaces: '~/.config/goose',
      platform: 'win32',
      below: 'Block/goose/config',
    },
  ],
  places: {
    skill: {
      project: {
        native: ['.agents/skills'],
        alsoReads: ['.goose/skills', '.claude/skills'],
        writeTo: '.agents/skills',
      },
      user: {
        native: ['~/.agents/skills'],
        alsoReads: ['~/.config/goose/skills', '~/.config/agents/skills', '~/.claude/skills'],
        writeTo: '~/.agents/skills',
      },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'Its own folders .goose/skills and ~/.config/goose/skills are read for older skills only.',
        'Skills of plugins stand in ~/.agents/plugins.',
      ],
    },
    command: {
      project: ['.goose/recipes/*.yaml'],
      user: ['~/.config/goose/recipes/'],
      format: 'yaml',
      confidence: 'third-party',
    },
    agent: {
      project: ['.goose/agents/*.md', '.agents/agents/'],
      user: ['~/.config/goose/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['.goosehints', 'AGENTS.md'],
      user: ['~/.config/goose/.goosehints'],
      format: 'markdown',
      confidence: 'documented-unread',
    },
    mcp: {
      project: ['.agents/plugins/*/.mcp.json'],
      user: ['~/.config/goose/config.yaml'],
      format: 'yaml',
      key: 'extensions',
      confidence: 'third-party',
    },
    hook: {
      project: ['.agents/plugins/*/hooks/hooks.json'],
      user: [],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
