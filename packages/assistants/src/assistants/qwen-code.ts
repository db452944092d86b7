import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const qwenCode: Assistant = {
  id: 'qwen-code',
  name: 'Qwen Code',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders (version 0.24.4)',
      link: 'https://github.com/QwenLM/qwen-code',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'commands, sub-agents',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
    {
      about: 'instructions, servers, hooks',
      link: 'https://github.com/QwenLM/qwen-code',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: ['.qwen', 'QWEN.md'],
    home: ['~/.qwen'],
    programs: ['qwen'],
  },
  homes: [{ variable: 'QWEN_HOME', replaces: '~/.qwen' }],
  places: {
    skill: {
      project: { native: ['.qwen/skills'], alsoReads: ['.agents/skills'], writeTo: '.qwen/skills' },
      user: {
        native: ['~/.qwen/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.qwen/skills',
      },
      confidence: 'source',
      precedence: 'project beats user beats extension beats bundled',
      winner: 'project',
      quirks: [
        'Names may hold letters of any script, digits and _ : . -',
        'With QWEN_HOME set it still reads ~/.agents/skills of the real home folder.',
      ],
    },
    command: {
      project: ['.qwen/commands/**/*.md'],
      user: ['~/.qwen/commands/'],
      format: 'toml',
      confidence: 'third-party',
    },
    agent: {
      project: ['.qwen/agents/*.md'],
      user: ['~/.qwen/agents/'],
      format: 'markdown',
      confidence: 'third-party',
    },
    instructions: {
      project: ['QWEN.md', 'AGENTS.md', '.qwen/rules/*.md', '.qwen/QWEN.local.md'],
      user: ['~/.qwen/QWEN.md', '~/.qwen/rules/'],
      format: 'markdown',
      confidence: 'documented',
    },
    mcp: {
      project: ['.qwen/settings.json'],
      user: ['~/.qwen/settings.json'],
      format: 'jsonc',
      key: 'mcpServers',
      confidence: 'documented',
      writes: writtenParts('server-qwen', {
        project: '.qwen/settings.json',
        user: '~/.qwen/settings.json',
      }),
    },
    hook: {
      project: ['.qwen/settings.json'],
      user: ['~/.qwen/settings.json'],
      format: 'jsonc',
      key: 'hooks',
      confidence: 'documented',
      writes: writtenParts('hook-qwen', {
        project: '.qwen/settings.json',
        user: '~/.qwen/settings.json',
      }),
    },
  },
}
