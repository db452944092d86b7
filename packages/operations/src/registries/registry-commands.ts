import { resolve } from 'node:path'
import {
  by,
  nearestNames,
  type OpenedRegistry,
  openAnswerCache,
  type Problem,
  parseRegistryAddress,
  printRegistryAddress,
  registryIdentity,
  registryNames,
  type Settings,
  SkillsError,
  updateSettings,
  userScope,
} from '@skills/core'
import type { Context, Warning } from '../context.ts'
import { governed } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles } from '../scope-files.ts'
import { type Channels, entryFiles, openEntry } from './open-entry.ts'
import { keysOfRegistry, pinnedKeys } from './pinned-keys.ts'
import { isUsableName, nameFor, projectEntries, userEntries } from './registry-entries.ts'
import { type RegistryEntry, registrySet } from './registry-set.ts'
import { shareDownloads } from './shared-downloads.ts'

/** One registry as lists show it. */
export interface RegistryRow {
  readonly name: string
  /** `null` for the built-in one. */
  readonly source: string | null
  /** The scopes it is kept to; empty: any name that nobody else owns. */
  readonly scopes: readonly string[]
  /** Fingerprints of the keys that must have signed for it; empty: no signature is asked for. */
  readonly keys: readonly string[]
  readonly from: 'built-in' | 'user' | 'project'
}

/** A registry that was asked. */
export interface AskedRegistry extends RegistryRow {
  readonly format: 'registry' | 'marketplace'
  /** `null` where it does not say. */
  readonly modules: number | null
  /** Plugins of a marketplace that cannot be had. */
  readonly refused: number
}

export interface UseRequest {
  readonly source: string
  readonly name: string | undefined
  readonly scopes: readonly string[]
  /** Keys that must have signed for it: fingerprints, public key files, names of keys of this user. */
  readonly keys?: readonly string[]
  /** Pin the keys that sign it now, whoever's they are. */
  readonly firstUse?: boolean
}

export interface UseOutcome {
  readonly registry: AskedRegistry
  readonly warnings: readonly Warning[]
}

/**
 * `skills registry use`: look into a registry and write it into the user's settings. Throws E_SOURCE_SYNTAX, E_USAGE,
 * E_REGISTRY_CLASH where its name or a scope is taken, and what asking it throws; then nothing is written.
 */
export async function useRegistry(plain: Context, request: UseRequest): Promise<UseOutcome> {
  const context = await governed(plain, userScope(plain.machine))
  mustBeWritten(request)
  const typed = parseRegistryAddress(request.source)
  const { cwd } = context.machine
  const address = typed.kind === 'folder' ? { ...typed, path: resolve(cwd, typed.path) } : typed
  const source = printRegistryAddress(address)
  const unnamed: RegistryEntry = {
    name: request.name ?? nameFor(address),
    address,
    identity: registryIdentity(address),
    label: source,
    scopes: request.scopes.length === 0 ? undefined : [...request.scopes].sort(),
    from: 'user',
    keys: undefined,
    isNamed: true,
    where: { flag: '--name' },
  }
  const { keys, warnings: pinning } = await keysFor(context, unnamed, request)
  const { opened, listed } = await ask(context, { ...unnamed, keys })
  mustServe(opened, request.scopes)
  const name =
    request.name ?? (isUsableName(opened.declaredName) ? opened.declaredName : unnamed.name)
  const entry = { ...unnamed, name, keys }
  await updateSettings(context.machine, (settings) => {
    registrySet([...userEntries(context).filter((one) => !isSame(one, entry)), entry], [])
    return withRegistry(settings, entry, source)
  })
  const warnings = [
    ...pinning,
    ...refusedWarnings(opened.refused),
    ...reservedWarnings(context, entry, listed),
  ]
  return { registry: askedRow(entry, opened), warnings }
}

interface Pinning {
  readonly keys: readonly string[] | undefined
  readonly warnings: readonly Warning[]
}

/**
 * The keys that a registry is pinned by: those that are given, those that sign it now where a person says so, or those
 * of before. One that is signed and not pinned is told. Throws E_USAGE, E_SIGNATURE_MISSING, and for a bad signature.
 */
