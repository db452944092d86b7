import type { AuditSummary } from '../content-check.ts'
import type { Context } from '../context.ts'
import type { CheckedPack } from './pack-module.ts'
import { packEndings, packStem } from './pack-output.ts'

/** What this machine says of a pack: where it comes from, and what was checked. Unsigned until somebody signs it. */
export async function packStatements(
  { machine }: Pick<Context, 'machine'>,
  { built, obtained, audit }: Pick<CheckedPack, 'built' | 'obtained' | 'audit'>,
): Promise<{ readonly provenance: object; readonly audit: object }> {
  const { auditStatement, provenanceStatement } = await import('@skills/publish')
  const { pack, tarSha256 } = built
  const { version } = machine
  const file = `${packStem(pack)}${packEndings.tar}`
  const subject = { pack, integrity: obtained.snapshot.integrity, file, tarSha256 }
  const at = machine.now()
  return {
    provenance: provenanceStatement(subject, { version }),
    audit: auditStatement(subject, { version }, { at, properties: verdicts(audit) }),
  }
}

/** What was true of a pack when it was made; it would not have been made without the first two. */
function verdicts({ low, medium, high, critical }: AuditSummary): string[] {
  const clean = [
    ['HIGH', high + critical],
    ['MEDIUM', medium + high + critical],
    ['LOW', low + medium + high + critical],
  ] as const
  return [
    'SKILLS_VALID',
    'SKILLS_POLICY_PASSED',
    ...clean.flatMap(([level, count]) => (count === 0 ? `SKILLS_AUDIT_CLEAN_${level}` : [])),
  ]
}
