import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const kilo: Assistant = {
  id: 'kilo',
  name: 'Kilo Code',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version CLI 7.8.1)',
      link: 'https://github.com/Kilo-Org/kilocode',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands, sub-agents, instructions, servers, hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.kilo', '.kilocode', 'kilo.json', 'kilo.jsonc'],
    home: ['~/.kilo', '~/.config/kilo', '~/.kilocode'],
    programs: ['kilo', 'kilocode'],
  },
  homes: [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }],
  places: {
    skill: {
      project: {
        native: ['.kilo/skills'],
        alsoReads: ['.agents/skills'],
        mayRead: ['.claude/skills'],
        writeTo: '.kilo/skills',
      },
      user: { native: ['~/.kilo/skills'], alsoReads: [], writeTo: '~/.kilo/skills' },
      confidence: 'documented',
      precedence: 'project beats user; folders of others are listed beside',
      winner: 'project',
      quirks: [
        'The extension for VS Code reads .claude/skills only where that is switched on.',
        'Further folders and addresses can be set with skills.paths and skills.urls.',
        '.kilocode/skills, where others write, is no folder of today.',
      ],
    },
    command: {
      project: ['.kilo/commands/*.md'],
      user: ['~/.config/kilo/commands/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    agent: {
      project: ['.kilo/agents/*.md'],
      user: ['~/.config/kilo/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', 'kilo.jsonc'],
      user: ['~/.config/kilo/AGENTS.md', '~/.kilo/rules/*.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['kilo.jsonc'],
      user: ['~/.config/kilo/kilo.jsonc'],
      format: 'jsonc',
      key: 'mcp',
      confidence: 'third-party',
      writes: writtenParts('server-kilo', {
        project: 'kilo.jsonc',
        user: '~/.config/kilo/kilo.jsonc',
      }),
    },
    hook: {
      project: ['.kilo/plugins/*.js'],
      user: [],
      format: 'script',
      confidence: 'third-party',
    },
  },
}
