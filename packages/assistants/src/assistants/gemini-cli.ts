import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const geminiCli: Assistant = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  vendor: 'Google',
  aliases: ['gemini'],
  status: 'active',
  sources: [
    {
      about: 'skill folders, name rule (version 0.61.0)',
      link: 'https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/skills/skillLoader.ts',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'precedence',
      link: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/skills.md',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'home variable',
      link: 'https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/utils/paths.ts',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'commands, sub-agents, instructions, servers, hooks',
      link: 'https://github.com/google-gemini/gemini-cli',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: ['.gemini', 'GEMINI.md'],
    // ~/.gemini alone may be Antigravity's.
    home: ['~/.gemini/settings.json'],
    programs: ['gemini'],
  },
  // It takes the place of the whole home folder: both .gemini and .agents are looked for below it.
  homes: [{ variable: 'GEMINI_CLI_HOME', replaces: '~' }],
  witness: { args: ['skills', 'list'], names: /^(\S+) \[Enabled\]/gmu },
  places: {
    skill: {
      project: {
        native: ['.gemini/skills'],
        alsoReads: ['.agents/skills'],
        writeTo: '.gemini/skills',
      },
      user: {
        native: ['~/.gemini/skills'],
        alsoReads: ['~/.agents/skills'],
        writeTo: '~/.gemini/skills',
      },
      confidence: 'source',
      precedence: 'project beats user beats extension beats built-in; then .agents beats .gemini',
      winner: 'project',
      quirks: [
        'Looks one level deep only.',
        'Replaces : \\ / < > * ? " | in names with a hyphen.',
        'Asks before a skill is used.',
      ],
    },
    command: {
      project: ['.gemini/commands/**/*.toml'],
      user: ['~/.gemini/commands/'],
      format: 'toml',
      confidence: 'documented',
      writes: {
        project: {
          path: '.gemini/commands',
          form: { kind: 'files', suffix: '.toml', writer: 'command-gemini-toml' },
        },
        user: {
          path: '~/.gemini/commands',
          form: { kind: 'files', suffix: '.toml', writer: 'command-gemini-toml' },
        },
      },
    },
    agent: {
      project: ['.gemini/agents/*.md'],
      user: ['~/.gemini/agents/'],
      format: 'markdown',
      confidence: 'documented',
      writes: {
        project: {
          path: '.gemini/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-gemini' },
        },
        user: {
          path: '~/.gemini/agents',
          form: { kind: 'files', suffix: '.md', writer: 'agent-gemini' },
        },
      },
    },
    instructions: {
      project: ['GEMINI.md'],
      user: ['~/.gemini/GEMINI.md'],
      format: 'markdown',
      confidence: 'documented',
      writes: writtenParts('instructions-block', {
        project: 'GEMINI.md',
        user: '~/.gemini/GEMINI.md',
      }),
    },
    mcp: {
      project: ['.gemini/settings.json'],
      user: ['~/.gemini/settings.json'],
      format: 'jsonc',
      key: 'mcpServers',
      confidence: 'documented',
      writes: writtenParts('server-gemini', {
        project: '.gemini/settings.json',
        user: '~/.gemini/settings.json',
      }),
    },
    hook: {
      project: ['.gemini/settings.json'],
      user: ['~/.gemini/settings.json'],
      format: 'jsonc',
      key: 'hooks',
      confidence: 'documented',
      writes: writtenParts('hook-gemini', {
        project: '.gemini/settings.json',
        user: '~/.gemini/settings.json',
      }),
    },
  },
}
