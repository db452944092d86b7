import type { Assistant } from '../assistant.ts'

export const cortexCode: Assistant = {
  id: 'cortex-code',
  name: 'Cortex Code',
  vendor: 'Snowflake',
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
    project: ['.cortex'],
    home: ['~/.snowflake/cortex'],
    programs: ['cortex'],
  },
  homes: [{ variable: 'SNOWFLAKE_HOME', replaces: '~/.snowflake' }],
  places: {
    skill: {
      project: {
        native: ['.cortex/skills'],
        alsoReads: ['.claude/skills'],
        writeTo: '.cortex/skills',
      },
      user: {
        native: ['~/.snowflake/cortex/skills'],
        alsoReads: [],
        writeTo: '~/.snowflake/cortex/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [],
    },
    instructions: {
      project: ['AGENTS.md'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: [],
      user: ['~/.snowflake/cortex/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
