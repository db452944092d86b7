import type { Assistant } from '../assistant.ts'

export const mistralVibe: Assistant = {
  id: 'mistral-vibe',
  name: 'Mistral Vibe',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'sub-agents, instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.vibe'],
    home: ['~/.vibe'],
    programs: ['vibe'],
  },
  homes: [{ variable: 'VIBE_HOME', replaces: '~/.vibe' }],
  places: {
    skill: {
      project: { native: ['.vibe/skills'], alsoReads: ['.agents/skills'], writeTo: '.vibe/skills' },
      user: {
        native: ['~/.vibe/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.vibe/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['The names vibe and skill-creator are its own.'],
    },
    agent: {
      project: ['.vibe/agents/*.toml'],
      user: ['~/.vibe/agents/'],
      format: 'toml',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md'],
      user: ['~/.vibe/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.vibe/config.toml'],
      user: ['~/.vibe/config.toml'],
      format: 'toml',
      key: 'mcp_servers',
      confidence: 'third-party',
    },
  },
}
