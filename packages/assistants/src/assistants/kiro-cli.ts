import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const kiroCli: Assistant = {
  id: 'kiro-cli',
  name: 'Kiro CLI',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://kiro.dev/docs/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'skill folders',
      link: 'https://github.com/vercel-labs/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands, sub-agents, instructions',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'servers',
      link: 'https://github.com/microsoft/apm',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'hooks',
      link: 'https://kiro.dev/docs/cli/v3/hooks-migration',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.kiro'],
    home: ['~/.kiro'],
    programs: ['kiro-cli'],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.kiro/skills'], alsoReads: [], writeTo: '.kiro/skills' },
      user: { native: ['~/.kiro/skills'], alsoReads: [], writeTo: '~/.kiro/skills' },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'An agent of your own loads skills only where its resources name them: skill://.kiro/skills/**/SKILL.md',
      ],
    },
    command: {
      project: ['.kiro/prompts/*.md'],
      user: ['~/.kiro/prompts/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    agent: {
      project: ['.kiro/agents/*.json'],
      user: ['~/.kiro/agents/'],
      format: 'json',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.kiro/steering/*.md'],
      user: ['~/.kiro/steering/*.md'],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.kiro/settings/mcp.json'],
      user: ['~/.kiro/settings/mcp.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
      writes: writtenParts('server-kiro', {
        project: '.kiro/settings/mcp.json',
        user: '~/.kiro/settings/mcp.json',
      }),
    },
    hook: {
      project: ['.kiro/hooks/*.json'],
      user: ['~/.kiro/hooks/*.json'],
      format: 'json',
      confidence: 'third-party',
    },
  },
}
