import type { Assistant } from '../assistant.ts'

export const opencode: Assistant = {
  id: 'opencode',
  name: 'OpenCode',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders, name rule, precedence (version 1.18.33)',
      link: 'https://opencode.ai/docs/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'home variable and switches',
      link: 'https://github.com/anomalyco/opencode',
      read: '2026-11-24',
      confidence: 'source',
    },
  ],
  detection: {
    project: ['.opencode', 'opencode.json', 'opencode.jsonc'],
    home: ['~/.config/opencode'],
    programs: ['opencode'],
  },
  homes: [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }],
  places: {
    skill: {
      project: {
        native: ['.opencode/skills'],
        alsoReads: ['.opencode/skill', '.claude/skills', '.agents/skills'],
        writeTo: '.opencode/skills',
      },
      user: {
        native: ['~/.config/opencode/skills'],
        alsoReads: ['~/.config/opencode/skill', '~/.claude/skills', '~/.agents/skills'],
        writeTo: '~/.config/opencode/skills',
      },
      precedence: 'the last loaded wins: home, then project from the current folder upwards',
      quirks: [
        'OPENCODE_DISABLE_CLAUDE_CODE_SKILLS stops it from reading .claude/skills, OPENCODE_DISABLE_EXTERNAL_SKILLS also .agents/skills.',
        'Every skill is a command too, with $ARGUMENTS and !`command` expanded.',
        'OPENCODE_CONFIG_DIR adds a further configuration folder.',
      ],
    },
  },
}
