import { describe, expect, test } from 'vitest'
import { parseLolaRequirements } from '../../../packages/operations/src/import/parse-lola-requirements.ts'
import { parseVercelLock } from '../../../packages/operations/src/import/parse-vercel-lock.ts'

describe('.lola-req', () => {
  const argumentOf = (line: string) => parseLolaRequirements(line, '.lola-req').modules[0]?.argument

  test.each([
    ['web-pack', 'web-pack'],
    ['web-pack>=1.0,<2', 'web-pack@>=1.0 <2'],
    ['web-pack==1.2.3', 'web-pack@1.2.3'],
    ['web-pack~=1.4', 'web-pack@>=1.4 <2'],
    ['web-pack~=1.4.2', 'web-pack@>=1.4.2 <1.5'],
    ['web-pack^1.2', 'web-pack@^1.2'],
    ['https://h.example/x.git', 'https://h.example/x.git'],
    ['git+https://h.example/x.git@v1', 'git+https://h.example/x.git#v1'],
    ['https://h.example/x.git#subdirectory=a/b', 'https://h.example/x.git//a/b'],
    [
      'https://h.example/x.git@main#subdirectory=a&assistant=cursor',
      'https://h.example/x.git//a#main',
    ],
    ['web-pack # a remark', 'web-pack'],
  ])('%s is %s', (line, argument) => {
    expect(argumentOf(line)).toBe(argument)
  })

  test.each(['web!=1.0', '@market/web', 'web===1', 'web>=one'])(
    '%s cannot be taken over, and its line is named',
    (line) => {
      const { modules, problems } = parseLolaRequirements(`# head\n\n${line}\n`, '.lola-req')
      expect(modules).toEqual([])
      expect(problems).toMatchObject([{ file: '.lola-req', line: 3 }])
    },
  )
})

describe("Vercel's skills-lock.json", () => {
  test('skills of one source and ref become one module', () => {
    const lock = {
      version: 1,
      skills: {
        b: { source: 'o/r', ref: 'main' },
        a: { source: 'o/r', ref: 'main' },
        c: { source: 'o/r' },
      },
    }
    const { modules } = parseVercelLock(JSON.stringify(lock), 'skills-lock.json')
    expect(modules).toMatchObject([
      { argument: 'o/r#main', skills: ['a', 'b'] },
      { argument: 'o/r', skills: ['c'] },
    ])
  })

  test.each([
    '{',
    '[]',
    '{"version": 3, "skills": {}}',
    '{"version": 1, "skills": {"a": {}}}',
    '{"version": 1, "skills": {"a": {"source": "x", "sourceType": "telepathy"}}}',
  ])('%s is refused with a line', (text) => {
    const { modules, problems } = parseVercelLock(text, 'skills-lock.json')
    expect(modules).toEqual([])
    expect(problems[0]?.line).toBeGreaterThan(0)
  })
})
