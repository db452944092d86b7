import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { readWire, type WireReader, wireNumber, wireString } from './wire.ts'

// Sources: RFC 4253 section 6.6, RFC 5656, RFC 8709, PROTOCOL.u2f of OpenSSH (forms of public keys).

/** How a key signs. `sk-` keys live in hardware. */
export type KeyType =
  | 'ssh-ed25519'
  | 'ecdsa-sha2-nistp256'
  | 'ecdsa-sha2-nistp384'
  | 'ecdsa-sha2-nistp521'
  | 'ssh-rsa'
  | 'sk-ssh-ed25519@openssh.com'
  | 'sk-ecdsa-sha2-nistp256@openssh.com'

/** A public key in the form that SSH gives it, whatever file it came from: one key has one fingerprint. */
export interface PublicKey {
  readonly type: KeyType
  /** Its bytes as SSH writes them. */
  readonly blob: Buffer
  /** `SHA256:…`, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string
  readonly key: KeyObject
  /** Of a key in hardware: what it was made for. */
  readonly application: string | undefined
}

export const rsaBitsMin = 2048
const blobBytesMax = 8192

interface Curve {
  readonly ssh: string
  readonly jwk: string
}

const curves: readonly Curve[] = [
  { ssh: 'nistp256', jwk: 'P-256' },
  { ssh: 'nistp384', jwk: 'P-384' },
  { ssh: 'nistp521', jwk: 'P-521' },
]

/** Read the bytes of a public key; `undefined` for other kinds, RSA below 2048 bits, points off the curve, bytes left over. */
export function readPublicKey(blob: Uint8Array): PublicKey | undefined {
  if (blob.length > blobBytesMax) return undefined
  return readWire(blob, (reader) => {
    const type = reader.text()
    const read = Object.hasOwn(readers, type) ? readers[type] : undefined
    const parts = read?.(reader)
    if (parts === undefined) return undefined
    reader.end()
    const key = keyOf(parts.jwk)
    return key === undefined ? undefined : named({ ...parts, blob: Buffer.from(blob), key })
  })
}

/** `ssh-ed25519 AAAA… comment`: a line of a `.pub` file. `undefined` where it is none that we take. */
export function parsePublicKeyLine(line: string): PublicKey | undefined {
  const [type, base64 = ''] = line.trim().split(/[ \t]+/u)
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(base64)) return undefined
  const key = readPublicKey(Buffer.from(base64, 'base64'))
  return key?.type === type ? key : undefined
}

/** The line of a `.pub` file, without its comment. */
export function publicKeyLine({ type, blob }: PublicKey): string {
  return `${type} ${blob.toString('base64')}`
}

/** The public key of a key of Node, private or public; `undefined` for a kind that we do not take. */
export function publicKeyOf(key: KeyObject): PublicKey | undefined {
  const bare = key.type === 'private' ? createPublicKey(key) : key
  const kind = bare.asymmetricKeyType
  if (kind !== 'ed25519' && kind !== 'ec' && kind !== 'rsa') return undefined
  const blob = blobOf(bare.export({ format: 'jwk' }))
  return blob === undefined ? undefined : readPublicKey(blob)
}

interface KeyParts {
  readonly type: KeyType
  readonly jwk: JsonWebKey
  readonly application?: string
}

const readers: Readonly<Record<string, (reader: WireReader) => KeyParts | undefined>> = {
  'ssh-ed25519': (reader) => ({ type: 'ssh-ed25519', jwk: edwards(reader) }),
  'sk-ssh-ed25519@openssh.com': (reader) => ({
    type: 'sk-ssh-ed25519@openssh.com',
    jwk: edwards(reader),
    application: reader.text(),
  }),
  'ecdsa-sha2-nistp256': (reader) => elliptic('ecdsa-sha2-nistp256', reader),
  'ecdsa-sha2-nistp384': (reader) => elliptic('ecdsa-sha2-nistp384', reader),
  'ecdsa-sha2-nistp521': (reader) => elliptic('ecdsa-sha2-nistp521', reader),
  'sk-ecdsa-sha2-nistp256@openssh.com': (reader) => {
    const parts = elliptic('sk-ecdsa-sha2-nistp256@openssh.com', reader)
    return parts === undefined ? undefined : { ...parts, application: reader.text() }
  },
  'ssh-rsa': rsa,
}

function edwards(reader: WireReader): JsonWebKey {
  const x = reader.string()
  if (x.length !== 32) throw new RangeError('not 32 bytes')
  return { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') }
}

function elliptic(type: KeyType, reader: WireReader): KeyParts | undefined {
  const name = reader.text()
  const curve = curves.find(({ ssh }) => ssh === name)
  const point = reader.string()
  if (curve === undefined || !type.includes(curve.ssh) || point[0] !== 4) return undefined
  const half = (point.length - 1) / 2
  const [x, y] = [point.subarray(1, 1 + half), point.subarray(1 + half)]
  if (x.length !== y.length) return undefined
  const jwk = { kty: 'EC', crv: curve.jwk, x: x.toString('base64url'), y: y.toString('base64url') }
  return { type, jwk }
}

function rsa(reader: WireReader): KeyParts | undefined {
  const [e, n] = [reader.string(), reader.string()]
  const bare = n[0] === 0 ? n.subarray(1) : n
  if (bare.length * 8 < rsaBitsMin || (bare[0] ?? 0) < 0x80) return undefined
  const jwk = { kty: 'RSA', n: bare.toString('base64url'), e: e.toString('base64url') }
  return { type: 'ssh-rsa', jwk }
}

/** Node refuses points that are not on their curve. */
function keyOf(jwk: JsonWebKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch {
    return undefined
  }
}

function named(parts: KeyParts & { readonly blob: Buffer; readonly key: KeyObject }): PublicKey {
  const digest = createHash('sha256').update(parts.blob).digest('base64').replace(/=+$/u, '')
  return {
    type: parts.type,
    blob: parts.blob,
    fingerprint: `SHA256:${digest}`,
    key: parts.key,
    application: parts.application,
  }
}

function blobOf(jwk: JsonWebKey): Buffer | undefined {
  const part = (name: 'x' | 'y' | 'n' | 'e') => Buffer.from(jwk[name] ?? '', 'base64url')
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519')
    return Buffer.concat([wireString('ssh-ed25519'), wireString(part('x'))])
  if (jwk.kty === 'RSA')
    return Buffer.concat([wireString('ssh-rsa'), wireNumber(part('e')), wireNumber(part('n'))])
  const curve = curves.find((one) => one.jwk === jwk.crv)
  if (curve === undefined) return undefined
  const point = Buffer.concat([Buffer.from([4]), part('x'), part('y')])
  return Buffer.concat(
    [`ecdsa-sha2-${curve.ssh}`, curve.ssh, point].map((value) => wireString(value)),
  )
}
