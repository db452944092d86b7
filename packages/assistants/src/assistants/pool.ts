import type { Assistant } from '../assistant.ts'

export const pool: Assistant = {
  id: 'pool',
  name: 'Poolside Pool',
  vendor: 'Poolside',
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
    project: ['.poolside'],
    home: ['~/.config/poolside'],
    programs: ['pool'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.poolside/skills'],
        alsoReads: ['.agents/skills'],
        writeTo: '.poolside/skills',
      },
      user: {
        native: ['~/.config/poolside/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.config/poolside/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['The name must be the folder.'],
    },
    instructions: {
      project: ['AGENTS.md'],
      user: ['~/.config/poolside/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.poolside/settings.yaml'],
      user: ['~/.config/poolside/settings.yaml'],
      format: 'yaml',
      key: 'mcp_servers',
      confidence: 'third-party',
    },
  },
}
