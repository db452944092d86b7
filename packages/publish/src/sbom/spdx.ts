import { createHash } from 'node:crypto'
import { type DeclaredPackage, packageUrl } from './declared-packages.ts'
import { type SbomModule, uuidOf } from './sbom-module.ts'

// Source: SPDX specification 2.3 (spdx.github.io/spdx-spec/v2.3, read 2026-11), clauses 6 to 11.

interface SpdxInput {
  readonly module: SbomModule
  readonly files: readonly {
    readonly path: string
    readonly sha256: string
    readonly bytes: () => Uint8Array
  }[]
  readonly packages: readonly DeclaredPackage[]
  /** Committer time in seconds since 1970; without one the document is from 1970. */
  readonly committed: number | undefined
  /** The tool and its version, as the format wants a creator. */
  readonly creator: string
}

const moduleId = 'SPDXRef-module'

/** The SBOM of one module in SPDX 2.3. The same for the same files. */
export function spdxOfModule(input: SpdxInput): object {
  const { module, packages, committed = 0, creator } = input
  const files = input.files.map(({ path, sha256, bytes }, index) => ({
    id: `SPDXRef-file-${index}`,
    path,
    sha256,
    sha1: createHash('sha1').update(bytes()).digest('hex'),
  }))
  const others = packages.map((one, index) => ({ ...one, id: `SPDXRef-package-${index}` }))
  const relation = (from: string, type: string, to: string) => ({
    spdxElementId: from,
    relationshipType: type,
    relatedSpdxElement: to,
  })
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${module.name}-${module.version}`,
    documentNamespace: `urn:uuid:${uuidOf(module.integrity, 'spdx')}`,
    creationInfo: {
      created: new Date(committed * 1000).toISOString().replace(/\.\d+Z$/u, 'Z'),
      creators: [`Tool: ${creator}`],
    },
    packages: [
      modulePackage(
        module,
        files.map(({ sha1 }) => sha1),
      ),
      ...others.map(otherPackage),
    ],
    files: files.map(({ id, path, sha1, sha256 }) => ({
      SPDXID: id,
      fileName: `./${path}`,
      checksums: [
        { algorithm: 'SHA1', checksumValue: sha1 },
        { algorithm: 'SHA256', checksumValue: sha256 },
      ],
      licenseConcluded: 'NOASSERTION',
      licenseInfoInFiles: ['NOASSERTION'],
      copyrightText: 'NOASSERTION',
    })),
    relationships: [
      relation('SPDXRef-DOCUMENT', 'DESCRIBES', moduleId),
      ...files.map(({ id }) => relation(moduleId, 'CONTAINS', id)),
      ...others.map(({ id }) => relation(moduleId, 'DEPENDS_ON', id)),
    ],
  }
}

function modulePackage(module: SbomModule, sha1s: readonly string[]): object {
  const { name, version, description, license, source, commit } = module
  return {
    SPDXID: moduleId,
    name,
    versionInfo: version,
    downloadLocation: downloadLocation(source, commit),
    filesAnalyzed: true,
    // Clause 7.9: SHA-1 over the sorted SHA-1 digests of the files.
    packageVerificationCode: {
      packageVerificationCodeValue: createHash('sha1')
        .update([...sha1s].sort().join(''))
        .digest('hex'),
    },
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: license?.isExpression === true ? license.text : 'NOASSERTION',
    licenseInfoFromFiles: ['NOASSERTION'],
    copyrightText: 'NOASSERTION',
    primaryPackagePurpose: 'SOURCE',
    ...(description === undefined ? {} : { description }),
    comment: `integrity ${module.integrity}`,
  }
}

/** Clause 7.7: `git+` and an address, the revision after `@`; anything else is not asserted. */
function downloadLocation(source: string | undefined, commit: string | undefined): string {
  if (source === undefined || commit === undefined) return 'NOASSERTION'
  const url = /^https?:/u.test(source) ? source : undefined
  if (url !== undefined) return `git+${url}@${commit}`
  const hosted = /^(?<host>gitlab:)?(?<path>[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)+)$/u.exec(source)
  const { host, path } = hosted?.groups ?? {}
  if (path === undefined) return 'NOASSERTION'
  return `git+https://${host === undefined ? 'github' : 'gitlab'}.com/${path}@${commit}`
}

function otherPackage(one: DeclaredPackage & { readonly id: string }): object {
  return {
    SPDXID: one.id,
    name: one.name,
    ...(one.version === undefined ? {} : { versionInfo: one.version }),
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: packageUrl(one),
      },
    ],
    comment: `${one.file}: ${one.wanted}`.trim(),
  }
}
