import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDocument, type Rule, readTextDocument, rules } from '@skills/audit'
import { isAtLeast } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../support/repository-root.ts'

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
function found(rule: Rule, { folder }: Fixture): object[] {
  const inputs = readdirSync(folder).filter((name) => name !== 'expected.json')
  return inputs.sort().flatMap((name) => {
    const document = readTextDocument(name, readFileSync(join(folder, name)))
    if (document === undefined) throw new Error(`${folder}/${name} is not read as text`)
    return checkDocument(document, [rule]).map(
      ({ rule: id, severity, file, line, column, endLine, message, evidence }) => ({
        rule: id,
        severity,
        file,
        line,
        column,
        endLine,
        message,
        evidence,
      }),
    )
  })
}

function expected({ folder }: Fixture): object[] {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
}

describe('the rules of the audit', () => {
  it('are exactly the folders beside their list, sorted by id', () => {
    const folders = readdirSync(rulesFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
    expect(rules.map((rule) => rule.meta.id)).toEqual(folders)
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
        it(`finds nothing in ${fixture.case}`, () => {
          expect(found(rule, fixture)).toEqual([])
        })

      for (const fixture of fixtures.filter((one) => !one.case.startsWith('ok.')))
        it(`finds what ${fixture.case} expects`, () => {
          expect(expected(fixture).length).toBeGreaterThan(0)
          expect(found(rule, fixture)).toEqual(expected(fixture))
        })

      it('has every bad fixture found by this rule at low or above', () => {
        for (const fixture of fixtures.filter((one) => one.case.startsWith('bad.')))
          for (const finding of expected(fixture)) {
            expect(finding).toHaveProperty('rule', rule.meta.id)
            expect('severity' in finding && finding.severity).not.toBe('info')
          }
        expect(isAtLeast(rule.meta.severity, 'low')).toBe(true)
      })

      it('takes time in proportion to the text', () => {
        for (const unit of [
          '\n',
          ' ',
          'a',
          '(',
          '\u200b',
          '\u202e',
          '\u{e0041}',
          '\u001b',
          '\r',
          'a\u200b\n',
        ]) {
          const text = unit.repeat(Math.floor(1_048_576 / unit.length))
          const document = readTextDocument('input.md', Buffer.from(text))
          if (document === undefined) throw new Error('not read as text')
          const started = process.hrtime.bigint()
          rule.check(document)
          const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
          expect(milliseconds, JSON.stringify(unit)).toBeLessThan(3_000)
        }
      })
    })
})
