import {
  type ChosenVersion,
  chooseVersion,
  type EmbeddedVersion,
  fromManifest,
  highestVersion,
  isSkillsError,
  isTagGone,
  type LockedModule,
  listOciTags,
  listVersions,
  type ModuleName,
  movedTag,
  type OciClient,
  ociDigestOfTag,
  ociTagVersion,
  openDownloads,
  type Pick,
  type PublishedVersion,
  type RemoteRefs,
  readNpmPackage,
  type SourceSpec,
  satisfiesPick,
  takesRange,
} from '@skills/core'
import type { Context } from '../context.ts'
import { askForVersions } from '../obtain/fetch-git.ts'
import { npmVersionFor } from '../obtain/fetch-npm.ts'
import { type GitTransport, gitTransport } from '../obtain/git-transport.ts'
import { type OciSource, ociTagToday, versionsOfTags, withOci } from '../obtain/oci-versions.ts'
import { otherThanRecorded } from '../obtain/published-version.ts'
import { turnOf } from '../obtain/run-memory.ts'
import { mustBeSameRegistry } from '../obtain/same-registry.ts'
import { mustAllowPointed, mustAllowSource } from '../policy/decide-source.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { rangeAdmits } from '../resolve/module-version.ts'

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
  /** What the locked version is today, where somebody moved its tag or listed it anew. */
  readonly moved: string | undefined
  /** The source has the locked version no longer. */
  readonly isGone: boolean
  /** Why the registry withdrew the locked version. */
  readonly yanked?: string | undefined
}

/** Asks each server once in a run, however many modules come from it. */
export type AskRefs = (transport: GitTransport) => Promise<RemoteRefs>

export function askOnce(context: Context): AskRefs {
  const asked = new Map<string, Promise<RemoteRefs>>()
  return (transport) => {
    const known =
      asked.get(transport.url) ?? turnOf(transport)(() => askForVersions(context, transport))
    asked.set(transport.url, known)
    return known
  }
}

interface Question {
  readonly name: ModuleName
  readonly spec: SourceSpec
  readonly locked: LockedModule
  /** Ranges that other modules here ask for: the wanted version is inside all of them. */
  readonly ranges: readonly string[]
  /** A registry names the commit or branch: that is all there is of it. */
  readonly isFixed?: boolean
}

/** What is to be had of a module; `undefined` for sources that have no versions to ask for, such as folders. */
export async function availableVersions(
  context: Governed,
  ask: AskRefs,
  question: Question,
): Promise<Available | undefined> {
  const { name, spec, locked, ranges } = question
  mustAllowSource(context, name, spec)
  if (spec.source.kind !== 'registry') return ofSource(context, ask, question)
  const hit = await context.registries.find(spec.source.name)
  if (hit === undefined) return undefined
  mustBeSameRegistry({ name, recorded: locked }, hit)
  const { content } = hit.module
  const asked = { pick: spec.pick, ranges, current: locked.version }
  if (content.kind === 'embedded') return ofEmbedded(content.versions, asked)
  if (content.versions !== undefined) return ofPublished(content.versions, locked, asked)
  const own = fromManifest(content.source, undefined)
  const pointed = { ...own, pick: own.pick.kind === 'newest' ? spec.pick : own.pick }
  mustAllowPointed(context, name, { name: spec.source.name, spec: pointed })
  return ofSource(context, ask, {
    ...question,
    spec: pointed,
    isFixed: own.pick.kind !== 'newest',
  })
}

async function ofSource(
  context: Governed,
  ask: AskRefs,
  { name, spec, locked, ranges, isFixed }: Question,
): Promise<Available | undefined> {
  const { source, pick } = spec
  const asked = { pick, ranges, current: locked.version }
  if (source.kind === 'npm') return ofNpm(context, source.package, asked)
  if (source.kind === 'oci') return ofOci(context, source, { asked, locked })
  const transport = gitTransport(source, context.network)
  if (transport === undefined) return undefined
  const refs = await ask(transport)
  const { commit, ref, version } = locked
  const isGone = isTagGone(refs, ref)
  const answer = (one: Pick) =>
    orNothing(isGone, () => row(chooseVersion({ refs, module: name, pick: one })))
  const inside = listVersions(refs, name).find((one) => answers(one.version, asked))
  return {
    wanted: ranges.length > 0 && inside !== undefined ? row(inside) : answer(pick),
    latest: answer(isFixed === true ? pick : { kind: 'newest' }),
    moved: commit === undefined ? undefined : movedTag(refs, { version, ref, commit }),
    isGone,
  }
}

