import { insertException, parsePolicy } from '@skills/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integrityOf } from '../../support/policy-facts.ts'

const added = {
  id: 'EX-9',
  rule: 'SKL-HID-003',
  digest: integrityOf('A'),
  owner: 'j.doe@acme.example',
  reason: 'says "why": # and more',
  created: '2026-11-01',
  expires: '2026-12-01',
}

const old = (indent: string) =>
  [
    `${indent}- id: EX-1`,
    `${indent}  rule: SKL-HID-001`,
    `${indent}  digest: "${integrityOf('B')}"`,
    `${indent}  owner: a`,
    `${indent}  reason: |`,
    `${indent}    several`,
    '',
    `${indent}    lines`,
    `${indent}  created: 2026-11-01`,
    `${indent}  expires: 2026-12-01`,
  ].join('\n')

const idsOf = (text: string): string[] =>
  (parsePolicy({ text, name: 'p', version: '1.0.0' }).policy.exceptions ?? []).map(({ id }) => id)

/** What is left when every byte of the old text is taken out of the new one, in order. */
function inserted(before: string, after: string): string {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  const end = before.length - start
  expect(after.slice(after.length - end)).toBe(before.slice(start))
  return after.slice(start, after.length - end)
}

describe('an exception is put into a policy', () => {
  it.each([
    ['that has none', 'schema: 1\n# why\nname: a   # b\n', ['EX-9']],
    ['without an end of line', 'schema: 1', ['EX-9']],
    ['with Windows line ends', 'schema: 1\r\nname: a\r\n', ['EX-9']],
    ['with a byte order mark', '\uFEFFschema: 1\n', ['EX-9']],
    [
      'with a list of dashes',
      `schema: 1\nexceptions:\n  # first\n${old('  ')}\n`,
      ['EX-1', 'EX-9'],
    ],
    ['with dashes at the left', `schema: 1\nexceptions:\n${old('')}\nname: a\n`, ['EX-1', 'EX-9']],
    [
      'with a key and its comment behind the list',
      `schema: 1\nexceptions:\n${old('    ')}\n\n# of mode\nmode: warn\n`,
      ['EX-1', 'EX-9'],
    ],
    ['with an empty list', 'schema: 1\nexceptions: [] # none\nname: a\n', ['EX-9']],
    [
      'with a list of brackets',
      `schema: 1\nexceptions: [{id: EX-1, rule: R, digest: "${integrityOf('B')}", owner: o, reason: r, created: 2026-11-01, expires: 2026-12-01}]\n`,
      ['EX-1', 'EX-9'],
    ],
  ])('%s', (_what, text, ids) => {
    const after = insertException(text, added) ?? ''
    expect(idsOf(after).toSorted()).toEqual(ids)
    inserted(text, after)
    if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it.each([
    ['in brackets as a whole', '{schema: 1}\n'],
    ['that is no YAML', 'schema: [1\n'],
    ['that ends a document', 'schema: 1\n...\n'],
  ])('but not one %s', (_what, text) => {
    const after = insertException(text, added)
    if (after !== undefined) inserted(text, after)
    else expect(after).toBeUndefined()
  })

  it('whatever its words are', () => {
    const before = `schema: 1\nexceptions:\n${old('  ')}\nmode: warn\n`
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }), (word) => {
        fc.pre(/\S/u.test(word))
        const after = insertException(before, { ...added, reason: word, ticket: word })
        expect(after).toBeDefined()
        const { policy } = parsePolicy({ text: after ?? '', name: 'p', version: '1.0.0' })
        expect(policy.exceptions?.at(-1)).toMatchObject({ reason: word, ticket: word })
        inserted(before, after ?? '')
      }),
    )
  })
})
