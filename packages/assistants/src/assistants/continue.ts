import type { Assistant } from '../assistant.ts'

export const continueCode: Assistant = {
  id: 'continue',
  name: 'Continue',
  aliases: [],
  status: 'end-of-life',
  ended: { on: '2026-06-18', says: 'its makers joined Cursor and 2.0.0 is its last release' },
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'commands, instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.continue'],
    home: ['~/.continue'],
    programs: ['cn'],
  },
  homes: [{ variable: 'CONTINUE_GLOBAL_DIR', replaces: '~/.continue' }],
  places: {
    skill: {
      project: {
        native: ['.continue/skills'],
        alsoReads: ['.claude/skills'],
        writeTo: '.continue/skills',
      },
      user: { native: ['~/.continue/skills'], alsoReads: [], writeTo: '~/.continue/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['The name must be the folder.'],
    },
    command: {
      project: ['.continue/prompts/*.md'],
      user: ['~/.continue/prompts/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.continue/rules/*.md'],
      user: ['~/.continue/rules/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.continue/mcpServers/*.json'],
      user: ['~/.continue/mcpServers/*.json'],
      format: 'jsonc',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
