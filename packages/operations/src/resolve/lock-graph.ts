import { byCodeUnit, type Lock } from '@skills/core'

/** Somebody in the lock who needs a module. */
export interface NeededBy {
  readonly module: string
  readonly version: string
  readonly range: string
}

/** The modules of the lock that need this one, in the order of names. Pure. */
export function neededBy(lock: Lock, name: string): readonly NeededBy[] {
  return Object.entries(lock.modules)
    .flatMap(([module, { version, dependencies }]) => {
      const range = ownValue(dependencies, name)
      return range === undefined || module === name ? [] : [{ module, version, range }]
    })
    .sort((left, right) => byCodeUnit(left.module, right.module))
}

/** These modules of the lock and everything they need, however far. Pure. */
export function reachable(lock: Lock, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set(from)
  for (const name of reached)
    for (const needed of Object.keys(ownValue(lock.modules, name)?.dependencies ?? {}))
      if (ownValue(lock.modules, needed) !== undefined) reached.add(needed)
  return reached
}

/**
 * The shortest way from the manifest to a module, as `name version`; the first by names of equally short ones. Only
 * the module itself where nobody that the manifest declares needs it. Pure.
 */
export function chainTo(lock: Lock, declared: readonly string[], name: string): readonly string[] {
  const chains = new Map<string, readonly string[]>()
  const queue = [...declared].sort(byCodeUnit)
  for (const root of queue) chains.set(root, [labelOf(lock, root)])
  for (const module of queue) {
    const needed = Object.keys(ownValue(lock.modules, module)?.dependencies ?? {})
    for (const next of needed.sort(byCodeUnit)) {
      if (chains.has(next)) continue
      chains.set(next, [...(chains.get(module) ?? []), labelOf(lock, next)])
      queue.push(next)
    }
  }
  return chains.get(name) ?? [labelOf(lock, name)]
}

function labelOf({ modules }: Lock, name: string): string {
  const version = ownValue(modules, name)?.version
  return version === undefined ? name : `${name} ${version}`
}

/** The value under a key that may be anyone's text. */
export function ownValue<Value>(
  map: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined
}
