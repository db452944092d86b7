import {
  defaultModuleName,
  fromManifest,
  type Machine,
  type Manifest,
  type ManifestModule,
  type ModuleList,
  type ModuleListEntry,
  type ModuleName,
  nearestNames,
  parseModuleName,
  parseSource,
  printSource,
  registryNames,
  type Scope,
  SkillsError,
  type SourceSpec,
  satisfiesPick,
  sourceIdentity,
  takesRange,
} from '@skills/core'
import { didYouMean } from '../did-you-mean.ts'
import type { Registries } from '../registries/registries.ts'
import { mustBeAllowedFolder } from './allowed-folder.ts'
import { manifestSource } from './manifest-source.ts'
import type { ModuleRequest } from './module-request.ts'

/** Where a name may be found, nearest first. */
export interface KnownModules {
  readonly machine: Machine
  readonly scope: Scope
  readonly manifest: Manifest
  readonly list: ModuleList
  readonly registries: Registries
}

/**
 * What a module argument means: a name of the manifest, the module list or a registry, or a source.
 * Throws E_SOURCE_SYNTAX; E_MODULE_UNKNOWN with the nearest names; E_MODULE_EXISTS where the name that
 * a source would get stands for another source; E_POLICY_REFUSED where a name stands for a folder that a
 * manifest may not ask for; what a registry throws that has to be asked.
 */
export async function resolveArgument(
  argument: string,
  known: KnownModules,
): Promise<ModuleRequest> {
  const spec = parseSource(argument)
  return spec.source.kind === 'registry'
    ? byName(spec.source.name, spec, known)
    : bySource(spec, known)
}

async function byName(word: string, spec: SourceSpec, known: KnownModules): Promise<ModuleRequest> {
  const name = parseModuleName(word)
  const declared = known.manifest.modules?.[name]
  const listed = known.list.modules[name]
  if (declared !== undefined) {
    const request = fromDeclared(name, declared, spec.pick)
    mustBeAllowedFolder(known, request)
    return request
  }
  if (listed !== undefined) return fromListed(name, listed, spec.pick)
  if ((await known.registries.find(name)) === undefined) throw await unknownModule(word, known)
  return plainRequest(name, spec)
}

function bySource(spec: SourceSpec, known: KnownModules): ModuleRequest {
  const written = manifestSource(spec, known.scope, known.machine.cwd)
  const listed = Object.entries(known.list.modules).find(([, entry]) =>
    isSameSource(fromManifest(entry.source, entry.range), written),
  )
  const name = parseModuleName(listed?.[0] ?? defaultModuleName(spec, known.machine.cwd))
  const declared = known.manifest.modules?.[name]
  if (declared !== undefined) {
    const present = fromManifest(declared.source, declared.version)
    if (!isSameSource(present, written)) throw otherSource(name, declared.source, spec)
    const request = fromDeclared(name, declared, spec.pick)
    return isOtherArtifact(written, present) ? { ...request, spec: written } : request
  }
  if (listed === undefined) return plainRequest(name, written)
  const request = { ...fromListed(name, listed[1], spec.pick), spec: written }
  const present = fromManifest(listed[1].source, listed[1].range)
  return isOtherArtifact(written, present) ? { ...request, pinned: undefined } : request
}

/** Does a source name another tag or digest of a repository than the record does? Its bare name means the record's. */
function isOtherArtifact({ source, pick }: SourceSpec, present: SourceSpec): boolean {
  if (source.kind !== 'oci' || present.source.kind !== 'oci') return false
  const isBare = takesRange(source) && pick.kind === 'newest'
  const { reference, digest } = present.source
  return !isBare && (source.reference !== reference || source.digest !== digest)
}

/** A module that the manifest has: as it stands there, with another version where one is asked for. */
export function fromDeclared(
  name: ModuleName,
  declared: ManifestModule,
  pick: SourceSpec['pick'] = { kind: 'newest' },
): ModuleRequest {
  const own = fromManifest(declared.source, declared.version)
  return {
    name,
    spec: { ...own, pick: pick.kind === 'newest' ? own.pick : pick },
    skills: declared.skills,
    exclude: declared.exclude,
    assistants: declared.assistants,
    ...(declared.allow === undefined ? {} : { allow: declared.allow }),
    pinned: undefined,
    isNew: false,
  }
}

/** A module of the module list: the bytes that were added, where they still answer the question. */
export function fromListed(
  name: ModuleName,
  listed: ModuleListEntry,
  pick: SourceSpec['pick'] = { kind: 'newest' },
): ModuleRequest {
  const own = fromManifest(listed.source, listed.range)
  const isMutable = own.source.kind === 'folder'
  const fits = pick.kind === 'newest' || satisfiesPick(listed.version, pick)
  return {
    name,
    spec: { ...own, pick: pick.kind === 'newest' ? own.pick : pick },
    skills: listed.skills,
    exclude: listed.exclude,
    assistants: undefined,
    pinned: fits && !isMutable ? listed : undefined,
    isNew: true,
  }
}

function plainRequest(name: ModuleName, spec: SourceSpec): ModuleRequest {
  const nothing = { skills: undefined, exclude: undefined, assistants: undefined }
  return { name, spec, ...nothing, pinned: undefined, isNew: true }
}

function isSameSource(left: SourceSpec, right: SourceSpec): boolean {
  return sourceIdentity(left) === sourceIdentity(right)
}

function otherSource(name: string, present: string, spec: SourceSpec): SkillsError {
  return new SkillsError(
    'E_MODULE_EXISTS',
    `skills.json has a module ${name} from another source: ${present}.`,
    {
      where: { file: 'skills.json' },
      remedy: `Register this one under another name first: skills mod add ${printSource(spec)} --name NAME`,
    },
  )
}

async function unknownModule(word: string, known: KnownModules): Promise<SkillsError> {
  const names = [...new Set([...knownNames(known), ...(await known.registries.names())])].sort()
  return new SkillsError('E_MODULE_UNKNOWN', `No module is called ${word}.`, {
    remedy: `${didYouMean([word], names)}Give a source to add it: skills mod add owner/repo`,
    data: { nearest: nearestNames(word, names), known: names },
  })
}

/** Every module name that this machine can tell without asking anybody, sorted. */
export function knownNames(known: Omit<KnownModules, 'scope' | 'registries'>): string[] {
  const names = [
    ...Object.keys(known.manifest.modules ?? {}),
    ...Object.keys(known.list.modules),
    ...registryNames(known.machine.productRoot).map((entry) => entry.name),
  ]
  return [...new Set(names)].sort()
}
