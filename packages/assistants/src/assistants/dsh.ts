import type { Assistant } from '../assistant.ts'

export const dsh: Assistant = {
  id: 'dsh',
  name: 'DeepSeek Harness',
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
    project: ['.dsh'],
    home: ['~/.dsh'],
    programs: ['dsh'],
  },
  homes: [{ variable: 'DSH_HOME', replaces: '~/.dsh' }],
  places: {
    skill: {
      project: { native: ['.dsh/skills'], alsoReads: ['.agents/skills'], writeTo: '.dsh/skills' },
      user: {
        native: ['~/.dsh/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.dsh/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['Looks at direct children only.', 'A flag that is no boolean drops the skill.'],
    },
    instructions: {
      project: ['AGENTS.md', 'CLAUDE.md'],
      user: ['~/.dsh/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
  },
}
