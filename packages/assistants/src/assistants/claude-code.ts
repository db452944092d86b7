import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const claudeCode: Assistant = {
  id: 'claude-code',
  name: 'Claude Code',
  vendor: 'Anthropic',
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
    {
      about: 'commands',
      link: 'https://code.claude.com/docs/en/skills',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'sub-agents, instructions, servers, hooks',
      link: 'https://github.com/anthropics/claude-code',
      read: '2026-11-24',
      confidence: 'source',
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
      confidence: 'source',
      precedence: 'managed beats personal, personal beats project; a skill beats a command',
      winner: 'user',
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
    command: {
      project: ['.claude/commands/'],
      user: ['~/.claude/commands/'],
      format: 'markdown',
      confidence: 'documented-unread',
      writes: {
        project: {
          path: '.claude/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-verbatim' },
        },
        user: {
          path: '~/.claude/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-verbatim' },
        },
      },
    },
    agent: {
      project: ['.claude/agents/'],
      user: ['~/.claude/agents/'],
      format: 'markdown',
      confidence: 'source',
      writes: {
        project: {
          path: '.claude/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-claude' },
        },
        user: {
          path: '~/.claude/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-claude' },
        },
      },
    },
    instructions: {
      project: [
        'CLAUDE.md',
        '.claude/CLAUDE.md',
        'CLAUDE.local.md',
        '.claude/rules/**/*.md',
        'AGENTS.md',
        '.claude/AGENTS.md',
      ],
      user: ['~/.claude/CLAUDE.md', '~/.claude/rules/**/*.md'],
      format: 'markdown',
      confidence: 'source',
      writes: writtenParts('instructions-block', {
        project: 'CLAUDE.md',
        user: '~/.claude/CLAUDE.md',
        further: { instead: 'AGENTS.md' },
      }),
    },
    mcp: {
      project: ['.mcp.json'],
      user: ['~/.claude.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'source',
      writes: writtenParts('server-claude', {
        project: '.mcp.json',
        user: '~/.claude.json',
        further: { unless: 'CLAUDE_CONFIG_DIR' },
      }),
    },
    hook: {
      project: ['.claude/settings.json', '.claude/settings.local.json'],
      user: ['~/.claude/settings.json'],
      format: 'json',
      key: 'hooks',
      confidence: 'source',
      writes: writtenParts('hook-claude', {
        project: '.claude/settings.json',
        user: '~/.claude/settings.json',
      }),
    },
  },
}
