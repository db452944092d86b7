import {
  byVersion,
  chooseVersion,
  fromManifest,
  type LockedModule,
  listVersions,
  movedTag,
  type RemoteRefs,
  releaseOnly,
  type SkillsError,
  type Store,
  takesRange,
} from '@skills/core'
import { remoteRefs } from '../obtain/fetch-git.ts'
import { npmVersions } from '../obtain/fetch-npm.ts'
import { gitTransport } from '../obtain/git-transport.ts'
import { movedTagError } from '../obtain/moved-tag.ts'
import { type OciSource, ociTagToday, ociVersions, withOci } from '../obtain/oci-versions.ts'
import { otherThanRecorded, relistedError } from '../obtain/published-version.ts'
import { mustBeSameRegistry } from '../obtain/same-registry.ts'
import { mustAllowPointed, mustAllowSource } from '../policy/decide-source.ts'
import type { Governed } from '../policy/policy-gate.ts'
import type { ModulePackage, ModuleVersion } from './module-version.ts'

/** Where candidates are looked for. */
export interface Lookup {
  readonly context: Governed
  readonly store: Store
  readonly locked: LockedModule | undefined
}

/**
 * The versions that a source offers, the one that is liked best first; `undefined` for a source that has one version
 * only, which its bytes tell. Asks the server once. What the lock has is offered as the lock has it, so that it is
 * not fetched again. Throws what the source's stage throws.
 */
export async function listCandidates(
  lookup: Lookup,
  module: ModulePackage,
): Promise<readonly ModuleVersion[] | undefined> {
  mustAllowSource(lookup.context, module.name, module.spec)
  const { source } = module.spec
  if (source.kind !== 'registry') return ofPlace(lookup, module)
  return ofRegistry(lookup, { ...module, source: source.name })
}

/** A source that is a place, by its kind. */
async function ofPlace(
  lookup: Lookup,
  module: ModulePackage,
): Promise<readonly ModuleVersion[] | undefined> {
  const { source } = module.spec
  if (source.kind === 'npm') return ofNpm(lookup, module)
  return source.kind === 'oci' ? ofOci(lookup, module, source) : ofGit(lookup, module)
}

/** What a registry lists, or what is found where it points. */
async function ofRegistry(
  lookup: Lookup,
  { source, ...module }: ModulePackage & { readonly source: string },
): Promise<readonly ModuleVersion[] | undefined> {
  const { context, locked } = lookup
  const hit = await context.registries.find(source)
  if (hit === undefined) return undefined
  mustBeSameRegistry({ name: module.name, recorded: locked }, hit)
  const { content } = hit.module
  if (content.kind === 'source' && content.versions === undefined) {
    const own = fromManifest(content.source, undefined)
    mustAllowPointed(context, module.name, { name: source, spec: own })
    if (own.pick.kind !== 'newest' || own.source.kind === 'folder') return undefined
    const spec = { ...own, pick: module.spec.pick }
    return ofPlace(lookup, { ...module, spec })
  }
  const versions = [...(content.versions?.keys() ?? [])].sort(byVersion).reverse()
  return versions.flatMap((version) => {
    const published = content.kind === 'source' ? content.versions?.get(version) : undefined
    const { ref, commit } = published ?? {}
    const made = {
      ...listed(lookup, { version, ref, commit }),
      ...refusal(content.versions?.get(version)?.yanked),
    }
    const isLocked = locked?.version === version && published !== undefined
    const other = isLocked ? otherThanRecorded(locked, published) : undefined
    return other === undefined
      ? made
      : { ...made, fault: relistedError(module.name, locked, other) }
  })
}

/** A version that was withdrawn is no choice, and a conflict says so. One that is locked is not asked for here. */
function refusal(yanked: string | undefined): Pick<ModuleVersion, 'refused'> {
  return yanked === undefined ? {} : { refused: `was withdrawn: ${yanked}` }
}

