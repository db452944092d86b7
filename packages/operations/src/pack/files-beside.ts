import type { ReadFile } from '@skills/core'
import { parseLicense } from '@skills/policy'
import type { Context } from '../context.ts'
import type { CheckedPack } from './pack-module.ts'
import { packEndings, packStem } from './pack-output.ts'
import { packStatements } from './pack-statements.ts'

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
  const statements = await packStatements({ machine }, { built, obtained, audit })
  return {
    [`${stem}${packEndings.cyclonedx}`]: json(cyclonedx),
    [`${stem}${packEndings.spdx}`]: json(spdx),
    [`${stem}${packEndings.attestations}`]: Buffer.from(
      publish.statementLines(Object.values(statements)),
    ),
  }
}

/** A licence as it is declared, and whether SPDX knows it: what it does not know is told as a name. */
export function licenseOf(text: string): { readonly text: string; readonly isExpression: boolean } {
  return { text, isExpression: parseLicense(text) !== undefined }
}

function json(document: object): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8')
}
