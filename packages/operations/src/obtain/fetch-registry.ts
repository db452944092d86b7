import {
  findRegistryModule,
  fromManifest,
  highestVersion,
  nearestNames,
  type RegistryModule,
  readFolder,
  registryNames,
  SkillsError,
} from '@skills/core'
import type { Context } from '../context.ts'
import { didYouMean } from '../did-you-mean.ts'
import { fetchGit } from './fetch-git.ts'
import type { Fetcher, ObtainRequest } from './fetcher.ts'

/** A name of the registry that ships with the product: embedded bytes, or a pointer to a source. */
export const fetchFromRegistry: Fetcher = async (context, store, request) => {
  const { content } = lookUp(context, request)
  if (content.kind === 'source') {
    const { source, path } = fromManifest(content.source, undefined)
    return fetchGit(context, store, { ...request, spec: { source, path, pick: request.spec.pick } })
  }
  const chosen = chooseEmbedded(request, content.versions)
  const snapshot = await store.add(await readFolder(chosen.folder), undefined)
  if (snapshot.integrity !== chosen.integrity)
    throw changed(request, chosen.integrity, snapshot.integrity)
  return { snapshot, version: chosen.version, ref: undefined, commit: undefined, portable: true }
}

type Embedded = Extract<RegistryModule['content'], { kind: 'embedded' }>['versions']
type EmbeddedVersion = Embedded extends ReadonlyMap<string, infer Version> ? Version : never

function lookUp(context: Context, request: ObtainRequest): RegistryModule {
  const { source } = request.spec
  const name = source.kind === 'registry' ? source.name : request.name
  const found = findRegistryModule(context.machine.productRoot, name)
  if (found !== undefined) return found
  const known = registryNames(context.machine.productRoot).map((entry) => entry.name)
  throw new SkillsError('E_MODULE_UNKNOWN', `No registry has a module named ${name}.`, {
    remedy: `${didYouMean([name], known)}Give its source, such as owner/repo, ./folder or https://host/path.git.`,
    data: { nearest: nearestNames(name, known) },
  })
}

function chooseEmbedded(request: ObtainRequest, versions: Embedded): EmbeddedVersion {
  const asked = request.pinned?.version ?? request.chosen?.version
  const version = asked ?? highestVersion([...versions.keys()], request.spec.pick)
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
