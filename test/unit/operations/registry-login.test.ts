import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { registryCredentialSource } from '@skills/core'
import { publishModule } from '@skills/operations'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type DockerRegistry,
  dockerRegistryReason,
  hasDockerRegistry,
  startDockerRegistry,
} from '../../support/docker-registry.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'

const login = { username: 'release', password: 'a:secret' }
const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64')
const site = makeOperationsSite('registry-login')
const home = join(site.top, 'home')
const scope = { project: undefined, scope: undefined, global: false }
const hosts = ['registry.test', 'http://registry.test', 'https://registry.test/v1/']

type Env = Readonly<Record<string, string>>

const find = (origin: string, env: Env = {}) =>
  registryCredentialSource({ env, home, cwd: site.project })(origin)
const docker = (settings: object, file = 'home/.docker/config.json') =>
  site.write({ [file]: JSON.stringify(settings) })

/** A credential helper that knows one registry, and writes down that it ran. */
function helper(folder: string, name = 'company'): string {
  const file = join(folder, `docker-credential-${name}`)
  mkdirSync(dirname(file), { recursive: true })
  const answer = `{"Username":"${login.username}","Secret":"${login.password}"}`
  writeFileSync(
    file,
    `#!/bin/sh\nread host\necho "$1 $host" >> '${site.top}/ran'\n[ "$host" = nobody.test ] && { echo 'credentials not found in native keychain'; exit 1; }\n[ "$host" = broken.test ] && exit 2\n[ "$host" = odd.test ] && { echo hello; exit 0; }\necho '${answer}'\n`,
  )
  chmodSync(file, 0o755)
  return folder
}

beforeEach(() => site.reset())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe('the login for a registry', () => {
  test.each(hosts)('stands in what docker login wrote, also under %s', async (key) => {
    docker({ auths: { 'other.test': { auth: 'eDp5' }, [key]: { auth } } })
    expect(await find('https://registry.test')).toEqual(login)
    expect(await find('https://sub.registry.test')).toBeUndefined()
    expect(await find('https://registry.test:8443')).toBeUndefined()
  })

  test('of Docker Hub has three names, and a token to be exchanged is one', async () => {
    docker({ auths: { 'https://index.docker.io/v1/': { identitytoken: 'long' } } })
    const token = { username: '<token>', password: 'long' }
    expect(await find('https://docker.io')).toEqual(token)
  })

  test('comes from the environment first, and from podman last', async () => {
    docker({ auths: { 'registry.test': { auth } } }, 'home/.config/containers/auth.json')
    expect(await find('https://registry.test')).toEqual(login)
    const env = { SKILLS_TOKEN_REGISTRY_TEST: 'ci:token' }
    expect(await find('https://registry.test', env)).toEqual({ username: 'ci', password: 'token' })
  })

  test('is not looked for below the current folder', async () => {
    docker({ auths: { 'registry.test': { auth } } }, 'project/.docker/config.json')
    expect(await find('https://registry.test', { DOCKER_CONFIG: '.docker' })).toBeUndefined()
    expect(await find('https://registry.test', { REGISTRY_AUTH_FILE: 'auth.json' })).toBeUndefined()
  })

  test('in a file that is no JSON is told without its text', async () => {
    site.write({ 'home/.docker/config.json': '{"auths": secret' })
    const error = await rejected(Promise.resolve(find('https://registry.test')))
    expect(error.code).toBe('E_FILE_INVALID')
    expect(JSON.stringify([error.message, error.remedy])).not.toContain('secret')
  })
})

describe('a credential helper', () => {
  const env = { PATH: `${join(site.top, 'bin')}:/usr/bin:/bin` }

  test('that the user named is asked, for its registry and for all', async () => {
    helper(join(site.top, 'bin'))
    docker({ credHelpers: { 'registry.test': 'company' } })
    expect(await find('https://registry.test', env)).toEqual(login)
    expect(await find('https://other.test', env)).toBeUndefined()
    docker({ credsStore: 'company', auths: { 'nobody.test': { auth } } })
    expect(await find('https://other.test', env)).toEqual(login)
    expect(await find('https://nobody.test', env)).toEqual(login)
  })

  test.each(['broken', 'odd', 'missing'])('that is %s says so', async (kind) => {
    if (kind !== 'missing') helper(join(site.top, 'bin'))
    docker({ credsStore: 'company' })
    const error = await rejected(Promise.resolve(find(`https://${kind}.test`, env)))
    expect([error.code, error.exitStatus]).toEqual(['E_AUTH_HELPER', 3])
  })

  test.each(['../../bin/sh', 'a b', '-x', ''])('named %j is no name', async (name) => {
    docker({ credHelpers: { 'registry.test': name } })
    const found = Promise.resolve(find('https://registry.test', env))
    if (name === '') expect(await found).toBeUndefined()
    else expect((await rejected(found)).code).toBe('E_AUTH_HELPER')
  })

  test('that a clone brings is never started', async () => {
    docker({ credsStore: 'company' })
    const folders = ['bin', 'node_modules/.bin'].map((name) => helper(join(site.project, name)))
    const elsewhere = helper(join(site.top, 'elsewhere/node_modules/.bin'))
    for (const PATH of [...folders, elsewhere, 'bin', '']) {
      const error = await rejected(Promise.resolve(find('https://registry.test', { PATH })))
      expect(error.code).toBe('E_AUTH_HELPER')
    }
  })
})

describe.skipIf(!hasDockerRegistry)(`a registry with a login (${dockerRegistryReason})`, () => {
  let registry: DockerRegistry
  beforeAll(async () => {
    registry = await startDockerRegistry({ login })
  })
  afterAll(() => registry.close())

  test('takes and gives a pack with the login alone, and the lock holds no secret', async () => {
    site.write({
      'module/skills/one/SKILL.md': skillText('one', 'Do it.'),
      'module/skills-pack.json': '{"packVersion":1,"name":"one","version":"1.0.0"}',
    })
    const source = `oci://${registry.host}/private/one`
    const machine = { env: { PATH: join(site.top, 'bin') }, home, cwd: site.project }
    const network = () => ({
      ...site.context.network,
      registryCredentialsFor: registryCredentialSource(machine),
    })
    const publish = () =>
      publishModule(
        { ...site.context, network: network() },
        { what: '../module', to: source, dryRun: false, scope },
      )
    expect((await rejected(publish())).code).toBe('E_AUTH')
    docker({
      auths: { [registry.host]: { auth: Buffer.from('release:wrong').toString('base64') } },
    })
    expect((await rejected(publish())).code).toBe('E_AUTH')
    helper(join(site.top, 'bin'))
    docker({ credHelpers: { [registry.host]: 'company' } })
    expect((await publish()).state).toBe('published')
    expect((await rejected(site.install({ modules: [source] }))).code).toBe('E_AUTH')
  })
})
