import { counted, isAtLeast } from '@skills/core'
import type { DependencyFacts, NewPackage } from '../../facts.ts'
import { findingsOfChecks, rulesOfChecks } from '../check-findings.ts'
import type { Evidence, GateCheck, GateStatus, Stage, StageResult, StageTerms } from '../stage.ts'

/**
 * What a change would newly depend on: modules of the lock, and packages that files declare or commands install. Whether
 * one is known to be bad is asked of the advisories at hand; without them the answer is unknown.
 */
export const dependencies: Stage = {
  id: 'dependencies',
  title: 'Dependencies',
  decidesBy: 'evidence',
  run: ({ dependencies: facts }, terms) =>
    facts === undefined
      ? { ...empty, status: 'unknown', summary: 'What the change depends on was not read.' }
      : judge(facts, terms),
}

const empty = { stage: 'dependencies', checks: [], findings: [], rules: [], gaps: [] } as const

function judge(facts: DependencyFacts, terms: StageTerms): StageResult {
  const checks = [readable(facts), advised(facts, terms), pinned(facts), moved(facts), able(facts)]
  const has = (status: GateStatus) => checks.some((one) => one.status === status)
  const status = has('failed')
    ? 'failed'
    : has('unknown')
      ? 'unknown'
      : has('warned')
        ? 'warned'
        : 'passed'
  const { packages, modules } = facts
  return {
    ...empty,
    status,
    summary: `${counted(packages.length, 'new package')}, ${counted(modules.length, 'changed module')}.`,
    checks,
    findings: findingsOfChecks(checks, { place: 'skills.lock', isStopping: false }),
    rules: rulesOfChecks(
      checks.map((check) => ({
        ...check,
        why: 'What is depended on runs with the rights of all.',
      })),
    ),
  }
}

interface Asked {
  readonly id: string
  readonly title: string
  readonly remedy: string
}

function check(asked: Asked, evidence: readonly Evidence[], status: GateStatus): GateCheck {
  return { ...asked, weight: 1, evidence, status: evidence.length === 0 ? 'passed' : status }
}

function readable({ faulty }: DependencyFacts): GateCheck {
  return check(
    {
      id: 'lock-readable',
      title: 'The lock cannot be read',
      remedy: 'Make it anew: skills install',
    },
    faulty === undefined ? [] : [faulty],
    'failed',
  )
}

/** At or above the threshold a known advisory stops the change. */
function advised(facts: DependencyFacts, { failOn }: StageTerms): GateCheck {
  const { packages, modules, hasAdvisories } = facts
  const known = [...packages, ...modules].flatMap(({ file, line, label, advisories }) =>
    advisories.map((one) => ({
      severity: one.severity,
      evidence: { file, line, text: `${label}: ${one.id} (${one.kind}, ${one.severity})` },
    })),
  )
  const asked = {
    id: 'dependency-advisory',
    title: 'An advisory concerns what is newly depended on',
    remedy: 'Use a version that is not affected: skills advisory show ID',
  }
  const stops = known.some(({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn))
  const evidence = known.map((one) => one.evidence)
  const isUnknown = !hasAdvisories && packages.length + modules.length > 0
  if (isUnknown)
    return {
      ...check(
        asked,
        [{ text: 'There are no advisories at hand: skills advisory sync SOURCE' }],
        'unknown',
      ),
    }
  return check(asked, evidence, stops ? 'failed' : 'warned')
}

function pinned({ packages }: DependencyFacts): GateCheck {
  return check(
    {
      id: 'dependency-unpinned',
      title: 'A command fetches a package of any version',
      remedy: 'Name the exact version.',
    },
    packages.filter(isLoose).map(({ file, line, label }) => ({ file, line, text: label })),
    'warned',
  )
}

/** A range in a manifest has a lock beside it; a command has none. */
function isLoose({ version, isDeclared }: NewPackage): boolean {
  return version === undefined && !isDeclared
}

function moved({ modules }: DependencyFacts): GateCheck {
  return check(
    {
      id: 'module-source',
      title: 'A module comes from elsewhere than before, or is new',
      remedy: 'Look at it: skills review start NAME',
    },
    modules.flatMap(({ file, line, label, from }) => {
      if (from === undefined) return [{ file, line, text: `${label} is new` }]
      return from.source === from.sourceNow
        ? []
        : [{ file, line, text: `${label}: ${from.source} became ${from.sourceNow}` }]
    }),
    'warned',
  )
}

function able({ modules }: DependencyFacts): GateCheck {
  return check(
    {
      id: 'module-capabilities',
      title: 'A module can do more than before',
      remedy: 'See what it would newly do: skills diff NAME',
    },
    modules
      .filter(({ gained }) => gained.length > 0)
      .map(({ file, line, label, gained }) => ({
        file,
        line,
        text: `${label}: ${gained.join(', ')}`,
      })),
    'warned',
  )
}
