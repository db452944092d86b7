import type { Assistant } from '../assistant.ts'

export const copilotCli: Assistant = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  aliases: ['copilot'],
  status: 'active',
  sources: [
    {
      about: 'skill folders, precedence, name rule',
      link: 'https://docs.github.com/en/copilot/reference/cli-command-reference',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'home variable',
      link: 'https://docs.github.com/en/copilot/reference/cli-config-dir-reference',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: [
      '.github/copilot',
      '.github/copilot-instructions.md',
      '.github/mcp.json',
      '.github/skills',
    ],
    home: ['~/.copilot'],
    programs: ['copilot'],
  },
  homes: [{ variable: 'COPILOT_HOME', replaces: '~/.copilot' }],
  places: {
    skill: {
      project: {
        native: ['.github/skills'],
        alsoReads: ['.agents/skills', '.claude/skills'],
        writeTo: '.github/skills',
      },
      user: {
        native: ['~/.copilot/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.copilot/skills',
      },
      precedence: 'the first found wins: .github, .agents, .claude, parent folders, then home',
      quirks: [
        'Names may hold letters, digits, spaces and - _ . : up to 64 characters.',
        'The variable COPILOT_SKILLS_DIRS adds further folders.',
      ],
    },
  },
}
