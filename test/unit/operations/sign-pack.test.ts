import {
  chmodSync,
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  type Context,
  listKeys,
  newKey,
  packModule,
  showKey,
  signPack,
  verifySignedPack,
} from '@skills/operations'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { startSshAgent } from '../../support/ssh-agent.ts'
import { publicLine, sshKey } from '../../support/ssh-keygen.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { rejected, thrown } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('sign-pack')
const scope = { project: undefined, scope: undefined, global: false }
const nobody = { file: undefined, ask: undefined }
const out = join(site.top, 'out')
const made = join(site.top, 'made')
const pack = join(out, 'acme-one-1.0.0.tar')
const bundle = join(out, 'acme-one-1.0.0.sigstore.json')
const keys = join(site.data, 'keys')

const key = (name: string) =>
  newKey(site.context, { name, type: 'ed25519', passphrase: nobody, isClear: true })
const sign = (name: string, context: Context = site.context) =>
  signPack(context, {
    file: '../out/acme-one-1.0.0.tar',
    key: name,
    passphrase: nobody,
    scope,
    dryRun: false,
  })
const verify = (...allowedSigners: string[]) =>
  verifySignedPack(site.context, { file: pack, allowedSigners })
const codeOf = async (...allowedSigners: string[]) => {
  const { failure, results } = await verify(...allowedSigners)
  return [failure?.code, failure?.exitStatus, results.filter((one) => one.status !== 'ok').length]
}

const packOf = async (body: string, folder: string) => {
  site.write({
    'project/skills/one/SKILL.md': skillText('one', body),
    'project/skills-pack.json': '{"packVersion":1,"name":"@acme/one","version":"1.0.0"}',
  })
  await packModule(site.context, { folder: '.', output: folder, replace: true, dryRun: false })
}

