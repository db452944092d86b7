import type { Assistant } from '../assistant.ts'

export const zcode: Assistant = {
  id: 'zcode',
  name: 'ZCode',
  vendor: 'Z.ai',
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
    project: ['.zcode'],
    home: ['~/.zcode'],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.zcode/skills'], alsoReads: [], writeTo: '.zcode/skills' },
      user: { native: ['~/.zcode/skills'], alsoReads: [], writeTo: '~/.zcode/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['Rejects descriptions of over 1,024 characters and cuts bodies at 100 KB.'],
    },
    instructions: {
      project: ['AGENTS.md'],
      user: ['~/.zcode/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.zcode/config.json'],
      user: ['~/.zcode/cli/config.json'],
      format: 'json',
      key: 'mcp.servers',
      confidence: 'third-party',
    },
  },
}
