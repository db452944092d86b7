import type { ModuleName } from '../words/names.ts'
import { by, byCodeUnit } from '../words/order.ts'
import { printable } from '../words/printable.ts'

export interface OwnersInput {
  /** Every component that was selected of every module, by its label: `lint`, `command/fix`. */
  readonly skills: readonly { readonly module: ModuleName; readonly name: string }[]
  /** The manifest's `owners`: skill to module. Keys and values are unchecked text. */
  readonly owners: Readonly<Record<string, string>>
}

/** A name that no single module owns yet. */
export interface OwnerClash {
  readonly name: string
  /** The modules that carry it, sorted. One alone where `owners` names another that does not carry it. */
  readonly modules: readonly ModuleName[]
  readonly explanation: string
}

export interface ResolvedOwners {
  /** In the order of names. */
  readonly owned: Map<string, ModuleName>
  /** In the order of names. */
  readonly clashes: readonly OwnerClash[]
  /** Entries of `owners` for skills that no module carries, sorted: worth a warning. */
  readonly unused: readonly string[]
}

/**
 * One owner for every skill name. A name that one module carries is its own; several need an entry in
 * `owners`, and an entry that names a module without that skill is a clash too. Every clash is returned.
 */
export function resolveOwners(input: OwnersInput): ResolvedOwners {
  const carriers = carriersByName(input.skills)
  const owned = new Map<string, ModuleName>()
  const clashes: OwnerClash[] = []
  for (const [name, modules] of carriers) {
    const asked = Object.hasOwn(input.owners, name) ? input.owners[name] : undefined
    const owner =
      asked === undefined ? onlyOne(modules) : modules.find((module) => module === asked)
    if (owner !== undefined) owned.set(name, owner)
    else clashes.push({ name, modules, explanation: explain(name, modules, asked) })
  }
  const known: ReadonlySet<string> = new Set(carriers.keys())
  const unused = Object.keys(input.owners).filter((name) => !known.has(name))
  return { owned, clashes, unused: unused.sort(byCodeUnit) }
}

function carriersByName(skills: OwnersInput['skills']): ReadonlyMap<string, readonly ModuleName[]> {
  const carriers = new Map<string, Set<ModuleName>>()
  for (const { module, name } of skills) {
    const modules = carriers.get(name) ?? new Set()
    carriers.set(name, modules.add(module))
  }
  return new Map(
    [...carriers]
      .sort(by(([name]) => name))
      .map(([name, modules]) => [name, [...modules].sort(byCodeUnit)]),
  )
}

function onlyOne(modules: readonly ModuleName[]): ModuleName | undefined {
  return modules.length === 1 ? modules[0] : undefined
}

function explain(name: string, modules: readonly ModuleName[], asked: string | undefined): string {
  const carried = `${modules.length === 1 ? 'only ' : ''}${modules.join(', ')}`
  if (asked === undefined) return `The skill ${name} is in several modules: ${carried}.`
  const owner = printable(JSON.stringify(asked), { oneLine: true })
  return `"owners" gives the skill ${name} to ${owner}, which does not carry it; it is in ${carried}.`
}
