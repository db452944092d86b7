import type { ReportInput } from '@skills/audit'
import type { Finding, Severity, SkillsError } from '@skills/core'
import type { Warning } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'

/** What `skills audit` is asked. */
export interface AuditRequest {
  /** Paths, modules and sources as typed; none is what is installed here. */
  readonly targets: readonly string[]
  readonly scope: ScopeRequest
  /** Every project below; without targets alone. */
  readonly recursive: boolean
  readonly failOn: Severity | 'never'
  readonly rules: readonly string[]
  readonly skipRules: readonly string[]
  /** A file of accepted findings. */
  readonly baseline: string | undefined
  /** Where to write what was found as accepted. */
  readonly writeBaseline: string | undefined
  /** `TOOL=FILE`: reports of other scanners. */
  readonly sarifIn: readonly string[]
  /** Are lines around findings wanted? */
  readonly withExcerpts: boolean
}

/** How much was looked at; every byte is scanned or in a gap. */
export interface AuditCoverage {
  readonly skills: number
  readonly files: number
  readonly bytes: number
  readonly filesScanned: number
  readonly bytesScanned: number
  /** Files that are neither a skill's nor read by assistants, so that they were not looked at. */
  readonly filesLeftOut: number
  readonly gaps: readonly {
    readonly file: string
    readonly reason: string
    readonly bytes: number
    readonly message: string
    readonly isExecutable: boolean
  }[]
}

/** `data` of the JSON document. */
export interface AuditData {
  readonly findings: readonly (Finding & { readonly tool?: string })[]
  readonly coverage: AuditCoverage
  readonly capabilities: readonly object[]
  readonly summary: Readonly<Record<Severity, number>> & {
    readonly skills: number
    readonly files: number
    readonly bytes: number
    readonly suppressed: number
  }
}

export interface AuditOutcome {
  readonly data: AuditData
  /** The same for reports. */
  readonly report: ReportInput
  readonly warnings: readonly Warning[]
  readonly failure: SkillsError | undefined
}
