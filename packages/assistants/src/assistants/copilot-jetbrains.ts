import type { Assistant } from '../assistant.ts'

export const copilotJetbrains: Assistant = {
  id: 'copilot-jetbrains',
  name: 'GitHub Copilot for JetBrains IDEs',
  vendor: 'GitHub',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/github/docs',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'skill folders',
      link: 'https://github.com/microsoft/apm',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'servers',
      link: 'https://github.com/microsoft/apm',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: [],
    home: ['~/.config/github-copilot/intellij'],
    programs: [],
  },
  homes: [
    { variable: 'XDG_CONFIG_HOME', replaces: '~/.config' },
    { variable: 'LOCALAPPDATA', replaces: '~/.config', platform: 'win32' },
  ],
  places: {
    skill: {
      project: {
        native: ['.github/skills'],
        alsoReads: ['.agents/skills', '.claude/skills'],
        writeTo: '.github/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['Skills are in preview.', 'Has no folder of the user.'],
    },
    mcp: {
      project: [],
      user: ['~/.config/github-copilot/intellij/mcp.json'],
      format: 'json',
      key: 'servers',
      confidence: 'third-party',
    },
  },
}