beforeAll(async () => {
  site.reset()
  await packOf('First.', made)
  await key('release')
  cpSync(made, out, { recursive: true })
  await sign('release')
  cpSync(out, made, { recursive: true })
  cpSync(keys, join(made, 'keys'), { recursive: true })
})
beforeEach(() => {
  rmSync(out, { recursive: true, force: true })
  rmSync(site.data, { recursive: true, force: true })
  cpSync(made, out, { recursive: true })
  cpSync(join(made, 'keys'), keys, { recursive: true })
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe('keys', () => {
  test('are two files, the private one for their owner alone', async () => {
    const one = await key('ci')
    expect(statSync(join(keys, 'ci.pem')).mode & 0o777).toBe(0o600)
    expect(listKeys(site.context).map(({ name }) => name)).toEqual(['ci', 'release'])
    expect(showKey(site.context, 'ci')).toEqual(one)
    expect(JSON.stringify(one)).not.toContain('PRIVATE')
  })

  test('are never written over, and have names that are no paths', async () => {
    const before = readFileSync(join(keys, 'release.pem'))
    expect((await rejected(key('release'))).code).toBe('E_KEY_EXISTS')
    for (const name of ['../x', 'a/b', '.x', 'con', 'A', ''])
      expect((await rejected(key(name))).code, name).toBe('E_USAGE')
    expect(readFileSync(join(keys, 'release.pem'))).toEqual(before)
  })

  test('are not made in clear unless somebody asks for it', async () => {
    const request = { name: 'x', type: 'ed25519', passphrase: nobody, isClear: false } as const
    expect((await rejected(newKey(site.context, request))).code).toBe('E_KEY_PASSPHRASE')
    expect(thrown(() => showKey(site.context, 'relase'))).toMatchObject({
      code: 'E_KEY_UNKNOWN',
      remedy: expect.stringContaining('release'),
    })
    writeFileSync(join(keys, 'bad.pub'), 'no key')
    expect(thrown(() => listKeys(site.context)).code).toBe('E_KEY_INVALID')
  })

  test('that others can read do not sign', async () => {
    chmodSync(join(keys, 'release.pem'), 0o640)
    expect((await rejected(sign('release'))).code).toBe('E_KEY_EXPOSED')
    expect((await rejected(sign('./nothing'))).code).toBe('E_KEY_UNKNOWN')
  })
})

describe('a signed pack', () => {
  test('is verified with the signer it was signed by', async () => {
    const { failure, signatures, results } = await verify()
    expect(failure).toBeUndefined()
    expect(results.map(({ path, status }) => [path, status])).toEqual([
      ['acme-one-1.0.0.audit.sigstore.json', 'ok'],
      ['acme-one-1.0.0.sigstore.json', 'ok'],
      ['acme-one-1.0.0.tar', 'ok'],
    ])
    const signer = {
      kind: 'key',
      principal: 'release',
      fingerprint: listKeys(site.context)[0]?.fingerprint,
    }
    expect(signatures.map((one) => [one.predicateType, one.signer])).toEqual([
      ['https://in-toto.io/attestation/svr/v0.2', signer],
      ['https://slsa.dev/provenance/v1', signer],
    ])
  })

  test('without a signature is E_SIGNATURE_MISSING', async () => {
    rmSync(bundle)
    rmSync(bundle.replace('.sigstore', '.audit.sigstore'))
    expect(await codeOf()).toEqual(['E_SIGNATURE_MISSING', 4, 1])
  })

  test('of somebody else is E_SIGNER_UNKNOWN until the file of allowed signers names them', async () => {
    const line = readFileSync(join(keys, 'release.pub'), 'utf8')
    rmSync(keys, { recursive: true })
    expect(await codeOf()).toEqual(['E_SIGNER_UNKNOWN', 4, 3])
    const allowed = join(out, 'allowed_signers')
    writeFileSync(allowed, `release@acme.example namespaces="skills.pack" ${line}`)
    expect((await verify(allowed)).failure).toBeUndefined()
    writeFileSync(allowed, `release@acme.example namespaces="git" ${line}`)
    expect(await codeOf(allowed)).toEqual(['E_SIGNER_NOT_ALLOWED', 4, 3])
    writeFileSync(allowed, `release@acme.example valid-before="20200101Z" ${line}`)
    expect(await codeOf(allowed)).toEqual(['E_SIGNER_EXPIRED', 4, 3])
    expect((await rejected(verify(join(out, 'nothing')))).code).toBe('E_READ')
    site.write({ 'home/data/trust/allowed_signers': `release@acme.example ${line}` })
    expect((await verify()).failure).toBeUndefined()
  })

  test('of a key that was revoked counts no more, whoever else names it', async () => {
    site.write({ 'home/data/trust/revoked_keys': readFileSync(join(keys, 'release.pub'), 'utf8') })
    expect(await codeOf()).toEqual(['E_SIGNER_REVOKED', 4, 3])
  })

  test('with the bundle of another version is E_SUBJECT', async () => {
    await packOf('Second.', join(site.top, 'other'))
    cpSync(join(site.top, 'other/acme-one-1.0.0.tar'), pack)
    expect(await codeOf()).toEqual(['E_SUBJECT', 4, 3])
  })

  test('is signed by several, and each has bundles of their own', async () => {
    await key('second')
    const { bundles } = await sign('second')
    expect(bundles).not.toContain(bundle)
    expect(
      new Set((await verify()).signatures.map(({ signer }) => JSON.stringify(signer))).size,
    ).toBe(2)
    const before = Object.keys(tree(out))
    await sign('second')
    await sign('release')
    expect(Object.keys(tree(out))).toEqual(before)
  })

  test('is signed with a key of OpenSSH, at hand or in an agent', async () => {
    const folder = temporaryFolder()
    const file = sshKey(folder, 'ed25519')
    await sign(file)
    const allowed = join(folder, 'allowed')
    writeFileSync(
      allowed,
      [publicLine(file), readFileSync(join(keys, 'release.pub'))]
        .map((line) => `dev ${line}`)
        .join(''),
    )
    expect((await verify(allowed)).failure).toBeUndefined()
    const agent = startSshAgent(file)
    onTestFinished(agent.stop)
    const env = { PATH: process.env['PATH'], SSH_AUTH_SOCK: agent.socket }
    const context = { ...site.context, machine: { ...site.context.machine, env } }
    renameSync(file, `${file}.away`)
    await sign(`${file}.pub`, context)
    expect((await verify(allowed)).failure).toBeUndefined()
    const without = { ...context, machine: { ...context.machine, env: { PATH: env.PATH } } }
    expect((await rejected(sign(`${file}.pub`, without))).code).toBe('E_AGENT')
  })

  test('that was changed is not signed', async () => {
    const bytes = readFileSync(pack)
    const at = bytes.indexOf('First.')
    bytes[at] = 0x66
    writeFileSync(pack, bytes)
    expect((await rejected(sign('release'))).code).toBe('E_INTEGRITY')
    expect((await rejected(verify())).code).toBe('E_INTEGRITY')
    rmSync(pack)
    expect((await rejected(sign('release'))).code).toBe('E_SOURCE_MISSING')
  })
})

describe('one changed byte', () => {
  test.each([
    ['the hint', '"hint":"SHA256:', 'E_SIGNER_UNKNOWN'],
    ['the payload', '"payload":"eyJ', 'E_SIGNATURE_INVALID'],
    ['the signature', '"sig":"', 'E_SIGNATURE_INVALID'],
    ['the form', '{"mediaTyp', 'E_BUNDLE_INVALID'],
  ])('in a bundle, %s, is exit status 4 with its own name', async (_, before, code) => {
    const bytes = readFileSync(bundle)
    const at = bytes.indexOf(before) + before.length
    bytes[at] = bytes[at] === 0x42 ? 0x43 : 0x42
    writeFileSync(bundle, bytes)
    expect(await codeOf()).toEqual([code, 4, 1])
    expect((await verify()).failure?.where?.file).toBe(bundle)
  })

  test('in a file of allowed signers is exit status 4', async () => {
    const line = `dev@acme.example ${readFileSync(join(keys, 'release.pub'), 'utf8')}`
    const allowed = join(out, 'allowed')
    const changed = (from: number, to: string) =>
      `${line.slice(0, from)}${to}${line.slice(from + 1)}`
    writeFileSync(
      allowed,
      changed(line.indexOf('AAAA') + 40, line[line.indexOf('AAAA') + 40] === 'A' ? 'B' : 'A'),
    )
    expect(await codeOf(allowed)).toEqual(['E_SIGNER_UNKNOWN', 4, 3])
    writeFileSync(allowed, changed(line.indexOf('ssh-'), 'x'))
    const error = await rejected(verify(allowed))
    expect([error.code, error.exitStatus, error.where]).toEqual([
      'E_TRUST_INVALID',
      4,
      { file: allowed, line: 1 },
    ])
  })
})
