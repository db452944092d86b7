import type { Assistant } from '../assistant.ts'

export const claudeCode: Assistant = {
  id: 'claude-code',
  name: 'Claude Code',
  aliases: ['claude'],
  status: 'active',
  sources: [
    {
      about: 'skill folders, listing budget, home variable (version 2.1.331)',
      link: 'https://github.com/anthropics/claude-code',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'precedence of equal names',
      link: 'https://code.claude.com/docs/en/skills',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
  ],
  detection: {
    project: ['.claude', 'CLAUDE.md', '.mcp.json'],
    home: ['~/.claude'],
    programs: ['claude'],
  },
  homes: [{ variable: 'CLAUDE_CONFIG_DIR', replaces: '~/.claude' }],
  places: {
    skill: {
      project: { native: ['.claude/skills'], alsoReads: [], writeTo: '.claude/skills' },
      user: { native: ['~/.claude/skills'], alsoReads: [], writeTo: '~/.claude/skills' },
      precedence: 'managed beats personal, personal beats project; a skill beats a command',
      // 1 % of a window of 200,000 tokens at 4 characters a token. The two settings that change it are
      // skillListingBudgetFraction and skillListingMaxDescChars.
      listing: {
        charactersTotal: 8_000,
        charactersPerEntryMax: 1_536,
        // `- name: description` and a line end.
        charactersPerEntryFixed: 5,
        whatHappens: 'descriptions beyond it are shortened, the least used first; names stay',
      },
      quirks: [
        'The folder is the name people type; a name in the front matter that differs is not used.',
        'Reads .claude/skills of every folder from the repository root to the current one.',
        'Does not read .agents/skills.',
      ],
    },
  },
}
