import { createPublicKey } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonText, sha256 } from '@skills/core'
import { isAbout, keylessCheck, parseSigstoreRoot, verifyBundle } from '@skills/trust'
import { describe, expect, test } from 'vitest'
import { isObject } from '../../../packages/trust/src/dsse/statement.ts'
import { checkCertificate } from '../../../packages/trust/src/keyless/check-keyless.ts'
import { publicKeyOf } from '../../../packages/trust/src/ssh/public-key.ts'

/**
 * Vectors of others are data of theirs and are not copied here. `SKILLS_VECTORS` is a folder with
 * `bundle-verify` of sigstore/sigstore-conformance, `a.txt` and the `trusted_root.json` of the public Sigstore in it.
 */
const vectors = process.env['SKILLS_VECTORS'] ?? '../shared/vectors'
const folder = join(vectors, 'bundle-verify')
const isThere = existsSync(folder)
const reason = isThere ? folder : `${folder} is not there`

const beacon =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main'

/** What this version answers in another way than the suite wants, and why. */
const known: Readonly<Record<string, string>> = {
  'managed-key-and-trusted-root': 'by key only statements are signed, no plain files',
  'managed-key-happy-path': 'by key only statements are signed, no plain files',
  'rekor2-dsse-happy-path': 'the library for Node 20 does not know this encoding of an entry',
}

interface Vector {
  readonly has: (part: string) => boolean
  readonly file: (part: string, otherwise: string) => Buffer
  readonly bytes: Buffer
  readonly artifact: Buffer
}

function vectorOf(name: string): Vector {
  const own = (part: string) => join(folder, name, part)
  const has = (part: string) => existsSync(own(part))
  const file = (part: string, otherwise: string) =>
    readFileSync(has(part) ? own(part) : join(vectors, otherwise))
  const bytes = file('bundle.sigstore.json', '')
  return { has, file, bytes, artifact: file('artifact', 'a.txt') }
}

const isStatement = ({ bytes }: Vector) => bytes.includes('"dsseEnvelope"')

/** By key: over statements alone, as we take them. */
async function byKey({ file, bytes, artifact }: Vector): Promise<void> {
  const publicKey = publicKeyOf(createPublicKey(file('key.pub', '')))
  if (publicKey === undefined) throw new Error('no key')
  const always = { namespaces: undefined, validAfter: undefined, validBefore: undefined }
  const where = { file: 'key.pub', line: 1 }
  const signer = { principals: ['key'], publicKey, ...always, isAuthority: false, where }
  const { statement } = await verifyBundle(bytes, {
    trust: { signers: [signer], revoked: [] },
    namespace: 'skills.pack',
    now: new Date('2026-11-25T00:00:00Z'),
    file: 'bundle',
  })
  expect(isAbout(statement, { sha256: sha256(artifact) })).toBe(true)
}

/** By certificate: over statements as we take them, over plain files through the same check. */
async function byCertificate(vector: Vector): Promise<void> {
  const { has, file, bytes, artifact } = vector
  const root = parseSigstoreRoot(file('trusted_root.json', 'trusted_root.json').toString(), 'root')
  const text = (part: string, otherwise: string) =>
    has(part) ? file(part, '').toString().trim() : otherwise
  const wanted = {
    kind: 'keyless',
    subject: text('identity', beacon),
    issuer: text('issuer', 'https://token.actions.githubusercontent.com'),
  }
  if (!isStatement(vector)) {
    const read = readJsonText(bytes.toString())
    if (!read.ok || !isObject(read.json.value)) throw new Error('no JSON')
    const found = await checkCertificate(
      root,
      { json: read.json.value },
      { file: 'bundle', artifact },
    )
    return expect(found.signer).toEqual(wanted)
  }
  const { statement, signer } = await verifyBundle(bytes, {
    ...{ trust: { signers: [], revoked: [] }, namespace: 'skills.pack', file: 'bundle' },
    ...{ now: new Date('2026-11-25T00:00:00Z'), keyless: keylessCheck(root) },
  })
  expect(signer).toEqual(wanted)
  expect(isAbout(statement, { sha256: sha256(artifact) })).toBe(true)
}

async function isAccepted(name: string): Promise<boolean> {
  const vector = vectorOf(name)
  try {
    await (vector.has('key.pub') ? byKey(vector) : byCertificate(vector))
    return true
  } catch {
    return false
  }
}

describe.skipIf(!isThere)(`bundles of sigstore-conformance (${reason})`, () => {
  test('that must fail are refused, and those that must pass are accepted', async () => {
    const names = readdirSync(folder).filter((name) =>
      existsSync(join(folder, name, 'bundle.sigstore.json')),
    )
    const wrong: string[] = []
    for (const name of names)
      if ((await isAccepted(name)) === name.endsWith('_fail')) wrong.push(name)
    expect(wrong.sort()).toEqual(Object.keys(known).sort())
    expect(names.length).toBeGreaterThan(60)
  })
})
