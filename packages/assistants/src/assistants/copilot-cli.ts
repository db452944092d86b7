import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const copilotCli: Assistant = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  vendor: 'GitHub',
  aliases: ['copilot'],
  status: 'active',
  sources: [
    {
      about: 'skill folders, precedence, name rule',
      link: 'https://docs.github.com/en/copilot/reference/cli-command-reference',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'home variable',
      link: 'https://docs.github.com/en/copilot/reference/cli-config-dir-reference',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands, sub-agents, instructions, servers',
      link: 'https://github.com/github/docs',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'hooks',
      link: 'https://github.com/github/docs',
      read: '2026-11-24',
      confidence: 'documented-unread',
    },
  ],
  detection: {
    project: [
      '.github/copilot',
      '.github/copilot-instructions.md',
      '.github/mcp.json',
      '.github/skills',
    ],
    home: ['~/.copilot'],
    programs: ['copilot'],
  },
  homes: [{ variable: 'COPILOT_HOME', replaces: '~/.copilot' }],
  witness: { args: ['skill', 'list'], names: /^ {2}([a-z0-9-]+) - /gmu },
  places: {
    skill: {
      project: {
        native: ['.github/skills'],
        alsoReads: ['.agents/skills', '.claude/skills'],
        writeTo: '.github/skills',
      },
      user: {
        native: ['~/.copilot/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.copilot/skills',
      },
      confidence: 'documented',
      precedence: 'the first found wins: .github, .agents, .claude, parent folders, then home',
      winner: 'project',
      quirks: [
        'Names may hold letters, digits, spaces and - _ . : up to 64 characters.',
        'The variable COPILOT_SKILLS_DIRS adds further folders.',
      ],
    },
    command: {
      project: ['.claude/commands/'],
      user: [],
      format: 'markdown',
      confidence: 'documented',
      writes: {
        project: {
          path: '.claude/commands',
          form: { kind: 'files', suffix: '.md', writer: 'command-verbatim' },
        },
      },
    },
    agent: {
      project: ['.github/agents/', '.claude/agents/'],
      user: ['~/.copilot/agents/'],
      format: 'markdown',
      confidence: 'documented',
      writes: {
        project: {
          path: '.github/agents',
          form: { kind: 'files', suffix: '.agent.md', writer: 'agent-copilot' },
        },
        user: {
          path: '~/.copilot/agents',
          form: { kind: 'files', suffix: '.agent.md', writer: 'agent-copilot' },
        },
      },
    },
    instructions: {
      project: [
        '.github/copilot-instructions.md',
        '.github/instructions/**/*.instructions.md',
        'AGENTS.md',
        'CLAUDE.md',
      ],
      user: ['~/.copilot/copilot-instructions.md', '~/.copilot/instructions/*.instructions.md'],
      format: 'markdown',
      confidence: 'documented',
      writes: writtenParts('instructions-block', {
        project: '.github/copilot-instructions.md',
        user: '~/.copilot/copilot-instructions.md',
      }),
    },
    mcp: {
      project: ['.mcp.json', '.github/mcp.json'],
      user: ['~/.copilot/mcp-config.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'documented',
      writes: writtenParts('server-copilot', {
        project: '.github/mcp.json',
        user: '~/.copilot/mcp-config.json',
      }),
    },
    hook: {
      project: ['.github/hooks/*.json'],
      user: ['~/.copilot/hooks/*.json', '~/.copilot/settings.json'],
      format: 'json',
      confidence: 'documented-unread',
    },
  },
}
