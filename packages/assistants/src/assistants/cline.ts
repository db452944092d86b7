import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const cline: Assistant = {
  id: 'cline',
  name: 'Cline',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version CLI 3.0.65)',
      link: 'https://github.com/cline/cline',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'commands, instructions, servers, hooks',
      link: 'https://github.com/cline/cline',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'sub-agents',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.cline', '.clinerules', '.clineignore'],
    home: ['~/.cline', '~/Documents/Cline'],
    programs: ['cline'],
  },
  homes: [
    { variable: 'CLINE_DIR', replaces: '~/.cline' },
    { variable: 'CLINE_DATA_DIR', replaces: '~/.cline/data' },
  ],
  places: {
    skill: {
      project: {
        native: ['.cline/skills'],
        alsoReads: ['.clinerules/skills', '.agents/skills', '.claude/skills'],
        writeTo: '.cline/skills',
      },
      user: {
        native: ['~/.cline/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.cline/skills',
      },
      confidence: 'source',
      precedence: 'a skill of the user beats the one of the project',
      winner: 'user',
      quirks: [
        'The name must be the folder; a description may have 1,024 characters.',
        'The extension for VS Code also reads .claude/skills.',
      ],
    },
    command: {
      project: ['.clinerules/workflows/', '.cline/workflows/'],
      user: ['~/Documents/Cline/Workflows/', '~/.cline/workflows/'],
      format: 'markdown',
      confidence: 'source',
      writes: {
        project: {
          path: '.clinerules/workflows',
          form: { kind: 'files', suffix: '.md', writer: 'command-plain' },
        },
        user: {
          path: '~/.cline/workflows',
          form: { kind: 'files', suffix: '.md', writer: 'command-plain' },
        },
      },
    },
    agent: {
      project: ['.cline/agents/'],
      user: ['~/.cline/agents/'],
      format: 'yaml',
      confidence: 'third-party',
    },
    instructions: {
      project: ['AGENTS.md', '.clinerules/*.md', '.cline/rules/'],
      user: ['~/.agents/AGENTS.md', '~/.cline/rules/', '~/Documents/Cline/Rules/'],
      format: 'markdown',
      confidence: 'source',
    },
    mcp: {
      project: [],
      user: ['~/.cline/data/settings/cline_mcp_settings.json'],
      format: 'json',
      key: 'mcpServers',
      confidence: 'source',
      writes: writtenParts('server-cline', {
        user: '~/.cline/data/settings/cline_mcp_settings.json',
      }),
    },
    hook: {
      project: ['.clinerules/hooks/', '.cline/hooks/'],
      user: ['~/Documents/Cline/Hooks/', '~/.cline/hooks/'],
      format: 'program',
      confidence: 'source',
    },
  },
}
