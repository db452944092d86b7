import { canonicalJson, type Module, type Skill, sha256 } from '@skills/core'
import type { AuditReport } from '../audit-report.ts'

/** Where reports are kept between runs. Whoever gives it sees to it that nobody else can write there. */
export interface VerdictCache {
  /** Changes whenever a rule, a reader or a parser does. */
  readonly rulePack: string
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, text: string) => Promise<void>
}

/** The digest of everything a report depends on: rules, and per skill its bytes, modes and what it is called. */
export function verdictKey(rulePack: string, { skills }: Pick<Module, 'skills'>): string {
  return sha256(canonicalJson({ format: 1, rulePack, skills: skills.map(partOfKey) }))
}

function partOfKey(skill: Skill): object {
  return {
    name: skill.name,
    folder: skill.folder,
    integrity: skill.integrity,
    description: skill.description,
    allowedTools: skill.allowedTools ?? '',
    executables: skill.files.filter(({ executable }) => executable).map(({ path }) => path),
  }
}

/** A report as text: its digest, its key, itself. */
export function verdictText(key: string, report: AuditReport): string {
  const body = JSON.stringify(report)
  return `${sha256(`${key}\n${body}`)}\n${body}\n`
}

/** The report in a text of that key, or `undefined` where the text is damaged, cut or another one's. */
export function readVerdict(key: string, text: string | undefined): AuditReport | undefined {
  if (text === undefined) return undefined
  const feed = text.indexOf('\n')
  const body = text.slice(feed + 1, -1)
  if (feed === -1 || text.slice(0, feed) !== sha256(`${key}\n${body}`)) return undefined
  const value: unknown = JSON.parse(body)
  return isReport(value) ? value : undefined
}

/** The digest has shown that we wrote it; this says what we write. */
function isReport(value: unknown): value is AuditReport {
  return (
    typeof value === 'object' &&
    value !== null &&
    'findings' in value &&
    Array.isArray(value.findings) &&
    'coverage' in value &&
    'capabilities' in value &&
    Array.isArray(value.capabilities)
  )
}
