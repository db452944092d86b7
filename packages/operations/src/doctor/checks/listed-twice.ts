import { realpathSync } from 'node:fs'
import { findAssistant } from '@skills/assistants'
import { by } from '@skills/core'
import type { Standing } from '../../standing-skills.ts'
import { type Check, ok, type Patient, warning } from '../check.ts'

/** A name that an assistant finds in two folders: it shows the skill twice, or one of them unseen. */
export const listedTwice: Check = {
  id: 'twice',
  run: (patient) => {
    const rows = [...twins(patient)].sort(by(([text]) => text)).map(([text, readers]) => {
      const names = readers.map((id) => findAssistant(id)?.name ?? id).join(', ')
      return warning(`${text} stand in folders that are all read by ${names}.`, 'Keep one of them.')
    })
    return rows.length > 0 ? rows : [ok('No assistant finds a skill twice.')]
  },
}

/** The paths of one name, as a sentence starts, and who reads all of them. */
function twins({ survey }: Patient): Map<string, string[]> {
  const { assistants, places } = survey()
  const found = new Map<string, string[]>()
  for (const id of assistants) {
    const seen = new Map<string, Standing[]>()
    for (const one of places.filter(({ readers }) => readers.includes(id)).flatMap(usable))
      seen.set(one.name, [...(seen.get(one.name) ?? []), one])
    for (const all of seen.values()) {
      const real = new Set(all.map(({ path }) => realpathSync.native(path)))
      if (real.size < 2) continue
      const text = all.map(({ display }) => display).join(' and ')
      found.set(text, [...(found.get(text) ?? []), id])
    }
  }
  return found
}

function usable({ standing }: { readonly standing: readonly Standing[] }): Standing[] {
  return standing.filter(({ kind, ignored }) => kind !== 'dangling' && ignored === undefined)
}
