import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../packages/core/src/words/canonical-json.ts'

/** The same, put in order without a thought for speed. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, plainly(inner)] as const)
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
}

describe('the one text form of a value', () => {
  it('is the same for every order of the keys, and leaves the value as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = JSON.stringify(value)
        expect(canonicalJson(value)).toBe(`${JSON.stringify(plainly(value), null, 2)}\n`)
        expect(JSON.stringify(value)).toBe(before)
      }),
    )
  })

  it('keeps a key that names the prototype, below others and in order', () => {
    const value: unknown = JSON.parse(
      '{"b": [{"d": 1, "c": {"__proto__": 1}}], "__proto__": {"a": 1}}',
    )
    expect(JSON.parse(canonicalJson(value))).toEqual(value)
    expect(canonicalJson(value).indexOf('"__proto__"')).toBeLessThan(8)
  })

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{\n  "a": 1\n}\n')
  })
})
