import {
  defaultRange,
  type Layout,
  type Manifest,
  type ManifestModule,
  type SourceSpec,
  takesRange,
  toManifest,
} from '@skills/core'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { type Grant, withGrant } from './grants.ts'

interface ManifestChange {
  readonly requests: readonly ModuleRequest[]
  /** `undefined` leaves them as they are. */
  readonly assistants: readonly string[] | undefined
  readonly layout: Layout | undefined
  readonly owners: Readonly<Record<string, string>>
  readonly grants?: readonly Grant[]
}

/** The manifest once this run is done: what was there, and what was asked for on top. Pure. */
export function nextManifest(before: Manifest, change: ManifestChange): Manifest {
  const modules = { ...before.modules }
  for (const request of change.requests) {
    modules[request.name] = manifestModule(request, before.modules?.[request.name])
  }
  for (const grant of change.grants ?? []) {
    const entry = modules[grant.module]
    if (entry === undefined) throw new TypeError(`a grant for ${grant.module}, which is not wanted`)
    modules[grant.module] = withGrant(entry, grant)
  }
  const owners = { ...before.owners, ...change.owners }
  return {
    ...before,
    ...(change.assistants === undefined ? {} : { assistants: [...change.assistants] }),
    ...(change.layout === undefined ? {} : { layout: change.layout }),
    modules,
    ...(Object.keys(owners).length === 0 ? {} : { owners }),
  }
}

function manifestModule(
  request: ModuleRequest,
  before: ManifestModule | undefined,
): ManifestModule {
  const { source, version } = toManifest(request.spec)
  const { skills, exclude, assistants } = request
  return {
    source,
    ...(version === undefined ? {} : { version }),
    ...(skills === undefined ? {} : { skills: [...skills] }),
    ...(exclude === undefined ? {} : { exclude: [...exclude] }),
    ...(assistants === undefined ? {} : { assistants: [...assistants] }),
    ...(before?.allow === undefined ? {} : { allow: before.allow }),
  }
}

/**
 * The version to write down for a module that is new here: as typed, else a range that keeps to the major
 * version that was found, as npm does. Without versions nothing is written and the lock holds the commit or bytes.
 */
export function rangeToRecord(spec: SourceSpec, version: string): SourceSpec {
  const hasVersions = takesRange(spec.source) && spec.pick.kind === 'newest'
  const range = hasVersions ? defaultRange(version) : undefined
  return range === undefined ? spec : { ...spec, pick: { kind: 'range', range } }
}
