import { X509Certificate } from 'node:crypto'
import { type Bundle, invalidBundle } from '../bundle/bundle.ts'
import { invalidSignature } from '../bundle/invalid-signature.ts'
import type { KeylessCheck } from '../bundle/verify-bundle.ts'
import { isObject } from '../dsse/statement.ts'
import { faultyTrust } from '../signers/allowed-signers.ts'
import { unknownSigner } from '../signers/trust-store.ts'
import type { SigstoreRoot } from './sigstore-root.ts'

type Verify = typeof import('@sigstore/verify')
type LibraryRoot = Parameters<Verify['toTrustMaterial']>[0]
type LibraryLog = LibraryRoot['tlogs'][number]
type LibraryAuthority = LibraryRoot['certificateAuthorities'][number]

/** Kinds of keys that the library reads in another form than the rest (`PublicKeyDetails` of its protobuf). */
const rsaDetails: Readonly<Record<string, number>> = {
  PKCS1_RSA_PKCS1V5: 1,
  PKIX_RSA_PKCS1V5: 3,
  PKIX_RSA_PKCS1V15_2048_SHA256: 9,
  PKIX_RSA_PKCS1V15_3072_SHA256: 10,
  PKIX_RSA_PKCS1V15_4096_SHA256: 11,
}

/**
 * Checks bundles that are signed with a short-lived certificate (Fulcio): the certificate by an authority of the trust root
 * and in its log, the signature, the entry in a log or the time stamp. A trust root without logs asks for time stamps alone.
 * The identity is returned as the certificate has it; whether anybody wants it is the caller's question.
 */
export function keylessCheck(root: SigstoreRoot): KeylessCheck {
  return (bundle, file) => checkCertificate(root, bundle, { file })
}

interface About {
  readonly file: string
  /** What was signed, where the bundle holds a signature over plain bytes. */
  readonly artifact?: Buffer
}

/** The same for one bundle. */
export async function checkCertificate(
  root: SigstoreRoot,
  { json }: Pick<Bundle, 'json'>,
  { file, artifact }: About,
): ReturnType<KeylessCheck> {
  const { Verifier, toSignedEntity, toTrustMaterial } = await import('@sigstore/verify')
  const { bundleFromJSON } = await import('@sigstore/bundle')
  const read = attempt(() => toSignedEntity(bundleFromJSON(json), artifact))
  if (read instanceof Error) throw invalidBundle(file, 'is not one of Sigstore')
  const keys = () => {
    throw new Error('a bundle with a certificate has no key of its own')
  }
  const material = attempt(() => toTrustMaterial(libraryRoot(root), keys))
  if (material instanceof Error) throw damagedRoot(root)
  const verifier = new Verifier(material, {
    tlogThreshold: root.logs.length > 0 ? 1 : 0,
    ctlogThreshold: root.certificateLogs.length > 0 ? 1 : 0,
    timestampThreshold: 1,
  })
  const answer = attempt(() => verifier.verify(read))
  if (answer instanceof Error) throw refusal(answer, file)
  const { subjectAlternativeName: subject, extensions } = answer.identity ?? {}
  const issuer = extensions?.issuer
  if (subject === undefined || issuer === undefined)
    throw invalidSignature(file, 'The certificate does not say whose it is.')
  return { signer: { kind: 'keyless', issuer, subject }, when: issuedAt(json) }
}

function damagedRoot({ file }: SigstoreRoot): ReturnType<typeof faultyTrust> {
  const message = 'A key or certificate of the trust root cannot be read.'
  const remedy = 'Take the file from the operator of the trust root again.'
  return faultyTrust(file, [{ severity: 'error', rule: 'trust/root', message, file, remedy }])
}

/** The library tells faults of a bundle by errors of several kinds; what it throws is an answer. */
function attempt<Answer>(work: () => Answer): Answer | Error {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

function refusal(error: Error, file: string): ReturnType<typeof invalidSignature> {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'ERROR'
  if (code === 'CERTIFICATE_ERROR') return unknownSigner('in its certificate', file)
  return invalidSignature(file, `The signature with a certificate does not hold (${code}).`)
}

/**
 * When the certificate began to count. It counts for minutes, the signature was proven to be made in that time, and who
 * issued it set the hour: no time of the signer's own.
 */
function issuedAt(json: Bundle['json']): Date {
  const material = json['verificationMaterial']
  const { certificate, x509CertificateChain: chain } = isObject(material) ? material : {}
  const listed =
    isObject(chain) && Array.isArray(chain['certificates']) ? chain['certificates'] : []
  const leaf: unknown = certificate ?? listed[0]
  const raw = isObject(leaf) ? leaf['rawBytes'] : undefined
  const bytes = Buffer.from(typeof raw === 'string' ? raw : '', 'base64')
  return new Date(new X509Certificate(bytes).validFrom)
}

function libraryRoot(root: SigstoreRoot): LibraryRoot {
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: root.authorities.map(libraryAuthority),
    timestampAuthorities: root.timeAuthorities.map(libraryAuthority),
    tlogs: root.logs.map(libraryLog),
    ctlogs: root.certificateLogs.map(libraryLog),
  }
}

function libraryAuthority({
  certificates,
  validFor,
}: SigstoreRoot['authorities'][number]): LibraryAuthority {
  return {
    subject: undefined,
    uri: '',
    operator: '',
    certChain: { certificates: certificates.map((rawBytes) => ({ rawBytes })) },
    validFor,
  }
}

function libraryLog({
  baseUrl,
  logId,
  key,
  details,
  validFor,
}: SigstoreRoot['logs'][number]): LibraryLog {
  return {
    ...{ baseUrl, operator: '', hashAlgorithm: 1, checkpointKeyId: undefined },
    logId: { keyId: logId },
    publicKey: { rawBytes: key, keyDetails: rsaDetails[details] ?? 0, validFor },
  }
}
