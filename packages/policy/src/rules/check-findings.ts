import { type ContentFacts, type Finding, isAtLeast, type Severity } from '@skills/core'
import { deniedBy } from '../patterns/glob.ts'
import type { Check, Violation } from '../violation.ts'

/** What the audit found, against the worst that is tolerated and the rules that are denied at any severity. */
export const checkFindings: Check<'content'> = ({ policy }, facts) => {
  const { maxSeverity, deny = [] } = policy.findings ?? {}
  const threshold = maxSeverity === undefined ? undefined : thresholds[maxSeverity]
  return facts.findings
    .filter(({ suppressed }) => suppressed === undefined)
    .flatMap((finding): Violation[] => {
      const index = deny.length === 0 ? -1 : deniedBy(deny, [finding.rule])
      if (index !== -1)
        return [
          violation(facts, finding, { rule: 'findings/deny', path: ['findings', 'deny', index] }),
        ]
      if (threshold === undefined || !isAtLeast(finding.severity, threshold)) return []
      return [
        violation(facts, finding, {
          rule: 'findings/max-severity',
          path: ['findings', 'maxSeverity'],
        }),
      ]
    })
}

/** The worst that is tolerated, and the mildest that is not. */
const thresholds: Readonly<Record<'none' | 'info' | 'low' | 'medium', Severity>> = {
  none: 'info',
  info: 'low',
  low: 'medium',
  medium: 'high',
}

/** Integrities that an exception for something of this skill, or of the whole module, can name. */
export function digestsFor(facts: ContentFacts, skill: string | undefined): string[] {
  const known = bySkill.get(facts) ?? new Map(facts.skills.map((one) => [one.name, one.integrity]))
  bySkill.set(facts, known)
  const own = skill === undefined ? undefined : known.get(skill)
  return own === undefined ? [facts.integrity] : [facts.integrity, own]
}

// A module may have a thousand skills and ten thousand findings.
const bySkill = new WeakMap<ContentFacts, ReadonlyMap<string, string>>()

function violation(
  facts: ContentFacts,
  finding: Finding,
  broken: Pick<Violation, 'rule' | 'path'>,
): Violation {
  const { skill, fingerprint, severity, message, file, line, remedy } = finding
  return {
    ...broken,
    message: `${finding.rule} (${severity}) at ${file}:${line}: ${message}`,
    remedy,
    finding: { rule: finding.rule, fingerprint },
    digests: digestsFor(facts, skill),
    ...(skill === undefined ? {} : { skill }),
  }
}
