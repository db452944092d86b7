import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '@skills/core'
import {
  keyAtHand,
  makeKey,
  namespaces,
  omsDifferences,
  omsFileName,
  omsStatement,
  readCertificate,
  readPrivateKey,
  type Statement,
  signOms,
  signStatement,
  type VerifyOptions,
  verifyBundle,
} from '@skills/trust'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { rejected } from '../../support/thrown.ts'

const file = (path: string, text = path) => ({ path, sha256: sha256(text) })
const files = [file('SKILL.md'), file('scripts/run.sh'), file('ä.md'), file('Z.md')]
const options = (more: Partial<VerifyOptions>): VerifyOptions => ({
  trust: { signers: [], revoked: [] },
  namespace: namespaces.pack,
  now: new Date('2026-06-01T00:00:00Z'),
  file: omsFileName,
  ...more,
})

async function signedFolder() {
  const made = makeKey('release', { type: 'p256', passphrase: undefined })
  const key = keyAtHand(readPrivateKey(made.privateText, { file: 'k', passphrase: undefined }))
  if (key === undefined) throw new Error('no key')
  const text = await signOms(omsStatement('one', files), key)
  const always = { namespaces: undefined, validAfter: undefined, validBefore: undefined }
  const where = { file: 'allowed', line: 1 }
  const signers = [
    { principals: ['a'], publicKey: made.publicKey, ...always, isAuthority: false, where },
  ]
  return {
    text,
    made,
    verify: () => verifyBundle(Buffer.from(text), options({ trust: { signers, revoked: [] } })),
  }
}

describe('a signed skill folder', () => {
  test('is what was signed, whatever the order of its files, without git and the signature', async () => {
    const { verify } = await signedFolder()
    const { statement } = await verify()
    expect(omsDifferences(statement, [...files].reverse())).toEqual([])
    const more = [...files, file('.git/config'), file('.gitignore'), file(omsFileName)]
    expect(omsDifferences(statement, more)).toEqual([])
  })

  test('differs where a file changed, is gone or was added', async () => {
    const { verify } = await signedFolder()
    const { statement } = await verify()
    const [first, ...rest] = files
    expect(omsDifferences(statement, rest)).toEqual(['SKILL.md is gone'])
    expect(omsDifferences(statement, [file('SKILL.md', 'other'), ...rest])).toEqual([
      'SKILL.md has other bytes',
    ])
    expect(omsDifferences(statement, [...files, file('sub/.git/hook')])).toEqual([
      'sub/.git/hook was not signed',
    ])
    expect(first?.path).toBe('SKILL.md')
  })

  test('hides no file that its signer left out', () => {
    const { predicate, ...rest } = JSON.parse(JSON.stringify(omsStatement('one', files)))
    predicate.serialization.ignore_paths.push('hidden.md')
    const statement = { ...rest, predicate }
    expect(omsDifferences(statement, [...files, file('hidden.md')])).toEqual([
      'hidden.md was not signed',
    ])
  })

  test('has a digest over its list in the order of code points, and a key named by the digest of its PEM text', async () => {
    const { text, made } = await signedFolder()
    const bundle = JSON.parse(text)
    const { subject, predicate } = JSON.parse(
      Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString(),
    )
    expect(predicate.resources.map((one: { name: string }) => one.name)).toEqual([
      'SKILL.md',
      'Z.md',
      'scripts/run.sh',
      'ä.md',
    ])
    const all = predicate.resources.map((one: { digest: string }) => Buffer.from(one.digest, 'hex'))
    expect(subject[0].digest.sha256).toBe(sha256(Buffer.concat(all)))
    const pem = made.publicKey.key.export({ type: 'spki', format: 'pem' }).toString()
    expect(bundle.verificationMaterial).toEqual({
      publicKey: { hint: sha256(pem) },
      tlogEntries: [],
    })
    expect(bundle.dsseEnvelope.signatures[0].keyid).toBe('')
  })

  test.each([
    ['another predicate', (one: Json): Json => ({ ...one, predicateType: 'https://example.com' })],
    ['shards', (one: Json): Json => withSerialization(one, { method: 'shards', shard_size: 4 })],
    ['another hash', (one: Json): Json => withSerialization(one, { hash_type: 'blake2b' })],
    [
      'a digest that its list does not give',
      (one: Json): Json => ({
        ...one,
        subject: [{ name: 'one', digest: { sha256: '0'.repeat(64) } }],
      }),
    ],
    ['no files', (one: Json): Json => ({ ...one, predicate: { ...one.predicate, resources: [] } })],
    ['two subjects', (one: Json): Json => ({ ...one, subject: [...one.subject, ...one.subject] })],
    [
      'a file twice',
      (one: Json): Json => ({
        ...one,
        predicate: {
          ...one.predicate,
          resources: [...one.predicate.resources, ...one.predicate.resources],
        },
      }),
    ],
  ])('with %s says nothing', (_, change) => {
    const one = JSON.parse(JSON.stringify(omsStatement('one', files)))
    expect(omsDifferences(change(one), files)).toBeUndefined()
  })
})

