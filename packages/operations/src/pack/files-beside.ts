import type { ReadFile } from '@skills/core'
import { parseLicense } from '@skills/policy'
import type { AuditSummary } from '../content-check.ts'
import type { Context } from '../context.ts'
import type { CheckedPack } from './pack-module.ts'
import { packEndings, packStem } from './pack-output.ts'

/** What stands beside a pack, by file name: two SBOMs, and what this machine says of it, unsigned. */
export async function filesBeside(
  { machine }: Context,
  { built, obtained, audit }: CheckedPack,
  read: ReadFile,
): Promise<Readonly<Record<string, Buffer>>> {
  const publish = await import('@skills/publish')
  const { pack, tarSha256 } = built
  const { snapshot } = obtained
  const stem = packStem(pack)
  const { version } = machine
  const { name, description, license, source } = pack
  const module = {
    ...{ name, version: pack.version, description },
    integrity: snapshot.integrity,
    license: license === undefined ? undefined : licenseOf(license),
    publisher: obtained.module.publisher,
    source: source?.url,
    commit: source?.commit,
  }
  const packages = publish.declaredPackages(snapshot.files, read)
  const cyclonedx = publish.cycloneDxOfModule({
    ...{ module, packages, archiveSha256: tarSha256, files: snapshot.files },
    needs: obtained.module.dependencies.map((one) => ({ ...one, range: one.range ?? '*' })),
    committed: source?.committed,
  })
  const spdx = publish.spdxOfModule({
    ...{ module, packages, committed: source?.committed, creator: `skills-${version}` },
    files: snapshot.files.map((file) => ({ ...file, bytes: () => read(file) })),
  })
  const file = `${stem}${packEndings.tar}`
  const subject = { pack, integrity: snapshot.integrity, file, tarSha256 }
  const statements = [
    publish.provenanceStatement(subject, { version }),
    publish.auditStatement(
      subject,
      { version },
      { at: machine.now(), properties: verdicts(audit) },
    ),
  ]
  return {
    [`${stem}${packEndings.cyclonedx}`]: json(cyclonedx),
    [`${stem}${packEndings.spdx}`]: json(spdx),
    [`${stem}${packEndings.attestations}`]: Buffer.from(publish.statementLines(statements)),
  }
}

/** A licence as it is declared, and whether SPDX knows it: what it does not know is told as a name. */
export function licenseOf(text: string): { readonly text: string; readonly isExpression: boolean } {
  return { text, isExpression: parseLicense(text) !== undefined }
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

function json(document: object): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8')
}
