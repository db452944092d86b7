import type { Module, ReadFile } from '@skills/core'
import type { AuditReport } from './audit-report.ts'

/**
 * Run every rule over a module's skills. `file` of a finding is the path in the module, with `prefix` (how the user
 * named the module) in front. The same input gives the same report. The fingerprint covers rule, evidence and the
 * path in the skill, so that a skill may move. Rules and parsers are loaded by this call, so that a command which
 * does not audit never has them. `read` may throw E_INTEGRITY.
 */
export async function auditModule(
  module: Pick<Module, 'skills'>,
  read: ReadFile,
  options: { readonly prefix?: string } = {},
): Promise<AuditReport> {
  const { auditSkills } = await import('./engine/audit-skills.ts')
  return auditSkills(module, read, options.prefix ?? '')
}
