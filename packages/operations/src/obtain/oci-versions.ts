import {
  byVersion,
  listOciTags,
  type OciClient,
  ociDigestOfTag,
  ociRepository,
  ociTagVersion,
  openOci,
  SkillsError,
  type Source,
  type Store,
} from '@skills/core'
import type { Context } from '../context.ts'
import { once, runMemory } from './run-memory.ts'

export type OciSource = Extract<Source, { kind: 'oci' }>

/** A version with the tag that gives it. */
export interface OciVersion {
  readonly version: string
  readonly tag: string
}

/** Talk to the registry of a source; the connection ends with the talk. */
export async function withOci<Result>(
  context: Pick<Context, 'network'>,
  source: OciSource,
  use: (client: OciClient) => Promise<Result>,
): Promise<Result> {
  const client = openOci(ociRepository(source.reference), context.network)
  try {
    return await use(client)
  } finally {
    await client.close()
  }
}

/** The versions that the tags of a repository give, the newest first; asked once in a run. */
export async function ociVersions(
  context: Context,
  store: Store,
  source: OciSource,
): Promise<readonly OciVersion[]> {
  const { host, name } = ociRepository(source.reference)
  const tags = await once(runMemory(store).tags, `${host}/${name}`, {
    ask: () => {
      context.report({ step: 'resolve', text: `asking ${host} for the tags of ${name}` })
      return withOci(context, source, listOciTags)
    },
  })
  return versionsOfTags(tags)
}

/** Pure. Of two tags that give one version (`1.0.0`, `v1.0.0`) both are in the list. */
export function versionsOfTags(tags: readonly string[]): readonly OciVersion[] {
  return tags
    .flatMap((tag) => {
      const version = ociTagVersion(tag)
      return version === undefined ? [] : [{ version, tag }]
    })
    .sort((left, right) => byVersion(right.version, left.version))
}

/** Two tags of one version must name one digest. Throws E_VERSION_AMBIGUOUS. */
export async function mustBeOneArtifact(
  client: OciClient,
  version: string,
  tags: readonly string[],
): Promise<void> {
  if (tags.length < 2) return
  const digests = await Promise.all(tags.map((tag) => ociDigestOfTag(client, tag)))
  if (new Set(digests).size < 2) return
  throw new SkillsError(
    'E_VERSION_AMBIGUOUS',
    `The tags ${tags.join(' and ')} both give the version ${version} and name different artifacts.`,
    {
      where: { url: `oci://${client.repository.host}/${client.repository.name}` },
      rule: 'version/ambiguous',
      remedy: `Name the tag that you mean: oci://${client.repository.host}/${client.repository.name}:${tags[0]}`,
    },
  )
}

/** What a version tag of a lock names today: another digest, `gone`, or `undefined` where it is as it was. */
export async function ociTagToday(
  client: OciClient,
  { ref, digest }: { readonly ref?: string | undefined; readonly digest?: string | undefined },
): Promise<string | undefined> {
  if (ref === undefined || digest === undefined || ociTagVersion(ref) === undefined)
    return undefined
  const found = await ociDigestOfTag(client, ref)
  if (found === undefined) return 'gone'
  return found === digest ? undefined : found
}
