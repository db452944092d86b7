import { describe, expect, it } from 'vitest'
import { drifts } from '../../../bench/drift.mjs'

describe('whether the figures of one side say anything', () => {
  it.each([
    ['a climb', [0.8, 1.2, 1.7, 2.1, 2.4, 2.7, 2.9]],
    ['a climb that has come to its end', [0.8, 1.9, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7]],
    ['a fall', [2.9, 2.0, 1.4, 1.0]],
    ['two levels', [1, 2, 1, 2, 1, 2]],
    ['a climb in two pairs', [0.4, 0.7]],
  ])('%s says nothing', (_name, figures) => {
    expect(drifts(figures)).toBe(true)
  })

  it.each([
    ['the same again and again', [0.5, 0.51, 0.49, 0.5]],
    ['one burst of another program', [0.5, 0.51, 1.4, 0.49, 0.5]],
    ['one pair', [0.5]],
  ])('%s counts', (_name, figures) => {
    expect(drifts(figures)).toBe(false)
  })
})
