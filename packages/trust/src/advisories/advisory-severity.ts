import type { Advisory, Severity } from '@skills/core'
import { type AdvisoryKind, kindOf } from './advisory.ts'

/** What an advisory weighs without a vector. Malware has no score that would say less. */
const severityOfKind: Readonly<Record<AdvisoryKind, Severity>> = {
  malicious: 'critical',
  takeover: 'critical',
  exfiltration: 'high',
  injection: 'high',
  vulnerable: 'medium',
  unmaintained: 'info',
}

/** From the number of CVSS to its words (CVSS 3.1 §5, 4.0 §6: the same bounds). */
const bounds: readonly (readonly [from: number, severity: Severity])[] = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
]

/**
 * The severity: of the kind for attacks, else of the highest vector of the newest version of CVSS that it has, else of
 * the kind. A vector that cannot be read counts as none.
 */
export async function advisorySeverity(advisory: Advisory): Promise<Severity> {
  const ofKind = severityOfKind[kindOf(advisory)]
  if (ofKind === 'critical' || advisory.severity === undefined) return ofKind
  const scores = await Promise.all(advisory.severity.map(({ score }) => cvssScore(score)))
  const score = Math.max(-1, ...scores.map((one) => one ?? -1))
  if (score < 0) return ofKind
  return bounds.find(([from]) => score >= from)?.[1] ?? 'info'
}

/** The base score of a vector of CVSS 2.0, 3.0, 3.1 or 4.0; `undefined` where it is none. */
export async function cvssScore(vector: string): Promise<number | undefined> {
  const { fromVector } = await import('ae-cvss-calculator')
  try {
    return fromVector(vector)?.calculateScores().overall ?? undefined
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}
