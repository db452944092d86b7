import { gunzipSync } from 'node:zlib'
import { canonicalJson, decodeUtf8, limits, SkillsError } from '@skills/core'

/** A list that ranks vulnerabilities by their CVE, as it is kept. */
export interface RankingList {
  readonly kind: 'kev' | 'epss'
  readonly asOf: Date
  readonly records: number
  readonly text: string
}

/**
 * CISA's catalogue of what is known to be exploited (JSON), or FIRST's table of how likely that is (CSV, gzip or
 * plain). `undefined` for every other file. Of both, only what an order needs is kept. Throws E_LIMIT for a table that
 * inflates beyond all measure.
 */
export function readRankingList(bytes: Buffer, file: string): RankingList | undefined {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const text = decodeUtf8(isGzip ? inflated(bytes, file) : bytes)
  if (text === undefined) return undefined
  return text.startsWith('#model_version:') ? epss(text) : kev(text)
}

function inflated(bytes: Buffer, file: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.advisoryArchiveBytesMax })
  } catch (error) {
    throw new SkillsError('E_LIMIT', 'The table is damaged, or inflates beyond all measure.', {
      where: { file },
      rule: 'limit/advisories',
      remedy: 'Fetch it again from where it is published.',
      cause: error,
    })
  }
}

function epss(text: string): RankingList | undefined {
  const date = /^#model_version:[^,\n]*,score_date:(\d{4}-\d{2}-\d{2})/u.exec(text)?.[1]
  if (date === undefined) return undefined
  const rows = [...text.matchAll(/^(CVE-\d{4}-\d{4,}),(0(?:\.\d+)?|1(?:\.0+)?),/gmu)]
  const lines = rows.map(([, cve, score]) => `\n${cve},${score}`)
  return {
    kind: 'epss',
    asOf: new Date(`${date}T00:00:00Z`),
    records: rows.length,
    text: `${lines.join('')}\n`,
  }
}

function kev(text: string): RankingList | undefined {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return undefined
  if (!('vulnerabilities' in value) || !Array.isArray(value.vulnerabilities)) return undefined
  if (!('dateReleased' in value) || typeof value.dateReleased !== 'string') return undefined
  const items: readonly unknown[] = value.vulnerabilities
  const asOf = new Date(value.dateReleased)
  if (Number.isNaN(asOf.getTime())) return undefined
  const rows = items.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('cveID' in row)) return []
    const dueDate = 'dueDate' in row ? row.dueDate : undefined
    return typeof row.cveID === 'string' && typeof dueDate === 'string'
      ? [[row.cveID, dueDate]]
      : []
  })
  return { kind: 'kev', asOf, records: rows.length, text: canonicalJson(Object.fromEntries(rows)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** When somebody must have acted by law of CISA, by CVE; empty without the catalogue. */
export function dueDates(text: string | undefined): ReadonlyMap<string, string> {
  const value: unknown = text === undefined ? {} : JSON.parse(text)
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(
    Object.entries(value).flatMap(([cve, due]) => (typeof due === 'string' ? [[cve, due]] : [])),
  )
}

/** How likely this CVE is to be exploited within 30 days, 0 to 1; `undefined` where nobody says. */
export function exploitChance(text: string | undefined, cve: string): number | undefined {
  const start = text?.indexOf(`\n${cve},`) ?? -1
  if (text === undefined || start < 0) return undefined
  const from = start + cve.length + 2
  return Number(text.slice(from, text.indexOf('\n', from)))
}
