import type { Assistant } from '../assistant.ts'

export const openhands: Assistant = {
  id: 'openhands',
  name: 'OpenHands',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://docs.openhands.dev/overview/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'instructions',
      link: 'https://docs.openhands.dev/overview/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.openhands'],
    home: ['~/.openhands'],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.agents/skills'],
        alsoReads: ['.openhands/skills', '.openhands/microagents'],
        writeTo: '.agents/skills',
      },
      user: {
        native: ['~/.openhands/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.openhands/skills',
      },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'A flat file without a trigger is always loaded.',
        '.openhands/skills in a project is an older folder.',
      ],
    },
    instructions: {
      project: ['AGENTS.md', 'CLAUDE.md', 'GEMINI.md'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
    },
  },
}
