import { describe, expect, test } from 'vitest'
import { fewProblems } from '../../../../packages/core/src/words/few-problems.ts'
import { readJsonText } from '../../../../packages/core/src/words/json-text.ts'
import { limits } from '../../../../packages/core/src/words/limits.ts'
import { lineFinder } from '../../../../packages/core/src/words/line-finder.ts'
import { visibleJson } from '../../../../packages/core/src/words/printable.ts'
import {
  foldedPath,
  relativePathProblem,
} from '../../../../packages/core/src/words/relative-path.ts'
import type { Problem } from '../../../../packages/core/src/words/skills-error.ts'

describe('the line of an offset', () => {
  test('is counted from one, the line feed belonging to the line it ends', () => {
    const lineAt = lineFinder('ab\n\nc')
    expect([0, 1, 2, 3, 4, 5, 99].map(lineAt)).toEqual([1, 1, 1, 2, 3, 3, 3])
    expect(lineFinder('')(0)).toBe(1)
  })
})

describe('a JSON text made of mistakes', () => {
  test('is refused in no time, with the first of them and how many follow', () => {
    const before = performance.now()
    const result = readJsonText(`{"a": 0${',\n"a": 1'.repeat(300_000)}}`)
    expect(performance.now() - before).toBeLessThan(5_000)
    if (result.ok) throw new Error('it was taken')
    expect(result.problems).toHaveLength(limits.problemsPerFileMax + 1)
    expect(result.problems[0]).toEqual({ message: 'JSON: the key "a" stands twice', line: 2 })
    expect(result.problems.at(-1)?.message).toBe(
      `JSON: ${300_000 - limits.problemsPerFileMax} more problems follow`,
    )
  })

  test('keeps its short list whole', () => {
    const result = readJsonText('{"a": 1, "a": 2,\n"__proto__": 3}')
    if (result.ok) throw new Error('it was taken')
    expect(result.problems.map(({ line }) => line)).toEqual([1, 2])
  })
})

describe('problems of one file', () => {
  const problem = (severity: Problem['severity']): Problem => ({
    severity,
    rule: 'a/b',
    message: 'x',
    file: 'f',
    remedy: 'y',
  })

  test('are told one by one up to the limit, then counted', () => {
    const few = Array.from({ length: limits.problemsPerFileMax }, () => problem('error'))
    expect(fewProblems(few)).toEqual(few)
    const last = fewProblems([...few, problem('note'), problem('note')]).at(-1)
    expect(last).toMatchObject({ severity: 'note', rule: 'file/more-problems', file: 'f' })
    expect(last?.message).toContain('2 more')
  })

  test('never lose an error behind warnings', () => {
    const many = Array.from({ length: limits.problemsPerFileMax + 5 }, () => problem('warning'))
    expect(fewProblems([...many, problem('error')]).at(-1)?.severity).toBe('error')
  })
})

describe('JSON for a terminal', () => {
  test('holds no character that acts or hides, and gives every value back', () => {
    const value = {
      text: 'a\u009b2J\u202eb\u200bc\u{e0041}\u2028\u007f\ufeffd',
      'k\u202e': '\u001b\ud800',
    }
    const json = visibleJson(value)
    expect(json).toMatch(/^[ -~]*$/u)
    expect(JSON.parse(json)).toEqual(value)
  })
})

describe('names that are one elsewhere', () => {
  test.each([
    ['A.md', 'a.md'],
    ['caf\u00e9', 'cafe\u0301'],
    ['STRASSE', 'stra\u00dfe'],
    ['file', '\ufb01le'],
    ['k', '\u212a'],
    ['s', '\u017f'],
    ['i', '\u0131'],
    ['ab', 'a\u200cb'],
  ])('%j and %j', (left, right) => {
    expect(foldedPath(left)).toBe(foldedPath(right))
  })

  test('others stay apart', () => {
    expect(foldedPath('a')).not.toBe(foldedPath('b'))
    expect(foldedPath('o')).not.toBe(foldedPath('\u00f6'))
  })
})

describe('a name that looks like another one', () => {
  test.each(['a\u202eb', 'a\u2066b', 'a\u200bb', 'a\u{e0041}b', 'a\ufeffb', 'a\u200fb'])(
    '%j is refused',
    (name) => {
      expect(relativePathProblem(name)).toBe('holds a character that hides or reorders text')
    },
  )

  test('joiners of scripts and emoji stay allowed', () => {
    expect(relativePathProblem('\u{1f469}\u200d\u{1f4bb}.md')).toBeUndefined()
    expect(relativePathProblem('\u0645\u06cc\u200c\u062e.md')).toBeUndefined()
  })
})
