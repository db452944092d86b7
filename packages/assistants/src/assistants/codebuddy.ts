import type { Assistant } from '../assistant.ts'

export const codebuddy: Assistant = {
  id: 'codebuddy',
  name: 'CodeBuddy',
  vendor: 'Tencent',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/vercel-labs/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'skill folders',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'instructions',
      link: 'https://github.com/vercel-labs/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.codebuddy'],
    home: ['~/.codebuddy'],
    programs: ['codebuddy'],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.codebuddy/skills'], alsoReads: [], writeTo: '.codebuddy/skills' },
      user: { native: ['~/.codebuddy/skills'], alsoReads: [], writeTo: '~/.codebuddy/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
    instructions: {
      project: ['CODEBUDDY.md', '.codebuddy/rules/'],
      user: ['~/.codebuddy/CODEBUDDY.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
  },
}
