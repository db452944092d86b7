import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const copilotVscode: Assistant = {
  id: 'copilot-vscode',
  name: 'GitHub Copilot in VS Code',
  vendor: 'GitHub',
  aliases: ['copilot'],
  status: 'active',
  sources: [
    {
      about: 'skill folders, name rule',
      link: 'https://code.visualstudio.com/docs/agent-customization/agent-skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'sub-agents, instructions, servers, hooks',
      link: 'https://github.com/microsoft/vscode-docs',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: [
      '.github/copilot-instructions.md',
      '.github/instructions',
      '.github/prompts',
      '.github/agents',
      '.github/skills',
      '.vscode/mcp.json',
    ],
    // ~/.vscode says that the editor is there, not that Copilot is used.
    home: ['~/.copilot'],
    programs: ['code'],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.github/skills'],
        alsoReads: ['.claude/skills', '.agents/skills'],
        writeTo: '.github/skills',
      },
      user: {
        native: ['~/.copilot/skills'],
        alsoReads: ['~/.claude/skills', '~/.agents/skills'],
        writeTo: '~/.copilot/skills',
      },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'A name that differs from its folder, or breaks the name rule, is silently not loaded.',
        'Only files that SKILL.md links to with relative Markdown links are read.',
        'The setting chat.agentSkillsLocations adds further folders.',
      ],
    },
    command: {
      project: ['.github/prompts/*.prompt.md'],
      user: [],
      format: 'markdown',
      confidence: 'documented',
      writes: {
        project: {
          path: '.github/prompts',
          form: { kind: 'files', suffix: '.prompt.md', writer: 'command-copilot-prompt' },
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
        '.claude/CLAUDE.md',
        '.claude/rules/',
      ],
      user: ['~/.copilot/instructions/', '~/.claude/rules/', '~/.claude/CLAUDE.md'],
      format: 'markdown',
      confidence: 'documented',
      writes: writtenParts('instructions-block', { project: '.github/copilot-instructions.md' }),
    },
    mcp: {
      project: ['.vscode/mcp.json'],
      user: [],
      format: 'jsonc',
      key: 'servers',
      confidence: 'documented',
      writes: writtenParts('server-vscode', { project: '.vscode/mcp.json' }),
    },
    hook: {
      project: ['.github/hooks/*.json'],
      user: ['~/.copilot/hooks/*.json'],
      format: 'json',
      confidence: 'documented',
    },
  },
}
