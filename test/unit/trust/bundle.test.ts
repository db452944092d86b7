import { createPublicKey, verify } from 'node:crypto'
import { SkillsError } from '@skills/core'
import {
  isAbout,
  keyAtHand,
  makeKey,
  namespaces,
  newKeyTypes,
  preAuthEncoding,
  readPrivateKey,
  signPayload,
  signStatement,
  verifyBundle,
  verifyPayload,
} from '@skills/trust'
import { describe, expect, test } from 'vitest'
import { rejected } from '../../support/thrown.ts'

const sha256 = 'a'.repeat(64)
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'a.tar', digest: { sha256, dirHash: 'b'.repeat(64) } }],
  predicateType: 'https://example.com/p/v1',
  predicate: { ok: true },
}

function signer(type: (typeof newKeyTypes)[number] = 'ed25519') {
  const made = makeKey('release', { type, passphrase: undefined })
  const key = keyAtHand(readPrivateKey(made.privateText, { file: 'k', passphrase: undefined }))
  if (key === undefined) throw new Error('no key')
  const always = { namespaces: undefined, validAfter: undefined, validBefore: undefined }
  const where = { file: 'allowed', line: 1 }
  const known = {
    principals: ['release'],
    publicKey: made.publicKey,
    ...always,
    isAuthority: false,
    where,
  }
  return { key, trust: { signers: [known], revoked: [] } }
}

const now = new Date('2026-06-01T12:00:00Z')

