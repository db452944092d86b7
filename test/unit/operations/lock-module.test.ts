import { parseSource, readCapabilities } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { lockAnswers, lockModule } from '../../../packages/operations/src/wanted/lock-module.ts'
import { obtainedOf, requestOf } from '../../support/obtained.ts'
import { skillText } from '../../support/packs.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const { obtained, read } = obtainedOf(
  'pack',
  {
    'skills/two/SKILL.md': skillText('two'),
    'skills/two/run.sh': '#!/bin/sh\n',
    'skills/one/SKILL.md': skillText('one'),
  },
  { source: 'owner/pack@^1.0', commit, executables: ['skills/two/run.sh'] },
)
const request = requestOf('pack', { spec: obtained.spec })
const { skills } = obtained.module
const capabilities = readCapabilities(skills, read)
const locked = lockModule(request, obtained, { skills, capabilities })

describe('what the lock records of a module', () => {
  it('is what was asked for and the bytes that answer it, components sorted, modes with them', () => {
    expect(locked).toMatchObject({
      source: 'owner/pack',
      range: '^1.0',
      version: '1.0.0',
      commit,
      integrity: obtained.snapshot.integrity,
      capabilities: { executables: ['skills/two/run.sh'], scripts: ['skills/two/run.sh'] },
    })
    expect(Object.keys(locked.components)).toEqual(['skill/one', 'skill/two'])
    expect(locked.components['skill/two']?.files).toEqual({ 'SKILL.md': '0644', 'run.sh': '0755' })
  })

  it('leaves out what there is none of, and says where another machine cannot fetch it', () => {
    expect(Object.keys(locked)).not.toContain('portable')
    expect(Object.keys(locked)).not.toContain('license')
    const here = { ...obtained, portable: false, commit: undefined, ref: undefined }
    const local = lockModule(requestOf('pack'), here, { skills, capabilities })
    expect(local.portable).toBe(false)
    expect(Object.keys(local)).not.toContain('commit')
  })
})

describe('a lock answers', () => {
  it('the request it was made for', () => {
    expect(lockAnswers(request, locked)).toBe(true)
  })

  it.each([
    ['another range', { spec: parseSource('owner/pack@^2.0') }],
    ['another source', { spec: parseSource('owner/other@^1.0') }],
    ['a sub-folder', { spec: parseSource('owner/pack//web@^1.0') }],
    ['a selection', { skills: ['one'] }],
    ['an exclusion', { exclude: ['one'] }],
  ])('no request for %s', (_what, changes) => {
    expect(lockAnswers({ ...request, ...changes }, locked)).toBe(false)
  })
})
