import { by, type RegistryAddress, SkillsError, scopeOfName, type Where } from '@skills/core'

/** A further registry, and whose word for it is. */
export interface RegistryEntry {
  /** What people call it here. */
  readonly name: string
  readonly address: RegistryAddress
  /** One text for all spellings of its address. */
  readonly identity: string
  /** What records and people see of its address. */
  readonly label: string
  /** It is asked for names of these scopes alone; `undefined`: for any name that nobody else owns. */
  readonly scopes: readonly string[] | undefined
  /** Fingerprints of the keys that must have signed for it; `undefined`: nobody's signature is asked for. */
  readonly keys: readonly string[] | undefined
  readonly from: 'user' | 'project'
  /** Was the name given, or made from the address? */
  readonly isNamed: boolean
  /** Where it stands, for errors. */
  readonly where: Where
}

/** Registries that do not contradict each other, the user's first. */
export type RegistrySet = readonly RegistryEntry[]

/**
 * Put the user's registries and a project's together. A scope belongs to one registry, and a given name to one
 * address; a project takes over neither. The order of both lists changes nothing. Throws E_REGISTRY_CLASH naming
 * both sides.
 */
export function registrySet(
  user: readonly RegistryEntry[],
  project: readonly RegistryEntry[],
): RegistrySet {
  const set = [...user].sort(inOrder).concat([...project].sort(inOrder))
  for (const [index, entry] of set.entries()) {
    const others = set.slice(0, index).filter((one) => one.identity !== entry.identity)
    const namesake = others.find((one) => one.name === entry.name && one.isNamed)
    if (namesake !== undefined && entry.isNamed)
      throw clash(`The name ${entry.name} stands for one registry`, entry, namesake)
    for (const scope of entry.scopes ?? []) {
      const owner = others.find((one) => one.scopes?.includes(scope))
      if (owner !== undefined)
        throw clash(`The scope ${scope} belongs to one registry`, entry, owner)
    }
  }
  return set.map((entry) => withAllKeys(entry, set))
}

/** One registry has one set of pinned keys: whoever pins one asks for more, and nobody for less. */
function withAllKeys(entry: RegistryEntry, set: RegistrySet): RegistryEntry {
  const same = set.filter((one) => one.identity === entry.identity)
  const keys = [...new Set(same.flatMap((one) => one.keys ?? []))].sort()
  return { ...entry, keys: keys.length === 0 ? undefined : keys }
}

const inOrder = by((one: RegistryEntry) =>
  [one.name, one.identity, ...[...(one.scopes ?? [])].sort()].join(' '),
)

/**
 * Which registries are asked for a name. A scope that the user gave away is asked of its owner alone. For every
 * other name all are asked that may answer, a project's own among them, so that two that have it are seen: a project
 * can make a name of the user's unclear, and never something else.
 */
export function registriesFor(set: RegistrySet, name: string): RegistrySet {
  const scope = scopeOfName(name)
  const isOwner = (one: RegistryEntry) =>
    scope !== undefined && one.scopes?.includes(scope) === true
  const owners = set.filter((one) => one.from === 'user' && isOwner(one))
  const asked =
    owners.length > 0 ? owners : set.filter((one) => one.scopes === undefined || isOwner(one))
  return eachOnce(asked)
}

/** One entry an address, the user's where there is one. */
export function eachOnce(set: RegistrySet): RegistrySet {
  return set.filter(
    (one, index) => set.findIndex((other) => other.identity === one.identity) === index,
  )
}

/** The one of several answers. Throws E_REGISTRY_AMBIGUOUS naming every registry that has the name: never the first. */
export function onlyAnswer<Answer extends { readonly registry: RegistryEntry }>(
  name: string,
  answers: readonly Answer[],
): Answer | undefined {
  const distinct = new Map(answers.map((one) => [one.registry.identity, one]))
  if (distinct.size <= 1) return answers[0]
  const labels = [...distinct.values()].map(
    ({ registry }) => `${registry.name} (${registry.label})`,
  )
  throw new SkillsError(
    'E_REGISTRY_AMBIGUOUS',
    `${name} is in ${answers.length} registries, and nobody says which one is meant: ${labels.sort().join(' and ')}.`,
    {
      rule: 'registry/ambiguous',
      remedy:
        'Name its source itself, take one of them out (skills registry remove NAME), or keep one to its scopes (--scope).',
      data: { name, registries: labels },
    },
  )
}

function clash(what: string, entry: RegistryEntry, other: RegistryEntry): SkillsError {
  const ours = `${other.name} (${other.label})`
  const theirs = `${entry.name} (${entry.label})`
  const [first, second] = other.from === entry.from ? [ours, theirs].sort() : [ours, theirs]
  return new SkillsError('E_REGISTRY_CLASH', `${what}: both ${first} and ${second} claim it.`, {
    where: entry.where,
    rule: 'registry/taken',
    remedy:
      entry.from === 'project'
        ? 'A project may add registries and take nothing over: take this one out of "registries", or give it other scopes.'
        : 'Remove one of them, or give it other scopes: skills registry list',
  })
}
