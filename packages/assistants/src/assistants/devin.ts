import type { Assistant } from '../assistant.ts'

export const devin: Assistant = {
  id: 'devin',
  name: 'Devin CLI',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://docs.devin.ai/cli/extensibility/skills/overview',
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
      about: 'sub-agents, instructions, servers, hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.devin'],
    home: ['~/.config/devin'],
    programs: ['devin'],
  },
  homes: [{ variable: 'XDG_CONFIG_HOME', replaces: '~/.config' }],
  places: {
    skill: {
      project: {
        native: ['.devin/skills'],
        alsoReads: ['.agents/skills', '.windsurf/skills'],
        writeTo: '.devin/skills',
      },
      user: {
        native: ['~/.config/devin/skills'],
        alsoReads: ['~/.agents/skills', '~/.codeium/windsurf/skills'],
        writeTo: '~/.config/devin/skills',
      },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'Here allowed-tools restricts what a skill may use; elsewhere it grants.',
        'The skill folder of the desktop lies below ~/.codeium, in a folder named for its release channel.',
      ],
    },
    agent: {
      project: ['.devin/agents/*/AGENT.md'],
      user: ['~/.config/devin/agents/*/AGENT.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.devin/rules/*.md'],
      user: ['~/.config/devin/AGENTS.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.devin/mcp_config.json'],
      user: ['~/.config/devin/mcp_config.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
    hook: {
      project: ['.devin/hooks.v1.json'],
      user: ['~/.config/devin/config.json'],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
