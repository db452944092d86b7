import { describe, expect, it } from 'vitest'
import { fitsPattern, ownersOf } from '../../../packages/gate/src/owners/owners-of.ts'
import { parseOwners } from '../../../packages/gate/src/owners/parse-owners.ts'

describe('a pattern of owners', () => {
  it.each([
    ['*', 'a/b.js', true],
    ['*.js', 'a/b.js', true],
    ['*.js', 'b.jsx', false],
    ['/build/logs/', 'build/logs/a/b', true],
    ['/build/logs/', 'x/build/logs/a', false],
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/more/a.md', false],
    ['docs/*', 'x/docs/a.md', false],
    ['apps/', 'x/apps/a', true],
    ['apps/', 'apps', false],
    ['/docs', 'docs/a/b', true],
    ['docs', 'x/docs/a', true],
    ['**/logs', 'a/b/logs/c', true],
    ['/a/**/z', 'a/z', true],
    ['/a/**/z', 'a/b/c/z/y', true],
    ['/a/**', 'a/b/c', true],
    ['/a/**', 'b', false],
    ['/a?c', 'abc', true],
    ['/a?c', 'a/c', false],
    ['README.md', 'readme.md', false],
    ['', 'a', false],
    ['/', 'a', false],
    [`${'*a'.repeat(200)}`, 'a'.repeat(2_000), true],
    [`${'**/'.repeat(100)}x`, `${'a/'.repeat(200)}y`, false],
  ])('%s fits %s: %s', (pattern, path, answer) => {
    expect(fitsPattern(pattern, path)).toBe(answer)
  })
})

describe('a file of owners', () => {
  const of = (text: string, path: string) =>
    ownersOf(parseOwners(text), path).map(({ owners }) => owners.join(' '))

  it('is read so that the last line that fits counts', () => {
    const text =
      '# all\n* @ann @org/team # comment\n/docs/ mail@example.test\n/docs/free\n a\\ b @bob\n'
    expect(of(text, 'src/a')).toEqual(['@ann @org/team'])
    expect(of(text, 'docs/a')).toEqual(['mail@example.test'])
    expect(of(text, 'docs/free/a')).toEqual([])
    expect(of(text, 'a b')).toEqual(['@bob'])
  })

  it('may have sections, each of which counts for itself', () => {
    const text = '* @ann\n[Docs][2] @dora\ndocs/\n^[Nice to have] @eve\n*.md\n'
    expect(of(text, 'docs/a.md')).toEqual(['@ann', '@dora', '@eve'])
    expect(parseOwners(text).map(({ isOptional }) => isOptional)).toEqual([false, false, true])
  })
})
