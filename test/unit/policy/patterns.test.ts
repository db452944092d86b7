import { describe, expect, it } from 'vitest'
import { matchesGlob } from '../../../packages/policy/src/patterns/glob.ts'
import { doToolsOverlap, isToolInside } from '../../../packages/policy/src/patterns/tool-pattern.ts'
import { endOfDate, sizeBytes, startOfDate } from '../../../packages/policy/src/units.ts'

describe('a pattern', () => {
  it.each([
    ['github:acme/*', 'github:acme/web', true],
    ['github:acme/*', 'github:acme/web/deep', false],
    ['github:acme/*', 'github:acme-evil/web', false],
    ['github:acme/**', 'github:acme/web/deep', true],
    ['**', 'anything/at/all', true],
    ['*', 'a/b', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-b-b-', false],
    ['exact', 'exact', true],
    ['exact', 'Exact', false],
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['', '', true],
    ['**/x', '/x', true],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected)
  })

  it('of many stars takes no time', () => {
    const started = performance.now()
    expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('a tool', () => {
  it.each([
    ['Read', 'Read', true],
    ['Bash(git:*)', 'Bash(git log:*)', true],
    ['Bash(git:*)', 'Bash(git log *)', true],
    ['Bash(git:*)', 'Bash(gitleaks:*)', false],
    ['Bash(git:*)', 'Bash', false],
    ['Bash(git:*)', 'Bash(*)', false],
    ['Bash', 'Bash(rm:*)', true],
    ['Bash(npm test)', 'Bash(npm test)', true],
    ['Bash(npm test)', 'Bash(npm test:*)', false],
    ['mcp__docs__*', 'mcp__docs__search', true],
    ['mcp__docs__*', 'mcp__other__search', false],
  ])('allowed %s holds %s: %s', (allowed, granted, expected) => {
    expect(isToolInside(allowed, granted)).toBe(expected)
  })

  it.each([
    ['Bash(curl:*)', 'Bash', true],
    ['Bash(curl:*)', 'bash(CURL -s:*)', true],
    ['Bash(curl:*)', 'Bash(c*)', true],
    ['Bash(curl:*)', 'Bash(git:*)', false],
    ['Bash', 'Bash(git:*)', true],
    ['WebFetch', 'Read', false],
    ['mcp__*', 'mcp__docs__search', true],
    ['mcp__docs__search', 'mcp__*', true],
    ['Bash(rm -rf /)', 'Bash(rm:*)', true],
    ['Bash(rm -rf /)', 'Bash(ls)', false],
  ])('denied %s touches %s: %s', (denied, granted, expected) => {
    expect(doToolsOverlap(denied, granted)).toBe(expected)
  })
})

describe('sizes and dates', () => {
  it('have units', () => {
    expect([sizeBytes('5MiB'), sizeBytes('7B')]).toEqual([5 * 1024 * 1024, 7])
  })

  it('hold to the end of their day, and never on a day that no calendar has', () => {
    expect(endOfDate('2026-12-01')).toBe(Date.parse('2026-12-02T00:00:00Z'))
    expect(endOfDate('2026-12-01T06:00:00Z')).toBe(Date.parse('2026-12-01T06:00:00Z'))
    expect(startOfDate('2026-02-31')).toBeUndefined()
    expect(startOfDate('2026-12-01T25:00:00Z')).toBeUndefined()
  })
})
