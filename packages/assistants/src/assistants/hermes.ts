import type { Assistant } from '../assistant.ts'

export const hermes: Assistant = {
  id: 'hermes',
  name: 'Hermes Agent',
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
    project: [],
    home: ['~/.hermes'],
    programs: ['hermes'],
  },
  homes: [
    { variable: 'HERMES_HOME', replaces: '~/.hermes' },
    { variable: 'LOCALAPPDATA', replaces: '~/.hermes', platform: 'win32', below: 'hermes' },
  ],
  places: {
    skill: {
      user: { native: ['~/.hermes/skills'], alsoReads: [], writeTo: '~/.hermes/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [
        'Has skills of the user only; another installer writes .hermes/skills into projects.',
      ],
    },
    instructions: {
      project: ['.hermes.md', 'AGENTS.md'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: [],
      user: ['~/.hermes/config.yaml'],
      format: 'yaml',
      key: 'mcp_servers',
      confidence: 'third-party',
    },
  },
}
