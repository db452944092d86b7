import { describe, expect, it } from 'vitest'
import type { RemoteRefs } from '../../../../packages/core/src/fetch/remote-refs.ts'
import {
  type ChosenVersion,
  chooseVersion,
  movedTag,
} from '../../../../packages/core/src/resolve/index.ts'
import type { Pick } from '../../../../packages/core/src/source/index.ts'
import {
  isSkillsError,
  type SkillsError,
} from '../../../../packages/core/src/words/skills-error.ts'

const id = (digit: string): string => digit.repeat(40)
const newest: Pick = { kind: 'newest' }
const range = (text: string): Pick => ({ kind: 'range', range: text })
const ref = (text: string): Pick => ({ kind: 'ref', ref: text })

const refs: RemoteRefs = {
  head: { ref: 'refs/heads/main', commit: id('a') },
  branches: new Map([
    ['main', id('a')],
    ['both', id('b')],
    ['abcdef1', id('c')],
    ['__proto__', id('d')],
    ['heads/odd', id('7')],
  ]),
  tags: new Map([
    ['both', id('e')],
    ['v1.2.0', id('1')],
    ['v1.10.0', id('2')],
    ['web@1.9.0', id('3')],
    ['v2.0.0-rc.1', id('4')],
    ['other@9.0.0', id('5')],
    ['latest', id('6')],
  ]),
}
const none: RemoteRefs = { head: undefined, branches: new Map(), tags: new Map() }

function choose(
  pick: Pick,
  extra: Partial<Parameters<typeof chooseVersion>[0]> = {},
): ChosenVersion {
  return chooseVersion({ refs, module: 'web', pick, ...extra })
}

function failure(
  pick: Pick,
  extra: Partial<Parameters<typeof chooseVersion>[0]> = {},
): SkillsError {
  try {
    choose(pick, extra)
  } catch (error) {
    if (isSkillsError(error)) return error
    throw error
  }
  throw new Error('a version was chosen')
}

describe('choosing by number', () => {
  it('takes the highest release', () => {
    expect(choose(newest)).toEqual({ version: '1.10.0', ref: 'refs/tags/v1.10.0', commit: id('2') })
  })

  it('takes the highest inside a range, from any grammar', () => {
    expect(choose(range('<1.10'))).toEqual({
      version: '1.9.0',
      ref: 'refs/tags/web@1.9.0',
      commit: id('3'),
    })
  })

  it('takes a prerelease only where it is named', () => {
    expect(choose(range('>=2.0.0-rc.0')).version).toBe('2.0.0-rc.1')
    expect(failure(range('>=2')).code).toBe('E_VERSION_UNKNOWN')
  })

  it('takes the default branch where no tag is a release', () => {
    for (const tags of [
      new Map(),
      new Map([['v1.0.0-rc.1', id('1')]]),
      new Map([['nightly', id('1')]]),
    ])
      expect(choose(newest, { refs: { ...refs, tags } })).toEqual({
        version: undefined,
        ref: 'refs/heads/main',
        commit: id('a'),
      })
  })

  it('lists what it considered where nothing fits', () => {
    const error = failure(range('^3'))
    expect(error.code).toBe('E_VERSION_UNKNOWN')
    expect(error.exitStatus).toBe(3)
    expect(error.message).toBe(
      'No version satisfies "^3". Considered: 2.0.0-rc.1, 1.10.0, 1.9.0, 1.2.0.',
    )
    expect(failure(range('^3'), { refs: { ...refs, tags: new Map() } }).message).toContain(
      'no version tags',
    )
  })

  it('does not list without end', () => {
    const tags = new Map(Array.from({ length: 500 }, (_, index) => [`v1.0.${index}`, id('1')]))
    expect(failure(range('^3'), { refs: { ...refs, tags } }).message).toContain('and 480 more')
  })

  it('prefers the more specific tag of one commit and refuses two commits', () => {
    const one = new Map([
      ['v1.0.0', id('1')],
      ['web-v1.0.0', id('1')],
      ['web@1.0.0', id('1')],
    ])
    expect(choose(newest, { refs: { ...refs, tags: one } }).ref).toBe('refs/tags/web@1.0.0')
    const two = new Map([
      ['v1.0.0', id('1')],
      ['web@1.0.0', id('2')],
      ['v0.9.0', id('3')],
    ])
    const error = failure(newest, { refs: { ...refs, tags: two } })
    expect(error.code).toBe('E_VERSION_AMBIGUOUS')
    expect(error.message).toContain('web@1.0.0 (222222222222) and v1.0.0 (111111111111)')
    expect(choose(range('<1'), { refs: { ...refs, tags: two } }).version).toBe('0.9.0')
  })

  it('refuses versions that differ in build metadata alone and in the commit', () => {
    const tags = new Map([
      ['v1.0.0+a', id('1')],
      ['v1.0.0+b', id('2')],
    ])
    expect(failure(newest, { refs: { ...refs, tags } }).code).toBe('E_VERSION_AMBIGUOUS')
  })

  it('refuses a repository without commits', () => {
    for (const pick of [newest, range('*'), ref('main')])
      expect(failure(pick, { refs: none }).code).toBe('E_NOT_A_REPOSITORY')
  })

  it('asks for a name where there is no default branch', () => {
    const headless = { ...none, branches: new Map([['x', id('1')]]) }
    expect(failure(newest, { refs: headless }).code).toBe('E_REF_UNKNOWN')
    expect(choose(ref('x'), { refs: headless }).commit).toBe(id('1'))
  })
})

