import {
  type Lock,
  type LockedModule,
  limits,
  printSource,
  type Requirement,
  SkillsError,
  type Universe,
} from '@skills/core'
import type { ChangeRun } from '../install/change.ts'
import { type ObtainedModule, obtainModule } from '../obtain/obtain-module.ts'
import { lockFits } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { dependencyRequest } from './answered-by-lock.ts'
import {
  identityOf,
  type KnownNames,
  knownNames,
  type NeededModule,
  neededModule,
} from './known-names.ts'
import { listCandidates } from './list-candidates.ts'
import { ownValue } from './lock-graph.ts'
import {
  type ModulePackage,
  type ModuleVersion,
  neededRequirement,
  openVersion,
  rootRequirement,
} from './module-version.ts'

/** What is to be resolved. */
export interface ToResolve {
  /** What the manifest will ask for, each name once. */
  readonly requests: readonly ModuleRequest[]
  readonly lock: Lock
  /** Names of modules whose locked version has no precedence: they are to be updated. */
  readonly fresh: ReadonlySet<string>
}

/** The sources as a universe of versions, and what was seen of them on the way. */
export interface ModuleUniverse extends Universe<ModuleVersion> {
  readonly known: KnownNames
  readonly packageOf: (key: string) => ModulePackage
  /** A version's bytes, read. */
  readonly obtained: (key: string, version: ModuleVersion) => Promise<ObtainedModule>
  /** List all versions of this module from now on, and not only the one that was decided on before. */
  readonly open: (key: string) => void
}

interface Seen {
  readonly run: Pick<ChangeRun, 'context' | 'store' | 'scope'>
  readonly known: KnownNames
  readonly input: ToResolve
  readonly packages: Map<string, ModulePackage>
  /** How far from the manifest a module stands. */
  readonly depths: Map<string, number>
  /** Modules of which all versions are to be listed. */
  readonly opened: Set<string>
  readonly obtained: Map<string, Promise<ObtainedModule>>
  readonly lists: Map<string, Promise<readonly ModuleVersion[]>>
}

/** The universe of a run. Nothing is asked of a server before the solver wants to know it. */
export function moduleUniverse(run: Seen['run'], input: ToResolve): ModuleUniverse {
  const known = knownNames(run.context, run.scope.root, input.requests)
  const seen: Seen = {
    run,
    known,
    input,
    packages: new Map(),
    depths: new Map(),
    opened: new Set(),
    obtained: new Map(),
    lists: new Map(),
  }
  const roots = input.requests.map(({ name, spec }) => addPackage(seen, { name, spec }, 1))
  return {
    known,
    wanted: roots.map(rootRequirement),
    labelOf: (key) => {
      const { name, identity } = packageOf(seen, key)
      return { name, source: identity.replace(/^[a-z]+:/u, '') }
    },
    versionsOf: (key) => versionsOf(seen, packageOf(seen, key)),
    expect: (key, version) => readAhead(seen, packageOf(seen, key), version),
    needsOf: (key, version) => needsOf(seen, packageOf(seen, key), version),
    packageOf: (key) => packageOf(seen, key),
    obtained: (key, version) => obtained(seen, packageOf(seen, key), version),
    open: (key) => {
      seen.opened.add(key)
      seen.lists.delete(key)
    },
  }
}

function packageOf({ packages }: Seen, key: string): ModulePackage {
  const found = packages.get(key)
  if (found === undefined) throw new TypeError(`no module ${key}`)
  return found
}

function addPackage(
  seen: Seen,
  { name, spec }: Pick<NeededModule, 'name' | 'spec'>,
  depth: number,
): ModulePackage {
  const identity = identityOf(seen.known, spec)
  const key = `${name} ${identity}`
  const before = seen.depths.get(key)
  if (before === undefined || depth < before) seen.depths.set(key, depth)
  const present = seen.packages.get(key)
  if (present !== undefined) return present
  const named = seen.known.roots.get(name)
  const root =
    named !== undefined && identityOf(seen.known, named.spec) === identity ? named : undefined
  const added = { key, name, spec: root?.spec ?? spec, identity, root }
  seen.packages.set(key, added)
  return added
}

/** The lock's entry for a module, where it is of the same source. */
function lockedOf(
  { input, known }: Seen,
  { name, identity, root }: ModulePackage,
): LockedModule | undefined {
  const locked = ownValue(input.lock.modules, name)
  if (locked === undefined || root?.spec.source.kind === 'folder') return undefined
  const isSame = identityOf(known, dependencyRequest(name, locked).spec) === identity
  return isSame ? locked : undefined
}

function versionsOf(seen: Seen, module: ModulePackage): Promise<readonly ModuleVersion[]> {
  const present = seen.lists.get(module.key)
  if (present !== undefined) return present
  const list = decidedOrListed(seen, module)
  seen.lists.set(module.key, list)
  return list
}

async function decidedOrListed(
  seen: Seen,
  module: ModulePackage,
): Promise<readonly ModuleVersion[]> {
  const decided = decidedBefore(seen, module)
  if (decided !== undefined && !seen.opened.has(module.key)) return [decided, openVersion]
  const locked = lockedOf(seen, module)
  const { context, store } = seen.run
  const listed = await listCandidates({ context, store, locked }, module)
  if (listed === undefined) return [decided ?? (await onlyVersion(seen, module))]
  const [first] = listed
  if (module.root?.spec.pick.kind === 'ref' && first !== undefined)
    return [decided ?? (await withVersion(seen, module, first))]
  const others = listed.filter(({ version }) => version !== decided?.version)
  const versions = decided === undefined ? listed : [decided, ...others]
  // The source's own stage says best that nothing is inside the manifest's range.
  if (module.root !== undefined && !versions.some(rootRequirement(module).admits))
    await onlyVersion(seen, module)
  return versions
}

