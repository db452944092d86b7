import { by, readLock, type Scope, type Severity, SkillsError } from '@skills/core'
import {
  type AdvisoryKind,
  advisorySeverity,
  blockingKinds,
  fixedVersions,
  kindOf,
} from '@skills/trust'
import { type Context, withStore } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'
import { type InstalledSubject, lockedSubjects, unmanagedSubjects } from './advisory-subjects.ts'
import type { Database } from './database.ts'
import { type FoundAdvisory, openAdvisories } from './open-advisories.ts'
import { dueDates, exploitChance } from './ranking-lists.ts'
import { scopesToCheck } from './scopes-to-check.ts'

export interface CheckAdvisoriesRequest {
  readonly scope: ScopeRequest
  /** Every scope that this machine wrote in, and not one alone. */
  readonly everywhere: boolean
  /** Modules or folders to ask about; none: all. */
  readonly names: readonly string[]
  /** Databases may be this many days old. */
  readonly maxAgeDays: number
}

/** One advisory that concerns something installed. */
export interface Affected {
  readonly advisory: string
  readonly aliases: readonly string[]
  readonly summary: string
  readonly kind: AdvisoryKind
  readonly severity: Severity
  readonly database: string
  readonly root: string
  readonly scope: Scope['kind']
  /** The module, or the folder that nobody manages. */
  readonly name: string
  readonly version: string | null
  readonly by: FoundAdvisory['match']['by']
  readonly what: string
  /** False: the database cannot say for sure, and a person has to look. */
  readonly certain: boolean
  /** Versions that are not affected any more, lowest first. */
  readonly fixed: readonly string[]
  /** The day by which CISA has it mended, where it is known to be exploited. */
  readonly exploitedDue: string | null
  /** How likely it is to be exploited within 30 days, 0 to 1. */
  readonly exploitChance: number | null
  /** The next command. */
  readonly remedy: string
}

export interface AdvisoryCheck {
  readonly databases: readonly Pick<Database, 'name' | 'source' | 'kind' | 'asOf' | 'records'>[]
  /** Worst first. */
  readonly affected: readonly Affected[]
  readonly checked: {
    readonly modules: number
    readonly unmanaged: number
    readonly files: number
    readonly packages: number
  }
}

/**
 * `skills advisory check`: is anything that is installed affected? By digest first, so that copies by hand and forks are
 * found. Reads only, and asks no network. Throws E_ADVISORIES_MISSING, E_ADVISORIES_STALE.
 */
export async function checkAdvisories(
  context: Context,
  request: CheckAdvisoriesRequest,
): Promise<AdvisoryCheck> {
  const advisories = openAdvisories(context)
  try {
    mustBeFresh(advisories.databases, context.machine.now(), request.maxAgeDays)
    const subjects = await installedSubjects(context, request)
    const ranks = { kev: dueDates(advisories.rankings.kev), epss: advisories.rankings.epss }
    const affected: Affected[] = []
    for (const one of subjects)
      for (const found of advisories.about(one.subject))
        affected.push(await affectedRow(one, found, ranks))
    return {
      databases: advisories.databases.map(({ name, source, kind, asOf, records }) => ({
        name,
        source,
        kind,
        asOf,
        records,
      })),
      affected: affected.sort(by((row) => rank(row))),
      checked: count(subjects),
    }
  } finally {
    advisories.close()
  }
}

/** Throws where there is no database of advisories, or one is older than allowed. */
export function mustBeFresh(databases: readonly Database[], now: Date, maxAgeDays: number): void {
  const own = databases.filter(({ kind }) => kind === 'osv')
  if (own.length === 0)
    throw new SkillsError('E_ADVISORIES_MISSING', 'There are no advisories at hand.', {
      remedy: 'Fetch them: skills advisory sync SOURCE',
    })
  const old = own.find(
    ({ asOf }) => now.getTime() - new Date(asOf).getTime() > maxAgeDays * dayMilliseconds,
  )
  if (old === undefined) return
  throw new SkillsError(
    'E_ADVISORIES_STALE',
    `The advisories of ${old.name} are of ${old.asOf.slice(0, 10)}, which is more than ${maxAgeDays} days ago.`,
    { where: { file: old.folder }, remedy: 'Fetch them anew: skills advisory sync' },
  )
}

