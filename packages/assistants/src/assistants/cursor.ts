import type { Assistant } from '../assistant.ts'

export const cursor: Assistant = {
  id: 'cursor',
  name: 'Cursor',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://cursor.com/docs/context/skills',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'folders of other assistants that it reads',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.cursor', '.cursorrules'],
    home: ['~/.cursor'],
    // Its third program is called `agent`, a name that other tools use too.
    programs: ['cursor', 'cursor-agent'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.cursor/skills'],
        alsoReads: ['.agents/skills', '.claude/skills', '.codex/skills'],
        writeTo: '.cursor/skills',
      },
      user: {
        native: ['~/.cursor/skills'],
        alsoReads: ['~/.agents/skills', '~/.claude/skills', '~/.codex/skills'],
        writeTo: '~/.cursor/skills',
      },
      precedence: 'not documented',
      quirks: [
        'The name must match its folder.',
        'Reads skill folders of nested project folders too.',
        '~/.cursor/skills-cursor belongs to its built-in skills and is never written.',
      ],
    },
  },
}
