import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const zed: Assistant = {
  id: 'zed',
  name: 'Zed',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/zed-industries/zed',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'instructions',
      link: 'https://zed.dev/docs/ai/rules',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.zed', '.rules'],
    home: ['~/.config/zed'],
    programs: ['zed', 'zeditor'],
  },
  homes: [
    { variable: 'XDG_CONFIG_HOME', replaces: '~/.config', platform: 'linux' },
    { variable: 'APPDATA', replaces: '~/.config/zed', platform: 'win32', below: 'Zed' },
  ],
  places: {
    skill: {
      project: { native: ['.agents/skills'], alsoReads: [], writeTo: '.agents/skills' },
      user: { native: ['~/.agents/skills'], alsoReads: [], writeTo: '~/.agents/skills' },
      confidence: 'documented',
      precedence: 'project beats user',
      winner: 'project',
      listing: {
        charactersTotal: 50_000,
        charactersPerEntryMax: 50_000,
        charactersPerEntryFixed: 0,
        whatHappens: 'skills beyond it are left out with a warning',
      },
      quirks: [
        'Looks at direct children only.',
        'A name that breaks the rule or differs from its folder fails with an error.',
        'Skills of a project count only where its work tree is trusted.',
      ],
    },
    instructions: {
      project: [
        '.rules',
        '.cursorrules',
        '.windsurfrules',
        '.clinerules',
        '.github/copilot-instructions.md',
        'AGENT.md',
        'AGENTS.md',
        'CLAUDE.md',
        'GEMINI.md',
      ],
      user: ['~/.config/zed/AGENTS.md'],
      format: 'markdown',
      confidence: 'documented-unread',
    },
    mcp: {
      project: ['.zed/settings.json'],
      user: ['~/.config/zed/settings.json'],
      format: 'jsonc',
      key: 'context_servers',
      confidence: 'third-party',
      writes: writtenParts('server-zed', {
        project: '.zed/settings.json',
        user: '~/.config/zed/settings.json',
      }),
    },
  },
}