async function keysFor(
  context: Governed,
  entry: RegistryEntry,
  { keys: typed = [], firstUse = false }: UseRequest,
): Promise<Pinning> {
  if (typed.length > 0) return { keys: await pinnedKeys(context, typed), warnings: [] }
  const before = userEntries(context).find((one) => one.identity === entry.identity)?.keys
  if (before !== undefined && !firstUse) return { keys: before, warnings: [] }
  // A marketplace that is one file is nothing that anybody could sign for.
  const isOneFile = entry.address.kind === 'files' && entry.address.url.endsWith('.json')
  const found = isOneFile
    ? undefined
    : await during(context, async (channels) =>
        keysOfRegistry(await entryFiles(context, entry, channels)),
      )
  if (firstUse && found !== undefined) return { keys: found, warnings: [] }
  if (firstUse)
    throw new SkillsError('E_SIGNATURE_MISSING', 'This registry is not signed.', {
      where: { flag: '--first-use' },
      rule: 'registry/unsigned',
      remedy: 'Use it without --first-use: then no signature is asked for.',
    })
  if (found === undefined) return { keys: undefined, warnings: [] }
  const message = `It is signed by ${found.join(' and ')}, and nobody checks that until you pin a key: --key, once you know that the key is right.`
  return { keys: undefined, warnings: [{ code: 'W_REGISTRY_UNPINNED', message }] }
}

/** The same registry under the same name is written anew; under another name it is a second one, which clashes with nothing. */
function isSame(one: RegistryEntry, entry: RegistryEntry): boolean {
  return one.name === entry.name && one.identity === entry.identity
}

function mustBeWritten({ name, scopes }: UseRequest): void {
  if (name !== undefined && !isUsableName(name))
    throw new SkillsError('E_USAGE', `${JSON.stringify(name)} cannot be the name of a registry.`, {
      where: { flag: '--name' },
      remedy: 'Use small letters, digits, dots and hyphens, such as --name acme.',
    })
  const wrong = scopes.find((scope) => !/^@[a-z0-9][a-z0-9._-]{0,63}$/u.test(scope))
  if (wrong !== undefined)
    throw new SkillsError('E_USAGE', `${JSON.stringify(wrong)} is no scope.`, {
      where: { flag: '--scope' },
      remedy: 'A scope is written as --scope @acme.',
    })
}

/** A registry that is kept to a scope it does not hold would answer for nothing. */
function mustServe({ scopes }: OpenedRegistry, wanted: readonly string[]): void {
  const missing = wanted.filter((scope) => !scopes.includes(scope))
  if (missing.length === 0) return
  const has = scopes.length === 0 ? 'none' : scopes.join(', ')
  throw new SkillsError(
    'E_USAGE',
    `The registry does not hold modules of ${missing.join(', ')}; its scopes: ${has}.`,
    { where: { flag: '--scope' }, remedy: 'Leave --scope out, or name scopes that it declares.' },
  )
}

function withRegistry(
  settings: Settings,
  { name, scopes, keys }: RegistryEntry,
  source: string,
): Settings {
  const plain = withoutNothing({ source, ...(scopes === undefined ? {} : { scopes: [...scopes] }) })
  const [first, ...others] = keys ?? []
  const written: Written = first === undefined ? plain : { ...plain, keys: [first, ...others] }
  return { ...settings, registries: { ...settings.registries, [name]: written } }
}

type Written = NonNullable<Settings['registries']>[string]

function withoutNothing({
  source,
  scopes,
}: {
  readonly source: string
  readonly scopes?: string[]
}): Written {
  const [first, ...others] = scopes ?? []
  return first === undefined ? { source } : { source, scopes: [first, ...others] }
}

interface ListRequest {
  readonly scope: ScopeRequest
}

/** `skills registry list`: the registries that count here, in the order built-in, user, project. Asks nobody. */
export function listRegistries(context: Context, request: ListRequest): readonly RegistryRow[] {
  const { user, project } = entriesHere(context, request)
  const builtIn: RegistryRow = {
    ...{ name: 'built-in', source: null, scopes: [], keys: [] },
    from: 'built-in',
  }
  return [builtIn, ...[...user, ...project].map(rowOf)]
}

function entriesHere(context: Context, { scope: asked }: ListRequest) {
  const scope = openScope(context, asked)
  const { manifest } = readScopeFiles(context, scope)
  const user = [...userEntries(context)].sort(by((one) => one.name))
  return { user, project: projectEntries(manifest, scope) }
}

function rowOf({ name, label, address, scopes, keys, from }: RegistryEntry): RegistryRow {
  const source = address.kind === 'folder' && from === 'user' ? address.path : label
  return { name, source, scopes: scopes ?? [], keys: keys ?? [], from }
}

