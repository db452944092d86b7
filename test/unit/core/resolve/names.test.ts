import { describe, expect, it } from 'vitest'
import { resolveOwners, selectNames } from '../../../../packages/core/src/resolve/index.ts'
import { parseComponentName, parseModuleName } from '../../../../packages/core/src/words/names.ts'
import { nearestNames } from '../../../../packages/core/src/words/nearest-names.ts'
import { isSkillsError } from '../../../../packages/core/src/words/skills-error.ts'

const skill = (module: string, name: string) => ({
  module: parseModuleName(module),
  name: parseComponentName(name),
})

describe('owners', () => {
  const skills = [
    skill('b', 'review'),
    skill('a', 'review'),
    skill('a', 'web'),
    skill('b', 'api'),
    skill('c', 'review'),
  ]

  it('gives a name to the one module that carries it', () => {
    const { owned, clashes } = resolveOwners({
      skills: [skill('b', 'web'), skill('a', 'api')],
      owners: {},
    })
    expect([...owned]).toEqual([
      ['api', 'a'],
      ['web', 'b'],
    ])
    expect(clashes).toEqual([])
  })

  it('lists every clash and gives the rest away', () => {
    const { owned, clashes } = resolveOwners({ skills: [...skills, skill('c', 'web')], owners: {} })
    expect([...owned]).toEqual([['api', 'b']])
    expect(clashes.map(({ name, modules }) => [name, modules])).toEqual([
      ['review', ['a', 'b', 'c']],
      ['web', ['a', 'c']],
    ])
    expect(clashes[0]?.explanation).toBe('The skill review is in several modules: a, b, c.')
  })

  it('follows the entry in owners', () => {
    expect(
      resolveOwners({ skills, owners: { review: 'b' } }).owned.get(parseComponentName('review')),
    ).toBe('b')
  })

  it('refuses an owner that does not carry the skill, even where only one module does', () => {
    const { owned, clashes } = resolveOwners({ skills, owners: { review: 'zz\u001b', web: 'b' } })
    expect([...owned.keys()]).toEqual(['api'])
    expect(clashes.map((clash) => clash.explanation)).toEqual([
      '"owners" gives the skill review to "zz\\u001b", which does not carry it; it is in a, b, c.',
      '"owners" gives the skill web to "b", which does not carry it; it is in only a.',
    ])
  })

  it('names the entries that settle nothing', () => {
    expect(resolveOwners({ skills, owners: { review: 'a', gone: 'a', also: 'x' } }).unused).toEqual(
      ['also', 'gone'],
    )
  })

  it('does not depend on the order and is not fooled by inherited keys', () => {
    const forward = resolveOwners({ skills: [...skills, skill('a', 'to-string')], owners: {} })
    const backward = resolveOwners({
      skills: [skill('a', 'to-string'), ...skills].reverse(),
      owners: {},
    })
    expect([...forward.owned]).toEqual([...backward.owned])
    expect(forward.clashes).toEqual(backward.clashes)
    expect(
      resolveOwners({ skills: [skill('a', 'valueof')], owners: Object.create({ valueof: 'x' }) })
        .clashes,
    ).toEqual([])
  })

  it('counts a module once', () => {
    expect(
      resolveOwners({ skills: [skill('a', 'x'), skill('a', 'x')], owners: {} }).clashes,
    ).toEqual([])
  })
})

describe('selecting names', () => {
  const names = ['web-api', 'web-xss', 'review', 'a', 'constructor-x']

  it.each([
    [{}, names, []],
    [{ skills: [] }, names, []],
    [{ skills: ['review'] }, ['review'], []],
    [{ skills: ['web-*'] }, ['web-api', 'web-xss'], []],
    [{ skills: ['web-*', 'review'], exclude: ['*-xss'] }, ['web-api', 'review'], []],
    [{ exclude: ['web-*'] }, ['review', 'a', 'constructor-x'], []],
    [{ skills: ['?'] }, ['a'], []],
    [{ skills: ['web-[ax]*'] }, ['web-api', 'web-xss'], []],
    [{ skills: ['web-[!a]*'] }, ['web-xss'], []],
    [{ skills: ['**'] }, names, []],
    [{ skills: ['*'], exclude: ['*'] }, [], []],
    [{ skills: ['nope', 'a', 'nope', 'z*'], exclude: ['y'] }, ['a'], ['nope', 'z*', 'y']],
    [{ skills: ['Review'] }, [], ['Review']],
    [{ skills: ['.'] }, [], ['.']],
    [{ skills: ['!a'] }, [], ['!a']],
    [{ skills: ['!*'] }, [], ['!*']],
    [{ skills: ['[z-a]*'] }, [], ['[z-a]*']],
  ] as const)('%j', (selection, selected, unmatched) => {
    expect(selectNames(names, selection)).toEqual({ selected, unmatched })
  })

  it.each([
    [''],
    ['{a,b}'],
    ['{1..1000000}'],
    ['+(a|b)'],
    ['(a+)+b'],
    ['a|b'],
    ['a b'],
    ['a\\*'],
    ['[a'],
    ['a]'],
    ['[]'],
    ['*a*a*a*a*a*b'],
    ['x'.repeat(129)],
    ['\u001b'],
  ])('refuses %j', (pattern) => {
    expect(() => selectNames(names, { exclude: [pattern] })).toThrow(
      expect.objectContaining({ code: 'E_USAGE' }),
    )
  })

  it('names every bad pattern at once and shows none of its control characters', () => {
    try {
      selectNames(names, { skills: ['{a}', 'b'], exclude: ['\u001b[31m'] })
      expect.unreachable()
    } catch (error) {
      if (!isSkillsError(error, 'E_USAGE')) throw error
      expect(error.problems).toHaveLength(2)
      expect(error.message).not.toContain('\u001b')
    }
  })

  it('refuses too many patterns', () => {
    const skills = Array.from({ length: 1001 }, (_, index) => `s${index}`)
    expect(() => selectNames(names, { skills })).toThrow('at most 1000')
  })

  it('stays quick on names that almost fit', () => {
    const many = Array.from({ length: 200 }, () => `${'a'.repeat(63)}c`)
    const start = performance.now()
    expect(selectNames(many, { skills: ['*a*a*a*b'] }).selected).toEqual([])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('the nearest names', () => {
  const names = ['prodsec-skills', 'trailofbits-skills', 'review', 'reviews', 'web', 'wet']
  it.each([
    ['prodsec-skils', ['prodsec-skills']],
    ['reveiw', ['review']],
    ['REVIEW', ['review', 'reviews']],
    ['wed', ['web', 'wet']],
    ['prodsec', ['prodsec-skills']],
    ['pr', []],
    ['entirely-else', []],
    ['', []],
    ['x'.repeat(101), []],
  ])('of %s are %j', (word, nearest) => {
    expect(nearestNames(word, names)).toEqual(nearest)
  })

  it('are at most three, each once, and never the word itself', () => {
    expect(nearestNames('aaaa', ['aaab', 'aaab', 'aaac', 'aaad', 'aaae', 'aaaa'])).toEqual([
      'aaab',
      'aaac',
      'aaad',
    ])
  })
})
