import type { Assistant } from '../assistant.ts'

export const museCode: Assistant = {
  id: 'muse-code',
  name: 'Meta Muse Code',
  vendor: 'Meta',
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
    project: ['.muse'],
    home: ['~/.config/muse'],
    programs: [],
  },
  homes: [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }],
  places: {
    skill: {
      project: {
        native: ['.agents/skills'],
        alsoReads: ['.codex/skills', '.claude/skills'],
        writeTo: '.agents/skills',
      },
      user: {
        native: ['~/.config/muse/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.config/muse/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
    instructions: {
      project: ['AGENTS.md'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: [],
      user: ['~/.config/muse/settings.json'],
      format: 'json',
      key: 'mcp_servers',
      confidence: 'third-party',
    },
  },
}
