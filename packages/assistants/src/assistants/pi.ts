import type { Assistant } from '../assistant.ts'

export const pi: Assistant = {
  id: 'pi',
  name: 'Pi',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version 1.5.2)',
      link: 'https://github.com/earendil-works/pi',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands, instructions',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'servers',
      link: 'https://github.com/earendil-works/pi',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: ['.pi'],
    home: ['~/.pi/agent'],
    programs: ['pi'],
  },
  homes: [{ variable: 'PI_CODING_AGENT_DIR', replaces: '~/.pi/agent' }],
  places: {
    skill: {
      project: { native: ['.pi/skills'], alsoReads: ['.agents/skills'], writeTo: '.pi/skills' },
      user: {
        native: ['~/.pi/agent/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.pi/agent/skills',
      },
      confidence: 'documented',
      precedence: 'the first found wins, with a warning',
      quirks: [
        'Skills without a description are not loaded.',
        'Skills of a project count only where it is trusted.',
      ],
    },
    command: {
      project: ['.pi/prompts/*.md'],
      user: ['~/.pi/agent/prompts/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.override.md', 'AGENTS.md', 'CLAUDE.md'],
      user: ['~/.pi/agent/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.pi/mcp.json'],
      user: ['~/.pi/agent/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'documented',
    },
  },
}
