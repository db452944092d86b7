import type { Assistant } from '../assistant.ts'

export const commandCode: Assistant = {
  id: 'command-code',
  name: 'Command Code',
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
    project: ['.commandcode'],
    home: ['~/.commandcode'],
    programs: ['command-code'],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.commandcode/skills'], alsoReads: [], writeTo: '.commandcode/skills' },
      user: { native: ['~/.commandcode/skills'], alsoReads: [], writeTo: '~/.commandcode/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['The name must be the folder.'],
    },
    instructions: {
      project: ['AGENTS.md', '.commandcode/AGENTS.md'],
      user: ['~/.commandcode/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.mcp.json'],
      user: ['~/.commandcode/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
