import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assistants, placesFor } from '@skills/assistants'
import { layouts } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { machineWith, project, user } from '../../unit/assistants/site.ts'

const updates = process.env['SKILLS_GOLDEN'] === '1'

describe('the places of each assistant', () => {
  it.each(assistants.map((one) => one.id))('%s', (id) => {
    const file = join(import.meta.dirname, `${id}.json`)
    const text = `${JSON.stringify(placesOf(id), undefined, 2)}\n`
    if (updates) writeFileSync(file, text)
    expect(existsSync(file), `${file} is missing; SKILLS_GOLDEN=1 writes it`).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  it('has no file of an assistant that is gone', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))
    expect(files.sort()).toEqual(assistants.map((one) => `${one.id}.json`))
  })
})

function placesOf(id: string) {
  return [project, user].flatMap((scope) =>
    layouts.map((layout) => ({
      layout,
      places: placesFor({
        assistants: [id],
        component: 'skill',
        scope,
        layout,
        machine: machineWith(),
      }),
    })),
  )
}
