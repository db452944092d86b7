import type { Assistant } from '../assistant.ts'

export const copilotVscode: Assistant = {
  id: 'copilot-vscode',
  name: 'GitHub Copilot in VS Code',
  aliases: ['copilot'],
  status: 'active',
  sources: [
    {
      about: 'skill folders, name rule',
      link: 'https://code.visualstudio.com/docs/agent-customization/agent-skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: [
      '.github/copilot-instructions.md',
      '.github/instructions',
      '.github/prompts',
      '.github/agents',
      '.github/skills',
      '.vscode/mcp.json',
    ],
    // ~/.vscode says that the editor is there, not that Copilot is used.
    home: ['~/.copilot'],
    programs: ['code'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.github/skills'],
        alsoReads: ['.claude/skills', '.agents/skills'],
        writeTo: '.github/skills',
      },
      user: {
        native: ['~/.copilot/skills'],
        alsoReads: ['~/.claude/skills', '~/.agents/skills'],
        writeTo: '~/.copilot/skills',
      },
      precedence: 'not documented',
      quirks: [
        'A name that differs from its folder, or breaks the name rule, is silently not loaded.',
        'Only files that SKILL.md links to with relative Markdown links are read.',
        'The setting chat.agentSkillsLocations adds further folders.',
      ],
    },
  },
}
