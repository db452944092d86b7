import type { Confidence, Finding, Severity } from '@skills/core'

/** What a report says of a rule; `RuleMeta` is one. */
export interface ReportedRule {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly what: string
  readonly why: string
  readonly remedy: string
  readonly taxonomy: readonly string[]
  readonly references: readonly string[]
}

/** Bytes that no rule has seen. */
export interface ReportedGap {
  readonly file: string
  readonly reason: string
  readonly message: string
  readonly isExecutable: boolean
}

/** Lines of a source around a finding, already made visible and free of secrets. */
export interface Excerpt {
  /** One-based number of the first line. */
  readonly firstLine: number
  readonly lines: readonly string[]
}

/** What a skill could do, by what is said of it: `hosts` → names. */
export interface ReportedCapabilities {
  readonly skill: string
  readonly facts: Readonly<Record<string, readonly string[]>>
}

/** How much was looked at. */
export interface ReportedExtent {
  readonly skills: number
  readonly files: number
  readonly bytes: number
}

/**
 * Everything a report is made of. A report is a pure function of it: no clock, no machine, so that two runs over
 * the same bytes give the same bytes.
 */
export interface ReportInput {
  readonly findings: readonly ReportedFinding[]
  /** Every rule that findings may name, those of other scanners included. */
  readonly rules: readonly ReportedRule[]
  readonly gaps: readonly ReportedGap[]
  readonly capabilities: readonly ReportedCapabilities[]
  readonly extent: ReportedExtent
  /** At or above it a finding fails the run; `never` where nothing does. */
  readonly failOn: Severity | 'never'
  /** Version of this product. */
  readonly version: string
  /** What tells this report apart from others of one commit; that of an audit where left out. */
  readonly category?: string
}

/** A finding with what reports show beside it. */
export interface ReportedFinding extends Finding {
  /** Where it stands, seen from the repository's root: relative, `/`, never `..`. */
  readonly repositoryPath: string
  /** The scanner that said so, where it was not this one. */
  readonly tool?: string
  readonly excerpt?: Excerpt
}