describe('a bundle', () => {
  test.each(newKeyTypes)(
    'that is signed here is verified here, and about its subject alone: %s',
    async (type) => {
      const { key, trust } = signer(type)
      const text = await signStatement(statement, key, namespaces.pack)
      const options = { trust, namespace: namespaces.pack, now, file: 'a.sigstore.json' }
      const { statement: found, signer: who, when } = await verifyBundle(Buffer.from(text), options)
      expect([found.predicateType, found.predicate, when]).toEqual([
        statement.predicateType,
        { ok: true },
        undefined,
      ])
      expect(who).toEqual({
        kind: 'key',
        principal: 'release',
        fingerprint: key.publicKey.fingerprint,
      })
      expect(isAbout(found, { sha256 })).toBe(true)
      expect(isAbout(found, { sha256: 'c'.repeat(64) })).toBe(false)
      expect(isAbout(found, { sha256, dirHash: 'c'.repeat(64) })).toBe(false)
      expect(isAbout(found, { gitCommit: sha256 })).toBe(false)
    },
  )

  test('is verified by a few lines over node:crypto', async () => {
    const { key } = signer()
    const bundle = JSON.parse(await signStatement(statement, key, namespaces.pack))
    const { payload, payloadType, signatures } = bundle.dsseEnvelope
    const signed = preAuthEncoding(payloadType, Buffer.from(payload, 'base64'))
    const publicKey = createPublicKey({
      key: key.publicKey.key.export({ format: 'jwk' }),
      format: 'jwk',
    })
    expect(verify(null, signed, publicKey, Buffer.from(signatures[0].sig, 'base64'))).toBe(true)
    expect(bundle.verificationMaterial.publicKey.hint).toBe(key.publicKey.fingerprint)
  })

  test('with any byte changed is refused, or says the same by the same signer', async () => {
    const { key, trust } = signer()
    const good = Buffer.from(await signStatement(statement, key, namespaces.pack))
    const options = { trust, namespace: namespaces.pack, now, file: 'a.sigstore.json' }
    const wanted = JSON.stringify(await verifyBundle(good, options))
    const codes = new Set<string>()
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 1
      try {
        expect(JSON.stringify(await verifyBundle(bad, options)), `byte ${at}`).toBe(wanted)
      } catch (error) {
        if (!(error instanceof SkillsError)) throw error
        codes.add(error.code)
      }
    }
    expect([...codes].sort()).toEqual([
      'E_BUNDLE_INVALID',
      'E_SIGNATURE_INVALID',
      'E_SIGNER_UNKNOWN',
    ])
  })

  test('whose payload, type or signature is another one is E_SIGNATURE_INVALID', async () => {
    const { key, trust } = signer('p256')
    const bundle = JSON.parse(await signStatement(statement, key, namespaces.pack))
    const options = { trust, namespace: namespaces.pack, now, file: 'a.sigstore.json' }
    const envelope = bundle.dsseEnvelope
    const payload = Buffer.from(JSON.stringify({ ...statement, predicate: {} })).toString('base64')
    for (const change of [
      { payload },
      { payloadType: 'application/vnd.in-toto+jso' },
      { signatures: [{ sig: Buffer.from('no').toString('base64') }] },
    ]) {
      const text = JSON.stringify({ ...bundle, dsseEnvelope: { ...envelope, ...change } })
      expect((await rejected(verifyBundle(Buffer.from(text), options))).code).toBe(
        'E_SIGNATURE_INVALID',
      )
    }
  })

  test('of no form that we know is E_BUNDLE_INVALID, with its file', async () => {
    const { key, trust } = signer()
    const good = JSON.parse(await signStatement(statement, key, namespaces.pack))
    const options = { trust, namespace: namespaces.pack, now, file: 'a.sigstore.json' }
    const envelope = good.dsseEnvelope
    const [signature] = envelope.signatures
    const bad = [
      '',
      '[]',
      '{}',
      JSON.stringify(good).replace('{', '{"mediaType":"x",'),
      JSON.stringify({ ...good, mediaType: 'application/json' }),
      JSON.stringify({ ...good, verificationMaterial: {} }),
      JSON.stringify({ ...good, verificationMaterial: { publicKey: { hint: 'x'.repeat(300) } } }),
      JSON.stringify({ ...good, dsseEnvelope: undefined, messageSignature: {} }),
      JSON.stringify({ ...good, dsseEnvelope: { ...envelope, signatures: [] } }),
      JSON.stringify({
        ...good,
        dsseEnvelope: { ...envelope, signatures: [signature, signature] },
      }),
      JSON.stringify({ ...good, dsseEnvelope: { ...envelope, payload: `${envelope.payload} ` } }),
    ]
    for (const text of bad) {
      const error = await rejected(verifyBundle(Buffer.from(text), options))
      expect([error.code, error.where?.file], text.slice(0, 60)).toEqual([
        'E_BUNDLE_INVALID',
        'a.sigstore.json',
      ])
    }
  })

  test('with something else than a statement is for whoever asks for its type', async () => {
    const { key, trust } = signer()
    const signed = { payloadType: 'application/vnd.skills.head', payload: Buffer.from('head 7') }
    const bytes = Buffer.from(await signPayload(signed, key, namespaces.registry))
    const options = { trust, namespace: namespaces.registry, now, file: 'head' }
    expect((await rejected(verifyBundle(bytes, options))).code).toBe('E_BUNDLE_INVALID')
    const { payload, payloadType } = await verifyPayload(bytes, options)
    expect([payloadType, payload.toString()]).toEqual([signed.payloadType, 'head 7'])
  })

  test('with a hint of another tool is tried with every key that is known', async () => {
    const { key, trust } = signer()
    const bundle = JSON.parse(await signStatement(statement, key, namespaces.pack))
    const text = JSON.stringify({
      ...bundle,
      verificationMaterial: { publicKey: { hint: 'release' } },
    })
    const options = { namespace: namespaces.pack, now, file: 'a.sigstore.json' }
    expect((await verifyBundle(Buffer.from(text), { ...options, trust })).signer.kind).toBe('key')
    const stranger = { ...options, trust: signer().trust }
    expect((await rejected(verifyBundle(Buffer.from(text), stranger))).code).toBe(
      'E_SIGNER_UNKNOWN',
    )
  })
})

test('a review is no signature of a pack, and a signature of a pack no review', async () => {
  const { key, trust } = signer()
  const codes: (string | undefined)[] = []
  for (const namespace of [namespaces.pack, namespaces.review])
    for (const predicateType of ['https://slsa.dev/provenance/v1', 'urn:x:human-review:1']) {
      const text = await signStatement({ ...statement, predicateType }, key, namespace)
      const options = { trust, namespace, now, file: 'a.sigstore.json' }
      const found = verifyBundle(Buffer.from(text), options)
      codes.push(
        await found.then(
          () => undefined,
          (error: { code: string }) => error.code,
        ),
      )
    }
  expect(codes).toEqual([undefined, 'E_SIGNER_NOT_ALLOWED', 'E_SIGNER_NOT_ALLOWED', undefined])
})

// Source: secure-systems-lab/dsse, protocol.md: its example of the encoding.
test('the bytes that are signed are those of the DSSE protocol', () => {
  const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'))
  expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world')
})
