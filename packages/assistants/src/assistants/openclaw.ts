import type { Assistant } from '../assistant.ts'

export const openclaw: Assistant = {
  id: 'openclaw',
  name: 'OpenClaw',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version 2026.9.6)',
      link: 'https://docs.openclaw.ai/tools/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: [],
    home: ['~/.openclaw'],
    programs: ['openclaw'],
  },
  homes: [{ variable: 'OPENCLAW_STATE_DIR', replaces: '~/.openclaw' }],
  places: {
    skill: {
      user: {
        native: ['~/.openclaw/skills'],
        alsoReads: [
          '~/.agents/skills',
          '~/.openclaw/workspace/skills',
          '~/.openclaw/workspace/.agents/skills',
        ],
        writeTo: '~/.openclaw/skills',
      },
      confidence: 'documented',
      precedence: 'workspace, its .agents folder, ~/.agents, then its own folder',
      quirks: [
        'Its workspace is ~/.openclaw/workspace and no git project, so nothing is written into projects.',
        'Skills whose programs, variables or settings are missing are hidden.',
        'With OPENCLAW_STATE_DIR set elsewhere ~/.agents/skills is not listed.',
      ],
    },
  },
}
