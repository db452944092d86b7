import { realpathSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import {
  findRegistryModule,
  fromManifest,
  type ModuleDependency,
  type ModuleName,
  printSource,
  SkillsError,
  type Source,
  type SourceSpec,
  sourceIdentity,
} from '@skills/core'
import type { Governed } from '../policy/policy-gate.ts'
import { isInside } from '../wanted/manifest-source.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'

/** What names of modules mean in a run. */
export interface KnownNames {
  readonly context: Governed
  /** Absolute folder that relative folder sources start from. */
  readonly base: string
  /** The manifest's modules, as they will be once the run is done. */
  readonly roots: ReadonlyMap<string, ModuleRequest>
}

/** A module that another one needs, found. */
export interface NeededModule {
  /** The name it has here: the manifest's, where the manifest has the same source. */
  readonly name: ModuleName
  readonly spec: SourceSpec
  /** Left out: any version. */
  readonly range: string | undefined
}

/** The manifest's modules of a run, by name. */
export function knownNames(
  context: Governed,
  base: string,
  requests: readonly ModuleRequest[],
): KnownNames {
  const roots = requests.filter(({ isDependency }) => isDependency !== true)
  return { context, base, roots: new Map(roots.map((request) => [request.name, request])) }
}

/** One text for all spellings of a source; a name that a registry points elsewhere is that other source. */
export function identityOf({ context }: Pick<KnownNames, 'context'>, spec: SourceSpec): string {
  const { source } = spec
  if (source.kind !== 'registry') return sourceIdentity(spec)
  const content = findRegistryModule(context.machine.productRoot, source.name)?.content
  return sourceIdentity(content?.kind === 'source' ? fromManifest(content.source, undefined) : spec)
}

/**
 * Where a module comes from that another one needs. A bare name is the manifest's module of that name, else a
 * registry's; neither the module list of this user nor another module's word counts. A source is taken as it is
 * written, but a module may send nobody to this machine, unless it lies there itself: a folder module to a folder
 * inside itself, a module of a loopback address to that address.
 * Throws E_MODULE_UNKNOWN and E_POLICY_REFUSED.
 */
export function neededModule(
  known: KnownNames,
  by: Pick<ModuleRequest, 'name' | 'spec'>,
  { name, source, range }: ModuleDependency,
): NeededModule {
  if (source === undefined) {
    const root = known.roots.get(name)
    return { name, range, spec: root === undefined ? ofRegistry(known, by, name) : root.spec }
  }
  const written = fromManifest(source, undefined)
  const spec = { ...written, source: placedSource(known, by, { name, source: written.source }) }
  const identity = identityOf(known, spec)
  const same = [...known.roots.values()].find((root) => identityOf(known, root.spec) === identity)
  return same === undefined ? { name, spec, range } : { name: same.name, spec: same.spec, range }
}

function ofRegistry(
  { context }: KnownNames,
  by: Pick<ModuleRequest, 'name' | 'spec'>,
  name: ModuleName,
): SourceSpec {
  // Another registry is asked when the module is looked at.
  const isBuiltIn = findRegistryModule(context.machine.productRoot, name) !== undefined
  if (isBuiltIn || context.registries.hasFurther) return fromManifest(name, undefined)
  throw new SkillsError(
    'E_MODULE_UNKNOWN',
    `${by.name} needs ${name}, and no registry has a module of this name.`,
    {
      where: { url: printSource(by.spec) },
      rule: 'dependency/unknown',
      remedy: `Say where it comes from: skills install owner/repo. With a module ${name} in skills.json, that one is meant.`,
      data: { unknown: [name] },
    },
  )
}

interface Written {
  readonly name: string
  readonly source: Source
}

/** A source of this machine is refused, or placed where its asker lies. */
function placedSource(
  known: KnownNames,
  by: Pick<ModuleRequest, 'name' | 'spec'>,
  { name, source }: Written,
): Source {
  if (source.kind === 'folder') {
    const path = folderInside(known, by.spec, source.path)
    if (path === undefined) throw refused(by, name, source.path)
    return { ...source, path }
  }
  if (source.kind !== 'git' || source.url.startsWith('https:')) return source
  const asker = by.spec.source
  if (asker.kind === 'git' && new URL(asker.url).origin === new URL(source.url).origin)
    return source
  throw refused(by, name, source.url)
}

/** The folder as the manifest would write it; `undefined` where it is not inside the asker's own. */
function folderInside(
  { base }: KnownNames,
  { source, path }: SourceSpec,
  inner: string,
): string | undefined {
  if (source.kind !== 'folder') return undefined
  const outer = posix.join(source.path, path ?? '')
  const joined = posix.join(outer, inner)
  if (!isInside(realPath(resolve(base, outer)), realPath(resolve(base, joined)))) return undefined
  return joined.startsWith('/') || joined.startsWith('../') ? joined : `./${joined}`
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function refused(
  by: Pick<ModuleRequest, 'name' | 'spec'>,
  name: string,
  source: string,
): SkillsError {
  return new SkillsError(
    'E_POLICY_REFUSED',
    `${by.name} asks for ${name} from ${source}, a place that only this machine can tell the meaning of.`,
    {
      where: { url: printSource(by.spec) },
      rule: 'dependency/source',
      remedy: `Ask its author for an https or ssh address or an npm package. If you want it, add it yourself: skills install <source of ${name}>, and leave out ${by.name} until then.`,
    },
  )
}
