import { isSkillsError, SkillsError } from '@skills/core'
import { invalidBundle, readBundle } from '../bundle/bundle.ts'
import { namespaces } from '../bundle/sign-statement.ts'
import { verifyPayload } from '../bundle/verify-bundle.ts'
import { parsePublicKeyLine } from '../ssh/public-key.ts'

/** More signatures than any threshold needs. */
const linesMax = 64

interface SignedLines {
  readonly payload: Buffer
  /** Each a Sigstore bundle over that payload. */
  readonly lines: readonly Buffer[]
}

/**
 * A file of a registry that several may sign: a bundle a line, all over the same bytes and of one type. Nothing of it is
 * believed yet. Throws E_BUNDLE_INVALID, and E_SIGNATURE_MISSING for a file without a line.
 */
export function readSignedLines(bytes: Uint8Array, payloadType: string, file: string): SignedLines {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line))
  if (lines.length > linesMax)
    throw invalidBundle(file, `is one of more than ${linesMax} in a file`)
  const [first, ...others] = lines.map((line) => readBundle(line, file))
  if (first === undefined)
    throw new SkillsError('E_SIGNATURE_MISSING', 'Nobody has signed this.', {
      where: { file },
      rule: 'registry/unsigned',
      remedy: 'Tell whoever keeps the registry. Nothing of it was used.',
    })
  if (first.payloadType !== payloadType) throw invalidBundle(file, 'is about something else')
  const { payload } = first
  if (others.some((one) => one.payloadType !== payloadType || !one.payload.equals(payload)))
    throw invalidBundle(file, 'is about other bytes than the one before it')
  return { payload, lines }
}

interface Asked {
  /** Fingerprint to public key, in the form of OpenSSH. */
  readonly keys: Readonly<Record<string, string>>
  readonly file: string
}

/**
 * Fingerprints of those keys that signed, each once. A signature of any other key says nothing; one of these keys that
 * does not fit throws E_SIGNATURE_INVALID, and a key that is not the one of its fingerprint E_TRUST_INVALID.
 */
export async function signersOf(
  lines: readonly Buffer[],
  { keys, file }: Asked,
): Promise<ReadonlySet<string>> {
  const always = { namespaces: undefined, validAfter: undefined, validBefore: undefined }
  const where = { file, line: 1 }
  const signers = Object.entries(keys).map(([fingerprint, line]) => {
    const publicKey = parsePublicKeyLine(line)
    if (publicKey?.fingerprint !== fingerprint) throw otherKey(fingerprint, file)
    return { principals: [fingerprint], publicKey, ...always, isAuthority: false, where }
  })
  const trust = { signers, revoked: [] }
  const options = { trust, namespace: namespaces.registry, now: new Date(0), file }
  const found = new Set<string>()
  for (const line of lines) {
    try {
      const { signer } = await verifyPayload(line, options)
      if (signer.kind === 'key') found.add(signer.fingerprint)
    } catch (error) {
      if (!isSkillsError(error, 'E_SIGNER_UNKNOWN')) throw error
    }
  }
  return found
}

function otherKey(fingerprint: string, file: string): SkillsError {
  return new SkillsError('E_TRUST_INVALID', `The key of ${fingerprint} is another one.`, {
    where: { file },
    rule: 'registry/key',
    remedy: 'Tell whoever keeps the registry. Nothing of it was used.',
  })
}
