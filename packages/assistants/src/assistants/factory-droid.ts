import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const factoryDroid: Assistant = {
  id: 'factory-droid',
  name: 'Factory Droid',
  vendor: 'Factory',
  aliases: ['droid'],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version 0.225.1)',
      link: 'https://docs.factory.ai/cli/configuration/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'skill folders',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'documented',
    },
    {
      about: 'commands',
      link: 'https://docs.factory.ai/cli/configuration/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'sub-agents, instructions, servers, hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.factory'],
    home: ['~/.factory'],
    programs: ['droid'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.factory/skills'],
        alsoReads: ['.agent/skills'],
        mayRead: ['.agents/skills'],
        writeTo: '.factory/skills',
      },
      user: { native: ['~/.factory/skills'], alsoReads: [], writeTo: '~/.factory/skills' },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'Looks one level deep, for SKILL.md or skill.mdx.',
        "That it reads .agents/skills is one installer's word.",
        '.agent/skills is an older folder.',
      ],
    },
    command: {
      project: ['.factory/commands/*.md'],
      user: ['~/.factory/commands/'],
      format: 'markdown',
      confidence: 'documented',
      writes: {
        project: {
          path: '.factory/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-markdown-droid' },
        },
        user: {
          path: '~/.factory/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-markdown-droid' },
        },
      },
    },
    agent: {
      project: ['.factory/droids/*.md'],
      user: ['~/.factory/droids/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.factory/rules/*.md'],
      user: ['~/.factory/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.factory/mcp.json'],
      user: ['~/.factory/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
      writes: writtenParts('server-factory', {
        project: '.factory/mcp.json',
        user: '~/.factory/mcp.json',
      }),
    },
    hook: {
      project: ['.factory/settings.json'],
      user: ['~/.factory/settings.json'],
      format: 'json',
      key: 'hooks',
      confidence: 'third-party',
    },
  },
}
