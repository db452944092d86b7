import {
  type ChosenVersion,
  chooseVersion,
  findRegistryModule,
  fromManifest,
  highestVersion,
  type LockedModule,
  type ModuleName,
  movedTag,
  openDownloads,
  type Pick,
  type RemoteRefs,
  readNpmPackage,
  type Source,
  type SourceSpec,
} from '@skills/core'
import type { Context } from '../context.ts'
import { npmVersionFor } from '../obtain/fetch-npm.ts'
import { type GitTransport, gitTransport } from '../obtain/git-transport.ts'
import { mustAllowSource } from '../policy/decide-source.ts'
import type { Governed } from '../policy/policy-gate.ts'

/** What a source offers today. */
export interface AvailableVersion {
  /** `null` where the source has no version tags; the commit then tells. */
  readonly version: string | null
  readonly commit: string | null
}

export interface Available {
  /** The newest inside the range that the manifest asks for. */
  readonly wanted: AvailableVersion
  /** The newest of all. */
  readonly latest: AvailableVersion
  /** The commit that the locked version's tag names today, where somebody moved it. */
  readonly moved: string | undefined
}

/** Asks each server once in a run, however many modules come from it. */
export type AskRefs = (transport: GitTransport) => Promise<RemoteRefs>

export function askOnce(context: Context): AskRefs {
  const asked = new Map<string, Promise<RemoteRefs>>()
  return (transport) => {
    const known = asked.get(transport.url) ?? transport.list(context.network)
    asked.set(transport.url, known)
    return known
  }
}

interface Question {
  readonly name: ModuleName
  readonly spec: SourceSpec
  readonly locked: LockedModule
}

/** What is to be had of a module; `undefined` for sources that have no versions to ask for, such as folders. */
export async function availableVersions(
  context: Governed,
  ask: AskRefs,
  { name, spec, locked }: Question,
): Promise<Available | undefined> {
  mustAllowSource(context, name, spec)
  const source = sourceOf(context, spec.source)
  const embedded = embeddedVersions(context, source)
  if (embedded !== undefined) return ofRegistry(embedded, spec.pick)
  if (source.kind === 'npm') return ofNpm(context, source.package, spec.pick)
  const transport = gitTransport(source, context.network)
  if (transport === undefined) return undefined
  const refs = await ask(transport)
  const answer = (pick: Pick) => row(chooseVersion({ refs, module: name, pick }))
  const { commit, ref, version } = locked
  return {
    wanted: answer(spec.pick),
    latest: answer({ kind: 'newest' }),
    moved: commit === undefined ? undefined : movedTag(refs, { version, ref, commit }),
  }
}

/** A name of the registry that points elsewhere is asked there. */
function sourceOf(context: Context, source: Source): Source {
  if (source.kind !== 'registry') return source
  const content = findRegistryModule(context.machine.productRoot, source.name)?.content
  return content?.kind === 'source' ? fromManifest(content.source, undefined).source : source
}

function embeddedVersions(context: Context, source: Source): string[] | undefined {
  if (source.kind !== 'registry') return undefined
  const content = findRegistryModule(context.machine.productRoot, source.name)?.content
  return content?.kind === 'embedded' ? [...content.versions.keys()] : undefined
}

function ofRegistry(versions: readonly string[], pick: Pick): Available {
  const of = (asked: Pick) => ({ version: highestVersion(versions, asked) ?? null, commit: null })
  return { wanted: of(pick), latest: of({ kind: 'newest' }), moved: undefined }
}

async function ofNpm(context: Context, name: string, pick: Pick): Promise<Available> {
  const downloads = openDownloads(context.network)
  try {
    const found = await readNpmPackage(name, context.machine, downloads)
    const of = (asked: Pick) => ({ version: npmVersionFor(found, asked) ?? null, commit: null })
    return { wanted: of(pick), latest: of({ kind: 'newest' }), moved: undefined }
  } finally {
    await downloads.close()
  }
}

function row({ version, commit }: ChosenVersion): AvailableVersion {
  return { version: version ?? null, commit }
}
