import { describe, expect, it } from 'vitest'
import { newState } from '../../../packages/audit/src/code/machine.ts'
import { areSettled, valuesOf } from '../../../packages/audit/src/code/settled.ts'
import {
  pathValue,
  sourceValue,
  textValue,
  unknownValue,
  type Value,
} from '../../../packages/audit/src/code/value.ts'

const secret = { act: 'reads', object: 'secret-env', target: 'K', start: 0, end: 1 } as const

/** Is `x` settled if it held `before` and now holds `now`? */
function settles(before: Value | undefined, now: Value): boolean {
  const state = newState()
  if (before !== undefined) state.variables.set('x', before)
  const held = valuesOf(state)
  state.variables.set('x', now)
  return areSettled(held, state)
}

describe('the values of a program are settled', () => {
  it('when every name and file holds an equal value', () => {
    expect(settles(textValue('a'), textValue('a'))).toBe(true)
    expect(settles(sourceValue([secret]), sourceValue([{ ...secret }]))).toBe(true)
    const list = { ...unknownValue, items: [textValue('a')] }
    expect(settles(list, { ...list, items: [textValue('a')] })).toBe(true)
  })

  it('and not when one differs in anything', () => {
    expect(settles(undefined, textValue('a'))).toBe(false)
    expect(settles(textValue('a'), textValue('b'))).toBe(false)
    expect(settles(textValue('a'), textValue('a', true))).toBe(false)
    expect(settles(textValue('a'), pathValue('a'))).toBe(false)
    expect(settles(sourceValue([secret]), sourceValue([{ ...secret, target: 'L' }]))).toBe(false)
    expect(settles(textValue('a'), { ...textValue('a'), file: 'f' })).toBe(false)
    const routine = { parameters: [], body: [] }
    expect(
      settles({ ...unknownValue, routine }, { ...unknownValue, routine: { ...routine } }),
    ).toBe(false)
    // A name that was never set holds this very value.
    expect(settles(unknownValue, { ...unknownValue })).toBe(false)
    const state = newState()
    const held = valuesOf(state)
    state.files.set('/tmp/x', textValue('a'))
    expect(areSettled(held, state)).toBe(false)
  })
})
