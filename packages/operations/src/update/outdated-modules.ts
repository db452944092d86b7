import { by, limits, parseModuleName, printable, SkillsError } from '@skills/core'
import { atMost } from '../at-most.ts'
import type { Context, Warning } from '../context.ts'
import { governed } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { neededBy } from '../resolve/lock-graph.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { fromDeclared } from '../wanted/resolve-argument.ts'
import {
  type Available,
  type AvailableVersion,
  askOnce,
  availableVersions,
} from './available-versions.ts'
import { lockedModules } from './locked-modules.ts'

export interface OutdatedRow {
  readonly name: string
  readonly current: string
  /** The newest inside the range; a commit where there are no versions; `null` where nobody can tell. */
  readonly wanted: string | null
  readonly latest: string | null
  readonly status: 'current' | 'outdated' | 'outside-range' | 'moved' | 'gone' | 'unknown'
  readonly source: string
}

interface OutdatedRequest {
  readonly modules: readonly string[]
  readonly scope: ScopeRequest
}

export interface OutdatedOutcome {
  readonly modules: readonly OutdatedRow[]
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

/** `skills outdated`: what the lock has, what the range allows, what there is. Asks each server once, reads only. */
export async function outdatedModules(
  plain: Context,
  request: OutdatedRequest,
): Promise<OutdatedOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const files = readScopeFiles(context, scope)
  const ask = askOnce(context)
  const names = lockedModules(files, request.modules)
  const rows = await atMost(limits.questionsInFlightMax, names, (name) =>
    rowOf(context, files, { name, ask }),
  )
  const sorted = rows.sort(by(({ row }) => row.name))
  const modules = sorted.map(({ row }) => row)
  const warnings = [
    ...context.registries.warnings(),
    ...goneWarnings(modules),
    ...sorted.flatMap(yankedWarnings),
  ]
  return { modules, failure: movedError(modules), warnings }
}

interface Asked {
  readonly name: string
  readonly ask: ReturnType<typeof askOnce>
}

interface Compared {
  readonly row: OutdatedRow
  /** Why the registry withdrew what is locked. */
  readonly yanked: string | undefined
}

async function rowOf(
  context: Governed,
  files: ScopeFiles,
  { name, ask }: Asked,
): Promise<Compared> {
  const locked = files.lock.modules[name]
  const declared = files.manifest.modules?.[name]
  if (locked === undefined) throw new TypeError(`${name} is not in the lock`)
  const module = parseModuleName(name)
  const { spec } = fromDeclared(module, declared ?? { source: locked.source })
  const ranges = neededBy(files.lock, name).map(({ range }) => range)
  const available = await availableVersions(context, ask, { name: module, spec, locked, ranges })
  const current = { version: locked.version, commit: locked.commit ?? null }
  const { source } = locked
  if (available === undefined) {
    const nothing = { wanted: null, latest: null, status: 'unknown' } as const
    return { row: { name, current: locked.version, ...nothing, source }, yanked: undefined }
  }
  const row: OutdatedRow = {
    name,
    current: locked.version,
    wanted: shown(available.wanted),
    latest: shown(available.latest),
    status: statusOf(current, available),
    source,
  }
  return { row, yanked: available.yanked }
}

/** Old locks go on working; whoever keeps one should know. */
function yankedWarnings({ row: { name, current }, yanked }: Compared): Warning[] {
  if (yanked === undefined) return []
  const why = printable(yanked, { oneLine: true })
  const message = `${name} ${current} was withdrawn by its registry and stays because it is locked: ${why}. To go on with another version: skills update ${name}`
  return [{ code: 'W_VERSION_YANKED', message, rule: 'version/yanked', file: 'skills.lock' }]
}

function statusOf(current: AvailableVersion, available: Available): OutdatedRow['status'] {
  if (available.moved !== undefined) return 'moved'
  if (available.isGone) return 'gone'
  if (!isSame(current, available.wanted)) return 'outdated'
  return isSame(current, available.latest) ? 'current' : 'outside-range'
}

function isSame(left: AvailableVersion, right: AvailableVersion): boolean {
  if (right.version !== null) return left.version === right.version
  return left.commit === right.commit
}

function shown({ version, commit }: AvailableVersion): string | null {
  return version ?? commit?.slice(0, 12) ?? null
}

/** What is installed stays as it is, but another machine may not get it any more. */
function goneWarnings(rows: readonly OutdatedRow[]): Warning[] {
  return rows
    .filter((row) => row.status === 'gone')
    .map(({ name, current, source }) => ({
      code: 'W_VERSION_GONE',
      message: `${source} no longer has ${name} ${current}, which is locked. Machines that have it in their store can install it; to go on with another version: skills update ${name}`,
      rule: 'version/gone',
      file: 'skills.lock',
    }))
}

/** A tag of an installed version that names another commit today is tampering until somebody explains it. */
function movedError(rows: readonly OutdatedRow[]): SkillsError | undefined {
  const moved = rows.filter((row) => row.status === 'moved')
  if (moved.length === 0) return undefined
  const names = moved.map((row) => `${row.name} ${row.current}`).join(', ')
  return new SkillsError(
    'E_INTEGRITY',
    `The tag of an installed version was moved to another commit: ${names}.`,
    {
      where: { file: 'skills.lock' },
      rule: 'version/moved-tag',
      remedy:
        'The installed bytes are the locked ones and stay. Ask the publisher why the tag moved before you update.',
    },
  )
}
