import type { Assistant } from '../assistant.ts'

export const deepagents: Assistant = {
  id: 'deepagents',
  name: 'Deep Agents',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.deepagents'],
    home: ['~/.deepagents'],
    programs: ['dcode', 'deepagents'],
  },
  homes: [{ variable: 'DEEPAGENTS_HOME', replaces: '~/.deepagents' }],
  places: {
    skill: {
      project: {
        native: ['.deepagents/skills'],
        alsoReads: ['.agents/skills'],
        writeTo: '.deepagents/skills',
      },
      user: {
        native: ['~/.deepagents/agent/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.deepagents/agent/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['Rejects allowed-tools as a list; it must be one text.'],
    },
    instructions: {
      project: ['.deepagents/AGENTS.md'],
      user: ['~/.deepagents/agent/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.deepagents/.mcp.json'],
      user: ['~/.deepagents/.mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
