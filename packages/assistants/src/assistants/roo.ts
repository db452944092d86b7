import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const roo: Assistant = {
  id: 'roo',
  name: 'Roo Code',
  aliases: [],
  status: 'end-of-life',
  ended: {
    on: '2026-05-15',
    says: 'its last release is 3.54.0 and its repository is archived; Zoo Code goes on from it',
  },
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/RooCodeInc/Roo-Code-Docs',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands, sub-agents, instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: [],
    home: ['~/.roo'],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.roo/skills'],
        alsoReads: [],
        mayRead: ['.agents/skills'],
        writeTo: '.roo/skills',
      },
      user: { native: ['~/.roo/skills'], alsoReads: [], writeTo: '~/.roo/skills' },
      confidence: 'documented',
      precedence: 'mode of the project, project, mode of the user, user',
      winner: 'project',
      quirks: [
        'The name must be the folder, else the skill is not loaded.',
        'Folders skills-<mode> hold skills of one mode.',
        'That late versions read .agents/skills is not confirmed.',
      ],
    },
    command: {
      project: ['.roo/commands/*.md'],
      user: ['~/.roo/commands/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    agent: {
      project: ['.roomodes'],
      user: [],
      format: 'yaml',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.roo/rules/*.md', '.roo/rules-*/*.md'],
      user: ['~/.roo/rules/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.roo/mcp.json'],
      user: [],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
      writes: writtenParts('server-roo', { project: '.roo/mcp.json' }),
    },
  },
}
