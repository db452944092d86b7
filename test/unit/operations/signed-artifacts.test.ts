import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  newKey,
  packModule,
  publishModule,
  signPack,
  signSkill,
  verifySkill,
} from '@skills/operations'
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import {
  dockerRegistryReason,
  hasDockerRegistry,
  startDockerRegistry,
} from '../../support/docker-registry.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'

const site = makeOperationsSite('signed-artifacts')
const scope = { project: undefined, scope: undefined, global: false } as const
const passphrase = { file: undefined, ask: undefined }
const key = (name: string, type: 'ed25519' | 'p256') =>
  newKey(site.context, { name, type, passphrase, isClear: true })
const asked = (file: string, name: string) => ({
  file,
  key: name,
  passphrase,
  scope,
  dryRun: false,
})
const signedBy = (...signers: readonly string[]) =>
  site.write({
    'project/skills.policy.yaml': `schema: 1\nsignatures: [{match: '**', anyOf: [${signers.map((one) => `{sshKey: '${one}'}`).join(', ')}]}]\n`,
  })

beforeEach(() => site.reset())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe.skipIf(!hasDockerRegistry)(
  `a signed pack in an OCI registry (${dockerRegistryReason})`,
  () => {
    test('brings its bundles along, and is refused where they are not there', async () => {
      const registry = await startDockerRegistry()
      onTestFinished(registry.close)
      site.write({
        'module/skills/one/SKILL.md': skillText('one'),
        'module/skills-pack.json': '{"packVersion":1,"name":"@acme/one","version":"1.0.0"}',
      })
      await packModule(site.context, {
        folder: '../module',
        output: '../out',
        replace: true,
        dryRun: false,
      })
      const file = '../out/acme-one-1.0.0.tar'
      const { fingerprint } = await key('release', 'ed25519')
      const publish = (repository: string) =>
        publishModule(site.context, {
          what: file,
          to: `oci://${registry.host}/${repository}`,
          dryRun: false,
          scope,
        })
      await publish('plain/one')
      await signPack(site.context, asked(file, 'release'))
      await publish('signed/one')
      signedBy(fingerprint)
      const refused = await rejected(
        site.install({ modules: [`oci://${registry.host}/plain/one`] }),
      )
      expect(refused.code).toBe('E_POLICY_REFUSED')
      await site.install({ modules: [`oci://${registry.host}/signed/one`] })
      const { signatures, decision, failure } = await site.verify()
      expect([decision.allowed, failure]).toEqual([true, undefined])
      expect(signatures.map(({ module, predicateType }) => [module, predicateType])).toEqual(
        [
          ['one', 'https://slsa.dev/provenance/v1'],
          ['one', 'https://in-toto.io/attestation/svr/v0.2'],
        ].sort(),
      )
    })
  },
)

describe('the signed folder of a skill', () => {
  const folder = '../module/skills/one'
  const verify = (...allowedSigners: readonly string[]) =>
    verifySkill(site.context, { file: folder, allowedSigners })
  const codeOf = async () => (await verify()).failure?.code
  const make = async () => {
    site.write({
      'module/skills/one/SKILL.md': skillText('one'),
      'module/skills/one/run.sh': 'echo\n',
    })
    const made = await key('models', 'p256')
    await signSkill(site.context, asked(folder, 'models'))
    return made.fingerprint
  }

  test('is verified by its own signature, and every change is told', async () => {
    await make()
    expect((await verify()).signatures).toMatchObject([
      { file: 'skill.oms.sig', signer: { principal: 'models' } },
    ])
    const skill = join(site.top, 'module/skills/one')
    writeFileSync(join(skill, 'more.md'), 'Unsigned.')
    expect((await verify()).failure).toMatchObject({
      code: 'E_SUBJECT',
      exitStatus: 4,
      message: expect.stringContaining('more.md was not signed'),
    })
    rmSync(join(skill, 'more.md'))
    writeFileSync(join(skill, 'run.sh'), 'other\n')
    expect(await codeOf()).toBe('E_SUBJECT')
    writeFileSync(join(skill, 'run.sh'), 'echo\n')
    const bundle = readFileSync(join(skill, 'skill.oms.sig'), 'utf8')
    writeFileSync(join(skill, 'skill.oms.sig'), bundle.replace(/"sig":"./u, '"sig":"B'))
    expect(await codeOf()).toBe('E_SIGNATURE_INVALID')
    rmSync(join(skill, 'skill.oms.sig'))
    expect(await codeOf()).toBe('E_SIGNATURE_MISSING')
  })

  test('of a stranger, or a key that the format does not know, is refused', async () => {
    await make()
    const { fingerprint } = await key('other', 'ed25519')
    expect(fingerprint).toMatch(/^SHA256:/u)
    expect((await rejected(signSkill(site.context, asked(folder, 'other')))).code).toBe(
      'E_KEY_INVALID',
    )
    rmSync(join(site.data, 'keys'), { recursive: true })
    expect(await codeOf()).toBe('E_SIGNER_UNKNOWN')
    const root = '../module'
    expect(
      (await rejected(verifySkill(site.context, { file: root, allowedSigners: [] }))).code,
    ).toBe('E_MODULE_EMPTY')
  })

  test('counts for policy where one signer signed all that is installed, and verify tells who', async () => {
    const signer = await make()
    signedBy(signer)
    await site.install({ modules: ['../module'] })
    expect((await site.verify()).signatures).toEqual([
      {
        module: 'module',
        predicateType: 'https://model_signing/signature/v1.0',
        signer: { kind: 'ssh-key', fingerprint: signer },
      },
    ])
    site.write({ 'module/skills/two/SKILL.md': skillText('two') })
    expect((await rejected(site.install({ modules: ['../module'] }))).code).toBe('E_POLICY_REFUSED')
  })
})