describe('choosing by name', () => {
  it.each([
    ['main', 'refs/heads/main', 'a', undefined],
    ['HEAD', 'refs/heads/main', 'a', undefined],
    ['refs/heads/main', 'refs/heads/main', 'a', undefined],
    ['heads/main', 'refs/heads/main', 'a', undefined],
    ['heads/odd', 'refs/heads/heads/odd', '7', undefined],
    ['both', 'refs/tags/both', 'e', undefined],
    ['refs/heads/both', 'refs/heads/both', 'b', undefined],
    ['abcdef1', 'refs/heads/abcdef1', 'c', undefined],
    ['__proto__', 'refs/heads/__proto__', 'd', undefined],
    ['latest', 'refs/tags/latest', '6', undefined],
    ['v1.2.0', 'refs/tags/v1.2.0', '1', '1.2.0'],
    ['v2.0.0-rc.1', 'refs/tags/v2.0.0-rc.1', '4', '2.0.0-rc.1'],
    ['refs/tags/web@1.9.0', 'refs/tags/web@1.9.0', '3', '1.9.0'],
  ])('%s is %s', (name, full, digit, version) => {
    expect(choose(ref(name))).toEqual({ version, ref: full, commit: id(digit) })
  })

  it('takes forty digits as a commit that nobody needs to list', () => {
    expect(choose(ref(id('f')))).toEqual({ version: undefined, ref: id('f'), commit: id('f') })
    expect(choose(ref(id('F'))).commit).toBe(id('f'))
  })

  it('takes the start of one known tip', () => {
    expect(choose(ref('3333333'))).toEqual({ version: undefined, ref: id('3'), commit: id('3') })
  })

  it('asks for all digits where the start is unknown or not unique', () => {
    const twins = new Map([
      ['x', `1234567${'0'.repeat(33)}`],
      ['y', `1234567${'1'.repeat(33)}`],
    ])
    for (const error of [
      failure(ref('9999999')),
      failure(ref('1234567'), { refs: { ...refs, branches: twins } }),
    ]) {
      expect(error.code).toBe('E_REF_UNKNOWN')
      expect(error.remedy).toContain('40 digits')
    }
  })

  it.each([
    '123456',
    'refs/pull/1/head',
    'constructor',
    'nope',
    '9'.repeat(64),
    'refs/heads/latest',
    'refs/tags/main',
  ])('does not know %s', (name) => {
    expect(failure(ref(name)).code).toBe('E_REF_UNKNOWN')
  })

  it('proposes what was probably meant', () => {
    expect(failure(ref('mian')).remedy).toContain('Did you mean: main')
    expect(failure(ref('zzzzzzzz')).remedy).toContain('Its branches are: __proto__, abcdef1, both')
  })

  it('shows a hostile branch name without its control characters', () => {
    const branches = new Map([['ma\u001b[31min', id('1')]])
    expect(failure(ref('zzzz'), { refs: { ...none, branches } }).remedy).not.toContain('\u001b')
  })
})

describe('the locked version', () => {
  const locked = { version: '1.2.0', ref: 'refs/tags/v1.2.0', commit: id('1') }
  const pseudo = '0.0.0-20231114221320-abcdef012345'

  it('stays while it answers, whatever the tag says today', () => {
    const moved = { ...locked, commit: id('9') }
    expect(choose(newest, { locked: moved })).toEqual(moved)
    expect(choose(range('^1'), { locked, refs: none })).toEqual(locked)
  })

  it('goes where it does not answer', () => {
    expect(choose(range('>1.2'), { locked }).version).toBe('1.10.0')
    expect(choose(ref('main'), { locked }).commit).toBe(id('a'))
    expect(choose(newest, { locked: { ...locked, version: '2.0.0-rc.1' } }).version).toBe('1.10.0')
  })

  it('keeps a branch at its commit', () => {
    const branch = { version: pseudo, ref: 'refs/heads/both', commit: id('8') }
    expect(choose(ref('both'), { locked: branch })).toEqual(branch)
    expect(choose(ref('refs/heads/both'), { locked: branch })).toEqual(branch)
    expect(choose(ref('refs/tags/both'), { locked: branch }).commit).toBe(id('e'))
  })

  it('keeps the default branch for the newest, and no other branch', () => {
    const head = { version: pseudo, ref: 'refs/heads/main', commit: id('8') }
    expect(choose(newest, { locked: head })).toEqual(head)
    expect(choose(ref('HEAD'), { locked: head })).toEqual(head)
    expect(choose(newest, { locked: { ...head, ref: 'refs/heads/both' } }).version).toBe('1.10.0')
    expect(choose(newest, { locked: { version: pseudo, commit: id('8') } }).version).toBe('1.10.0')
  })

  it('keeps a commit by its digits', () => {
    const pinned = { version: pseudo, commit: id('8') }
    expect(choose(ref('88888888'), { locked: pinned })).toEqual({ ...pinned, ref: id('8') })
    expect(choose(ref(id('8')), { locked: pinned }).commit).toBe(id('8'))
    expect(choose(ref(id('9')), { locked: pinned }).commit).toBe(id('9'))
  })

  it('shows a moved tag', () => {
    expect(movedTag(refs, locked)).toBeUndefined()
    expect(movedTag(refs, { ...locked, commit: id('9') })).toBe(id('1'))
    expect(movedTag(none, locked)).toBeUndefined()
    expect(
      movedTag(refs, { version: pseudo, ref: 'refs/heads/main', commit: id('9') }),
    ).toBeUndefined()
    expect(movedTag(refs, { version: pseudo, commit: id('9') })).toBeUndefined()
  })
})
