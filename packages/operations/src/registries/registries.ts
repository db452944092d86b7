import {
  type AnswerCache,
  by,
  emptyManifest,
  findRegistryModule,
  isRegistryName,
  type ListedModule,
  type Manifest,
  type OpenedRegistry,
  openAnswerCache,
  type RegistryModule,
  readManifest,
  registryNames,
  type Scope,
} from '@skills/core'
import { atMost } from '../at-most.ts'
import type { Context, Warning } from '../context.ts'
import type { Judged } from '../policy/policy-gate.ts'
import { ageText } from './age-text.ts'
import { projectEntries, userEntries } from './registry-entries.ts'
import {
  eachOnce,
  onlyAnswer,
  type RegistryEntry,
  type RegistrySet,
  registriesFor,
  registrySet,
} from './registry-set.ts'
import { type SharedDownloads, shareDownloads } from './shared-downloads.ts'

/** What a name stands for, and which registry says so; `undefined` is the built-in one. */
export interface RegistryHit {
  readonly module: RegistryModule
  readonly registry: RegistryEntry | undefined
}

/** One module that a registry lists. */
export interface RegistryListing {
  readonly registry: RegistryEntry | undefined
  readonly module: ListedModule
}

/** Every registry of a run: the built-in one, the user's, and what the project adds. Each is asked once. */
export interface Registries {
  /**
   * What a name stands for. The built-in registry's names are its own; every other name is asked of all that may
   * have it. Throws E_REGISTRY_AMBIGUOUS, E_REGISTRY_CLASH, and what a registry throws that cannot be asked: without
   * its answer nobody knows whether the name stands for one module.
   */
  readonly find: (name: string) => Promise<RegistryHit | undefined>
  /** All modules of all registries that can be listed. Throws as `find`. */
  readonly list: () => Promise<readonly RegistryListing[]>
  /** Names that a mistyped one is compared with: those of registries that are small. */
  readonly names: () => Promise<readonly string[]>
  /** The further registry that a record names, where it is one of these. Asks nobody. */
  readonly known: (label: string) => RegistryEntry | undefined
  /** Whether there is any but the built-in one. Asks nobody. */
  readonly hasFurther: boolean
  readonly warn: (warning: Warning) => void
  /** What a person should know of what was asked so far. */
  readonly warnings: () => readonly Warning[]
}

/**
 * The registries of a run; without a scope, those of the user alone. Nothing is read before something is asked, and
 * nothing is asked but under policy: a context without one has the built-in registry alone.
 */
export function openRegistries(context: Context | Judged, scope: Scope | undefined): Registries {
  const { productRoot } = context.machine
  const state = lazyState(context, scope)
  const found = new Map<string, Promise<RegistryHit | undefined>>()
  const warnings = new Map<string, Warning>()
  const warn = (warning: Warning): void => {
    warnings.set(`${warning.code} ${warning.message}`, warning)
  }
  const find = async (name: string): Promise<RegistryHit | undefined> => {
    const own = findRegistryModule(productRoot, name)
    if (own !== undefined) return { module: own, registry: undefined }
    if (!isRegistryName(name)) return undefined
    const run = state()
    const asked = registriesFor(run.set, name)
    return run.shared.during(async () => {
      const answers = await atMost(questionsInFlight, asked, async (registry) => {
        const module = await (await run.opened(registry, warn)).find(name)
        return module === undefined ? undefined : { module, registry }
      })
      return onlyAnswer(
        name,
        answers.filter((one) => one !== undefined),
      )
    })
  }
  const list = async (
    isWanted: (opened: OpenedRegistry) => boolean,
  ): Promise<RegistryListing[]> => {
    const own = registryNames(productRoot).map((module) => ({ registry: undefined, module }))
    const run = state()
    if (run.set.length === 0) return own
    const others = await run.shared.during(() =>
      atMost(questionsInFlight, eachOnce(run.set), async (registry) => {
        const opened = await run.opened(registry, warn)
        return isWanted(opened) ? listed(await opened.list(), registry, warn) : []
      }),
    )
    const taken = new Set<string>(own.map(({ module }) => module.name))
    const isAsked = ({ registry, module: { name } }: RegistryListing) =>
      registriesFor(run.set, name).some((one) => one.identity === registry?.identity)
    return [...own, ...others.flat().filter((one) => !taken.has(one.module.name) && isAsked(one))]
  }
  return {
    find: (name) => {
      const known = found.get(name) ?? find(name)
      found.set(name, known)
      return known
    },
    list: () => list(() => true),
    names: async () => {
      const small = await list(({ count }) => count !== undefined && count <= smallCountMax)
      return small.map(({ module }) => module.name).sort()
    },
    known: (label) => state().set.find((one) => one.label === label),
    get hasFurther() {
      return state().set.length > 0
    },
    warn,
    warnings: () => [...warnings.values()].sort(by((one) => one.message)),
  }
}

