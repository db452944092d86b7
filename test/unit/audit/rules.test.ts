import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditSkill, type Rule, rules, taxonomy } from '@skills/audit'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../support/repository-root.ts'
import { bytesOfSkill, skillOfFolder } from '../../support/skill-of-files.ts'

const rulesFolder = join(repositoryRoot, 'packages/audit/src/rules')

interface Fixture {
  readonly case: string
  readonly folder: string
}

function fixturesOf(rule: Rule): Fixture[] {
  const folder = join(rulesFolder, rule.meta.id, 'fixtures')
  return readdirSync(folder)
    .sort()
    .map((name) => ({ case: name, folder: join(folder, name) }))
}

/** What a rule finds in a fixture, as `expected.json` has it. */
async function found(rule: Rule, { folder }: Fixture): Promise<object[]> {
  const { skill, read } = skillOfFolder(folder, ['expected.json'])
  const { findings } = await auditSkill(skill, read, [rule])
  return findings.map(
    ({ rule: id, severity, file, line, column, endLine, message, evidence, role }) => ({
      rule: id,
      severity,
      file,
      line,
      column,
      endLine,
      message,
      evidence,
      ...(role === undefined ? {} : { role }),
    }),
  )
}

/** With SKILLS_WRITE_FIXTURES set the expectation is written first, to be read and committed like code. */
async function expected(rule: Rule, fixture: Fixture): Promise<object[]> {
  const file = join(fixture.folder, 'expected.json')
  if (process.env['SKILLS_WRITE_FIXTURES'] !== undefined)
    writeFileSync(file, `${JSON.stringify(await found(rule, fixture), null, 2)}\n`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe('the rules of the audit', () => {
  it('are exactly the folders beside their list, sorted by id', () => {
    const folders = readdirSync(rulesFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
    expect(rules.map((rule) => rule.meta.id)).toEqual(folders)
  })

  it('that are built are not on the page of those that are not', () => {
    const page = readFileSync(join(repositoryRoot, 'docs/audit-rules-not-built.md'), 'utf8')
    const missing = new Set([...page.matchAll(/^\| (SKL-[A-Z]+-\d+) \|/gmu)].map(([, id]) => id))
    expect(missing.size).toBeGreaterThan(0)
    expect(rules.map(({ meta }) => meta.id).filter((id) => missing.has(id))).toEqual([])
  })

  for (const rule of rules)
    describe(rule.meta.id, () => {
      const fixtures = fixturesOf(rule)

      it('says what it is, in full', () => {
        const { meta } = rule
        expect(meta.id).toMatch(/^SKL-[A-Z]{2,3}-[0-9]{3}$/u)
        for (const text of [meta.title, meta.what, meta.why, meta.remedy])
          expect(text.length).toBeGreaterThan(10)
        expect(meta.taxonomy.length).toBeGreaterThan(0)
        for (const id of meta.taxonomy) expect(taxonomy).toHaveProperty([id])
        for (const address of meta.references) expect(address).toMatch(/^https:\/\//u)
        expect(meta.references.length).toBeGreaterThan(0)
      })

      it('has at least two bad and two ok fixtures', () => {
        const count = (prefix: string) =>
          fixtures.filter((fixture) => fixture.case.startsWith(prefix)).length
        expect(count('bad.')).toBeGreaterThanOrEqual(2)
        expect(count('ok.')).toBeGreaterThanOrEqual(2)
      })

      for (const fixture of fixtures.filter((one) => one.case.startsWith('ok.')))
        it(`finds nothing in ${fixture.case}`, async () => {
          expect(await found(rule, fixture)).toEqual([])
        })

      for (const fixture of fixtures.filter((one) => !one.case.startsWith('ok.')))
        it(`finds what ${fixture.case} expects`, async () => {
          const wanted = await expected(rule, fixture)
          expect(wanted.length).toBeGreaterThan(0)
          expect(await found(rule, fixture)).toEqual(wanted)
        })

      it('has every bad fixture found by this rule at low or above', async () => {
        for (const fixture of fixtures.filter((one) => one.case.startsWith('bad.'))) {
          const wanted = await expected(rule, fixture)
          expect(
            wanted.some((finding) => 'severity' in finding && finding.severity !== 'info'),
            fixture.case,
          ).toBe(true)
          for (const finding of wanted) expect(finding).toHaveProperty('rule', rule.meta.id)
        }
      })
    })
})

describe('the engine', () => {
  const units = [
    '\n',
    ' ',
    'a',
    '(',
    '[',
    '> ',
    '`',
    '- ',
    '\u200b',
    '\u202e',
    '\u{e0041}',
    '\u001b',
    '\r',
  ]
  for (const unit of [
    ...units,
    'a\u200b\n',
    '<!--',
    '*a',
    '| ',
    '&#65;',
    'ignore ',
    '%41',
    '\\x41',
    'QUFB',
  ])
    it(`takes time in proportion to 1 MiB of ${JSON.stringify(unit)}`, async () => {
      const { skill, read } = bytesOfSkill({
        'SKILL.md': unit.repeat(Math.floor(1_048_576 / unit.length)),
      })
      const started = process.cpuUsage()
      await auditSkill(skill, read)
      expect(process.cpuUsage(started).user / 1e3).toBeLessThan(2_000)
    })
})
