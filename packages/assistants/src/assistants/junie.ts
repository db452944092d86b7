import type { Assistant } from '../assistant.ts'

export const junie: Assistant = {
  id: 'junie',
  name: 'JetBrains Junie',
  vendor: 'JetBrains',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://junie.jetbrains.com/docs/agent-skills.html',
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
    project: ['.junie'],
    home: ['~/.junie'],
    programs: ['junie'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.junie/skills'],
        alsoReads: ['.agents/skills'],
        writeTo: '.junie/skills',
      },
      user: {
        native: ['~/.junie/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.junie/skills',
      },
      confidence: 'third-party',
      precedence: '.junie/skills is looked at first',
      quirks: [
        'A missing description is taken from the first paragraph; a skill of headings alone fails.',
      ],
    },
    command: {
      project: ['.junie/commands/*.md'],
      user: ['~/.junie/commands/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    agent: {
      project: ['.junie/agents/*.md'],
      user: ['~/.junie/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: [
        '.junie/AGENTS.md',
        'AGENTS.md',
        '.junie/guidelines.md',
        '.junie/rules/*.md',
        '.junie/playbook.md',
      ],
      user: ['~/.junie/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.junie/mcp/mcp.json'],
      user: ['~/.junie/mcp/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
    hook: {
      project: [],
      user: ['~/.junie/config.json'],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
