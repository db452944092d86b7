import { describe, expect, test } from 'vitest'
import { skill, told } from './module-of-files.ts'

describe('a file of a skill', () => {
  test.each(['__proto__', 'constructor', 'prototype'])(
    'that is called %s is refused, since no lock could list it',
    (name) => {
      const files = { 'skills/one/SKILL.md': skill('one'), [`skills/one/${name}`]: 'x' }
      expect(told(Object.fromEntries(Object.entries(files)))).toEqual([
        `error file/special-name skills/one/${name}`,
      ])
    },
  )

  test('may have such a name inside a folder, or with an extension', () => {
    const files = {
      'skills/one/SKILL.md': skill('one'),
      'skills/one/deep/constructor': 'x',
      'skills/one/prototype.md': 'x',
    }
    expect(told(files)).toEqual([])
  })
})
