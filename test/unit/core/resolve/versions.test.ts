import semver from 'semver'
import { describe, expect, it } from 'vitest'
import {
  defaultRange,
  highestVersion,
  isPseudoVersion,
  pseudoVersion,
  satisfiesPick,
} from '../../../../packages/core/src/resolve/index.ts'

const commit = 'abcdef0123456789abcdef0123456789abcdef01'
const newest = { kind: 'newest' } as const

describe('a pseudo-version', () => {
  it('is the time in UTC and twelve digits of the commit', () => {
    expect(pseudoVersion(1_700_000_000, commit)).toBe('0.0.0-20231114221320-abcdef012345')
    expect(pseudoVersion(0, commit)).toBe('0.0.0-19700101000000-abcdef012345')
  })

  it.each([
    [-5, '19700101000000'],
    [Number.POSITIVE_INFINITY, '99991231235959'],
    [1e18, '99991231235959'],
    [1.9, '19700101000001'],
  ])('stays inside its digits for the hostile time %d', (time, text) => {
    expect(pseudoVersion(time, commit)).toBe(`0.0.0-${text}-abcdef012345`)
  })

  it('is strict semver and known again', () => {
    const version = pseudoVersion(0, '0'.repeat(40))
    expect(semver.valid(version)).toBe(version)
    expect(isPseudoVersion(version)).toBe(true)
    for (const text of [
      '0.0.0-2023-abc',
      '0.0.1-20231114221320-abcdef012345',
      'v0.0.0-20231114221320-abcdef012345',
      '1.2.3',
    ])
      expect(isPseudoVersion(text)).toBe(false)
  })

  it('is not made of anything but a commit and a time', () => {
    expect(() => pseudoVersion(0, 'main')).toThrow(TypeError)
    expect(() => pseudoVersion(Number.NaN, commit)).toThrow(TypeError)
  })
})

describe('a version against a pick', () => {
  it.each([
    ['1.2.3', newest, true],
    ['1.2.3-rc.1', newest, false],
    ['not a version', newest, false],
    ['0.0.0-20231114221320-abcdef012345', { kind: 'range', range: '*' }, false],
    ['1.2.3-rc.1', { kind: 'range', range: '^1' }, false],
    ['1.2.3-rc.1', { kind: 'range', range: '>=1.2.3-rc.0' }, true],
    ['1.2.4-rc.1', { kind: 'range', range: '>=1.2.3-rc.0' }, false],
    ['2.0.0', { kind: 'range', range: '^1' }, false],
    ['2.0.0', { kind: 'range', range: '^1||^2' }, true],
    ['1.2.3', { kind: 'range', range: 'latest' }, false],
    ['anything', { kind: 'ref', ref: 'main' }, true],
  ] as const)('%s, %j: %s', (version, pick, answer) => {
    expect(satisfiesPick(version, pick)).toBe(answer)
  })

  it('takes the highest, but the locked one where it fits', () => {
    const versions = ['1.10.0', '1.9.0', '2.0.0-rc.1', '1.2.0']
    expect(highestVersion(versions, newest)).toBe('1.10.0')
    expect(highestVersion(versions, newest, '1.9.0')).toBe('1.9.0')
    expect(highestVersion(versions, newest, '1.8.0')).toBe('1.10.0')
    expect(highestVersion(versions, { kind: 'range', range: '~1.2' }, '1.9.0')).toBe('1.2.0')
    expect(highestVersion(versions, { kind: 'range', range: '^3' })).toBeUndefined()
    expect(highestVersion(['1.0.0+b', '1.0.0+a'], newest)).toBe('1.0.0+b')
  })
})

describe('the range for a chosen version', () => {
  it.each([
    ['1.2.3', '^1.2.3'],
    ['1.2.3-rc.1', '^1.2.3-rc.1'],
    ['1.2.3+build', '^1.2.3'],
    ['0.0.0-20231114221320-abcdef012345', undefined],
    ['none', undefined],
  ])('of %s is %s', (version, range) => {
    expect(defaultRange(version)).toBe(range)
  })
})