const questionsInFlight = 8
// One file of its index, which is read for any of its names.
const smallCountMax = 500

interface State {
  readonly set: RegistrySet
  readonly shared: SharedDownloads
  readonly opened: (entry: RegistryEntry, warn: Registries['warn']) => Promise<OpenedRegistry>
}

/** Settings and manifest are looked at when the first question needs them, and each registry is opened once. */
function lazyState(context: Context | Judged, scope: Scope | undefined): () => State {
  let state: State | undefined
  return () => {
    state ??= makeState(context, scope)
    return state
  }
}

function makeState(context: Context | Judged, scope: Scope | undefined): State {
  if (!('policy' in context)) return withoutPolicy(context)
  const set = registriesOf(context, scope)
  const shared = shareDownloads(context.network)
  const cache: AnswerCache = openAnswerCache(context.machine.folders.cache)
  const known = new Map<RegistryEntry, Promise<OpenedRegistry>>()
  return {
    set,
    shared,
    opened: (entry, warn) => {
      const before = known.get(entry)
      if (before !== undefined) return before
      const now = open(context, entry, { shared, cache, warn })
      known.set(entry, now)
      return now
    },
  }
}

/** The further registries of a scope; without one, those of the user alone. Asks nobody. Throws as `find`. */
export function registriesOf(context: Context, scope: Scope | undefined): RegistrySet {
  const added = scope === undefined ? [] : projectEntries(manifestOf(scope), scope)
  return registrySet(userEntries(context), added)
}

function manifestOf({ manifestPath }: Scope): Manifest {
  const read = readManifest(manifestPath)
  return read.state === 'absent' ? emptyManifest() : read.manifest
}

function withoutPolicy(context: Context): State {
  const opened = () => {
    throw new TypeError('a registry is asked under policy alone')
  }
  return { set: [], shared: shareDownloads(context.network), opened }
}

interface Opening {
  readonly shared: SharedDownloads
  readonly cache: AnswerCache
  readonly warn: Registries['warn']
}

async function open(
  context: Judged,
  entry: RegistryEntry,
  { shared, cache, warn }: Opening,
): Promise<OpenedRegistry> {
  // Git, indexes and marketplaces are read by those alone who have a registry.
  const { openEntry } = await import('./open-entry.ts')
  const opened = await openEntry(context, entry, { shared, cache })
  if (opened.unaskedSince !== undefined)
    warn({
      code: 'W_REGISTRY_OFFLINE',
      message: `The registry ${entry.name} was not asked: the cache has it as of ${ageText(opened.unaskedSince, context.machine.now())}.`,
    })
  return opened
}

function listed(
  modules: readonly ListedModule[] | undefined,
  registry: RegistryEntry,
  warn: Registries['warn'],
): readonly RegistryListing[] {
  if (modules === undefined)
    warn({
      code: 'W_REGISTRY_UNLISTED',
      message: `The registry ${registry.name} is too large to be listed; ask for a module of it by its name.`,
    })
  return (modules ?? []).map((module) => ({ registry, module }))
}
