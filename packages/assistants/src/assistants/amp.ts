import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const amp: Assistant = {
  id: 'amp',
  name: 'Amp',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://ampcode.com/docs/customize/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'instructions',
      link: 'https://ampcode.com/manual',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'servers, hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.amp'],
    home: ['~/.config/amp'],
    programs: ['amp'],
  },
  homes: [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }],
  places: {
    skill: {
      project: {
        native: ['.agents/skills'],
        alsoReads: ['.claude/skills'],
        writeTo: '.agents/skills',
      },
      user: {
        native: ['~/.config/agents/skills'],
        alsoReads: ['~/.config/amp/skills', '~/.claude/skills'],
        mayRead: ['~/.agents/skills'],
        writeTo: '~/.config/agents/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['That it reads ~/.agents/skills is not confirmed.'],
    },
    instructions: {
      project: ['AGENTS.md', 'AGENT.md', 'CLAUDE.md'],
      user: ['~/.config/amp/AGENTS.md', '~/.config/AGENTS.md'],
      format: 'markdown',
      confidence: 'documented-unread',
    },
    mcp: {
      project: ['.amp/settings.json'],
      user: ['~/.config/amp/settings.json'],
      format: 'jsonc',
      key: 'amp.mcpServers',
      confidence: 'third-party',
      writes: writtenParts('server-amp', {
        project: '.amp/settings.json',
        user: '~/.config/amp/settings.json',
      }),
    },
    hook: {
      project: ['.amp/plugins/*.ts'],
      user: ['~/.config/amp/plugins/'],
      format: 'script',
      confidence: 'third-party',
    },
  },
}
