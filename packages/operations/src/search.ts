import { by, readModuleList } from '@skills/core'
import type { Context, Warning } from './context.ts'
import { governed } from './policy/governed.ts'
import type { RegistryListing } from './registries/registries.ts'
import { openScope, type ScopeRequest } from './scope.ts'

export interface FoundModule {
  readonly name: string
  readonly description: string
  /** `module list`, `built-in registry`, or the name of another registry. */
  readonly from: string
  readonly version: string | null
  /** Other registries that have the name as well: then it stands for nothing until a person chooses. */
  readonly alsoIn: readonly string[]
}

export interface SearchOutcome {
  readonly modules: readonly FoundModule[]
  readonly warnings: readonly Warning[]
}

interface SearchRequest {
  readonly words: readonly string[]
  readonly scope: ScopeRequest
}

/**
 * `skills search`: every word must stand in name, description, keywords or categories, whatever the case. Module
 * list first, then the registries, which are asked where there are any but the built-in one. Throws what
 * `Registries.list` throws.
 */
export async function searchModules(
  plain: Context,
  { words, scope: asked }: SearchRequest,
): Promise<SearchOutcome> {
  const scope = openScope(plain, asked)
  const context = await governed(plain, scope)
  const { registries } = context
  const listings = await registries.list()
  const offered = rowsOf(listings)
  const listed = listedRows(context, offered)
  const known = new Set(listed.map((entry) => entry.name))
  const wanted = words.map((word) => word.toLowerCase())
  const modules = [...listed, ...offered.filter(({ name }) => !known.has(name))].filter(
    ({ name, description, terms }) => {
      const text = `${name} ${description} ${terms}`.toLowerCase()
      return wanted.every((word) => text.includes(word))
    },
  )
  return {
    modules: modules.map(({ terms: _terms, ...row }) => row),
    warnings: registries.warnings(),
  }
}

interface Row extends FoundModule {
  /** What else is searched. */
  readonly terms: string
}

/** One row a registry and name; the same module of the same registry never twice. */
function rowsOf(listings: readonly RegistryListing[]): readonly Row[] {
  const holders = new Map<string, Set<string>>()
  for (const { module, registry } of listings) {
    const names = holders.get(module.name) ?? new Set()
    holders.set(module.name, names.add(nameOf(registry)))
  }
  const rows = listings.map(({ module, registry }): Row => {
    const from = nameOf(registry)
    const others = [...(holders.get(module.name) ?? [])].filter((one) => one !== from)
    return {
      name: module.name,
      description: module.description,
      from,
      version: module.latest ?? null,
      alsoIn: others.sort(),
      terms: [...module.keywords, ...module.categories].join(' '),
    }
  })
  return rows.sort(by((one) => `${one.name} ${one.from}`))
}

function nameOf(registry: RegistryListing['registry']): string {
  return registry?.name ?? 'built-in registry'
}

function listedRows(context: Context, offered: readonly Row[]): readonly Row[] {
  const described = new Map(offered.map((row) => [row.name, row]))
  return Object.entries(readModuleList(context.machine).modules)
    .map(([name, entry]): Row => {
      const row = described.get(name)
      const description = row?.description ?? entry.source
      const { version } = entry
      return {
        name,
        description,
        from: 'module list',
        version,
        alsoIn: [],
        terms: row?.terms ?? '',
      }
    })
    .sort(by((one) => one.name))
}
