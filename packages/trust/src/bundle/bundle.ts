import { decodeUtf8, isSkillsError, limits, readJsonText, SkillsError } from '@skills/core'
import { isObject } from '../dsse/statement.ts'

// Source: Sigstore bundle v0.3 (sigstore/protobuf-specs, sigstore_bundle.proto, read 2026-11).

/** One signed statement, with what says who signed it. Nothing of it is believed yet. */
export interface Bundle {
  /** By key: what its signer called the key. By certificate: where it is. */
  readonly material:
    | { readonly kind: 'key'; readonly hint: string }
    /** `isChain`: with those of its authorities, long-lived, and without a log. */
    | { readonly kind: 'certificate'; readonly isChain: boolean }
  readonly payloadType: string
  readonly payload: Buffer
  readonly signature: Buffer
  /** The whole file as data, for the library that checks certificates. */
  readonly json: Readonly<Record<string, unknown>>
}

export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const mediaTypes: readonly unknown[] = [
  bundleMediaType,
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
  'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
]
/** Statements name files by digest; even one that lists 50,000 files is smaller. */
export const bundleBytesMax: number = limits.registryIndexBytesMax

/** Read a bundle file. Throws E_BUNDLE_INVALID, which names the file. */
export function readBundle(bytes: Uint8Array, file: string): Bundle {
  const text = bytes.length > bundleBytesMax ? undefined : decodeUtf8(bytes)
  if (text === undefined) throw invalidBundle(file, 'is too large or no UTF-8 text')
  const read = readJsonText(text)
  if (!read.ok) throw invalidBundle(file, `is not JSON (line ${read.problems[0]?.line ?? 1})`)
  const { value } = read.json
  if (!isObject(value) || !mediaTypes.includes(value['mediaType']))
    throw invalidBundle(file, 'has no media type of a bundle that we read')
  return {
    ...envelopeOf(value['dsseEnvelope'], file),
    material: materialOf(value, file),
    json: value,
  }
}

/** What a bundle calls its key, without a look at anything else; `undefined` where it has none or is none. */
export function readBundleHint(bytes: Uint8Array): string | undefined {
  try {
    const { material } = readBundle(bytes, 'bundle')
    return material.kind === 'key' ? material.hint : undefined
  } catch (error) {
    if (isSkillsError(error, 'E_BUNDLE_INVALID')) return undefined
    throw error
  }
}

function envelopeOf(
  envelope: unknown,
  file: string,
): Pick<Bundle, 'payload' | 'payloadType' | 'signature'> {
  if (!isObject(envelope)) throw invalidBundle(file, 'has no DSSE envelope')
  const { payloadType, signatures } = envelope
  const [only, ...more] = Array.isArray(signatures) ? signatures : []
  const payload = fromBase64(envelope['payload'])
  const signature = isObject(only) ? fromBase64(only['sig']) : undefined
  if (typeof payloadType !== 'string' || payload === undefined)
    throw invalidBundle(file, 'has no payload')
  if (signature === undefined || signature.length === 0 || more.length > 0)
    throw invalidBundle(file, 'has not exactly one signature')
  return { payloadType, payload, signature }
}

function materialOf(value: Record<string, unknown>, file: string): Bundle['material'] {
  const material = value['verificationMaterial']
  if (!isObject(material)) throw invalidBundle(file, 'does not say how it is verified')
  const { publicKey } = material
  if (isObject(publicKey)) {
    const { hint = '' } = publicKey
    if (typeof hint !== 'string' || hint.length > 256)
      throw invalidBundle(file, 'has a key hint that is no text')
    return { kind: 'key', hint }
  }
  const isChain = isObject(material['x509CertificateChain'])
  const hasCertificate = isObject(material['certificate']) || isChain
  if (!hasCertificate) throw invalidBundle(file, 'names neither a key nor a certificate')
  const { tlogEntries } = material
  const isLogged = Array.isArray(tlogEntries) && tlogEntries.length > 0
  return { kind: 'certificate', isChain: isChain && !isLogged }
}

/** Strict: one text for the same bytes, so that no byte of a bundle can change unseen in it. */
function fromBase64(value: unknown): Buffer | undefined {
  if (typeof value !== 'string') return undefined
  const bytes = Buffer.from(value, 'base64')
  return bytes.toString('base64') === value ? bytes : undefined
}

export function invalidBundle(file: string, what: string): SkillsError {
  return new SkillsError('E_BUNDLE_INVALID', `The bundle ${what}.`, {
    where: { file },
    rule: 'signature/bundle',
    remedy: 'Fetch it again from its publisher; it was damaged or is something else.',
  })
}

/** The text of a bundle that is signed by a key. */
export function bundleText(parts: {
  readonly hint: string
  readonly payloadType: string
  readonly payload: Uint8Array
  readonly signature: Uint8Array
}): string {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const { hint, payloadType, payload, signature } = parts
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial: { publicKey: { hint }, tlogEntries: [] },
    dsseEnvelope: {
      payload: base64(payload),
      payloadType,
      signatures: [{ sig: base64(signature), keyid: '' }],
    },
  }
  return `${JSON.stringify(bundle)}\n`
}
