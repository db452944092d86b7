import type { Assistant } from '../assistant.ts'

export const grokBuild: Assistant = {
  id: 'grok-build',
  name: 'Grok Build',
  vendor: 'xAI',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version npm 1.0.41)',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'commands, sub-agents, instructions, servers, hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.grok'],
    home: ['~/.grok'],
    programs: ['grok'],
  },
  homes: [{ variable: 'GROK_HOME', replaces: '~/.grok' }],
  places: {
    skill: {
      project: { native: ['.grok/skills'], alsoReads: [], writeTo: '.grok/skills' },
      user: {
        native: ['~/.grok/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.grok/skills',
      },
      confidence: 'third-party',
      precedence: 'a skill beats a command of the same name',
      quirks: ['Further folders can be set in config.toml.'],
    },
    command: {
      project: ['.grok/commands/*.md'],
      user: ['~/.grok/commands/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    agent: {
      project: ['.grok/agents/*.md'],
      user: ['~/.grok/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.grok/rules/*.md'],
      user: ['~/.grok/AGENTS.md', '~/.grok/rules/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.grok/config.toml'],
      user: ['~/.grok/config.toml'],
      format: 'toml',
      key: 'mcp_servers',
      confidence: 'third-party',
    },
    hook: {
      project: ['.grok/hooks/*.json'],
      user: ['~/.grok/hooks/*.json'],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
