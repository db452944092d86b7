import { advisoryIndex, findRecords, indexKey, isAdvisoryIndex, keysByRecord } from '@skills/trust'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const pairs = fc.array(fc.tuple(fc.string(), fc.nat(1_000)), { maxLength: 200 })

const indexOf = (rows: readonly (readonly [string, number])[]) =>
  advisoryIndex(
    rows.map(([key, offset]) => ({ key: indexKey(key), spot: { offset, length: offset + 1 } })),
  )

test('an index finds what a plain search finds, and nothing else', () => {
  fc.assert(
    fc.property(pairs, fc.array(fc.string()), (rows, strangers) => {
      const index = indexOf(rows)
      for (const asked of [...rows.map(([key]) => key), ...strangers]) {
        const wanted = rows.filter(([key]) => key === asked).map(([, offset]) => offset)
        const found = findRecords(index, [asked]).map(({ offset }) => offset)
        expect(found).toEqual([...new Set(wanted)].sort((left, right) => left - right))
      }
    }),
    { numRuns: 200 },
  )
})

test('the same entries in any order are the same bytes', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      expect(indexOf([...rows].reverse()).equals(indexOf(rows))).toBe(true)
    }),
  )
})

test('the keys of a record come back', () => {
  const keys = keysByRecord(
    indexOf([
      ['a', 0],
      ['b', 0],
      ['c', 7],
    ]),
  )
  expect(keys.get(0)?.toSorted()).toEqual([indexKey('a'), indexKey('b')].sort())
  expect(keys.get(7)).toEqual([indexKey('c')])
})

test('a cut or foreign file is none', () => {
  const index = indexOf([['a', 0]])
  expect(isAdvisoryIndex(index)).toBe(true)
  expect(isAdvisoryIndex(index.subarray(0, -1))).toBe(false)
  expect(isAdvisoryIndex(Buffer.from('PK'))).toBe(false)
})
