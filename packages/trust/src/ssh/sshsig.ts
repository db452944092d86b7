import { createHash, type KeyObject } from 'node:crypto'
import { type PublicKey, readPublicKey } from './public-key.ts'
import { fitsSignatureBlob, signatureBlob } from './signature-blob.ts'
import { readWire, wireString } from './wire.ts'

// Source: PROTOCOL.sshsig of OpenSSH.

/** A signature file of SSH, read. Nothing of it is believed yet. */
export interface SshSignature {
  /** All of it, as it was read. */
  readonly blob: Buffer
  readonly publicKey: PublicKey
  readonly namespace: string
  readonly hash: 'sha256' | 'sha512'
  readonly reserved: Buffer
  readonly signature: Buffer
}

const magic = 'SSHSIG'
const blobBytesMax = 64 * 1024
const begin = '-----BEGIN SSH SIGNATURE-----'
const end = '-----END SSH SIGNATURE-----'

/** Read the bytes of a signature; `undefined` for another version, hash, kind of key, or bytes left over. */
export function readSshSignature(blob: Uint8Array): SshSignature | undefined {
  if (blob.length > blobBytesMax) return undefined
  return readWire(blob, (reader) => {
    if (reader.bytes(magic.length).toString('latin1') !== magic || reader.uint32() !== 1)
      return undefined
    const publicKey = readPublicKey(reader.string())
    const namespace = reader.text()
    const reserved = reader.string()
    const hash = reader.text()
    const signature = reader.string()
    reader.end()
    if (publicKey === undefined || namespace === '') return undefined
    if (hash !== 'sha256' && hash !== 'sha512') return undefined
    return { blob: Buffer.from(blob), publicKey, namespace, hash, reserved, signature }
  })
}

/** Do these bytes claim to be a signature of SSH? */
export function isSshSignature(blob: Uint8Array): boolean {
  return Buffer.from(blob.subarray(0, magic.length)).toString('latin1') === magic
}

/** Read the text of a signature file, from its first line to its last; `undefined` where it is none. */
export function readSshArmor(text: string): SshSignature | undefined {
  const body = armorBody(text.trim())
  return body === undefined ? undefined : readSshSignature(body)
}

function armorBody(text: string): Buffer | undefined {
  if (text.length > 2 * blobBytesMax || !text.startsWith(begin) || !text.endsWith(end))
    return undefined
  const body = text.slice(begin.length, -end.length).replace(/[\r\n]/gu, '')
  return /^[A-Za-z0-9+/]+={0,2}$/u.test(body) ? Buffer.from(body, 'base64') : undefined
}

/** The text of a signature file, as `ssh-keygen -Y sign` writes it. */
export function sshArmor(blob: Uint8Array): string {
  const lines =
    Buffer.from(blob)
      .toString('base64')
      .match(/.{1,70}/gu) ?? []
  return `${[begin, ...lines, end].join('\n')}\n`
}

/** Does a signature fit a message? Who its key belongs to, and what for, is another question. */
export function fitsMessage(signature: SshSignature, message: Uint8Array): boolean {
  const { namespace, hash, reserved } = signature
  const signed = signedBytes({ namespace, hash, reserved }, message)
  return fitsSignatureBlob(signature.publicKey, signature.signature, signed)
}

/** Sign a message for a namespace, as `ssh-keygen -Y sign -n <namespace>` does. */
export function signSsh(
  { publicKey, privateKey }: { readonly publicKey: PublicKey; readonly privateKey: KeyObject },
  message: Uint8Array,
  namespace: string,
): Buffer {
  const head = { namespace, hash: 'sha512', reserved: Buffer.alloc(0) } as const
  const version = Buffer.from([0, 0, 0, 1])
  return Buffer.concat([
    Buffer.from(magic),
    version,
    wireString(publicKey.blob),
    wireString(namespace),
    wireString(head.reserved),
    wireString(head.hash),
    wireString(signatureBlob(publicKey.type, privateKey, signedBytes(head, message))),
  ])
}

/** What is really signed: the namespace, and a digest of the message. */
function signedBytes(
  { namespace, hash, reserved }: Pick<SshSignature, 'namespace' | 'hash' | 'reserved'>,
  message: Uint8Array,
): Buffer {
  const digest = createHash(hash).update(message).digest()
  return Buffer.concat([
    Buffer.from(magic),
    ...[wireString(namespace), wireString(reserved), wireString(hash), wireString(digest)],
  ])
}
