import { isTagGone, type Lock, type LockedModule, movedTag, parseModuleName } from '@skills/core'
import type { Warning } from '../context.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { remoteRefs } from '../obtain/fetch-git.ts'
import { transportOf } from '../obtain/transport-of.ts'
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
        : `${was} moved: it names ${tag.slice(0, 12)} today and named ${old.commit?.slice(0, 12)}.`
    const rule = tag === 'gone' ? 'version/gone' : 'version/moved-tag'
    const code = tag === 'gone' ? 'W_VERSION_GONE' : 'W_TAG_MOVED'
    return [{ code, message: `${now} Ask the publisher why.`, rule, file: 'skills.lock' }]
  })
}

/** The commit that a locked tag names today where that is another one, or that it is gone. */
async function tagToday(
  { context, store }: ChangeRun,
  name: string,
  { source, version, ref, commit }: LockedModule,
): Promise<string | undefined> {
  if (commit === undefined || ref?.startsWith('refs/tags/') !== true) return undefined
  const { spec } = dependencyRequest(parseModuleName(name), { source })
  const transport = await transportOf(context, spec.source)
  if (transport === undefined) return undefined
  const refs = await remoteRefs(context, store, transport)
  return isTagGone(refs, ref) ? 'gone' : movedTag(refs, { version, ref, commit })
}
