import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@skills/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createGitRepository, type GitRepository } from '../../support/git-repository.ts'
import { type GitServer, startGitServer } from '../../support/git-server.ts'
import { makeOperationsSite, type OperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-policy-'))
const strict = 'schema: 1\nname: org\nsources: {allow: ["file:./**"]}\nlimits: {files: 5}\n'

let server: GitServer
let repository: GitRepository
let commit = ''
let site: OperationsSite
let count = 0

beforeAll(async () => {
  server = await startGitServer(served)
  repository = createGitRepository(join(served, 'policy.git'))
  commit = repository.commit({ 'skills.policy.yaml': strict, 'deep/skills.policy.yaml': strict })
})
afterAll(async () => {
  await server.close()
  rmSync(served, { recursive: true, force: true })
})
beforeEach(() => {
  count += 1
  const made = makeOperationsSite(`policy-tamper-${count}`)
  onTestFinished(() => rmSync(made.top, { recursive: true, force: true }))
  made.write({ 'project/pack/skills/one/SKILL.md': skillText('one') })
  site = made
})

const extending = (at = commit, digest: string = sha256(strict), folder = '') =>
  `schema: 1\nextends:\n  - {source: "${server.url}/policy.git${folder}#${at}", sha256: "${digest}"}\n`
const policy = (text: string, file = 'project/skills.policy.yaml') => site.write({ [file]: text })
const installed = () => site.install({ modules: ['./pack'] })
const offline = (): OperationsSite => {
  const top = site.top
  const made = makeOperationsSite(`policy-offline-${count}`, { offline: true })
  onTestFinished(() => rmSync(made.top, { recursive: true, force: true }))
  made.write({
    'project/pack/skills/one/SKILL.md': skillText('one'),
    'project/skills.policy.yaml': readFileSync(join(top, 'project/skills.policy.yaml'), 'utf8'),
  })
  return made
}

describe('a policy that is extended', () => {
  it('binds, is fetched once, and needs no network once its bytes were here', async () => {
    policy(`${extending()}limits: {files: 1}\n`)
    await installed()
    const asked = server.requests.length
    await site.install()
    expect(server.requests.length).toBe(asked)
    policy(extending(commit, sha256(strict), '//deep'))
    site.write({
      'project/pack/skills/one/a.md': 'a',
      'project/pack/skills/one/b.md': 'b',
      'project/pack/skills/one/c.md': 'c',
      'project/pack/skills/one/d.md': 'd',
      'project/pack/skills/one/e.md': 'e',
    })
    const error = await rejected(site.install())
    expect(error).toMatchObject({ code: 'E_POLICY_REFUSED', rule: 'limits/files' })
    expect(error.where?.file).toContain('/policy.git//deep#')
    expect(error.where?.line).toBe(4)
  })

  it('with other bytes than its pin is exit 4, and nothing is kept of it', async () => {
    policy(extending(commit, sha256(`${strict} `)))
    const error = await rejected(installed())
    expect(error).toMatchObject({
      code: 'E_POLICY_INTEGRITY',
      exitStatus: 4,
      rule: 'policy/extends-digest',
    })
    expect(error.where).toEqual({ file: 'skills.policy.yaml', line: 3 })
    expect(() => readdirSync(join(site.top, 'home/cache/policies'))).toThrow()
  })

  it('that was changed in the cache is fetched anew', async () => {
    policy(extending())
    await installed()
    const cached = join(site.top, 'home/cache/policies', `${sha256(strict)}.yaml`)
    writeFileSync(cached, 'schema: 1\n')
    policy(`${extending()}name: again\n`)
    await site.install()
    expect(readFileSync(cached, 'utf8')).toBe(strict)
  })

  it('that cannot be reached is exit 3 and says how to go on', async () => {
    policy(extending())
    const error = await rejected(offline().install({ modules: ['./pack'] }))
    expect(error).toMatchObject({ code: 'E_POLICY_UNAVAILABLE', exitStatus: 3 })
    expect(error.where).toEqual({ file: 'skills.policy.yaml', line: 3 })
    policy(extending('0'.repeat(40)))
    expect(await rejected(installed())).toMatchObject({
      code: 'E_POLICY_UNAVAILABLE',
      exitStatus: 3,
    })
  })

  it('may not come from where the layers above it forbid', async () => {
    policy('schema: 1\nsources: {allow: ["github:acme/*"]}\n', 'system/skills.policy.yaml')
    policy(extending())
    const asked = server.requests.length
    expect(await rejected(installed())).toMatchObject({ rule: 'sources/allow', exitStatus: 1 })
    expect(server.requests.length).toBe(asked)
  })

  it('and leads on and on, or back to itself, is exit 4', async () => {
    let below = { at: commit, text: strict }
    for (let depth = 0; depth < 6; depth += 1) {
      const text = extending(below.at, sha256(below.text))
      below = { at: repository.commit({ 'skills.policy.yaml': text }), text }
    }
    policy(extending(below.at, sha256(below.text)))
    expect(await rejected(installed())).toMatchObject({
      code: 'E_POLICY_INTEGRITY',
      rule: 'policy/extends-depth',
    })
  })

  it('by a nested project stands above that project alone, so that it excepts nothing of others', async () => {
    const { integrity } = (await site.add('./pack')).module
    const keys = `rule: limits/bytes, digest: "${integrity}", owner: evil, reason: loosen`
    const loose = `schema: 1\nexceptions: [{id: EX, ${keys}, created: 2024-12-01, expires: 2025-02-01}]\n`
    const at = repository.commit({ 'skills.policy.yaml': loose })
    site.write({ 'project/.git/HEAD': '', 'project/app/skills.json': '{"modules":{}}\n' })
    policy('schema: 1\nlimits: {bytes: 1B}\n')
    policy(extending(at, sha256(loose)), 'project/app/skills.policy.yaml')
    const scope = { project: join(site.project, 'app'), scope: undefined, global: false } as const
    const error = await rejected(site.install({ modules: ['./pack'], scope }))
    expect(error.where).toEqual({ file: '../skills.policy.yaml', line: 2 })
  })
})

describe('one byte in a layer', () => {
  it.each([
    ['the project', 'project/skills.policy.yaml', 'skills.policy.yaml'],
    ['the system', 'system/skills.policy.yaml', undefined],
    ['the user', 'home/config/skills.policy.yaml', undefined],
  ])('of %s: a broken file blocks by name and line', async (_what, file, name) => {
    policy('schema: 1\nlimits: {files: 5}\n', file)
    await installed()
    policy('schema: 1\nlimits: {filez: 5}\n', file)
    for (const work of [() => site.install(), () => site.ci(), () => site.verify()]) {
      const error = await rejected(work())
      expect(error).toMatchObject({ code: 'E_POLICY_INVALID', exitStatus: 3 })
      expect(error.where).toEqual({ file: name ?? join(site.top, file), line: 2 })
    }
  })

  it('of the committed policy that loosens it is an outdated lock', async () => {
    policy('schema: 1\nlimits: {files: 5}\n')
    await installed()
    policy('schema: 1\nlimits: {files: 6}\n')
    expect(await rejected(site.ci())).toMatchObject({ exitStatus: 1, rule: 'lock/policy' })
  })

  it('of the digest in the lock is one as well, and so is a policy that went away', async () => {
    policy('schema: 1\n')
    await installed()
    const file = join(site.project, 'skills.lock')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replace(/sha256:./u, (found) => `sha256:${found.endsWith('0') ? '1' : '0'}`),
    )
    expect((await rejected(site.ci())).rule).toBe('lock/policy')
    writeFileSync(file, text)
    rmSync(join(site.project, 'skills.policy.yaml'))
    expect((await rejected(site.ci())).rule).toBe('lock/policy')
  })
})

