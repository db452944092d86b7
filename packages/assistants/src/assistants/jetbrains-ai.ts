import type { Assistant } from '../assistant.ts'

export const jetbrainsAi: Assistant = {
  id: 'jetbrains-ai',
  name: 'JetBrains AI Assistant',
  vendor: 'JetBrains',
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
    project: ['.aiassistant', '.ai'],
    home: ['~/.ai'],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.agents/skills'], alsoReads: [], writeTo: '.agents/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['Has no folder of the user.'],
    },
    instructions: {
      project: ['.aiassistant/rules/*.md'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.ai/mcp/mcp.json'],
      user: ['~/.ai/mcp/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
