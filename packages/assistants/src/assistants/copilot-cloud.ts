import type { Assistant } from '../assistant.ts'
import { writtenParts } from '../written-parts.ts'

export const copilotCloud: Assistant = {
  id: 'copilot-cloud',
  name: 'GitHub Copilot cloud agent and code review',
  vendor: 'GitHub',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://github.com/github/docs',
      read: '2026-11-24',
      confidence: 'documented',
    },
    {
      about: 'sub-agents, instructions, hooks',
      link: 'https://github.com/github/docs',
      read: '2026-11-24',
      confidence: 'documented',
    },
  ],
  detection: {
    project: [
      '.github/copilot-instructions.md',
      '.github/skills',
      '.github/agents',
      '.github/hooks',
      '.github/workflows/copilot-setup-steps.yml',
    ],
    home: [],
    programs: [],
  },
  homes: [],
  places: {
    skill: {
      project: {
        native: ['.github/skills'],
        alsoReads: ['.claude/skills', '.agents/skills'],
        writeTo: '.github/skills',
      },
      confidence: 'documented',
      precedence: 'not documented',
      quirks: [
        'Works on the repository as it is pushed, so a skill that is not committed is not seen.',
        'Servers are set on the web page of the repository or in an agent file, not in a file of its own.',
      ],
    },
    agent: {
      project: ['.github/agents/'],
      user: [],
      format: 'markdown',
      confidence: 'documented',
      writes: {
        project: {
          path: '.github/agents',
          form: { kind: 'files', suffix: '.agent.md', writer: 'agent-copilot' },
        },
      },
    },
    instructions: {
      project: [
        '.github/copilot-instructions.md',
        '.github/instructions/**/*.instructions.md',
        'AGENTS.md',
      ],
      user: [],
      format: 'markdown',
      confidence: 'documented',
      writes: writtenParts('instructions-block', { project: '.github/copilot-instructions.md' }),
    },
    hook: {
      project: ['.github/hooks/*.json'],
      user: [],
      format: 'json',
      confidence: 'documented',
    },
  },
}