describe("a hostile clone's policy", () => {
  it('that is a link is refused before it is read, so that no secret is told', async () => {
    site.write({ 'home/secret': 'schema: hunter2-secret-token\n' })
    symlinkSync(join(site.top, 'home/secret'), join(site.project, 'skills.policy.yaml'))
    const error = await rejected(installed())
    expect(error).toMatchObject({ code: 'E_POLICY_INVALID', rule: 'policy/file' })
    expect(`${error.message} ${JSON.stringify(error.problems)}`).not.toContain('hunter2')
  })

  it('that is a folder, too large or no text is refused', async () => {
    const file = join(site.project, 'skills.policy.yaml')
    mkdirSync(file)
    expect((await rejected(installed())).rule).toBe('policy/file')
    rmSync(file, { recursive: true })
    for (const bytes of [Buffer.alloc(600 * 1024, 0x20), Buffer.from([0xff, 0xfe])]) {
      writeFileSync(file, bytes)
      expect(await rejected(installed())).toMatchObject({ code: 'E_POLICY_INVALID', exitStatus: 3 })
    }
  })

  it('that is a bomb ends soon', async () => {
    policy(`schema: 1\na: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(20_000)}`)
    const started = performance.now()
    expect((await rejected(installed())).code).toBe('E_POLICY_INVALID')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('under a name that is nearly right is not passed over', async () => {
    policy('schema: 1\n', 'project/skills.policy.yml')
    expect((await rejected(installed())).rule).toBe('policy/name')
    rmSync(join(site.project, 'skills.policy.yml'))
    policy('schema: 1\n', 'system/policy.yaml')
    expect((await rejected(installed())).rule).toBe('policy/name')
  })

  it('may be a link where it is the own file of the user or the system', async () => {
    site.write({ 'dotfiles/policy': 'schema: 1\nsources: {default: deny}\n', 'home/config/x': '' })
    symlinkSync(join(site.top, 'dotfiles/policy'), join(site.top, 'home/config/skills.policy.yaml'))
    expect((await rejected(installed())).rule).toBe('sources/allow')
  })
})
