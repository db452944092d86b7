import {
  type Operation,
  type Place,
  parseComponentName,
  parseIntegrity,
  parseModuleName,
} from '@skills/core'
import { describe, expect, it } from 'vitest'
import { budgetRows, budgetWarnings } from '../../../packages/operations/src/install/budgets.ts'
import { planRows } from '../../../packages/operations/src/install/plan-rows.ts'
import {
  countsText,
  moduleContents,
  plural,
} from '../../../packages/operations/src/module-contents.ts'
import { mustBeKnown } from '../../../packages/operations/src/must-be-known.ts'
import { problemWarnings } from '../../../packages/operations/src/problem-warnings.ts'
import { obtainedOf } from '../../support/obtained.ts'
import { skillText } from '../../support/packs.ts'
import { thrown } from '../../support/thrown.ts'

const integrity = parseIntegrity(`h1:${'A'.repeat(43)}=`)

describe('the rows of a plan', () => {
  const place: Place = {
    component: 'skill',
    scope: 'project',
    display: '.claude/skills',
    folder: '/project/.claude/skills',
    assistants: ['claude-code'],
    readers: ['claude-code', 'cursor'],
  }
  const base = {
    component: 'skill',
    name: parseComponentName('one'),
    module: parseModuleName('pack'),
    place,
    folder: '/project/.claude/skills/one',
    display: '.claude/skills/one',
  } as const

  it('have the keys of the contract, and null where there is nothing', () => {
    if (integrity === undefined) return expect.unreachable()
    const create: Operation = { ...base, op: 'create', integrity, executables: [] }
    expect(planRows([create])).toEqual([
      {
        op: 'create',
        assistant: 'claude-code',
        assistants: ['claude-code'],
        readers: ['claude-code', 'cursor'],
        scope: 'project',
        component: 'skill',
        name: 'one',
        module: 'pack',
        path: '.claude/skills/one',
        linkTo: null,
        reason: null,
        lost: [],
      },
    ])
  })

  it('say why a path is kept', () => {
    const keep: Operation = { ...base, op: 'keep', reason: 'skipped', state: undefined }
    expect(planRows([keep])).toMatchObject([{ op: 'keep', reason: 'skipped' }])
  })
})

describe('the budget of a listing', () => {
  const files = Array.from({ length: 60 }, (_, index) => [
    `skills/skill-${index}/SKILL.md`,
    skillText(`skill-${index}`).replace(
      'when it is asked to',
      `when it is asked to ${'and so on '.repeat(50)}`,
    ),
  ])
  const { obtained } = obtainedOf('pack', Object.fromEntries(files))
  const { skills } = obtained.module

  it('warns where an assistant does not load every description', () => {
    const rows = budgetRows(['claude-code', 'cursor'], skills)
    expect(rows.map((row) => row.assistant)).toEqual(['claude-code'])
    const [warning] = budgetWarnings(rows)
    expect(warning?.code).toBe('W_LISTING_BUDGET')
    expect(warning?.message).toMatch(/^Claude Code loads about \d+ of these 60 descriptions/u)
  })

  it('says nothing where nothing was looked at, and does not warn where all fit', () => {
    expect(budgetRows(['claude-code'], [])).toEqual([])
    expect(budgetWarnings(budgetRows(['claude-code'], skills.slice(0, 1)))).toEqual([])
  })
})

describe('warnings of a module', () => {
  it('say what was left out and why, with hidden characters made visible', () => {
    const omitted = [
      { path: 'sub\u202e', reason: 'submodule' },
      { path: '.git', reason: 'git-folder' },
    ] as const
    expect(problemWarnings([], omitted)).toEqual([
      {
        code: 'W_OMITTED',
        message: 'sub\\u{202e} was left out: it is a git submodule, which is not fetched.',
      },
    ])
  })

  it('carry rule and place of a problem, without keys that have no value', () => {
    const problem = { severity: 'warning', rule: 'a/b', message: 'M.', remedy: 'R.' } as const
    const [warning] = problemWarnings([{ ...problem, skill: undefined }], [])
    expect(warning).toEqual({ code: 'W_MODULE', message: 'M.', rule: 'a/b' })
  })
})

describe('what a module holds', () => {
  it('counts in words, one and many', () => {
    const none = { skill: 0, command: 0, agent: 0, instructions: 0, mcp: 0, hook: 0 }
    expect(countsText(none)).toBe('nothing')
    expect(countsText({ ...none, skill: 2, mcp: 1, instructions: 1 })).toBe(
      '2 skills, 1 instructions file, 1 MCP server',
    )
    expect(plural('hook', 2)).toBe('hooks')
  })

  it('has null where a skill says nothing of category or licence', () => {
    const { obtained } = obtainedOf('pack', { 'skills/one/SKILL.md': skillText('one') })
    const { module } = obtained
    expect(moduleContents(module, module.skills).skills).toMatchObject([
      { name: 'one', category: null, license: null, files: 1 },
    ])
  })
})

describe('names that a record must have', () => {
  const record = { what: 'Not installed here', known: ['web', 'pack'], see: 'See: skills list' }

  it('pass where it has them', () => {
    expect(() => mustBeKnown(['pack'], record)).not.toThrow()
    expect(() => mustBeKnown([], record)).not.toThrow()
  })

  it('are all named where it has not, with the nearest and every known one', () => {
    const error = thrown(() => mustBeKnown(['pakc', 'nope', 'web'], record))
    expect(error.message).toBe('Not installed here: pakc, nope.')
    expect(error.remedy).toBe('Did you mean pack? See: skills list')
    expect(error.data).toEqual({ known: ['pack', 'web'] })
  })
})
