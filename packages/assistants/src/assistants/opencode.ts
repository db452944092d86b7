import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const opencode: Assistant = {
  id: 'opencode',
  name: 'OpenCode',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders, name rule, precedence (version 1.18.33)',
      link: 'https://opencode.ai/docs/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'home variable and switches',
      link: 'https://github.com/anomalyco/opencode',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'commands',
      link: 'https://opencode.ai/docs/commands',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'sub-agents',
      link: 'https://opencode.ai/docs/agents',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'instructions',
      link: 'https://opencode.ai/docs/rules',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'servers',
      link: 'https://opencode.ai/docs/mcp-servers',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.opencode', 'opencode.json', 'opencode.jsonc'],
    home: ['~/.config/opencode'],
    programs: ['opencode'],
  },
  homes: [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }],
  witness: { args: ['debug', 'skill'], names: /^\s*"name": "([^"]+)"/gmu },
  places: {
    skill: {
      project: {
        native: ['.opencode/skills'],
        alsoReads: ['.opencode/skill', '.claude/skills', '.agents/skills'],
        writeTo: '.opencode/skills',
      },
      user: {
        native: ['~/.config/opencode/skills'],
        alsoReads: ['~/.config/opencode/skill', '~/.claude/skills', '~/.agents/skills'],
        writeTo: '~/.config/opencode/skills',
      },
      confidence: 'documented',
      precedence: 'the last loaded wins: home, then project from the current folder upwards',
      winner: 'project',
      quirks: [
        'OPENCODE_DISABLE_CLAUDE_CODE_SKILLS stops it from reading .claude/skills, OPENCODE_DISABLE_EXTERNAL_SKILLS also .agents/skills.',
        'Every skill is a command too, with $ARGUMENTS and !`command` expanded.',
        'OPENCODE_CONFIG_DIR adds a further configuration folder.',
      ],
    },
    command: {
      project: ['.opencode/commands/*.md', 'opencode.json'],
      user: ['~/.config/opencode/commands/'],
      format: 'markdown',
      confidence: 'documented-unread',
      writes: {
        project: {
          path: '.opencode/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-markdown-opencode' },
        },
        user: {
          path: '~/.config/opencode/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-markdown-opencode' },
        },
      },
    },
    agent: {
      project: ['.opencode/agents/*.md', 'opencode.json'],
      user: ['~/.config/opencode/agents/'],
      format: 'markdown',
      confidence: 'documented-unread',
      writes: {
        project: {
          path: '.opencode/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-opencode' },
        },
        user: {
          path: '~/.config/opencode/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-opencode' },
        },
      },
    },
    instructions: {
      project: ['AGENTS.md', 'CLAUDE.md', 'opencode.json'],
      user: ['~/.config/opencode/AGENTS.md', '~/.claude/CLAUDE.md'],
      format: 'markdown',
      confidence: 'documented-unread',
      writes: writtenParts('instructions-block', {
        project: 'AGENTS.md',
        user: '~/.config/opencode/AGENTS.md',
      }),
    },
    mcp: {
      project: ['opencode.json', 'opencode.jsonc'],
      user: ['~/.config/opencode/opencode.json'],
      format: 'jsonc',
      key: 'mcp',
      confidence: 'documented',
      writes: writtenParts('server-opencode', {
        project: 'opencode.json',
        user: '~/.config/opencode/opencode.json',
      }),
    },
    hook: {
      project: ['.opencode/plugins/*'],
      user: ['~/.config/opencode/plugins/'],
      format: 'script',
      confidence: 'third-party',
    },
  },
}