/** Where the locked version is gone, perhaps nothing is left that answers: then nothing is to be had. */
function orNothing(isGone: boolean, ask: () => AvailableVersion): AvailableVersion {
  try {
    return ask()
  } catch (error) {
    if (!isGone || !isSkillsError(error, 'E_VERSION_UNKNOWN', 'E_REF_UNKNOWN')) throw error
    return { version: null, commit: null }
  }
}

/** The versions that a registry lists and has not withdrawn; the locked one must be what it was. */
function ofPublished(
  versions: ReadonlyMap<string, PublishedVersion>,
  locked: LockedModule,
  asked: Asked,
): Available {
  const open = [...versions.values()].filter((one) => one.yanked === undefined)
  const listed = versions.get(locked.version)
  return {
    ...ofRegistry(
      open.map((one) => one.version),
      asked,
    ),
    moved: listed === undefined ? undefined : otherThanRecorded(locked, listed),
    isGone: listed === undefined,
    yanked: listed?.yanked,
  }
}

function ofEmbedded(versions: ReadonlyMap<string, EmbeddedVersion>, asked: Asked): Available {
  const listed = versions.get(asked.current)
  const open = [...versions.values()].filter((one) => one.yanked === undefined)
  const answer = ofRegistry(
    open.map((one) => one.version),
    asked,
  )
  return { ...answer, isGone: listed === undefined, yanked: listed?.yanked }
}

interface Asked {
  readonly pick: Pick
  readonly ranges: readonly string[]
  /** The version that is locked. */
  readonly current: string
}

/** Does a version answer the manifest and everybody who needs the module? */
function answers(version: string, { pick, ranges }: Omit<Asked, 'current'>): boolean {
  return satisfiesPick(version, pick) && ranges.every((range) => rangeAdmits(version, range))
}

function ofRegistry(versions: readonly string[], asked: Asked): Available {
  const of = (pick: Pick) => ({ version: highestVersion(versions, pick) ?? null, commit: null })
  const inside = highestVersion(
    versions.filter((version) => answers(version, asked)),
    asked.pick,
  )
  return {
    wanted: inside === undefined ? of(asked.pick) : { version: inside, commit: null },
    latest: of({ kind: 'newest' }),
    moved: undefined,
    isGone: !versions.includes(asked.current),
  }
}

async function ofNpm(context: Context, name: string, asked: Asked): Promise<Available> {
  const downloads = openDownloads(context.network)
  try {
    const found = await readNpmPackage(name, context.machine, downloads)
    const of = (pick: Pick) => ({ version: npmVersionFor(found, pick) ?? null, commit: null })
    const latest = of({ kind: 'newest' })
    const answer = ofRegistry([...found.versions.keys()], asked)
    return asked.ranges.length === 0
      ? { ...answer, wanted: of(asked.pick), latest }
      : { ...answer, latest }
  } finally {
    await downloads.close()
  }
}

/** A source with a tag or digest offers that alone: a tag that is no version may name something else every day. */
function ofOci(
  context: Context,
  source: OciSource,
  { asked, locked }: { readonly asked: Asked; readonly locked: LockedModule },
): Promise<Available> {
  return withOci(context, source, async (client) => {
    const today = await ociTagToday(client, locked)
    const told = {
      moved: today === 'gone' ? undefined : today,
      isGone: today === 'gone',
    }
    if (takesRange(source)) {
      const versions = versionsOfTags(await listOciTags(client))
      const found = ofRegistry(
        versions.map(({ version }) => version),
        asked,
      )
      return versions.length === 0
        ? { ...(await ofTag(client, 'latest', locked)), ...told }
        : { ...found, ...told }
    }
    return { ...(await ofTag(client, client.repository.tag, locked)), ...told }
  })
}

async function ofTag(
  client: OciClient,
  tag: string | undefined,
  { version, digest }: LockedModule,
): Promise<Available> {
  const current = { version, commit: null }
  const same = { wanted: current, latest: current, moved: undefined, isGone: false }
  if (tag === undefined || ociTagVersion(tag) !== undefined) return same
  const found = await ociDigestOfTag(client, tag)
  if (found === digest) return same
  const other = { version: null, commit: found?.replace('sha256:', '') ?? null }
  return { wanted: other, latest: other, moved: undefined, isGone: found === undefined }
}

function row({ version, commit }: ChosenVersion): AvailableVersion {
  return { version: version ?? null, commit }
}