const dayMilliseconds = 86_400_000

async function installedSubjects(
  context: Context,
  request: CheckAdvisoriesRequest,
): Promise<readonly InstalledSubject[]> {
  const scopes = scopesToCheck(context, request)
  const all = await withStore(context, { isolated: true }, async (store) => {
    const found: InstalledSubject[] = []
    for (const scope of scopes) {
      const lock = readLock(scope.lockPath)
      if (lock.state !== 'absent') found.push(...(await lockedSubjects(scope, lock.lock, store)))
      found.push(...unmanagedSubjects(context, scope))
    }
    return found
  })
  if (request.names.length === 0) return all
  for (const name of request.names)
    if (!all.some((one) => one.name === name)) throw notInstalled(name)
  return all.filter(({ name }) => request.names.includes(name))
}

interface Ranks {
  readonly kev: ReadonlyMap<string, string>
  readonly epss: string | undefined
}

async function affectedRow(
  one: InstalledSubject,
  { advisory, match, database }: FoundAdvisory,
  { kev, epss }: Ranks,
): Promise<Affected> {
  const fixed = fixedVersions(advisory, one.subject)
  const kind = kindOf(advisory)
  const cves = [advisory.id, ...(advisory.aliases ?? [])].filter((id) => id.startsWith('CVE-'))
  const chances = cves.flatMap((cve) => exploitChance(epss, cve) ?? [])
  return {
    advisory: advisory.id,
    aliases: advisory.aliases ?? [],
    summary: advisory.summary ?? '',
    kind,
    severity: await advisorySeverity(advisory),
    database,
    root: one.root,
    scope: one.scope,
    name: one.name,
    version: one.version,
    by: match.by,
    what: match.what,
    certain: match.isCertain,
    fixed,
    exploitedDue: cves.map((cve) => kev.get(cve)).find((due) => due !== undefined) ?? null,
    exploitChance: chances.length === 0 ? null : Math.max(...chances),
    remedy: remedyOf(one, kind, { fixed, isPackage: match.by === 'package' }),
  }
}

function remedyOf(
  { isManaged, name, scope }: InstalledSubject,
  kind: AdvisoryKind,
  { fixed, isPackage }: { readonly fixed: readonly string[]; readonly isPackage: boolean },
): string {
  const flag = scope === 'user' ? ' --global' : ''
  if (!isManaged) return `Delete the folder ${name}, or compare it with its source.`
  if (blockingKinds.includes(kind)) return `skills uninstall ${name}${flag}`
  if (isPackage) return `skills outdated${flag}, and tell the author of ${name}`
  const [lowest] = fixed
  return lowest === undefined ? `skills uninstall ${name}${flag}` : `skills update ${name}${flag}`
}

const severityOrder = ['critical', 'high', 'medium', 'low', 'info']

/** Known to be exploited first, then by severity, then by chance. */
function rank({
  severity,
  exploitedDue,
  exploitChance: chance,
  root,
  name,
  advisory,
}: Affected): string {
  const percent = String(1_000 - Math.round((chance ?? 0) * 1_000)).padStart(4, '0')
  const due = exploitedDue === null ? 1 : 0
  return [due, severityOrder.indexOf(severity), percent, root, name, advisory].join(' ')
}

function count(subjects: readonly InstalledSubject[]): AdvisoryCheck['checked'] {
  const modules = subjects.filter(({ isManaged }) => isManaged).length
  return {
    modules,
    unmanaged: subjects.length - modules,
    files: subjects.reduce((sum, { subject }) => sum + subject.files.length, 0),
    packages: subjects.reduce((sum, { subject }) => sum + subject.packages.length, 0),
  }
}

function notInstalled(name: string): SkillsError {
  return new SkillsError('E_MODULE_UNKNOWN', `${name} is not installed here.`, {
    remedy: 'skills list prints what is.',
  })
}
