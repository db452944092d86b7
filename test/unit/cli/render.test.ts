import { counted, SkillsError } from '@skills/core'
import type { ModuleDetails, VerifyOutcome, Warning } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { painter } from '../../../packages/cli/src/render/paint.ts'
import { renderDetails } from '../../../packages/cli/src/render/render-details.ts'
import { renderError } from '../../../packages/cli/src/render/render-error.ts'
import { renderFacts } from '../../../packages/cli/src/render/render-facts.ts'
import { renderColumns } from '../../../packages/cli/src/render/render-list.ts'
import { problemRecord } from '../../../packages/cli/src/render/render-problem.ts'
import { renderVerify } from '../../../packages/cli/src/render/render-verify.ts'
import { renderWarnings } from '../../../packages/cli/src/render/render-warnings.ts'
import { onTerminal, piped } from '../../support/terminals.ts'

const paint = painter(false)
/** Moves the cursor, and would hide the line before it. */
const hostile = 'a\u001b[1A\u001b[2K\u202eb\tc\nd'
const shown = 'a\\u{1b}[1A\\u{1b}[2K\\u{202e}b c d'

describe('columns', () => {
  it('are tab-separated without a head in a pipe', async () => {
    expect(await renderColumns(['A', 'B'], [['one', 'two']], piped)).toEqual(['one\ttwo'])
    expect(await renderColumns(['A', 'B'], [], piped)).toEqual([])
  })

  it('are aligned below a head on a terminal, without lines', async () => {
    expect(
      await renderColumns(
        ['NAME', 'V'],
        [
          ['one', '1'],
          ['three', '2'],
        ],
        onTerminal,
      ),
    ).toEqual(['NAME   V', 'one    1', 'three  2'])
    expect(await renderColumns(['NAME'], [], onTerminal)).toEqual([])
  })

  it('never let text of a module move the cursor or split a line', async () => {
    expect(await renderColumns(['A', 'B'], [[hostile, 'x']], piped)).toEqual([`${shown}\tx`])
    const lines = await renderColumns(['A', 'B'], [[hostile, 'x']], onTerminal)
    expect(lines).toHaveLength(2)
    expect(lines.join('')).not.toContain('\u001b')
  })
})

describe('facts', () => {
  it('stand in a column for people and behind a tab in a pipe; what is not known is left out', () => {
    const facts = [
      ['version', hostile],
      ['commit', null],
    ] as const
    expect(renderFacts(facts, onTerminal)).toEqual([`  version    ${shown}`])
    expect(renderFacts(facts, piped)).toEqual([`version\t${shown}`])
  })
})

const details: ModuleDetails = {
  decision: { allowed: true, reasons: [] },
  name: 'pack',
  version: '1.0.0',
  source: './pack',
  registry: null,
  ref: null,
  commit: null,
  digest: null,
  attached: [],
  integrity: 'h1:x',
  license: null,
  publisher: hostile,
  contents: {
    layouts: ['skills-folder'],
    counts: { skill: 1, command: 0, agent: 0, instructions: 0, mcp: 1, hook: 0 },
    skills: [
      { name: 'one', description: hostile, category: null, license: null, files: 1, bytes: 1 },
    ],
    needs: [],
    components: [],
    notInstalled: [
      {
        component: 'mcp',
        name: hostile,
        file: '.mcp.json',
        digest: 'sha256:0',
        reason: hostile,
      },
    ],
  },
  capabilities: {},
  behaviour: {
    hosts: [],
    commands: [],
    pathsRead: [],
    pathsWritten: [],
    secrets: [],
    languages: [],
    packages: [],
    servers: [],
    hooks: [],
    outsideInstructions: [],
  },
  audit: { info: 0, low: 0, medium: 0, high: 0, critical: 0 },
  findings: [],
  problems: [
    {
      severity: 'warning',
      rule: 'a/b',
      message: hostile,
      remedy: 'R.',
      file: 'f',
      skill: undefined,
    },
  ],
  warnings: [],
}

describe('a module', () => {
  it('is a page for people, with hidden text made visible', () => {
    const lines = renderDetails(details, { terminal: onTerminal, paint })
    expect(lines).toContain(`  publisher  ${shown}`)
    expect(lines).toContain(`  one  ${shown}`)
    expect(lines).toContain(`  mcp ${shown} (.mcp.json, sha256:0) is not installed: ${shown}`)
    expect(lines.join('')).not.toMatch(/[\u001b\u202e]/u)
  })

  it('is a record a line in a pipe, each with its label', () => {
    const lines = renderDetails(details, { terminal: piped, paint })
    expect(lines[0]).toBe('name\tpack')
    expect(lines).toContain(`skill\tone\t${shown}`)
    expect(lines).toContain(`mcp\t${shown}\t.mcp.json\tsha256:0`)
    expect(lines.at(-1)).toBe(`warning\ta/b\tf\t${shown}\tR.`)
  })

  it('has long descriptions cut for people and whole in a pipe', () => {
    const description = 'x'.repeat(300)
    const skills = details.contents.skills.map((skill) => ({ ...skill, description }))
    const long = { ...details, contents: { ...details.contents, skills } }
    const page = renderDetails(long, { terminal: onTerminal, paint }).join('\n')
    expect(page).not.toContain(description)
    expect(page).toContain('…')
    expect(renderDetails(long, { terminal: piped, paint })).toContain(`skill\tone\t${description}`)
  })
})

