import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyWrittenPlace, placesFor } from '@skills/assistants'
import { layouts, type Scope } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { idsAt, machineWith, project, user } from '../../unit/assistants/site.ts'

const updates = process.env['SKILLS_GOLDEN'] === '1'

describe('the places of all assistants', () => {
  it('are written where the table says, in both layouts', () => {
    isGolden('places.txt', both(placesAt))
  })

  it('have the readers that the tables say, also where nothing is written', () => {
    isGolden('readers.txt', both(readersAt))
  })
})

function both<Answer>(of: (scope: Scope) => Answer): { project: Answer; user: Answer } {
  return { project: of(project), user: of(user) }
}

/** Id to the folder of each layout. */
function placesAt(scope: Scope) {
  const machine = machineWith()
  const folderOf = (id: string, layout: (typeof layouts)[number]) =>
    placesFor({ assistants: [id], component: 'skill', scope, layout, machine })[0]?.display
  return Object.fromEntries(
    idsAt(scope.kind).map((id) => [id, layouts.map((layout) => folderOf(id, layout))]),
  )
}

/** Folder to everyone who reads it. */
function readersAt(scope: Scope) {
  return Object.fromEntries(
    everyWrittenPlace('skill', scope, machineWith()).map(({ display, readers }) => [
      display,
      readers,
    ]),
  )
}

/** One line a member, so that a change shows as one line. */
function isGolden(name: string, value: object): void {
  const file = join(import.meta.dirname, name)
  const text = `${Object.entries(value)
    .map(([scope, rows]) =>
      [`# ${scope}`, ...Object.entries(rows).map(([key, row]) => `${key} ${JSON.stringify(row)}`)].join('\n'),
    )
    .join('\n')}\n`
  if (updates) writeFileSync(file, text)
  expect(existsSync(file), `${file} is missing; SKILLS_GOLDEN=1 writes it`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
