import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { initializeCA, initializeCTLog, initializeTSA } from '@sigstore/mock'
import {
  bundleMediaType,
  keylessCheck,
  namespaces,
  parseSigstoreRoot,
  preAuthEncoding,
  statementPayloadType,
  verifyBundle,
} from '@skills/trust'
import { beforeAll, describe, expect, test } from 'vitest'
import { rejected, thrown } from '../../support/thrown.ts'

const issuer = 'https://token.actions.example.com'
const subject = 'https://github.example.com/acme/web/.github/workflows/release.yml@refs/tags/v1'
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'a.tar', digest: { sha256: 'a'.repeat(64) } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {},
}
// The certificates of the mock begin when they are made. Its library does not read a time whose fraction ends in zero.
const clock = new Date(Math.floor(Date.now() / 1000) * 1000 + 60_000)
const start = '2020-01-01T00:00:00Z'

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const base64 = (bytes: ArrayBufferView | Buffer) =>
  Buffer.from(bytes as Uint8Array).toString('base64')

async function sigstore() {
  const [caKey, ctKey, tsaKey] = [newKey(), newKey(), newKey()]
  const ctLog = await initializeCTLog(ctKey)
  const ca = await initializeCA(caKey, ctLog, clock)
  const tsa = await initializeTSA(tsaKey, clock)
  const authority = (...certificates: ArrayBufferView[]) => ({
    certChain: { certificates: certificates.map((one) => ({ rawBytes: base64(one) })) },
    validFor: { start },
  })
  const ctPublic = ctKey.publicKey.export({ format: 'der', type: 'spki' })
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [authority(ca.rootCertificate)],
    timestampAuthorities: [authority(tsa.intCertificate, tsa.rootCertificate)],
    tlogs: [],
    ctlogs: [
      {
        baseUrl: 'https://ct.example.com',
        publicKey: {
          rawBytes: base64(ctPublic),
          keyDetails: 'PKIX_ECDSA_P256_SHA_256',
          validFor: { start },
        },
        logId: { keyId: base64(createHash('sha256').update(ctPublic).digest()) },
      },
    ],
  }
  return { ca, tsa, root }
}

async function signedBundle({ ca, tsa }: Awaited<ReturnType<typeof sigstore>>) {
  const { publicKey, privateKey } = newKey()
  const certificate = await ca.issueCertificate({
    publicKey: publicKey.export({ format: 'der', type: 'spki' }) as Buffer<ArrayBuffer>,
    subjectAltName: subject,
    extensions: [{ oid: '1.3.6.1.4.1.57264.1.8', value: issuer }],
  })
  const payload = Buffer.from(JSON.stringify(statement))
  const message = preAuthEncoding(statementPayloadType, payload)
  const signature = sign(
    'sha256',
    message,
    createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })),
  )
  const timestamp = await tsa.timestamp({
    artifactHash: createHash('sha256').update(signature).digest(),
    hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
    nonce: 7,
    policyOID: '1.3.6.1.4.1.57264.2',
    certReq: true,
  })
  return {
    mediaType: bundleMediaType,
    verificationMaterial: {
      certificate: { rawBytes: base64(certificate) },
      tlogEntries: [],
      timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: base64(timestamp) }] },
    },
    dsseEnvelope: {
      payload: base64(payload),
      payloadType: statementPayloadType,
      signatures: [{ sig: base64(signature), keyid: '' }],
    },
  }
}

let site: Awaited<ReturnType<typeof sigstore>>
let bundle: Awaited<ReturnType<typeof signedBundle>>
beforeAll(async () => {
  site = await sigstore()
  bundle = await signedBundle(site)
})

const verify = (value: object, root: object = site.root) =>
  verifyBundle(Buffer.from(JSON.stringify(value)), {
    trust: { signers: [], revoked: [] },
    namespace: namespaces.pack,
    now: clock,
    file: 'a.sigstore.json',
    keyless: keylessCheck(parseSigstoreRoot(JSON.stringify(root), 'trusted_root.json')),
  })
const codeOf = async (value: object, root?: object) => (await rejected(verify(value, root))).code
const changed = (text: string) =>
  `${text.slice(0, 40)}${text[40] === 'A' ? 'B' : 'A'}${text.slice(41)}`

