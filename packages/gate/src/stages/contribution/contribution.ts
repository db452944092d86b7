import type { ReportedRule } from '@skills/audit'
import type { GateFacts } from '../../facts.ts'
import type { ContributionPolicy } from '../../policy/contribution-policy.ts'
import { findingsOfChecks, rulesOfChecks } from '../check-findings.ts'
import type { Evidence, GateCheck, GateStatus, Stage, StageResult } from '../stage.ts'
import type { Answer, ContributionCheck } from './check.ts'
import { checks } from './checks/index.ts'

/** Evidence of one check beyond it is only counted. */
const evidenceMax = 20

/**
 * Does a change look like one that somebody made with care? Each check is a hint, with what it saw; together they
 * weigh something. Nothing here judges a person, and nothing here finds an assistant that nobody tells of.
 */
export const contribution: Stage = {
  id: 'contribution',
  title: 'Contribution',
  decidesBy: 'git',
  run: (facts, { policy }) => judge(facts, policy.contribution),
}

/** What reports and `skills explain` say of the checks. */
export const contributionRules: readonly ReportedRule[] = rulesOfChecks(checks)

function judge(facts: GateFacts, policy: ContributionPolicy): StageResult {
  const results = checks.map((check) => resultOf(check, facts, policy))
  const weight = results
    .filter(({ status }) => status === 'warned')
    .reduce((sum, one) => sum + one.weight, 0)
  const failed = results.filter(({ status }) => status === 'failed')
  const isHeavy = weight >= policy.threshold.weight
  const status: GateStatus =
    failed.length > 0 || (isHeavy && policy.threshold.stops)
      ? 'failed'
      : isHeavy
        ? 'warned'
        : 'passed'
  const place = anchorOf(facts)
  return {
    stage: 'contribution',
    status,
    summary: summaryOf(results, { weight, policy }),
    checks: results,
    findings: findingsOfChecks(results, { place, isStopping: isHeavy && policy.threshold.stops }),
    rules: contributionRules,
    gaps: [],
  }
}

function summaryOf(
  results: readonly GateCheck[],
  { weight, policy }: { readonly weight: number; readonly policy: ContributionPolicy },
): string {
  const count = (status: GateStatus) => results.filter((one) => one.status === status).length
  const parts = [
    `${count('failed')} failed`,
    `${count('warned')} warn with weight ${weight} of ${policy.threshold.weight}`,
    `${count('passed')} hold`,
    `${count('unknown')} unknown`,
  ]
  return `${parts.join(', ')}.`
}

function resultOf(
  check: ContributionCheck,
  facts: GateFacts,
  policy: ContributionPolicy,
): GateCheck {
  const { id, title, weight, remedy } = check
  const level = policy.levels[id] ?? 'off'
  if (level === 'off')
    return { id, title, status: 'skipped', weight, evidence: [{ text: 'Nobody asks.' }], remedy }
  const answer = check.ask(facts, policy)
  const status = statusOf(answer, level)
  return { id, title, status, weight, evidence: evidenceOf(answer), remedy }
}

function statusOf({ kind }: Answer, level: 'warn' | 'fail'): GateStatus {
  if (kind === 'holds') return 'passed'
  if (kind === 'fails') return level === 'fail' ? 'failed' : 'warned'
  return kind === 'moot' ? 'skipped' : 'unknown'
}

function evidenceOf(answer: Answer): readonly Evidence[] {
  if (answer.kind === 'holds') return []
  if (answer.kind !== 'fails') return [{ text: `${capital(answer.why)}.` }]
  const left = answer.evidence.length - evidenceMax
  const shown = answer.evidence.slice(0, evidenceMax)
  return left > 0 ? [...shown, { text: `${left} more.` }] : shown
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Where a finding about the whole change stands: services show none without a place. */
function anchorOf({ change }: GateFacts): string {
  const there = change.files.find(
    ({ status, newMode }) => status !== 'D' && newMode.startsWith('100'),
  )
  return there?.path ?? 'skills.policy.yaml'
}
