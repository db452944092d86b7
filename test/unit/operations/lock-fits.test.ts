import { fromManifest, type LockedModule, parseModuleName } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { lockAnswers, lockFits } from '../../../packages/operations/src/wanted/lock-module.ts'
import type { ModuleRequest } from '../../../packages/operations/src/wanted/module-request.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const address = 'https://example.test/pack.git'

function request(source: string, version?: string): ModuleRequest {
  return {
    name: parseModuleName('pack'),
    spec: fromManifest(source, version),
    skills: undefined,
    exclude: undefined,
    assistants: undefined,
    pinned: undefined,
    isNew: false,
  }
}

function locked(source: string, more: Partial<LockedModule> = {}): LockedModule {
  const integrity = `h1:${'A'.repeat(43)}=`
  const ref = 'refs/tags/v1.2.0'
  return { source, version: '1.2.0', ref, commit, integrity, components: {}, ...more }
}

describe('a lock narrows what the manifest asks for', () => {
  it.each([
    ['a range that has the version', '', '^1', {}],
    ['the newest', '', undefined, {}],
    ['the tag', '#v1.2.0', undefined, {}],
    ['the full name of the tag', '#refs/tags/v1.2.0', undefined, {}],
    ['the branch', '#main', undefined, { ref: 'refs/heads/main' }],
    ['the commit', `#${commit}`, undefined, { ref: commit }],
    ['the commit in capital letters', `#${commit.toUpperCase()}`, undefined, { ref: commit }],
    ['the start of the commit', `#${commit.slice(0, 12)}`, undefined, { ref: commit }],
  ])('%s: it answers', (_title, suffix, range, more) => {
    const source = `${address}${suffix}`
    const entry = locked(source, { ...(range === undefined ? {} : { range }), ...more })
    expect(lockFits(request(source, range), entry)).toBe(true)
    expect(lockAnswers(request(source, range), entry)).toBe(true)
  })

  it.each([
    ['a range without the version', '', '^2', {}],
    ['a range, and a version that is none', '', '^1', { version: 'newest' }],
    ['another tag', '#v1.3.0', undefined, {}],
    ['a branch of that name behind a tag', '#main', undefined, { ref: 'refs/heads/main2' }],
    ['another commit', `#${'f'.repeat(40)}`, undefined, { ref: 'f'.repeat(40) }],
    ['the commit, where none is locked', `#${commit}`, undefined, { commit: '0'.repeat(40) }],
  ])('%s: it does not', (_title, suffix, range, more) => {
    const source = `${address}${suffix}`
    const entry = locked(source, { ...(range === undefined ? {} : { range }), ...more })
    expect(lockFits(request(source, range), entry)).toBe(false)
    expect(lockAnswers(request(source, range), entry)).toBe(false)
  })

  it('another source: it does not', () => {
    expect(lockFits(request(address), locked('https://example.test/other.git'))).toBe(false)
  })
})