/** The version that was decided on before and still answers: by the lock, or when the module was added. */
function decidedBefore(seen: Seen, module: ModulePackage): ModuleVersion | undefined {
  const { root, spec, name } = module
  if (seen.input.fresh.has(name) || spec.source.kind === 'folder') return undefined
  const locked = lockedOf(seen, module)
  if (locked !== undefined && (root === undefined || lockFits(root, locked)))
    return { label: locked.version, version: locked.version, isListed: false, locked }
  const pinned = root?.pinned
  return pinned === undefined
    ? undefined
    : { label: pinned.version, version: pinned.version, isListed: false, pinned }
}

/** What a source without a list of versions has; the bytes say which version that is. */
function onlyVersion(seen: Seen, module: ModulePackage): Promise<ModuleVersion> {
  return withVersion(seen, module, { label: '', version: undefined, isListed: false })
}

/** A commit or the like as the version that its bytes turn out to be. */
async function withVersion(
  seen: Seen,
  module: ModulePackage,
  only: ModuleVersion,
): Promise<ModuleVersion> {
  if (only.version !== undefined || only.fault !== undefined) return only
  const content = obtained(seen, module, only)
  const { version } = await content
  const read = { ...only, label: version, version }
  seen.obtained.set(obtainedKey(module, read), content)
  return read
}

/** Begin to fetch what is asked about soon, beside other modules. A failure is told where it is needed. */
function readAhead(seen: Seen, module: ModulePackage, version: ModuleVersion): void {
  if (version.locked !== undefined || version.fault !== undefined) return
  obtained(seen, module, version).catch(() => undefined)
}

function obtainedKey({ key }: ModulePackage, { label, chosen }: ModuleVersion): string {
  return `${label} ${chosen?.commit ?? ''} ${key}`
}

function obtained(
  seen: Seen,
  module: ModulePackage,
  version: ModuleVersion,
): Promise<ObtainedModule> {
  const key = obtainedKey(module, version)
  const present = seen.obtained.get(key)
  if (present !== undefined) return present
  if (seen.obtained.size >= limits.resolveReadsMax) throw tooManyReads()
  const { context, store, scope } = seen.run
  const { name, spec } = module
  const pinned = version.locked ?? version.pinned
  const { chosen } = version
  const recorded = lockedOf(seen, module)
  const asked = { name, spec, base: scope.root, pinned, chosen, recorded }
  const answer = obtainModule(context, store, asked)
  seen.obtained.set(key, answer)
  return answer
}

async function needsOf(
  seen: Seen,
  module: ModulePackage,
  version: ModuleVersion,
): Promise<readonly Requirement<ModuleVersion>[]> {
  if (version.fault !== undefined) throw version.fault
  const needed = lockedNeeds(seen, version.locked) ?? (await readNeeds(seen, module, version))
  const depth = (seen.depths.get(module.key) ?? 0) + 1
  if (needed.length > 0 && depth > limits.dependencyDepthMax) throw tooDeep(module)
  return needed.map((one) => neededRequirement(addPackage(seen, one, depth), one.range))
}

/** What the lock says a module needs; `undefined` where that is not to be trusted, since a source changed. */
function lockedNeeds(
  { known, input }: Seen,
  locked: LockedModule | undefined,
): readonly NeededModule[] | undefined {
  if (locked === undefined) return undefined
  const needed = Object.entries(locked.dependencies ?? {}).map(([name, range]) => {
    const entry = ownValue(input.lock.modules, name)
    if (entry === undefined) return undefined
    const { name: parsed, spec } = dependencyRequest(name, entry)
    const root = known.roots.get(name)
    if (root !== undefined && identityOf(known, root.spec) !== identityOf(known, spec))
      return undefined
    return { name: parsed, spec: root?.spec ?? spec, range: range === '*' ? undefined : range }
  })
  const told = needed.flatMap((one) => one ?? [])
  return told.length === needed.length ? told : undefined
}

async function readNeeds(
  seen: Seen,
  module: ModulePackage,
  version: ModuleVersion,
): Promise<readonly NeededModule[]> {
  const { module: content } = await obtained(seen, module, version)
  const faults = content.problems.filter(
    ({ severity, rule, file }) =>
      severity === 'error' && (rule.startsWith('dependency/') || file === 'skills-pack.json'),
  )
  const [first] = faults
  if (first !== undefined)
    throw new SkillsError(
      'E_MODULE_INVALID',
      `What ${module.name} ${version.label} needs cannot be taken over: ${first.message}`,
      {
        where: { url: printSource(module.spec) },
        rule: first.rule,
        problems: faults.map(({ skill: _skill, ...problem }) => problem),
        remedy: first.remedy,
      },
    )
  return content.dependencies.map((one) => neededModule(seen.known, module, one))
}

function tooManyReads(): SkillsError {
  return new SkillsError(
    'E_LIMIT',
    `More than ${limits.resolveReadsMax} versions would have to be fetched to find some that fit together.`,
    { rule: 'resolve/reads', remedy: 'Ask for narrower ranges in skills.json.' },
  )
}

function tooDeep({ name, spec }: ModulePackage): SkillsError {
  return new SkillsError(
    'E_LIMIT',
    `${name} stands at the end of a chain of more than ${limits.dependencyDepthMax} modules that need each other.`,
    {
      where: { url: printSource(spec) },
      rule: 'resolve/depth',
      remedy:
        'See what the modules need (skills info NAME), and leave out the one that leads so far.',
    },
  )
}
