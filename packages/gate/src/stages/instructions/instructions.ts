import type { ReportedFinding } from '@skills/audit'
import { counted, isAtLeast } from '@skills/core'
import type { InstructionFacts, MarkedFinding } from '../../facts.ts'
import type { Stage, StageResult, StageTerms } from '../stage.ts'

/**
 * What assistants read in the head: the audit of all of it, with what the base has not marked as new. Only what is new
 * can stop a change; what stood there before is shown.
 */
export const instructions: Stage = {
  id: 'instructions',
  title: 'Instructions',
  decidesBy: 'git',
  run: ({ instructions: facts }, terms) => (facts === undefined ? notRead : judge(facts, terms)),
}

const empty = { stage: 'instructions', checks: [], findings: [], rules: [], gaps: [] } as const

const notRead: StageResult = {
  ...empty,
  status: 'unknown',
  summary: 'What assistants read was not read.',
}

function judge(
  { findings, rules, gaps, extent }: InstructionFacts,
  { failOn }: StageTerms,
): StageResult {
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  const fresh = open.filter(({ isNew }) => isNew)
  const stops = fresh.filter(({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn))
  const unread = gaps.filter(({ reason }) => reason === 'unreadable')
  const told = fresh.filter(({ severity }) => severity !== 'info')
  const status =
    stops.length > 0
      ? 'failed'
      : unread.length > 0
        ? 'unknown'
        : told.length > 0
          ? 'warned'
          : 'passed'
  return {
    ...empty,
    status,
    summary: `${fresh.length} new and ${open.length - fresh.length} older findings in ${counted(extent.skills, 'skill')} and ${counted(extent.files, 'file')}.`,
    findings: findings.map(shownFinding),
    rules,
    gaps,
  }
}

/** What stood there before is no reason to stop this change, and stays in every report. */
function shownFinding({ isNew, ...finding }: MarkedFinding): ReportedFinding {
  if (isNew || finding.suppressed !== undefined) return finding
  return { ...finding, suppressed: { by: 'baseline', reason: 'it stands in the base as well' } }
}
