import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const devinDesktop: Assistant = {
  id: 'devin-desktop',
  name: 'Devin Desktop',
  aliases: ['windsurf'],
  status: 'renamed',
  formerly: [{ id: 'windsurf', until: '2026-06-02' }],
  sources: [
    {
      about: 'skill folders',
      link: 'https://docs.windsurf.com/windsurf/cascade/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'skill folders',
      link: 'https://github.com/microsoft/apm',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'instructions',
      link: 'https://docs.devin.ai/desktop/cascade/memories',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'servers',
      link: 'https://docs.windsurf.com/windsurf/cascade/mcp',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
    {
      about: 'hooks',
      link: 'https://github.com/microsoft/apm',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.windsurf', '.windsurfrules'],
    home: ['~/.codeium/windsurf'],
    programs: ['windsurf'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.windsurf/skills'],
        alsoReads: ['.devin/skills', '.agents/skills'],
        mayRead: ['.claude/skills'],
        writeTo: '.windsurf/skills',
      },
      user: {
        native: ['~/.codeium/windsurf/skills'],
        alsoReads: ['~/.agents/skills', '~/.config/devin/skills'],
        writeTo: '~/.codeium/windsurf/skills',
      },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'Was called Windsurf; its folders still are.',
        'Reads .claude/skills only where the import from Claude is switched on.',
        'Names hold small letters, digits and hyphens.',
      ],
    },
    command: {
      project: ['.windsurf/workflows/*.md'],
      user: ['~/.codeium/windsurf/global_workflows/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.windsurf/rules/*.md', '.devin/rules/*.md'],
      user: ['~/.codeium/windsurf/memories/global_rules.md'],
      format: 'markdown',
      confidence: 'documented-unread',
    },
    mcp: {
      project: [],
      user: ['~/.codeium/windsurf/mcp_config.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'documented-unread',
      writes: writtenParts('server-windsurf', { user: '~/.codeium/windsurf/mcp_config.json' }),
    },
    hook: {
      project: ['.windsurf/hooks.json'],
      user: ['~/.codeium/windsurf/hooks.json'],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
