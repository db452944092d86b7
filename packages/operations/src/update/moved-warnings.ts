import {
  fromManifest,
  isTagGone,
  type Lock,
  type LockedModule,
  movedTag,
  parseModuleName,
} from '@skills/core'
import type { Warning } from '../context.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { remoteRefs } from '../obtain/fetch-git.ts'
import { ociTagToday, withOci } from '../obtain/oci-versions.ts'
import { transportOf } from '../obtain/transport-of.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { dependencyRequest } from '../resolve/answered-by-lock.ts'
import { ownValue } from '../resolve/lock-graph.ts'

interface Updated {
  /** Names of the modules that were to be updated: their servers were asked. */
  readonly names: ReadonlySet<string>
  readonly resolved: readonly ResolvedModule[]
}

/**
 * Tags of versions that were locked until now and that somebody moved or took away since. The run goes on to another
 * version, so nobody is hurt; that it happened is worth knowing.
 */
export async function movedWarnings(
  run: ChangeRun,
  before: Lock,
  { names, resolved }: Updated,
): Promise<Warning[]> {
  const left = resolved.flatMap(({ request, locked }) => {
    const old = names.has(request.name) ? ownValue(before.modules, request.name) : undefined
    return old === undefined || old.version === locked.version ? [] : [{ name: request.name, old }]
  })
  const tags = await Promise.all(left.map(({ name, old }) => tagToday(run, name, old)))
  return left.flatMap(({ name, old }, index): Warning[] => {
    const tag = tags[index]
    if (tag === undefined) return []
    const was = `The tag of ${name} ${old.version}, which was locked until now, was`
    const now =
      tag === 'gone'
        ? `${was} taken away.`
        : `${was} moved: it names ${short(tag)} today and named ${short(old.commit ?? old.digest)}.`
    const rule = tag === 'gone' ? 'version/gone' : 'version/moved-tag'
    const code = tag === 'gone' ? 'W_VERSION_GONE' : 'W_TAG_MOVED'
    return [{ code, message: `${now} Ask the publisher why.`, rule, file: 'skills.lock' }]
  })
}

function short(id = ''): string {
  return id.replace('sha256:', '').slice(0, 12)
}

/** The commit or digest that a locked tag names today where that is another one, or that it is gone. */
async function tagToday(
  { context, store }: ChangeRun,
  name: string,
  locked: LockedModule,
): Promise<string | undefined> {
  const { source, version, ref, commit } = locked
  if (locked.digest !== undefined) return artifactToday(context, name, locked)
  if (commit === undefined || ref?.startsWith('refs/tags/') !== true) return undefined
  const { spec } = dependencyRequest(parseModuleName(name), { source })
  const transport = await transportOf(context, spec.source)
  if (transport === undefined) return undefined
  const refs = await remoteRefs(context, store, transport)
  return isTagGone(refs, ref) ? 'gone' : movedTag(refs, { version, ref, commit })
}

async function artifactToday(
  { registries, network }: Governed,
  name: string,
  locked: LockedModule,
): Promise<string | undefined> {
  const { source } = dependencyRequest(parseModuleName(name), locked).spec
  const content =
    source.kind === 'registry' ? (await registries.find(source.name))?.module.content : undefined
  const place = content?.kind === 'source' ? fromManifest(content.source, undefined).source : source
  if (place.kind !== 'oci') return undefined
  return withOci({ network }, place, (client) => ociTagToday(client, locked))
}
