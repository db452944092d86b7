import type { Assistant } from '../assistant.ts'

export const trae: Assistant = {
  id: 'trae',
  name: 'TRAE',
  aliases: [],
  status: 'active',
  sources: [
    {
      about: 'skill folders',
      link: 'https://docs.trae.ai/ide/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
    {
      about: 'skill folders',
      link: 'https://github.com/vercel-labs/skills',
      read: '2026-11-24',
      confidence: 'third-party',
    },
  ],
  detection: {
    project: ['.trae'],
    home: ['~/.trae'],
    programs: ['trae'],
  },
  homes: [],
  places: {
    skill: {
      project: { native: ['.trae/skills'], alsoReads: [], writeTo: '.trae/skills' },
      user: { native: ['~/.trae/skills'], alsoReads: [], writeTo: '~/.trae/skills' },
      confidence: 'third-party',
      precedence: 'not documented',
      quirks: ['Whether it reads .agents/skills is not known.'],
    },
    instructions: {
      project: ['.trae/rules/*.md', '.trae/rules/project_rules.md'],
      user: [],
      format: 'markdown',
      confidence: 'third-party',
    },
    mcp: {
      project: ['.trae/mcp.json'],
      user: [],
      format: 'json',
      key: 'mcpServers',
      confidence: 'third-party',
    },
  },
}
