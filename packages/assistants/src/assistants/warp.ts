import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const warp: Assistant = {
  id: 'warp',
  name: 'Warp',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://docs.warp.dev',
      read: '2026-11-24',
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
    project: ['.warp', 'WARP.md'],
    home: ['~/.warp'],
    programs: ['warp', 'oz'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.agents/skills'],
        alsoReads: ['.warp/skills', '.claude/skills', '.codex/skills'],
        writeTo: '.agents/skills',
      },
      user: {
        native: ['~/.agents/skills'],
        alsoReads: ['~/.warp/skills'],
        writeTo: '~/.agents/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [
        'Reads folders of further assistants, which are not listed one by one.',
        'Reads folders of nested project folders, too.',
      ],
    },
    instructions: {
      project: ['AGENTS.md', 'WARP.md'],
      user: ['~/.agents/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.warp/.mcp.json'],
      user: ['~/.warp/.mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
      writes: writtenParts('server-warp', {
        project: '.warp/.mcp.json',
        user: '~/.warp/.mcp.json',
      }),
    },
  },
}