async function ofGit(
  lookup: Lookup,
  module: ModulePackage,
): Promise<readonly ModuleVersion[] | undefined> {
  const { context, store } = lookup
  const transport = gitTransport(module.spec.source, context.network)
  if (transport === undefined) return undefined
  const refs = await remoteRefs(context, store, transport)
  const pick = module.root?.spec.pick ?? { kind: 'newest' }
  const moved = lookup.locked === undefined ? undefined : movedFrom(refs, lookup.locked)
  const asFound = ({ fault, ...chosen }: Found): ModuleVersion => ({
    ...listed(lookup, chosen),
    fault: moved === chosen.ref ? movedTagError(module.name, chosen.version ?? '') : fault,
  })
  if (pick.kind === 'ref') {
    const { version, ref, commit } = chooseVersion({ refs, module: module.name, pick })
    return [{ ...asFound({ version, ref, commit, fault: undefined }), isListed: false }]
  }
  const tagged = listVersions(refs, module.name)
  const versions = tagged.map(asFound)
  if (refs.head === undefined || tagged.some(({ version }) => releaseOnly(version))) return versions
  // Without any release the newest is the head of the default branch.
  const { ref, commit } = refs.head
  return [...versions, listed(lookup, { version: undefined, ref, commit })]
}

/** Full name of the tag that the lock has and that names another commit today. */
function movedFrom(refs: RemoteRefs, { version, ref, commit }: LockedModule): string | undefined {
  if (commit === undefined) return undefined
  return movedTag(refs, { version, ref, commit }) === undefined ? undefined : ref
}

async function ofNpm(lookup: Lookup, module: ModulePackage): Promise<readonly ModuleVersion[]> {
  const { context, store } = lookup
  const { name, spec, root } = module
  const request = { name, spec, base: '', pinned: undefined }
  const found = await npmVersions(context, store, request)
  const sorted = [...found.versions.keys()].sort(byVersion).reverse()
  const isNewest = root?.spec.pick.kind === 'newest'
  const first = isNewest && found.latest !== undefined && found.versions.has(found.latest)
  const versions = first
    ? [found.latest, ...sorted.filter((version) => version !== found.latest)]
    : sorted
  return versions.flatMap((version) =>
    version === undefined ? [] : listed(lookup, { version, ref: undefined, commit: undefined }),
  )
}

/**
 * The versions that tags give. A source with a tag or digest has one only; where that tag is a version, it names the
 * same artifact for ever.
 */
async function ofOci(
  lookup: Lookup,
  { name, spec }: ModulePackage,
  source: OciSource,
): Promise<readonly ModuleVersion[] | undefined> {
  const { context, store, locked } = lookup
  const today = await lockedTagToday(context, source, locked)
  const fault = today === undefined || today === 'gone' ? undefined : movedTagError(name, today)
  if (!takesRange(spec.source)) {
    if (fault === undefined || locked === undefined) return undefined
    return [{ label: locked.version, version: locked.version, isListed: false, fault }]
  }
  const versions = await ociVersions(context, store, source)
  // Without any version there is the artifact that is called latest.
  if (versions.length === 0) return undefined
  const once = versions.filter(({ version }, index) => versions[index - 1]?.version !== version)
  return once.map(({ version, tag }) => {
    const made = listed(lookup, { version, ref: tag, commit: undefined })
    return made.locked === undefined ? made : { ...made, fault }
  })
}

function lockedTagToday(
  context: Governed,
  source: OciSource,
  locked: LockedModule | undefined,
): Promise<string | undefined> {
  if (locked === undefined) return Promise.resolve(undefined)
  return withOci(context, source, (client) => ociTagToday(client, locked))
}

interface Found extends Chosen {
  readonly fault: SkillsError | undefined
}

interface Chosen {
  readonly version: string | undefined
  readonly ref: string | undefined
  readonly commit: string | undefined
}

function listed({ locked }: Lookup, chosen: Chosen): ModuleVersion {
  const { version, commit } = chosen
  const isLocked =
    locked !== undefined &&
    locked.commit === commit &&
    (version === locked.version || (version === undefined && commit !== undefined))
  return {
    label: version ?? `${commit?.slice(0, 12)}`,
    version,
    isListed: true,
    chosen,
    ...(isLocked ? { locked } : {}),
  }
}
