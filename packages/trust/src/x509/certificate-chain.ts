import { type KeyObject, X509Certificate } from 'node:crypto'

/** Who a certificate is for, and which trusted root vouches for it. */
export interface ChainSigner {
  /** `x509:` and the SHA-256 fingerprint of the root, in hex. */
  readonly issuer: string
  /** Names of the subject, comma-separated, as the certificate has them. */
  readonly subject: string
  readonly key: KeyObject
}

const chainMax = 6

/**
 * Follow a chain of long-lived certificates, leaf first, to a root that is trusted. All must be valid at that moment,
 * every issuer must be an authority, and the leaf must not. `undefined` where anything is otherwise.
 * Names are not compared with policy here; revocation lists are not asked.
 */
export function followChain(
  chain: readonly Uint8Array[],
  roots: readonly X509Certificate[],
  at: Date,
): ChainSigner | undefined {
  const parsed = chain.slice(0, chainMax).flatMap((bytes) => readCertificate(bytes) ?? [])
  const [leaf] = parsed
  if (leaf === undefined || leaf.ca || parsed.length !== chain.length) return undefined
  let current = leaf
  for (let steps = 0; steps <= chainMax; steps += 1) {
    if (!isValidAt(current, at)) return undefined
    const root = roots.find((one) => isIssuedBy(current, one))
    if (root !== undefined) return isValidAt(root, at) ? signerOf(leaf, root) : undefined
    const issuer = parsed.find((one) => one !== current && isIssuedBy(current, one))
    if (issuer === undefined) return undefined
    current = issuer
  }
  return undefined
}

export function readCertificate(bytes: Uint8Array | string): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes)
  } catch {
    return undefined
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

function isValidAt(certificate: X509Certificate, at: Date): boolean {
  return new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo)
}

function signerOf(leaf: X509Certificate, root: X509Certificate): ChainSigner {
  const fingerprint = root.fingerprint256.replaceAll(':', '').toLowerCase()
  const subject = leaf.subject.split('\n').join(', ')
  return { issuer: `x509:${fingerprint}`, subject, key: leaf.publicKey }
}
