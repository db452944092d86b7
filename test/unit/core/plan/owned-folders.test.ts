import type { Lock, Place, State } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { nextState, ownedFolders } from '../../../../packages/core/src/plan/index.ts'
import { makeScopeSite, skillSnapshot } from '../../../support/scope-site.ts'

const place: Place = {
  component: 'skill',
  scope: 'project',
  display: '.claude/skills',
  folder: '/p/.claude/skills',
  assistants: ['claude-code'],
  readers: [],
}
const old = skillSnapshot({ 'SKILL.md': 'old' }).snapshot.integrity
const next = skillSnapshot({ 'SKILL.md': 'new' }).snapshot.integrity

function state(owned: State['owned'], notOurs: readonly string[] = []): State {
  return { stateVersion: 1, root: '/p', owned, createdFolders: [], notOurs }
}

function entry(name: string, integrity: string = old): State['owned'][string] {
  return { module: 'demo', component: 'skill', name, integrity, executables: [] }
}

const lock: Lock = {
  lockfileVersion: 1,
  modules: {
    demo: {
      source: 'a/b',
      version: '1.0.0',
      integrity: next,
      components: { 'skill/lint': { integrity: next, files: { 'SKILL.md': '0644' } } },
    },
  },
}

function owned(input: { state: State; lock?: Lock }) {
  return ownedFolders({
    lock: undefined,
    places: [place],
    placesOfModule: () => [place],
    ...input,
  })
}

describe('what our records call ours', () => {
  it('is what the state says, with the digests of state and lock', () => {
    const { owned: folders } = owned({
      state: state({ '/p/.claude/skills/lint': entry('lint') }),
      lock,
    })
    expect([...folders.values()]).toMatchObject([
      { folder: '/p/.claude/skills/lint', source: 'state', digests: [old, next] },
    ])
  })
  it('is what the lock says with our tables, where this machine never wrote', () => {
    const { owned: folders } = owned({ state: state({}), lock })
    expect([...folders.values()]).toMatchObject([
      { folder: '/p/.claude/skills/lint', source: 'lock', digests: [next] },
    ])
  })
  it('is nothing that somebody else had before us, whatever the lock says', () => {
    expect(owned({ state: state({}, ['/p/.claude/skills/lint']), lock }).owned.size).toBe(0)
  })
  it('is no path outside our places, and no name that is not one', () => {
    const hostile = {
      '/etc/passwd': entry('passwd'),
      '/p/.claude/skills/../../src': entry('../../src'),
      '/p/src': entry('src'),
      '/p/.claude/skills/lint/deep': entry('lint/deep'),
      '/p/.claude/skills/other': entry('lint'),
    }
    const result = owned({ state: state(hostile) })
    expect(result.owned.size).toBe(0)
    expect(result.unplaced).toEqual(Object.keys(hostile).sort())
  })
})

describe('the next state', () => {
  it('leaves entries of other modules alone and forgets what is gone', () => {
    const site = makeScopeSite()
    try {
      const before = {
        ...state({ '/p/a': entry('a'), '/p/b': entry('b') }),
        root: site.scope.root,
      }
      const result = nextState({
        scope: site.scope,
        before,
        plan: { operations: [], texts: [] },
        createdFolders: [],
        removedFolders: [],
        vanished: ['/p/b'],
      })
      expect(Object.keys(result?.owned ?? {})).toEqual(['/p/a'])
    } finally {
      site.remove()
    }
  })
})
