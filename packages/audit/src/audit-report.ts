import type { Finding } from '@skills/core'
import type { SkillCapabilities } from './capability-report.ts'
import type { Coverage } from './coverage/coverage.ts'

/** What an audit came to. The same input gives the same report, byte for byte. */
export interface AuditReport {
  /** Sorted by file, line, column and rule. */
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** One a skill, sorted by name. */
  readonly capabilities: readonly SkillCapabilities[]
}
