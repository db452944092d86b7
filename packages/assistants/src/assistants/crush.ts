import type { Assistant } from '../assistant.ts'

export const crush: Assistant = {
  id: 'crush',
  name: 'Crush',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/charmbracelet/crush',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.crush', 'crush.json', '.crush.json', 'CRUSH.md'],
    home: ['~/.config/crush'],
    programs: ['crush'],
  },
  homes: [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }],
  places: {
    skill: {
      project: {
        native: ['.crush/skills'],
        alsoReads: ['.agents/skills', '.claude/skills', '.cursor/skills'],
        writeTo: '.crush/skills',
      },
      user: {
        native: ['~/.config/crush/skills'],
        alsoReads: ['~/.config/agents/skills', '~/.agents/skills', '~/.claude/skills'],
        writeTo: '~/.config/crush/skills',
      },
      confidence: 'source',
      precedence: 'the last loaded wins',
      quirks: [
        'A skill that breaks any rule is rejected; so is one with metadata that is no text.',
        'Without user-invocable: true a skill is hidden from the menu.',
        'CRUSH_SKILLS_DIR takes the place of all folders of the user.',
      ],
    },
    instructions: {
      project: [
        'CRUSH.md',
        'CRUSH.local.md',
        'AGENTS.md',
        'CLAUDE.md',
        'GEMINI.md',
        '.cursorrules',
        '.cursor/rules/',
        '.github/copilot-instructions.md',
      ],
      user: ['~/.config/crush/CRUSH.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.crush.json', 'crush.json'],
      user: ['~/.config/crush/crush.json'],
      format: 'json',
      key: 'mcp',
      confidence: 'third-party',
    },
  },
}
