import type { Assistant } from '../assistant.ts'

export const replit: Assistant = {
  id: 'replit',
  name: 'Replit Agent',
  vendor: 'Replit',
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
      about: 'instructions',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.replit'],
    home: [],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.agents/skills'], alsoReads: [], writeTo: '.agents/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [
        'Runs on the web: only what is committed is seen.',
        'No folder of the user is documented, though others write one.',
      ],
    },
    instructions: {
      project: ['replit.md', 'AGENTS.md'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
    },
  },
}
