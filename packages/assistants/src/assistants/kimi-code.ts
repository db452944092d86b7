import type { Assistant } from '../assistant.ts'

export const kimiCode: Assistant = {
  id: 'kimi-code',
  name: 'Kimi Code',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version 2.1.0)',
      link: 'https://moonshotai.github.io/kimi-code',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'sub-agents, instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.kimi-code'],
    home: ['~/.kimi-code', '~/.kimi'],
    programs: ['kimi'],
  },
  homes: [{ variable: 'KIMI_CODE_HOME', replaces: '~/.kimi-code' }],
  places: {
    skill: {
      project: {
        native: ['.kimi-code/skills'],
        alsoReads: ['.agents/skills'],
        writeTo: '.kimi-code/skills',
      },
      user: {
        native: ['~/.kimi-code/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.kimi-code/skills',
      },
      confidence: 'third-party',
      precedence:
        'its own folder first; a folder beats a flat file; letter case of names does not count',
      quirks: ['A skill may also be a single file <name>.md.'],
    },
    agent: {
      project: ['.kimi-code/agents/**/*.md', '.agents/agents/'],
      user: ['~/.kimi-code/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['.kimi-code/AGENTS.md', 'AGENTS.md'],
      user: ['~/.kimi-code/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.kimi-code/mcp.json'],
      user: ['~/.kimi-code/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
