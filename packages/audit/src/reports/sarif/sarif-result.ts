import { printable, type RelatedPlace } from '@skills/core'
import type { ReportedFinding } from '../report-input.ts'
import { sarifLevel } from './sarif-rules.ts'
import { sarifUri } from './sarif-uri.ts'

/** The row of a tool component that a result names. */
export interface ResultRule {
  readonly id: string
  readonly index: number
  /** Index in `tool.extensions`, where another scanner's rule is meant. */
  readonly extension: number | undefined
}

const textMax = 1_000
const relatedMax = 20

/** `occurrence` tells findings of one fingerprint apart, in order of place. */
export function sarifResult(
  finding: ReportedFinding,
  rule: ResultRule,
  occurrence: number,
): object {
  const related = (finding.related ?? []).slice(0, relatedMax)
  return {
    ...ruleReference(rule),
    level: sarifLevel[finding.severity],
    message: { text: messageText(finding) },
    locations: [{ physicalLocation: place(finding, finding.repositoryPath) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation(finding)) }),
    partialFingerprints: {
      primaryLocationLineHash: `${finding.fingerprint.slice(0, 16)}:${occurrence}`,
      'skillsFingerprint/v1': finding.fingerprint,
    },
    ...suppressions(finding),
    properties: resultProperties(finding),
  }
}

function ruleReference({ id, index, extension }: ResultRule): object {
  if (extension === undefined) return { ruleId: id, ruleIndex: index }
  return { ruleId: id, rule: { id, index, toolComponent: { index: extension } } }
}

interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
}

function place({ line, column, endLine }: Region, path: string): object {
  return {
    artifactLocation: { uri: sarifUri(path), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine: Math.max(line, endLine) },
  }
}

/** A related place is told as `file` is; what turned that into the repository path turns this. */
function relatedLocation(
  finding: ReportedFinding,
): (related: RelatedPlace, index: number) => object {
  const { file, repositoryPath } = finding
  const below = sharedEnd(file, repositoryPath)
  const typed = file.slice(0, file.length - below)
  const real = repositoryPath.slice(0, repositoryPath.length - below)
  return (related, index) => {
    const path = related.file.startsWith(typed)
      ? `${real}${related.file.slice(typed.length)}`
      : related.file
    return {
      id: index + 1,
      physicalLocation: place(related, path),
      message: { text: withoutLinks(cut(related.message)) },
    }
  }
}

/** How many characters two texts share at their ends. */
function sharedEnd(left: string, right: string): number {
  const most = Math.min(left.length, right.length)
  let shared = 0
  while (shared < most && left.at(-1 - shared) === right.at(-1 - shared)) shared += 1
  return shared
}

function suppressions({ suppressed }: ReportedFinding): object {
  if (suppressed === undefined) return {}
  const { by, reason, expires } = suppressed
  const until = expires === undefined ? '' : `, until ${expires}`
  const justification = cut(`accepted by ${by}: ${reason}${until}`)
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] }
}

function resultProperties(finding: ReportedFinding): object {
  const { severity, confidence, taxonomy, skill, role, tool } = finding
  return {
    severity,
    confidence,
    evidence: cut(finding.evidence),
    remedy: cut(finding.remedy),
    taxonomy,
    ...(skill === undefined ? {} : { skill: cut(skill) }),
    ...(role === undefined ? {} : { role }),
    ...(tool === undefined ? {} : { tool }),
  }
}

function messageText({ message, evidence, remedy }: ReportedFinding): string {
  const shown = evidence === '' ? '' : `\nEvidence: ${cut(evidence)}`
  return withoutLinks(`${cut(message)}${shown}\nRemedy: ${cut(remedy)}`)
}

/** `[text](1)` in a message is a link to a related place, and `[text](https://…)` one to the web: a module makes none. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (')
}

function cut(text: string): string {
  const shown = printable(text.slice(0, textMax))
  return text.length > textMax ? `${shown}…` : shown
}