describe('an error', () => {
  const problem = { severity: 'error', rule: 'a/b', message: 'Bad.', remedy: 'Mend it.' } as const

  it('says what, where and what next', () => {
    const where = { file: 'skills.json', line: 3 }
    const error = new SkillsError('E_MANIFEST_INVALID', 'Wrong.', { where, remedy: 'Mend it.' })
    expect(renderError(error, paint)).toBe(
      'error[E_MANIFEST_INVALID]: Wrong.\n  at skills.json:3\nhelp: Mend it.',
    )
  })

  it('lists every problem, and no remedy twice', () => {
    const problems = [problem, { ...problem, message: 'Worse.', file: 'x', remedy: 'Other.' }]
    const error = new SkillsError('E_FINDINGS', 'Two.', { problems, remedy: 'Mend it.' })
    expect(renderError(error, paint).split('\n')).toEqual([
      'error[E_FINDINGS]: Two.',
      '  error [a/b] Bad.',
      '  x: error [a/b] Worse.',
      '    remedy: Other.',
      'help: Mend it.',
    ])
  })

  it('does not repeat a single problem that its message tells', () => {
    const told = { problems: [problem], remedy: 'Mend it.' }
    const error = new SkillsError('E_CONFLICT', 'Bad. Nothing was written.', told)
    expect(renderError(error, paint).split('\n')).toHaveLength(2)
  })

  it('shows hidden characters of every part', () => {
    const where = { file: hostile }
    const problems = [{ ...problem, message: hostile, file: hostile, remedy: hostile }]
    const error = new SkillsError('E_FINDINGS', hostile, { where, problems, remedy: hostile })
    expect(renderError(error, paint)).not.toMatch(/[\u001b\u202e]/u)
  })
})

describe('a problem in a pipe', () => {
  it('is one line with severity, rule, place, message and remedy', () => {
    const problem = { severity: 'error', rule: 'a/b', message: hostile, remedy: 'R.' } as const
    expect(problemRecord({ ...problem, file: 'f', line: 2 })).toBe(`error\ta/b\tf:2\t${shown}\tR.`)
    expect(problemRecord(problem).split('\t')).toHaveLength(5)
  })
})

describe('warnings', () => {
  const warning: Warning = { code: 'W_MODULE', message: 'Odd.', rule: 'a/b', file: 'x', line: 2 }

  it('that say the same of many files stand once with their number', () => {
    expect(renderWarnings([warning, { ...warning, file: 'y' }], paint)).toEqual([
      'warning[W_MODULE]: Odd. [a/b] at x:2 and 1 more like it',
    ])
  })

  it('that differ stand each for itself, with hidden characters made visible', () => {
    const lines = renderWarnings([warning, { code: 'W_OMITTED', message: hostile }], paint)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toBe(`warning[W_OMITTED]: ${shown}`)
  })
})

describe('what verify found', () => {
  const ok = { path: '.a/SKILL.md', status: 'ok', module: 'pack', detail: null } as const
  const bad = {
    path: `.a/${hostile}`,
    status: 'unexpected',
    module: 'pack',
    detail: 'new',
  } as const
  const outcome = (results: VerifyOutcome['results']): VerifyOutcome => {
    const none = { modified: 0, missing: 0, unexpected: 0, unverifiable: 0 }
    const sound = results.filter((result) => result.status === 'ok').length
    const decision = { allowed: true, reasons: [] }
    const summary = { ...none, ok: sound }
    return { results, summary, decision, signatures: [], failure: undefined, warnings: [] }
  }

  it('is status, path and detail in a pipe; names of added files cannot do harm', () => {
    expect(renderVerify(outcome([ok, bad]), { terminal: piped, paint })).toEqual([
      'ok\t.a/SKILL.md\t',
      `unexpected\t.a/${shown}\tnew`,
    ])
  })

  it('is the difference and a count for people, and nothing where nothing is installed', () => {
    expect(renderVerify(outcome([ok]), { terminal: onTerminal, paint })).toEqual([
      'clean: 1 file as the lock says',
    ])
    const lines = renderVerify(outcome([ok, bad]), { terminal: onTerminal, paint })
    expect(lines[0]).toContain(`unexpected   .a/${shown}`)
    expect(renderVerify(outcome([]), { terminal: onTerminal, paint })).toEqual([])
  })
})

describe('a number with its word', () => {
  it('is one or many', () => {
    expect([0, 1, 2].map((count) => counted(count, 'skill'))).toEqual([
      '0 skills',
      '1 skill',
      '2 skills',
    ])
    expect(counted(2, 'entry', 'entries')).toBe('2 entries')
  })
})
