import type { Assistant } from '../assistant.ts'

export const augment: Assistant = {
  id: 'augment',
  name: 'Augment Code',
  aliases: ['auggie'],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version 0.36.0)',
      link: 'https://docs.augmentcode.com/cli/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'commands, sub-agents, instructions, servers, hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.augment', '.augment-guidelines'],
    home: ['~/.augment'],
    programs: ['auggie'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.augment/skills'],
        alsoReads: ['.agents/skills', '.claude/skills'],
        writeTo: '.augment/skills',
      },
      user: {
        native: ['~/.augment/skills'],
        alsoReads: ['~/.agents/skills', '~/.claude/skills'],
        writeTo: '~/.augment/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
    command: {
      project: ['.augment/commands/**/*.md', '.agents/commands/', '.claude/commands/'],
      user: ['~/.augment/commands/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    agent: {
      project: ['.augment/agents/*.md'],
      user: ['~/.augment/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', 'CLAUDE.md', '.augment/rules/*.md'],
      user: ['~/.augment/rules/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.augment/settings.json'],
      user: ['~/.augment/settings.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
    hook: {
      project: ['.augment/settings.json'],
      user: ['~/.augment/settings.json'],
      format: 'json',
      key: 'hooks',
      confidence: 'third-party',
    },
  },
}
