import type { Assistant } from '../assistant.ts'

export const rovoDev: Assistant = {
  id: 'rovo-dev',
  name: 'Rovo Dev',
  vendor: 'Atlassian',
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
    project: ['.rovodev'],
    home: ['~/.rovodev'],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.rovodev/skills'],
        alsoReads: ['.agents/skills'],
        writeTo: '.rovodev/skills',
      },
      user: {
        native: ['~/.rovodev/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.rovodev/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
    instructions: {
      project: ['AGENTS.md', 'AGENTS.local.md'],
      user: ['~/.rovodev/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.rovodev/mcp.json'],
      user: ['~/.rovodev/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
