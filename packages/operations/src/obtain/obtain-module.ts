import {
  type Module,
  type ModuleName,
  printable,
  printSource,
  readModule,
  SkillsError,
  type Snapshot,
  type SourceSpec,
  type Store,
  satisfiesPick,
} from '@skills/core'
import { mustAllowSource } from '../policy/decide-source.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { fetchSource } from './fetch-source.ts'
import type { ObtainRequest } from './fetcher.ts'
import { fetchDecided } from './version-gone.ts'

/** A module with its exact bytes in the store (or its scratch) and everything a lock records of it. */
export interface ObtainedModule {
  readonly name: ModuleName
  readonly spec: SourceSpec
  readonly version: string
  readonly ref: string | undefined
  readonly commit: string | undefined
  readonly snapshot: Snapshot
  readonly module: Module
  readonly portable: boolean
}

/**
 * From a source to a module: policy on the source, then version, bytes, layout. This is the one way in.
 * Throws what its stages throw, and E_INTEGRITY where a locked module comes back with other bytes.
 */
export async function obtainModule(
  context: Governed,
  store: Store,
  request: ObtainRequest,
): Promise<ObtainedModule> {
  const { name, spec, pinned } = request
  mustAllowSource(context, name, spec)
  const fetched = await fetchDecided(store, request, () => fetchSource(context, store, request))
  if (pinned !== undefined && pinned.integrity !== fetched.snapshot.integrity) {
    throw otherBytes(request, pinned.integrity, fetched.snapshot.integrity)
  }
  context.report({ step: 'read', text: `reading ${name}` })
  const module = readModule(fetched.snapshot, store.read, { moduleName: name })
  const version = fetched.version ?? module.declaredVersion ?? '0.0.0'
  if (fetched.version === undefined) mustBeInRange(request, version)
  return { name, spec, module, ...fetched, version }
}

/** Where the source has one version only, the range is a question that this version answers or not. */
function mustBeInRange({ name, spec }: ObtainRequest, version: string): void {
  if (spec.pick.kind !== 'range' || satisfiesPick(version, spec.pick)) return
  throw new SkillsError(
    'E_VERSION_UNKNOWN',
    `${name} has the version ${printable(version, { oneLine: true })} only, which is not in the range that was asked for.`,
    {
      where: { url: printSource(spec) },
      remedy: 'Leave the range out, or ask for one that this version is in.',
    },
  )
}

function otherBytes(request: ObtainRequest, wanted: string, found: string): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `${request.name} has other bytes than were decided on: ${found} instead of ${wanted}.`,
    {
      where: { url: printSource(request.spec) },
      rule: 'lock/integrity',
      remedy:
        'Somebody changed what this version contains, or the lock was edited. Ask the publisher; to accept new bytes on purpose, remove the module and add it again.',
    },
  )
}
