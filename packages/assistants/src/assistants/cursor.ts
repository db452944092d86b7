import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const cursor: Assistant = {
  id: 'cursor',
  name: 'Cursor',
  vendor: 'Cursor',
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
    {
      about: 'commands',
      link: 'https://cursor.com/docs/context/commands',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'sub-agents',
      link: 'https://cursor.com/docs/subagents',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'instructions',
      link: 'https://cursor.com/docs/rules',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'servers',
      link: 'https://cursor.com/docs/mcp',
      read: '2026-11-24',
      confidence: 'documented-unread',
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
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [
        'The name must match its folder.',
        'Reads skill folders of nested project folders too.',
        '~/.cursor/skills-cursor belongs to its built-in skills and is never written.',
      ],
    },
    command: {
      project: ['.cursor/commands/'],
      user: ['~/.cursor/commands/'],
      format: 'markdown',
      confidence: 'documented-unread',
      writes: {
        project: {
          path: '.cursor/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-plain' },
        },
        user: {
          path: '~/.cursor/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-plain' },
        },
      },
    },
    agent: {
      project: ['.cursor/agents/', '.claude/agents/', '.codex/agents/'],
      user: ['~/.cursor/agents/'],
      format: 'markdown',
      confidence: 'documented-unread',
      writes: {
        project: {
          path: '.cursor/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-cursor' },
        },
        user: {
          path: '~/.cursor/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-cursor' },
        },
      },
    },
    instructions: {
      project: ['AGENTS.md', '.cursor/rules/**/*.mdc', '.cursorrules'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
      writes: writtenParts('instructions-block', { project: 'AGENTS.md' }),
    },
    mcp: {
      project: ['.cursor/mcp.json'],
      user: ['~/.cursor/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'documented-unread',
      writes: writtenParts('server-cursor', {
        project: '.cursor/mcp.json',
        user: '~/.cursor/mcp.json',
      }),
    },
    hook: {
      project: ['.cursor/hooks.json'],
      user: ['~/.cursor/hooks.json'],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
