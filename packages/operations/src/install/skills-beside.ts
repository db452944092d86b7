import { join } from 'node:path'
import { allPlaces } from '@skills/assistants'
import {
  componentNameProblem,
  type Machine,
  type Operation,
  parseComponentName,
  type Scope,
} from '@skills/core'
import { realFolder, standingIn } from '../standing-skills.ts'
import type { ListedSkill } from './listed-skill.ts'

/** More than any listing holds by far, and as many as Codex itself looks at. */
const namesMax = 2_000

/**
 * Skills in the folders that these assistants read at a scope and that no operation of the plan is about: what people
 * put there, and what other tools did. One that an assistant passes over does not count.
 */
export function skillsBeside(
  assistants: readonly string[],
  operations: readonly Operation[],
  { scope, machine }: { readonly scope: Scope; readonly machine: Machine },
): ReadonlyMap<string, readonly ListedSkill[]> {
  const planned = new Set(operations.map(({ place, name }) => join(place.folder, name)))
  const read = new Map<string, readonly ListedSkill[]>()
  return new Map(
    assistants.map((id) => {
      const folders = allPlaces(id, scope, machine).flatMap(
        ({ folder }) => realFolder(folder) ?? [],
      )
      const found = [...new Set(folders)].flatMap((folder) => {
        const skills = read.get(folder) ?? skillsIn(folder, planned)
        read.set(folder, skills)
        return skills
      })
      return [id, [...new Map(found.map((skill) => [skill.name, skill])).values()]]
    }),
  )
}

function skillsIn(folder: string, planned: ReadonlySet<string>): ListedSkill[] {
  return standingIn(folder, {
    display: folder,
    isOurs: (path) => planned.has(path),
    namesMax,
  }).flatMap((one): ListedSkill[] => {
    const isListed = !one.isOurs && one.kind !== 'dangling' && one.ignored === undefined
    if (!isListed || componentNameProblem(one.name) !== undefined) return []
    const name = parseComponentName(one.name)
    return [{ name, description: one.description, category: undefined }]
  })
}
