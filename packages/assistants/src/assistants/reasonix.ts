import type { Assistant } from '../assistant.ts'

export const reasonix: Assistant = {
  id: 'reasonix',
  name: 'Reasonix',
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
    project: ['.reasonix'],
    home: ['~/.reasonix'],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.reasonix/skills'], alsoReads: [], writeTo: '.reasonix/skills' },
      user: { native: ['~/.reasonix/skills'], alsoReads: [], writeTo: '~/.reasonix/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['A skill with runAs: subagent is a sub-agent.'],
    },
    instructions: {
      project: ['REASONIX.md', 'AGENTS.md', 'CLAUDE.md'],
      user: ['~/.reasonix/REASONIX.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['reasonix.toml'],
      user: ['~/.reasonix/config.toml'],
      format: 'toml',
      key: 'plugins',
      confidence: 'third-party',
    },
  },
}