function askedRow(entry: RegistryEntry, opened: OpenedRegistry): AskedRegistry {
  const { format, count, refused } = opened
  return { ...rowOf(entry), format, modules: count ?? null, refused: refused.length }
}

/** `skills registry remove`: take registries out of the user's settings. What is installed stays. Throws E_REGISTRY_UNKNOWN. */
export async function removeRegistries(
  context: Context,
  names: readonly string[],
): Promise<{ readonly removed: readonly string[] }> {
  await updateSettings(context.machine, (settings) => {
    const { registries = {}, ...rest } = settings
    for (const name of names) if (!Object.hasOwn(registries, name)) throw unknown(name, registries)
    const left = Object.entries(registries).filter(([name]) => !names.includes(name))
    return left.length === 0 ? rest : { ...rest, registries: Object.fromEntries(left) }
  })
  return { removed: [...names].sort() }
}

function unknown(name: string, known: object): SkillsError {
  const names = Object.keys(known)
  const [near] = nearestNames(name, names)
  const guess = near === undefined ? '' : `Did you mean ${near}? `
  return new SkillsError('E_REGISTRY_UNKNOWN', `Your settings have no registry called ${name}.`, {
    remedy: `${guess}See them: skills registry list. Those of a project stand in its skills.json.`,
    data: { known: names },
  })
}

export interface UpdateOutcome {
  readonly registries: readonly AskedRegistry[]
  readonly warnings: readonly Warning[]
}

/**
 * `skills registry update`: ask registries for what is new, and put what they say into the cache. Throws
 * E_REGISTRY_UNKNOWN, and what the first registry throws that cannot be asked.
 */
export async function updateRegistries(
  plain: Context,
  { names, scope }: ListRequest & { readonly names: readonly string[] },
): Promise<UpdateOutcome> {
  const context = await governed(plain, openScope(plain, scope))
  const { user, project } = entriesHere(context, { scope })
  const set = registrySet(user, project)
  const byName = Object.fromEntries(set.map((entry) => [entry.name, entry]))
  for (const name of names) if (!Object.hasOwn(byName, name)) throw unknown(name, byName)
  const asked = set.filter((entry) => names.length === 0 || names.includes(entry.name))
  const registries: AskedRegistry[] = []
  const warnings: Warning[] = []
  for (const entry of asked) {
    const { opened, listed } = await ask(context, entry)
    registries.push(askedRow(entry, opened))
    warnings.push(...refusedWarnings(opened.refused), ...reservedWarnings(context, entry, listed))
  }
  return { registries, warnings }
}

interface Asked {
  readonly opened: OpenedRegistry
  readonly listed: Awaited<ReturnType<OpenedRegistry['list']>>
}

function ask(context: Governed, entry: RegistryEntry): Promise<Asked> {
  return during(context, async (channels) => {
    const opened = await openEntry(context, entry, channels)
    return { opened, listed: await opened.list() }
  })
}

/** Ask with connections that are closed afterwards. */
function during<Result>(
  context: Governed,
  work: (channels: Channels) => Promise<Result>,
): Promise<Result> {
  const shared = shareDownloads(context.network)
  const cache = openAnswerCache(context.machine.folders.cache)
  return shared.during(() => work({ shared, cache }))
}

const warningsMax = 20

function refusedWarnings(refused: readonly Problem[]): Warning[] {
  const told = refused.slice(0, warningsMax).map(
    ({ message, rule, file, line }): Warning => ({
      code: 'W_REGISTRY_ENTRY',
      message,
      rule,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    }),
  )
  const left = refused.length - told.length
  if (left <= 0) return told
  return [...told, { code: 'W_REGISTRY_ENTRY', message: `${left} more plugins cannot be had.` }]
}

/** Names of the built-in registry are its own, whoever lists them. */
function reservedWarnings(
  context: Context,
  { name }: RegistryEntry,
  listed: Asked['listed'],
): Warning[] {
  const own = new Set<string>(registryNames(context.machine.productRoot).map((one) => one.name))
  const taken = (listed ?? []).map((one) => one.name).filter((one) => own.has(one))
  if (taken.length === 0) return []
  const message = `These names of ${name} stay those of the built-in registry: ${taken.join(', ')}.`
  return [{ code: 'W_REGISTRY_RESERVED', message }]
}
