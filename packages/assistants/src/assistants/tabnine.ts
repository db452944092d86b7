import type { Assistant } from '../assistant.ts'

export const tabnine: Assistant = {
  id: 'tabnine',
  name: 'Tabnine CLI (legacy)',
  aliases: [],
  status: 'end-of-life',
  ended: { on: '2026-12-31', says: 'the new command is a build of OpenCode with its folders' },
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
    project: ['.tabnine'],
    home: ['~/.tabnine'],
    programs: ['tabnine-legacy'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.tabnine/agent/skills'],
        alsoReads: [],
        writeTo: '.tabnine/agent/skills',
      },
      user: {
        native: ['~/.tabnine/agent/skills'],
        alsoReads: [],
        writeTo: '~/.tabnine/agent/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
    instructions: {
      project: ['TABNINE.md'],
      user: ['~/.tabnine/agent/TABNINE.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.tabnine/agent/settings.json'],
      user: ['~/.tabnine/agent/settings.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
