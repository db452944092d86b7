import type { Assistant } from '../assistant.ts'

export const qoder: Assistant = {
  id: 'qoder',
  name: 'Qoder',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/vercel-labs/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.qoder'],
    home: ['~/.qoder'],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.qoder/skills'], alsoReads: [], writeTo: '.qoder/skills' },
      user: { native: ['~/.qoder/skills'], alsoReads: [], writeTo: '~/.qoder/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
  },
}
