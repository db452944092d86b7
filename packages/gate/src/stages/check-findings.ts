import type { ReportedFinding, ReportedRule } from '@skills/audit'
import { printable, type Severity, sha256 } from '@skills/core'
import type { Evidence, GateCheck } from './stage.ts'

const textMax = 300

interface Showing {
  /** The file at which what has no place is shown. */
  readonly place: string
  /** Do warnings together stop the change? */
  readonly isStopping: boolean
}

/** Checks that warn or fail as findings, one for each place that a check saw. */
export function findingsOfChecks(
  checks: readonly GateCheck[],
  { place, isStopping }: Showing,
): ReportedFinding[] {
  return checks
    .filter(({ status }) => status === 'failed' || status === 'warned')
    .flatMap((check) => {
      const severity: Severity = check.status === 'failed' ? 'high' : isStopping ? 'medium' : 'low'
      return check.evidence.map((evidence) => findingOf(check, evidence, { severity, place }))
    })
}

function findingOf(
  { id, title, remedy }: GateCheck,
  evidence: Evidence,
  { severity, place }: { readonly severity: Severity; readonly place: string },
): ReportedFinding {
  const { file = place, line = 1, commit } = evidence
  const shown = shownText(evidence.text)
  const at = commit === undefined ? '' : `Commit ${commit.slice(0, 12)}: `
  return {
    rule: gateRuleId(id),
    severity,
    confidence: 'low',
    message: `${title}. ${at}${shown}`,
    file,
    repositoryPath: file,
    line,
    column: 1,
    endLine: line,
    evidence: '',
    remedy,
    fingerprint: sha256(['gate', id, file, commit ?? '', evidence.text].join('\0')),
    taxonomy: [],
  }
}

function shownText(text: string): string {
  const shown = printable(text.slice(0, textMax), { oneLine: true })
  return text.length > textMax ? `${shown}…` : shown
}

/** `churn` → `gate/churn`: none of the audit's rules is called so. */
export function gateRuleId(id: string): string {
  return `gate/${id}`
}

/** What reports say of checks as rules. */
export function rulesOfChecks(
  checks: readonly (Pick<GateCheck, 'id' | 'title' | 'remedy'> & { readonly why: string })[],
): ReportedRule[] {
  return checks.map(({ id, title, why, remedy }) => ({
    id: gateRuleId(id),
    title,
    severity: 'low',
    confidence: 'low',
    what: `${title}.`,
    why,
    remedy,
    taxonomy: [],
    references: [],
  }))
}
