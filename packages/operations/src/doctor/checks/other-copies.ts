import { realpathSync } from 'node:fs'
import { type Found, inspectFolder } from '@skills/core'
import type { Standing } from '../../standing-skills.ts'
import { type Check, ok, type Patient, warning } from '../check.ts'

/** One name with other contents in another folder: two assistants then do different things under it. */
export const otherCopies: Check = {
  id: 'copies',
  run: (patient) => {
    const rows = [...byName(patient)].flatMap(([name, all]) => {
      if (all.length < 2 || all.every(({ isOurs }) => isOurs)) return []
      if (new Set(all.map(contentOf)).size < 2) return []
      const places = all.map(({ display }) => display).join(', ')
      return [
        warning(
          `${name} has other contents in each of these: ${places}.`,
          'Keep the one that you trust, and install it for every assistant with skills.',
        ),
      ]
    })
    return rows.length > 0 ? rows : [ok('No skill has other contents elsewhere.')]
  },
}

function byName({ survey }: Patient): ReadonlyMap<string, Standing[]> {
  const found = new Map<string, Standing[]>()
  const all = survey().places.flatMap(({ standing }) => standing)
  for (const one of all.filter(({ kind }) => kind !== 'dangling'))
    found.set(one.name, [...(found.get(one.name) ?? []), one])
  return found
}

function contentOf({ path }: Standing): string {
  const found: Found = inspectFolder(realpathSync.native(path))
  return found.kind === 'folder' ? found.state.integrity : path
}
