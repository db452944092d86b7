import { type Lock, type LockedModule, movedTag, parseModuleName } from '@skills/core'
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
 * Tags of versions that were locked until now and that somebody moved since. The run goes on to another version,
 * so nobody is hurt; that it happened is worth knowing.
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
  const moved = await Promise.all(left.map(({ name, old }) => movedCommit(run, name, old)))
  return left.flatMap(({ name, old }, index): Warning[] => {
    const commit = moved[index]
    if (commit === undefined) return []
    const message = `The tag of ${name} ${old.version}, which was locked until now, was moved: it names ${commit.slice(0, 12)} today and named ${old.commit?.slice(0, 12)}. Ask the publisher why.`
    return [{ code: 'W_TAG_MOVED', message, rule: 'version/moved-tag', file: 'skills.lock' }]
  })
}

async function movedCommit(
  { context, store }: ChangeRun,
  name: string,
  { source, version, ref, commit }: LockedModule,
): Promise<string | undefined> {
  if (commit === undefined || ref?.startsWith('refs/tags/') !== true) return undefined
  const { spec } = dependencyRequest(parseModuleName(name), { source })
  const transport = transportOf(context, spec.source)
  if (transport === undefined) return undefined
  return movedTag(await remoteRefs(context, store, transport), { version, ref, commit })
}
