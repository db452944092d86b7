import { type BuiltPack, type Integrity, integrityHex } from '@skills/core'

// Sources: in-toto Statement v1 and digest set, SLSA provenance v1, in-toto simple verification result v0.2
// (github.com/in-toto/attestation and slsa.dev, read 2026-11).

interface Subject {
  readonly pack: BuiltPack
  readonly integrity: Integrity
  /** File name of the archive. */
  readonly file: string
  readonly tarSha256: string
}

/** The tool that made the claim. */
export interface Claimant {
  readonly version: string
}

/** What says of a pack: the archive by its bytes, and its files by their tree digest. */
function statement(subject: Subject, predicateType: string, predicate: object): object {
  const { integrity, file, tarSha256 } = subject
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: file, digest: { dirHash: integrityHex(integrity), sha256: tarSha256 } }],
    predicateType,
    predicate,
  }
}

/** Where the pack comes from. Nothing in it is more than the machine that packed says: it is not signed. */
export function provenanceStatement(subject: Subject, { version }: Claimant): object {
  const { source } = subject.pack
  const url = source?.url
  const repository = url === undefined ? undefined : /^https?:/u.test(url) ? `git+${url}` : url
  return statement(subject, 'https://slsa.dev/provenance/v1', {
    buildDefinition: {
      buildType: 'urn:skills-pm:build:pack:1',
      externalParameters: {
        name: subject.pack.name,
        version: subject.pack.version,
        ...(source === undefined ? {} : { source }),
      },
      internalParameters: {},
      resolvedDependencies:
        source === undefined
          ? []
          : [
              {
                ...(repository === undefined ? {} : { uri: repository }),
                digest: { gitCommit: source.commit },
              },
            ],
    },
    runDetails: {
      builder: { id: 'urn:skills-pm:builder:local:1', version: { skills: version } },
    },
  })
}

/** That validity, audit and policy let the pack pass, and when. */
export function auditStatement(
  subject: Subject,
  { version }: Claimant,
  { at, properties }: { readonly at: Date; readonly properties: readonly string[] },
): object {
  return statement(subject, 'https://in-toto.io/attestation/svr/v0.2', {
    verifier: { id: 'urn:skills-pm:verifier:1', version: { skills: version } },
    timeCreated: at.toISOString(),
    properties,
  })
}

/** One statement a line. */
export function statementLines(statements: readonly object[]): string {
  return statements.map((one) => `${JSON.stringify(one)}\n`).join('')
}
