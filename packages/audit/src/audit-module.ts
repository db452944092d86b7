import type { Finding, Module, ReadFile } from '@skills/core'
import type { AuditReport } from './audit-report.ts'
import {
  readVerdict,
  type VerdictCache,
  verdictKey,
  verdictText,
} from './verdicts/verdict-cache.ts'

/**
 * Run every rule over a module's skills. `file` of a finding is the path in the module, with `prefix` (how the user
 * named the module) in front. The same input gives the same report. The fingerprint covers rule, evidence and the
 * path in the skill, so that a skill may move. Rules and parsers are loaded by this call, and not at all where
 * `verdicts` has the report of these very bytes. `read` may throw E_INTEGRITY.
 */
export async function auditModule(
  module: Pick<Module, 'skills'>,
  read: ReadFile,
  options: { readonly prefix?: string; readonly verdicts?: VerdictCache | undefined } = {},
): Promise<AuditReport> {
  return withPrefix(await keptReport(module, read, options.verdicts), options.prefix ?? '')
}

async function keptReport(
  module: Pick<Module, 'skills'>,
  read: ReadFile,
  verdicts: VerdictCache | undefined,
): Promise<AuditReport> {
  if (verdicts === undefined) return freshReport(module, read)
  const key = verdictKey(verdicts.rulePack, module)
  const kept = readVerdict(key, verdicts.read(key))
  if (kept !== undefined) return kept
  const report = await freshReport(module, read)
  await verdicts.write(key, verdictText(key, report))
  return report
}

async function freshReport(module: Pick<Module, 'skills'>, read: ReadFile): Promise<AuditReport> {
  const { auditSkills } = await import('./engine/audit-skills.ts')
  return auditSkills(module, read)
}

function withPrefix(report: AuditReport, prefix: string): AuditReport {
  if (prefix === '') return report
  const path = (file: string): string => `${prefix}/${file}`
  const placed = (finding: Finding): Finding => ({
    ...finding,
    file: path(finding.file),
    ...(finding.related === undefined
      ? {}
      : { related: finding.related.map((one) => ({ ...one, file: path(one.file) })) }),
  })
  const { coverage } = report
  const gaps = coverage.gaps.map((gap) => ({ ...gap, file: path(gap.file) }))
  return { ...report, findings: report.findings.map(placed), coverage: { ...coverage, gaps } }
}
