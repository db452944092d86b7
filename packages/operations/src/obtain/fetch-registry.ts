import {
  type EmbeddedVersion,
  highestVersion,
  nearestNames,
  type RegistryContent,
  readFolder,
  SkillsError,
} from '@skills/core'
import { didYouMean } from '../did-you-mean.ts'
import { mustStayInside } from '../registries/folder-registry-files.ts'
import type { RegistryHit } from '../registries/registries.ts'
import { fetchPointed } from './fetch-pointed.ts'
import type { FetchedSource, Fetcher, FetchRequest, ObtainRequest } from './fetcher.ts'
import { mustBeSameRegistry, nameInRegistry, nameKey } from './same-registry.ts'
import { bundledKey } from './store-key.ts'

/**
 * A name of a registry: the registry says what it stands for, embedded bytes or a source, and what it says of a
 * version binds. Bytes that a lock names and that came from the same registry before need nobody to be asked.
 * Throws E_MODULE_UNKNOWN, E_REGISTRY_CHANGED, E_VERSION_UNKNOWN, E_INTEGRITY, and what the registries throw.
 */
export const fetchFromRegistry: Fetcher = async (context, store, request) => {
  const { pinned, registries } = request
  const before = pinned?.registry === undefined ? undefined : registries.known(pinned.registry)
  if (pinned !== undefined && before !== undefined && before.address.kind !== 'folder') {
    const known =
      store.recall(nameKey(before, nameInRegistry(request), pinned.integrity)) ??
      store.recall(bundledKey(pinned.integrity))
    if (known !== undefined) {
      const { version, ref, commit } = pinned
      const { snapshot } = known
      return { snapshot, version, ref, commit, portable: true, registry: before.label }
    }
  }
  const hit = await lookUp(request)
  mustBeSameRegistry(request, hit)
  warnOfProject(request, hit)
  const { content } = hit.module
  if (content.kind === 'source') return fetchPointed(context, store, { request, hit, content })
  return {
    ...(await fetchEmbedded(store, request, { hit, content })),
    registry: hit.registry?.label,
  }
}

/** Nobody on this machine chose that registry: the project did. */
function warnOfProject({ name, registries }: FetchRequest, { registry }: RegistryHit): void {
  if (registry?.from !== 'project') return
  registries.warn({
    code: 'W_REGISTRY_OF_PROJECT',
    message: `${name} comes from ${registry.label}, a registry that skills.json names and your settings do not.`,
    file: 'skills.json',
  })
}

interface Embedded {
  readonly hit: RegistryHit
  readonly content: Extract<RegistryContent, { kind: 'embedded' }>
}

async function fetchEmbedded(
  store: Parameters<Fetcher>[1],
  request: ObtainRequest,
  { hit, content }: Embedded,
): Promise<FetchedSource> {
  const chosen = chooseEmbedded(request, content.versions)
  const { registry } = hit
  if (registry?.address.kind === 'folder') mustStayInside(registry.address.path, chosen.folder)
  const snapshot = await store.add(await readFolder(chosen.folder), undefined)
  if (snapshot.integrity !== chosen.integrity)
    throw changed(request, chosen.integrity, snapshot.integrity)
  const portable = registry === undefined
  return { snapshot, version: chosen.version, ref: undefined, commit: undefined, portable }
}

async function lookUp(request: FetchRequest): Promise<RegistryHit> {
  const name = nameInRegistry(request)
  const found = await request.registries.find(name)
  if (found !== undefined) return found
  const known = await request.registries.names()
  throw new SkillsError('E_MODULE_UNKNOWN', `No registry has a module named ${name}.`, {
    remedy: `${didYouMean([name], known)}Give its source, such as owner/repo, ./folder or https://host/path.git.`,
    data: { nearest: nearestNames(name, known) },
  })
}

function chooseEmbedded(
  request: ObtainRequest,
  versions: ReadonlyMap<string, EmbeddedVersion>,
): EmbeddedVersion {
  const asked = request.pinned?.version ?? request.chosen?.version
  const open = [...versions.values()].filter((one) => one.yanked === undefined)
  const offered = open.map((one) => one.version)
  const version = asked ?? highestVersion(offered, request.spec.pick)
  const chosen = version === undefined ? undefined : versions.get(version)
  if (chosen !== undefined) return chosen
  const known = [...versions.keys()].join(', ')
  throw new SkillsError(
    'E_VERSION_UNKNOWN',
    `The registry has no such version of ${request.name}; it has ${known}.`,
    {
      remedy:
        'Ask for one of these versions, or install the version of skills that brings the one you want.',
    },
  )
}

function changed(request: ObtainRequest, wanted: string, found: string): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `The shipped files of ${request.name} were changed: ${found} instead of ${wanted}.`,
    {
      rule: 'registry/integrity',
      remedy: 'Install skills again from a source that you trust.',
    },
  )
}