describe('a bundle with a certificate', () => {
  test('says whose it is, and when, by the trust root alone', async () => {
    const { signer, statement: found, when } = await verify(bundle)
    expect(signer).toEqual({ kind: 'keyless', issuer, subject })
    expect(found.predicateType).toBe('https://slsa.dev/provenance/v1')
    expect(Math.abs((when?.getTime() ?? 0) - clock.getTime())).toBeLessThan(600_000)
  })

  test('is refused after any change, each with its own code', async () => {
    const { dsseEnvelope: envelope, verificationMaterial: material } = bundle
    const payload = base64(Buffer.from(JSON.stringify({ ...statement, predicate: { more: 1 } })))
    expect(await codeOf({ ...bundle, dsseEnvelope: { ...envelope, payload } })).toBe(
      'E_SIGNATURE_INVALID',
    )
    const [sig] = envelope.signatures
    const other = { ...envelope, signatures: [{ ...sig, sig: changed(sig?.sig ?? '') }] }
    expect(await codeOf({ ...bundle, dsseEnvelope: other })).toBe('E_SIGNATURE_INVALID')
    const stamp = { rfc3161Timestamps: [] }
    const unstamped = { ...material, timestampVerificationData: stamp }
    expect(await codeOf({ ...bundle, verificationMaterial: unstamped })).toBe('E_SIGNATURE_INVALID')
  })

  test('of another authority, or without any trust root, is one of a stranger', async () => {
    const strangers = await sigstore()
    const { certificateAuthorities } = strangers.root
    expect(await codeOf(bundle, { ...site.root, certificateAuthorities })).toBe('E_SIGNER_UNKNOWN')
    expect(await codeOf(bundle, { ...site.root, ctlogs: strangers.root.ctlogs })).toBe(
      'E_SIGNER_UNKNOWN',
    )
    const { timestampAuthorities } = strangers.root
    expect(await codeOf(bundle, { ...site.root, timestampAuthorities })).toBe('E_SIGNATURE_INVALID')
    const options = { trust: { signers: [], revoked: [] }, namespace: 'x', now: clock, file: 'f' }
    const alone = verifyBundle(Buffer.from(JSON.stringify(bundle)), options)
    expect((await rejected(alone)).code).toBe('E_SIGNER_UNKNOWN')
  })

  test('needs an entry in a log where the trust root has logs', async () => {
    const { ctlogs } = site.root
    expect(await codeOf(bundle, { ...site.root, tlogs: ctlogs })).toBe('E_SIGNATURE_INVALID')
  })
})

describe('a trust root', () => {
  const codeOfRoot = (root: object | string) =>
    thrown(() => parseSigstoreRoot(typeof root === 'string' ? root : JSON.stringify(root), 'root'))
      .code

  test('is refused where any key or authority would count for ever, and for every other fault', () => {
    const { root } = site
    const [log] = root.ctlogs
    const forever = { ...log, publicKey: { ...log?.publicKey, validFor: {} } }
    const bad = [
      'no JSON',
      {},
      { ...root, mediaType: 'application/json' },
      { ...root, certificateAuthorities: [] },
      {
        ...root,
        certificateAuthorities: [{ ...root.certificateAuthorities[0], validFor: undefined }],
      },
      { ...root, ctlogs: [forever] },
      { ...root, tlogs: 'none' },
      { ...root, ctlogs: [{ ...log, logId: { keyId: 'no base64' } }] },
    ]
    expect(bad.map(codeOfRoot)).toEqual(bad.map(() => 'E_TRUST_INVALID'))
  })

  test('with one changed byte never lets a stranger in', async () => {
    const text = JSON.stringify(site.root)
    const good = JSON.stringify(await verify(bundle))
    const codes = new Set<string>()
    for (let at = 0; at < text.length; at += 37) {
      const mutant = `${text.slice(0, at)}${text[at] === 'B' ? 'C' : 'B'}${text.slice(at + 1)}`
      try {
        const root = parseSigstoreRoot(mutant, 'root')
        const options = {
          trust: { signers: [], revoked: [] },
          namespace: 'x',
          now: clock,
          file: 'f',
        }
        const found = await verifyBundle(Buffer.from(JSON.stringify(bundle)), {
          ...options,
          keyless: keylessCheck(root),
        })
        expect(JSON.stringify(found)).toBe(good)
      } catch (error) {
        codes.add(error instanceof Error && 'code' in error ? String(error.code) : String(error))
      }
    }
    expect(
      [...codes].filter(
        (code) => !['E_TRUST_INVALID', 'E_SIGNER_UNKNOWN', 'E_SIGNATURE_INVALID'].includes(code),
      ),
    ).toEqual([])
  })
})
