import type { ChangeOutcome, PlanRow } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { painter } from '../../../packages/cli/src/render/paint.ts'
import {
  renderBudgets,
  renderNotInstalled,
  renderPlan,
  renderSummary,
} from '../../../packages/cli/src/render/render-plan.ts'
import { onTerminal, piped } from '../../support/terminals.ts'

const row = (changes: Partial<PlanRow> = {}): PlanRow => ({
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
  ...changes,
})

const outcome = (
  plan: readonly PlanRow[],
  changes: Partial<ChangeOutcome> = {},
): ChangeOutcome => ({
  plan,
  applied: true,
  modules: [],
  changes: [],
  budgets: [],
  notInstalled: [],
  backups: [],
  warnings: [],
  unchanged: false,
  ...changes,
})

const terminal = { terminal: onTerminal, paint: painter(false), dryRun: false, verbose: false }
const pipe = { ...terminal, terminal: piped }

describe('a plan in a pipe', () => {
  it('is one path a line, tab-separated, without what is as it should be', () => {
    const plan = [
      row(),
      row({ op: 'keep', name: 'two', path: '.claude/skills/two', reason: 'same' }),
      row({ op: 'keep', name: 'own', path: '.claude/skills/own', reason: 'skipped' }),
    ]
    expect(renderPlan(outcome(plan), pipe)).toEqual([
      'create\t.claude/skills/one\tpack',
      'keep\t.claude/skills/own\tpack',
    ])
  })
})

describe('a plan on a terminal', () => {
  it('counts the readers where they are many, and names all when asked', () => {
    const readers = ['claude-code', 'a', 'b', 'c', 'd', 'e']
    const told = (verbose: boolean) =>
      renderPlan(outcome([row({ readers })]), { ...terminal, verbose }).join('\n')
    expect(told(false)).toContain('also read by 5 more assistants')
    expect(told(true)).toContain('also read by a, b, c, d, e')
  })

  it('is told place by place, with whom it serves and who else reads it', () => {
    const plan = [row(), row({ name: 'two', path: '.claude/skills/two', op: 'delete' })]
    expect(renderPlan(outcome(plan), terminal)).toEqual([
      '.claude/skills  for claude-code  also read by cursor',
      '  + create 1  one',
      '  - delete 1  two',
    ])
  })

  it('counts where there are many of a kind', () => {
    const plan = Array.from({ length: 10 }, (_, index) =>
      row({ name: `s${index}`, path: `.claude/skills/s${index}` }),
    )
    expect(renderPlan(outcome(plan), terminal)[1]).toMatch(/^ {2}\+ create 10 .*s7 and 2 more$/u)
  })

  it('names each of them where all is asked for', () => {
    const plan = Array.from({ length: 10 }, (_, index) =>
      row({ name: `s${index}`, path: `.claude/skills/s${index}` }),
    )
    const [, line] = renderPlan(outcome(plan), { ...terminal, verbose: true })
    expect(line).toMatch(/^ {2}\+ create 10 .*s7, s8, s9$/u)
  })

  it('begins with the modules that came, went or changed, and counts those that are too many', () => {
    const changes = [
      { name: 'a', from: null, to: '1.0.0' },
      { name: 'b', from: '1.0.0', to: '1.1.0' },
      { name: 'c', from: '1.0.0', to: null },
      { name: 'd', from: '1.0.0', to: '1.0.0' },
    ]
    expect(renderPlan(outcome([], { changes }), terminal)).toEqual([
      '+ a 1.0.0',
      '~ b 1.0.0 → 1.1.0',
      '- c 1.0.0',
      '~ d 1.0.0 with other bytes',
    ])
    expect(renderPlan(outcome([], { changes }), pipe)).toEqual([])
    const many = Array.from({ length: 20 }, (_, index) => ({
      name: `m${index}`,
      from: null,
      to: '1.0.0',
    }))
    const short = renderPlan(outcome([], { changes: many }), terminal)
    expect(short).toHaveLength(17)
    expect(short.at(-1)).toBe('and 4 more modules; all of them: --verbose')
  })

  it('says the same without colours', () => {
    const plain = renderPlan(outcome([row()]), terminal)
    const colourful = renderPlan(outcome([row()]), { ...terminal, paint: painter(true) })
    expect(colourful.map((line) => line.replace(/\u001b\[\d+m/gu, ''))).toEqual(plain)
  })
})

describe('the last sentence', () => {
  const plan = [row(), row({ op: 'update' }), row({ op: 'delete' })]

  it('says what was done', () => {
    expect(renderSummary(outcome(plan), terminal)).toBe('Done: 1 created, 1 updated, 1 removed.')
    expect(renderSummary(outcome([]), terminal)).toBe('Done: records updated.')
  })

  it('says of a dry run that nothing was', () => {
    const dry = { ...terminal, dryRun: true }
    expect(renderSummary(outcome(plan), dry)).toBe(
      'Dry run, nothing was written. It would be: 1 created, 1 updated, 1 removed.',
    )
    expect(renderSummary(outcome([]), dry)).toContain('nothing to do')
  })

  it('says of a second run that nothing was to do, one and many', () => {
    const kept = row({ op: 'keep', reason: 'same' })
    const said = (rows: readonly PlanRow[]) =>
      renderSummary(outcome(rows, { unchanged: true }), terminal)
    expect(said([])).toBe('Nothing to do: no skill is installed here.')
    expect(said([kept])).toBe('Nothing to do: 1 skill folder is as it should be.')
    expect(said([kept, kept])).toBe('Nothing to do: 2 skill folders are as they should be.')
  })
})

describe('remarks beside a plan', () => {
  it('say of a listing that it holds everything, and nothing of one that does not', () => {
    const budget = {
      assistant: 'claude-code',
      listed: 2,
      total: 2,
      charactersWanted: 80,
      charactersBudget: 8000,
      fitting: [],
    }
    expect(renderBudgets([budget, { ...budget, total: 3 }])).toEqual([
      'claude-code: its listing loads all 2 descriptions (80 of 8000 characters)',
    ])
  })

  it('count what is not installed', () => {
    expect(renderNotInstalled([{ module: 'pack', component: 'mcp', count: 1 }])[0]).toMatch(
      /^pack: 1 MCP server not installed/u,
    )
  })
})
