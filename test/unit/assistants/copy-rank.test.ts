import { copyRank, placesFor } from '@skills/assistants'
import { by, type Layout, type Scope } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { idsAt, machineWith, project, user } from './site.ts'

function ranked(wanted: readonly string[], scope: Scope, layout: Layout = 'native'): string[] {
  const machine = machineWith()
  const places = placesFor({ assistants: wanted, component: 'skill', scope, layout, machine })
  const numbered = places.map((place) => ({ rank: copyRank(place), display: place.display }))
  expect(new Set(numbered.map(({ rank }) => rank)).size).toBe(places.length)
  return numbered.sort((left, right) => left.rank - right.rank).map(({ display }) => display)
}

describe('where the one copy of a skill stands', () => {
  it.each([
    [project, '.agents/skills'],
    [user, '~/.agents/skills'],
  ])('is the shared folder, whoever else is asked for ($kind)', (scope, shared) => {
    expect(ranked(idsAt(scope.kind), scope)[0]).toBe(shared)
    expect(ranked(idsAt(scope.kind), scope, 'shared')[0]).toBe(shared)
  })

  it('is else the place of the first assistant in the order of the tables', () => {
    const wanted = ['cursor', 'copilot-cli', 'gemini-cli']
    expect(ranked(wanted, project)).toEqual(['.github/skills', '.cursor/skills', '.gemini/skills'])
    expect(ranked(wanted.toSorted(by((id) => id)), project)).toEqual(ranked(wanted, project))
  })
})
