import { type Advisory, type Severity, SkillsError } from '@skills/core'
import { type AdvisoryKind, advisorySeverity, kindOf } from '@skills/trust'
import type { Context } from '../context.ts'
import { openAdvisories } from './open-advisories.ts'

export interface AdvisoryRow {
  readonly id: string
  readonly modified: string
  readonly kind: AdvisoryKind
  readonly severity: Severity
  readonly summary: string
  readonly database: string
  readonly withdrawn: boolean
}

export interface DatabaseRow {
  readonly name: string
  readonly kind: 'osv' | 'kev' | 'epss'
  readonly source: string
  readonly asOf: string
  readonly records: number
}

export interface AdvisoryListing {
  readonly databases: readonly DatabaseRow[]
  readonly advisories: readonly AdvisoryRow[]
}

/** `skills advisory list`: the databases at hand, and their advisories whose id, summary or module holds every word. */
export async function listAdvisories(
  context: Context,
  words: readonly string[],
): Promise<AdvisoryListing> {
  const advisories = openAdvisories(context)
  try {
    const rows: AdvisoryRow[] = []
    for (const { advisory, database } of advisories.all())
      if (holds(advisory, words)) rows.push(await rowOf(advisory, database))
    return {
      databases: advisories.databases.map(({ name, kind, source, asOf, records }) => ({
        name,
        kind,
        source,
        asOf,
        records,
      })),
      advisories: rows.sort((left, right) => (left.id < right.id ? -1 : 1)),
    }
  } finally {
    advisories.close()
  }
}

/** `skills advisory show`: one advisory as it stands in its database. Throws E_ADVISORY_UNKNOWN. */
export async function showAdvisory(
  context: Context,
  id: string,
): Promise<{ readonly row: AdvisoryRow; readonly advisory: Advisory }> {
  const advisories = openAdvisories(context)
  try {
    const found = advisories.named(id)
    if (found === undefined)
      throw new SkillsError('E_ADVISORY_UNKNOWN', `No database at hand has the advisory ${id}.`, {
        remedy: 'skills advisory list prints those that are; skills advisory sync renews them.',
      })
    return { row: await rowOf(found.advisory, found.database), advisory: found.advisory }
  } finally {
    advisories.close()
  }
}

async function rowOf(advisory: Advisory, database: string): Promise<AdvisoryRow> {
  return {
    id: advisory.id,
    modified: advisory.modified,
    kind: kindOf(advisory),
    severity: await advisorySeverity(advisory),
    summary: advisory.summary ?? '',
    database,
    withdrawn: advisory.withdrawn !== undefined,
  }
}

function holds({ id, summary = '', affected = [] }: Advisory, words: readonly string[]): boolean {
  const modules = affected.map((one) => one.ecosystem_specific?.module ?? one.package?.name ?? '')
  const text = [id, summary, ...modules].join(' ').toLowerCase()
  return words.every((word) => text.includes(word.toLowerCase()))
}