interface Json extends Statement {
  readonly predicate: Statement['predicate'] & { readonly resources: readonly object[] }
}

function withSerialization(one: Json, change: object): Json {
  return {
    ...one,
    predicate: {
      ...one.predicate,
      serialization: { method: 'files', hash_type: 'sha256', ...change },
    },
  }
}

describe('a bundle with a chain of long-lived certificates', () => {
  test('is verified up to a root that is trusted, at a time when all of them hold', async () => {
    const folder = temporaryFolder()
    const openssl = (...args: string[]) =>
      execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
    const make = (name: string) =>
      openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`)
    for (const name of ['root', 'ca', 'leaf', 'stranger']) make(name)
    const self = (name: string) =>
      openssl(
        'req',
        '-x509',
        '-new',
        '-key',
        `${name}.key`,
        '-subj',
        `/CN=${name}`,
        '-days',
        '3650',
        '-addext',
        'basicConstraints=critical,CA:TRUE',
        '-out',
        `${name}.pem`,
      )
    self('root')
    self('stranger')
    const issue = (name: string, by: string, extension: string) => {
      writeFileSync(join(folder, 'ext'), `basicConstraints=critical,${extension}\n`)
      openssl(
        'req',
        '-new',
        '-key',
        `${name}.key`,
        '-subj',
        `/O=Acme/CN=${name}`,
        '-out',
        `${name}.csr`,
      )
      openssl(
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        '-CA',
        `${by}.pem`,
        '-CAkey',
        `${by}.key`,
        '-CAcreateserial',
        '-days',
        '3650',
        '-extfile',
        'ext',
        '-out',
        `${name}.pem`,
      )
    }
    issue('ca', 'root', 'CA:TRUE')
    issue('leaf', 'ca', 'CA:FALSE')
    const der = (name: string) =>
      openssl('x509', '-in', `${name}.pem`, '-outform', 'DER').toString('base64')
    const roots = (name: string) =>
      [readCertificate(readFileSync(join(folder, `${name}.pem`)))].flatMap((one) => one ?? [])
    const key = keyAtHand(
      readPrivateKey(readFileSync(join(folder, 'leaf.key'), 'utf8'), {
        file: 'k',
        passphrase: undefined,
      }),
    )
    if (key === undefined) throw new Error('no key')
    const bundle = JSON.parse(await signStatement(omsStatement('one', files), key, namespaces.pack))
    const bytesOf = (...names: string[]) => {
      const certificates = names.map((name) => ({ rawBytes: der(name) }))
      const verificationMaterial = { x509CertificateChain: { certificates }, tlogEntries: [] }
      return Buffer.from(JSON.stringify({ ...bundle, verificationMaterial }))
    }
    const now = new Date(Date.now() + 60_000)
    const good = await verifyBundle(bytesOf('leaf', 'ca'), options({ roots: roots('root'), now }))
    expect(good.signer).toMatchObject({ kind: 'keyless', subject: 'O=Acme, CN=leaf' })
    const code = async (bytes: Buffer, more: Partial<VerifyOptions>) =>
      (await rejected(verifyBundle(bytes, options({ roots: roots('root'), now, ...more })))).code
    expect(await code(bytesOf('leaf', 'ca'), { roots: roots('stranger') })).toBe('E_SIGNER_UNKNOWN')
    expect(await code(bytesOf('leaf', 'ca'), { roots: [] })).toBe('E_SIGNER_UNKNOWN')
    expect(await code(bytesOf('leaf'), {})).toBe('E_SIGNER_UNKNOWN')
    expect(await code(bytesOf('ca'), {})).toBe('E_SIGNER_UNKNOWN')
    expect(await code(bytesOf('leaf', 'ca'), { now: new Date('2050-01-01T00:00:00Z') })).toBe(
      'E_SIGNER_UNKNOWN',
    )
    issue('stranger', 'ca', 'CA:FALSE')
    expect(await code(bytesOf('stranger', 'ca'), {})).toBe('E_SIGNATURE_INVALID')
  })
})
