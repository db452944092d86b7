import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportBundle, importBundle, newKey, packModule, signPack } from '@skills/operations'
import { parsePublicKeyLine } from '@skills/trust'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cleanGitEnvironment } from '../../support/clean-git.ts'
import { type GitServer, startGitServer } from '../../support/git-server.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { sshKey } from '../../support/ssh-keygen.ts'
import { rejected } from '../../support/thrown.ts'

const site = makeOperationsSite('signer-facts')
const scope = { project: undefined, scope: undefined, global: false }
const top = mkdtempSync(join(tmpdir(), 'skills-test-'))
const repository = join(top, 'web.git')
let server: GitServer
let key: string

function git(...args: readonly string[]): string {
  const signing = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`]
  const run = spawnSync('git', ['-c', 'safe.directory=*', ...signing, ...args], {
    cwd: repository,
    env: cleanGitEnvironment,
  })
  if (run.status !== 0) throw new Error(String(run.stderr))
  return String(run.stdout).trim()
}

const fingerprint = () => parsePublicKeyLine(readFileSync(`${key}.pub`, 'utf8'))?.fingerprint ?? ''
const policy = (lines: string) =>
  site.write({ 'project/skills.policy.yaml': `schema: 1\n${lines}` })
const signedBy = (signer: string) =>
  policy(`signatures:\n  - match: '**'\n    anyOf:\n      - ${signer}\n`)

beforeAll(async () => {
  key = sshKey(top, 'ed25519')
  mkdirSync(join(repository, 'skills/one'), { recursive: true })
  git('init', '--quiet', '--initial-branch=main', '.')
  const commit = (body: string, ...more: readonly string[]) => {
    site.write({})
    spawnSync('tee', [join(repository, 'skills/one/SKILL.md')], { input: skillText('one', body) })
    git('add', '-A')
    git('commit', '--quiet', '-m', body, ...more)
  }
  commit('First.')
  git('tag', 'v1.0.0')
  commit('Second.')
  git('tag', '-s', '-m', 'two', 'v2.0.0')
  commit('Third.', '-S')
  git('tag', 'v3.0.0')
  commit('Fourth.')
  // A signed tag that somebody copied under the name of a later version, with a commit that nobody signed.
  git('update-ref', 'refs/tags/v4.0.0', git('rev-parse', 'refs/tags/v2.0.0'))
  server = await startGitServer(top)
})
afterAll(async () => {
  await server.close()
  rmSync(top, { recursive: true, force: true })
  rmSync(site.top, { recursive: true, force: true })
})
beforeEach(() => site.reset())
afterEach(() => site.reset())

const add = (range: string) => site.add(`${server.url}/web.git/.git@${range}`)
const codeOf = async (range: string) => {
  const { code, rule, problems } = await rejected(add(range))
  return [code, problems[0]?.rule ?? rule]
}
const refused = ['E_POLICY_REFUSED', 'signatures/any-of']

describe('a policy that asks who signed', () => {
  test('takes a signed tag or commit of a key that it names, and nothing unsigned', async () => {
    signedBy(`sshKey: '${fingerprint()}'`)
    expect(await codeOf('1.0.0')).toEqual(refused)
    expect((await add('2.0.0')).module.version).toBe('2.0.0')
    site.reset()
    signedBy(`sshKey: '${readFileSync(`${key}.pub`, 'utf8').split(' ').slice(0, 2).join(' ')}'`)
    expect((await add('3.0.0')).module.version).toBe('3.0.0')
  })

  test('takes no signed tag under the name of another version', async () => {
    signedBy(`sshKey: '${fingerprint()}'`)
    expect(await codeOf('4.0.0')).toEqual(refused)
  })

  test('takes no key that it does not name, or that was revoked', async () => {
    signedBy(`sshKey: 'SHA256:${'A'.repeat(43)}'`)
    expect(await codeOf('2.0.0')).toEqual(refused)
    signedBy(`sshKey: '${fingerprint()}'`)
    site.write({ 'home/data/trust/revoked_keys': `${fingerprint()}\n` })
    expect(await codeOf('2.0.0')).toEqual(refused)
  })

  test('has a publisher where a file of allowed signers names the key for git', async () => {
    policy(`publishers:\n  allow:\n    - issuer: allowed_signers\n      subject: 'dev@*'\n`)
    expect((await rejected(add('2.0.0'))).code).toBe('E_POLICY_REFUSED')
    const line = readFileSync(`${key}.pub`, 'utf8')
    site.write({
      'home/data/trust/allowed_signers': `dev@acme.example namespaces="skills.pack" ${line}`,
    })
    expect((await rejected(add('2.0.0'))).code).toBe('E_POLICY_REFUSED')
    site.write({ 'home/data/trust/allowed_signers': `dev@acme.example namespaces="git" ${line}` })
    expect((await add('2.0.0')).module.version).toBe('2.0.0')
  })

  test('is answered later without a network, and by verify', async () => {
    signedBy(`sshKey: '${fingerprint()}'`)
    await add('2.0.0')
    await site.install({ assistants: ['cursor'] })
    const { decision, failure } = await site.verify()
    expect([decision.allowed, failure]).toEqual([true, undefined])
    signedBy(`sshKey: 'SHA256:${'A'.repeat(43)}'`)
    expect((await site.verify()).failure?.code).toBe('E_POLICY_REFUSED')
  })

  test('is answered on a machine without a network, by a bundle that carries what was signed', async () => {
    signedBy(`sshKey: '${fingerprint()}'`)
    await add('2.0.0')
    await site.install({ assistants: ['cursor'] })
    const bundle = join(top, 'carried.tar')
    await exportBundle(site.context, {
      modules: [],
      all: false,
      output: bundle,
      replace: true,
      scope,
    })
    rmSync(site.data, { recursive: true })
    const take = () =>
      importBundle(site.context, { file: bundle, sha256: undefined, scope, dryRun: false })
    expect((await take()).imported).toBe(true)
    expect((await site.verify()).failure).toBeUndefined()
    rmSync(site.data, { recursive: true })
    signedBy(`sshKey: 'SHA256:${'A'.repeat(43)}'`)
    expect((await rejected(take())).code).toBe('E_POLICY_REFUSED')
  })

  test('fetches the signature of bytes that came before it was asked', async () => {
    await add('2.0.0')
    signedBy(`sshKey: '${fingerprint()}'`)
    const again = await site.install({ assistants: ['cursor'] })
    expect(again.applied).toBe(true)
  })
})

describe('a signed pack as a module', () => {
  const pack = async () => {
    site.write({
      'project/pack/skills/one/SKILL.md': skillText('one'),
      'project/pack/skills-pack.json': '{"packVersion":1,"name":"one","version":"1.0.0"}',
    })
    await packModule(site.context, { folder: 'pack', output: 'out', replace: true, dryRun: false })
  }
  const nobody = { file: undefined, ask: undefined }
  const sign = async () => {
    await newKey(site.context, {
      name: 'release',
      type: 'ed25519',
      passphrase: nobody,
      isClear: true,
    })
    const request = { file: 'out/one-1.0.0.tar', key: 'release', passphrase: nobody }
    return (await signPack(site.context, { ...request, scope, dryRun: false })).signer
  }

  test('is allowed by the bundles beside it, and by the statements that a policy wants', async () => {
    await pack()
    const signer = await sign()
    signedBy(
      `sshKey: '${signer}'\n    attestations:\n      - predicateType: 'https://slsa.dev/provenance/*'`,
    )
    await site.add('./out/one-1.0.0.tar')
    await site.install({ assistants: ['cursor'] })
    rmSync(join(site.project, 'out/one-1.0.0.sigstore.json'))
    rmSync(join(site.project, 'out/one-1.0.0.audit.sigstore.json'))
    expect((await site.verify()).failure).toBeUndefined()
  })

  test('is refused without them, or with those of another pack', async () => {
    await pack()
    signedBy(`sshKey: 'SHA256:${'A'.repeat(43)}'`)
    const before = await rejected(site.add('./out/one-1.0.0.tar'))
    expect(before.code).toBe('E_POLICY_REFUSED')
    const signer = await sign()
    signedBy(`sshKey: '${signer}'`)
    site.write({ 'project/pack/skills/one/SKILL.md': skillText('one', 'Changed.') })
    await packModule(site.context, { folder: 'pack', output: 'out', replace: true, dryRun: false })
    expect((await rejected(site.add('./out/one-1.0.0.tar'))).code).toBe('E_POLICY_REFUSED')
  })

  test('can be made and signed under the policy that will want it signed', async () => {
    signedBy(`sshKey: 'SHA256:${'A'.repeat(43)}'`)
    await pack()
    expect(await sign()).toMatch(/^SHA256:/u)
  })
})
