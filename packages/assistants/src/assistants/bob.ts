import type { Assistant } from '../assistant.ts'

export const bob: Assistant = {
  id: 'bob',
  name: 'IBM Bob',
  vendor: 'IBM',
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
      about: 'instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.bob'],
    home: ['~/.bob'],
    programs: ['bob'],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.bob/skills'], alsoReads: [], writeTo: '.bob/skills' },
      user: { native: ['~/.bob/skills'], alsoReads: [], writeTo: '~/.bob/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
    instructions: {
      project: ['AGENTS.md', '.bob/rules/**/*.md'],
      user: ['~/.bob/AGENTS.md', '~/.bob/rules/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.bob/mcp.json'],
      user: ['~/.bob/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
