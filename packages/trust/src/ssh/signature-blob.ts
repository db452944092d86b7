import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import type { PublicKey } from './public-key.ts'
import { readWire, wireNumber, wireString } from './wire.ts'

// Sources: RFC 8332 (rsa-sha2), RFC 5656 section 3.1.2 (ECDSA), PROTOCOL.u2f of OpenSSH (keys in hardware).

/** Digest by the name of a curve. */
const digests: Readonly<Record<string, string>> = {
  'ecdsa-sha2-nistp256': 'sha256',
  'ecdsa-sha2-nistp384': 'sha384',
  'ecdsa-sha2-nistp521': 'sha512',
  'sk-ecdsa-sha2-nistp256@openssh.com': 'sha256',
}
const rsaDigests: Readonly<Record<string, string>> = {
  'rsa-sha2-256': 'sha256',
  'rsa-sha2-512': 'sha512',
}
const userPresent = 1

/** Does an SSH signature (algorithm and value) of this key fit the bytes? SHA-1 (`ssh-rsa`) never does. */
export function fitsSignatureBlob(
  { type, key, application }: PublicKey,
  blob: Uint8Array,
  message: Uint8Array,
): boolean {
  const fits = readWire(blob, (reader) => {
    const algorithm = reader.text()
    const value = reader.string()
    const hardware =
      application === undefined ? undefined : { flags: reader.bytes(1), counter: reader.bytes(4) }
    reader.end()
    if (type === 'ssh-rsa') {
      const digest = Object.hasOwn(rsaDigests, algorithm) ? rsaDigests[algorithm] : undefined
      return digest !== undefined && verify(digest, message, key, value)
    }
    if (algorithm !== type) return false
    const signed =
      hardware === undefined ? message : hardwareMessage(application ?? '', hardware, message)
    if (signed === undefined) return false
    const digest = digests[type]
    if (digest === undefined) return value.length === 64 && verify(null, signed, key, value)
    const raw = rawEcdsa(value, key)
    return raw !== undefined && verify(digest, signed, { key, dsaEncoding: 'ieee-p1363' }, raw)
  })
  return fits === true
}

/** Sign bytes as SSH does: algorithm and value. RSA keys sign with SHA-512. */
export function signatureBlob(type: string, key: KeyObject, message: Uint8Array): Buffer {
  if (type === 'ssh-rsa')
    return Buffer.concat([wireString('rsa-sha2-512'), wireString(sign('sha512', message, key))])
  const digest = digests[type]
  if (digest === undefined)
    return Buffer.concat([wireString(type), wireString(sign(null, message, key))])
  const raw = sign(digest, message, { key, dsaEncoding: 'ieee-p1363' })
  const half = raw.length / 2
  const numbers = [wireNumber(raw.subarray(0, half)), wireNumber(raw.subarray(half))]
  return Buffer.concat([wireString(type), wireString(Buffer.concat(numbers))])
}

/** What a key in hardware signs; a person must have touched it. */
function hardwareMessage(
  application: string,
  { flags, counter }: { readonly flags: Buffer; readonly counter: Buffer },
  message: Uint8Array,
): Buffer | undefined {
  if (((flags[0] ?? 0) & userPresent) === 0) return undefined
  const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
  return Buffer.concat([digest(application), flags, counter, digest(message)])
}

/** r and s of SSH as two numbers of equal length. */
function rawEcdsa(value: Uint8Array, key: KeyObject): Buffer | undefined {
  const curve = key.asymmetricKeyDetails?.namedCurve ?? ''
  const size = { prime256v1: 32, secp384r1: 48, secp521r1: 66 }[curve]
  if (size === undefined) return undefined
  return readWire(value, (reader) => {
    const parts = [reader.string(), reader.string()].map((one) => {
      const bare = one[0] === 0 ? one.subarray(1) : one
      if (bare.length > size) throw new RangeError('too long')
      return Buffer.concat([Buffer.alloc(size - bare.length), bare])
    })
    reader.end()
    return Buffer.concat(parts)
  })
}
