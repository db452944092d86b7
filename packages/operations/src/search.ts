import { by, readModuleList, registryNames } from '@skills/core'
import type { Context } from './context.ts'

export interface FoundModule {
  readonly name: string
  readonly description: string
  readonly from: 'module list' | 'built-in registry'
  readonly version: string | null
}

/**
 * `skills search`: every word must stand in the name or description, whatever the case. Module list first, then
 * registries; nothing is fetched.
 */
export function searchModules(context: Context, words: readonly string[]): readonly FoundModule[] {
  const list = readModuleList(context.machine)
  const described = new Map(
    registryNames(context.machine.productRoot).map((entry) => [
      String(entry.name),
      entry.description,
    ]),
  )
  const listed = Object.entries(list.modules).map(
    ([name, entry]): FoundModule => ({
      name,
      description: described.get(name) ?? entry.source,
      from: 'module list',
      version: entry.version,
    }),
  )
  const known = new Set(listed.map((entry) => entry.name))
  const offered = [...described]
    .filter(([name]) => !known.has(name))
    .map(
      ([name, description]): FoundModule => ({
        name,
        description,
        from: 'built-in registry',
        version: null,
      }),
    )
  const wanted = words.map((word) => word.toLowerCase())
  return [...listed.sort(by((one) => one.name)), ...offered.sort(by((one) => one.name))].filter(
    ({ name, description }) => {
      const text = `${name} ${description}`.toLowerCase()
      return wanted.every((word) => text.includes(word))
    },
  )
}
