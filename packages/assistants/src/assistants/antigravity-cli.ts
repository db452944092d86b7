import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const antigravityCli: Assistant = {
  id: 'antigravity-cli',
  name: 'Google Antigravity CLI',
  vendor: 'Google',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://antigravity.google/docs/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'commands, sub-agents, instructions, servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'hooks',
      link: 'https://github.com/microsoft/apm',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: [],
    home: ['~/.gemini/antigravity-cli', '~/.antigravity'],
    programs: ['agy'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.agents/skills'],
        alsoReads: ['.agent/skills'],
        writeTo: '.agents/skills',
      },
      user: {
        native: ['~/.gemini/antigravity-cli/skills'],
        alsoReads: [],
        writeTo: '~/.gemini/antigravity-cli/skills',
      },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: [
        'Does not read ~/.agents/skills, by a report that its documentation does not confirm.',
        'Version 1 read .agent/skills.',
      ],
    },
    command: {
      project: ['.agents/workflows/*.md'],
      user: ['~/.gemini/antigravity-cli/global_workflows/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    agent: {
      project: ['.agents/agents/*.md'],
      user: ['~/.gemini/config/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.agents/rules/*.md'],
      user: ['~/.gemini/GEMINI.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.agents/mcp_config.json'],
      user: ['~/.gemini/config/mcp_config.json'],
      format: 'jsonc',
      key: 'mcpServers',
      confidence: 'third-party',
      writes: writtenParts('server-antigravity', {
        project: '.agents/mcp_config.json',
        user: '~/.gemini/config/mcp_config.json',
      }),
    },
    hook: {
      project: ['.agents/hooks.json'],
      user: ['~/.gemini/config/hooks.json'],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
