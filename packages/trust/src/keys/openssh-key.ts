import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { type PublicKey, readPublicKey } from '../ssh/public-key.ts'
import { readWire, type WireReader } from '../ssh/wire.ts'

// Source: PROTOCOL.key of OpenSSH.

/** A private key file of OpenSSH. Without `privateKey` it is encrypted, or the key is in hardware. */
export interface OpensshKey {
  readonly publicKey: PublicKey
  readonly privateKey: KeyObject | undefined
}

const magic = 'openssh-key-v1\0'
const armor =
  /^-----BEGIN OPENSSH PRIVATE KEY-----\s([A-Za-z0-9+/=\s]+)-----END OPENSSH PRIVATE KEY-----\s*$/u

/** Is this text one of OpenSSH's private keys, right or not? */
export function isOpensshKey(text: string): boolean {
  return text.startsWith('-----BEGIN OPENSSH PRIVATE KEY-----')
}

/** Read a private key of OpenSSH; `undefined` where it is damaged or holds several keys. */
export function readOpensshKey(text: string): OpensshKey | undefined {
  const body = armor.exec(text)?.[1]
  if (body === undefined) return undefined
  return readWire(Buffer.from(body, 'base64'), (reader) => {
    if (reader.bytes(magic.length).toString('latin1') !== magic) return undefined
    const cipher = reader.text()
    reader.text()
    reader.string()
    if (reader.uint32() !== 1) return undefined
    const publicKey = readPublicKey(reader.string())
    const secret = reader.string()
    reader.end()
    if (publicKey === undefined) return undefined
    if (cipher !== 'none') return { publicKey, privateKey: undefined }
    return readWire(secret, (inner) => clearKey(publicKey, inner))
  })
}

function clearKey(publicKey: PublicKey, reader: WireReader): OpensshKey | undefined {
  // Two equal numbers show that the right passphrase opened it; here there was none.
  const [check, again] = [reader.uint32(), reader.uint32()]
  if (check !== again) return undefined
  const type = reader.text()
  if (type !== publicKey.type) return undefined
  const read = Object.hasOwn(secretParts, type) ? secretParts[type] : undefined
  if (read === undefined) return { publicKey, privateKey: undefined }
  const jwk = { ...publicKey.key.export({ format: 'jwk' }), ...read(reader) }
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })
  return { publicKey, privateKey }
}

/** What each kind of key keeps secret, as a JSON Web Key has it. */
const secretParts: Readonly<Record<string, (reader: WireReader) => JsonWebKey>> = {
  'ssh-ed25519': (reader) => {
    reader.string()
    return { d: reader.string().subarray(0, 32).toString('base64url') }
  },
  'ecdsa-sha2-nistp256': elliptic(32),
  'ecdsa-sha2-nistp384': elliptic(48),
  'ecdsa-sha2-nistp521': elliptic(66),
  'ssh-rsa': rsa,
}

function elliptic(size: number): (reader: WireReader) => JsonWebKey {
  return (reader) => {
    reader.text()
    reader.string()
    return { d: base64url(reader.string(), size) }
  }
}

function rsa(reader: WireReader): JsonWebKey {
  reader.string()
  reader.string()
  const [d, qi, p, q] = [reader.string(), reader.string(), reader.string(), reader.string()]
  const remainder = (prime: Buffer) => numberBytes(numberOf(d) % (numberOf(prime) - 1n))
  const [dp, dq] = [remainder(p), remainder(q)]
  const parts = { d, qi, p, q, dp, dq }
  return Object.fromEntries(Object.entries(parts).map(([name, one]) => [name, base64url(one, 0)]))
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`)
}

function numberBytes(value: bigint): Buffer {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

/** Without leading zeros, and at least `size` bytes. */
function base64url(bytes: Buffer, size: number): string {
  const first = bytes.findIndex((byte) => byte !== 0)
  const bare = first === -1 ? Buffer.alloc(0) : bytes.subarray(first)
  const padding = Buffer.alloc(Math.max(0, size - bare.length))
  return Buffer.concat([padding, bare]).toString('base64url')
}
