import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const codex: Assistant = {
  id: 'codex',
  name: 'OpenAI Codex',
  vendor: 'OpenAI',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders, limits of name and description, home variable',
      link: 'https://github.com/openai/codex/blob/main/codex-rs/core-skills/src/loader.rs',
      read: '2026-11-24',
      confidence: 'source',
    },
    {
      about: 'listing budget',
      link: 'https://developers.openai.com/codex/skills',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'commands',
      link: 'https://developers.openai.com/codex/custom-prompts',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'sub-agents',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'documented-unread',
    },
    {
      about: 'instructions',
      link: 'https://developers.openai.com/codex/guides/agents-md',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'servers',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'source',
    },
    {
      about: 'hooks',
      link: 'https://github.com/dyoshikawa/rulesync',
      read: '2026-09-22',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.codex', 'AGENTS.override.md'],
    home: ['~/.codex'],
    programs: ['codex'],
  },
  // Moves its own folder only; ~/.agents/skills stays where it is.
  homes: [{ variable: 'CODEX_HOME', replaces: '~/.codex' }],
  witness: { args: ['debug', 'prompt-input', 'hello'], names: /\\n- ([a-z0-9-]+): /gu },
  places: {
    skill: {
      project: {
        native: ['.agents/skills'],
        alsoReads: ['.codex/skills'],
        writeTo: '.agents/skills',
      },
      user: {
        native: ['~/.agents/skills'],
        alsoReads: ['~/.codex/skills'],
        writeTo: '~/.agents/skills',
      },
      confidence: 'source',
      precedence: 'equal names are all kept; only equal real paths are one',
      // About 2 % of the window, and 8,000 characters where the window is unknown: the smaller counts.
      listing: {
        charactersTotal: 8_000,
        charactersPerEntryMax: 1_024,
        // Bullet, separators and a file path without the name in it. The path is written in full, so
        // this is the least an entry costs.
        charactersPerEntryFixed: 38,
        whatHappens:
          'descriptions beyond it are shortened, then skills are left out with a warning',
      },
      quirks: [
        'Refuses a skill whose name has over 64 or whose description has over 1,024 characters.',
        'Names in front matter need not match the folder.',
        'The folder .codex/skills below home is deprecated.',
        'Reads .agents/skills of every folder from the repository root to the current one.',
      ],
    },
    command: {
      project: [],
      user: ['~/.codex/prompts/'],
      format: 'markdown',
      confidence: 'documented',
    },
    agent: {
      project: ['.codex/agents/'],
      user: ['~/.codex/agents/'],
      format: 'toml',
      confidence: 'documented-unread',
      writes: {
        project: {
          path: '.codex/agents',
          form: { kind: 'files', suffix: '.toml', writer: 'agent-codex' },
        },
        user: {
          path: '~/.codex/agents',
          form: { kind: 'files', suffix: '.toml', writer: 'agent-codex' },
        },
      },
    },
    instructions: {
      project: ['AGENTS.override.md', 'AGENTS.md'],
      user: ['~/.codex/AGENTS.override.md', '~/.codex/AGENTS.md'],
      format: 'markdown',
      confidence: 'documented',
      writes: writtenParts('instructions-block', {
        project: 'AGENTS.md',
        user: '~/.codex/AGENTS.md',
      }),
    },
    mcp: {
      project: ['.codex/config.toml'],
      user: ['~/.codex/config.toml'],
      format: 'toml',
      key: 'mcp_servers',
      confidence: 'source',
      writes: writtenParts('server-codex', {
        project: '.codex/config.toml',
        user: '~/.codex/config.toml',
      }),
    },
    hook: {
      project: ['.codex/hooks.json'],
      user: ['~/.codex/hooks.json'],
      format: 'json',
      key: 'hooks',
      confidence: 'third-party',
      writes: writtenParts('hook-codex', {
        project: '.codex/hooks.json',
        user: '~/.codex/hooks.json',
      }),
    },
  },
}
