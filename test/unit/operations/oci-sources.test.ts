import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { moduleDetails, publishModule } from '@skills/operations'
import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { archiveLayers } from '../../../packages/core/src/fetch/oci/oci-names.ts'
import { startProxy } from '../../support/connect-proxy.ts'
import {
  digestOf,
  type FakeRegistry,
  indexType,
  layerType,
  manifestOf,
  manifestType,
  moduleLayer,
  serveArtifact,
  startFakeRegistry,
} from '../../support/fake-registry.ts'
import { makeTar, makeTgz, tarOf } from '../../support/make-tar.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { requiredProgram } from '../../support/required-program.ts'
import { rejected } from '../../support/thrown.ts'
import { makeTlsAuthority, startTlsServer } from '../../support/tls-authority.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('oci-sources')
const scope = { project: undefined, scope: undefined, global: false } as const
const base = '/v2/team/one'
const layer = moduleLayer()
const openssl = requiredProgram('openssl')
let registry: FakeRegistry

beforeEach(async () => {
  site.reset()
  registry = await startFakeRegistry()
  serveArtifact(registry, { manifest: manifestOf([{ bytes: layer }]), blobs: [layer] })
})
afterEach(() => registry.close())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const source = () => `oci://${registry.host}/team/one`
const install = (where = site, from = source()) => where.install({ modules: [from] })
const installed = () => readFileSync(join(site.project, '.cursor/skills/one/SKILL.md'), 'utf8')

describe('artifacts of other tools', () => {
  test.each(Object.entries(archiveLayers))('with a layer of %s are read', async (type, format) => {
    const files = tarOf({ 'skills/one/SKILL.md': skillText('one', type) }, '')
    const bytes = format === 'tar' ? makeTar(files) : makeTgz(files)
    serveArtifact(registry, { manifest: manifestOf([{ bytes, type }]), blobs: [bytes] })
    await install()
    expect(installed()).toContain(type)
  })

  test('that have each file as a layer with its name are read', async () => {
    const [one, two] = [skillText('one', 'Loose.'), 'More.\n'].map((text) => Buffer.from(text))
    const layers = [
      { bytes: one ?? layer, type: 'text/markdown', title: 'skills/one/SKILL.md' },
      { bytes: two ?? layer, type: 'text/markdown', title: 'skills/one/more.md' },
    ]
    serveArtifact(registry, {
      manifest: manifestOf(layers),
      blobs: layers.map(({ bytes }) => bytes),
    })
    await install()
    expect(installed()).toContain('Loose.')
  })

  test('of docker’s own form are read', async () => {
    const type = 'application/vnd.docker.distribution.manifest.v2+json'
    const manifest = manifestOf([{ bytes: layer }]).replace(manifestType, type)
    registry.routes.set(`${base}/manifests/1.0.0`, { type, body: manifest })
    await install()
    expect(installed()).toBeDefined()
  })

  test('without a version are what is called latest', async () => {
    serveArtifact(registry, {
      tag: 'latest',
      manifest: manifestOf([{ bytes: layer }]),
      blobs: [layer],
    })
    expect((await install()).modules[0]).toMatchObject({ version: '0.0.0' })
  })

  test('with two tags of one version must be one artifact', async () => {
    registry.routes.set(`${base}/tags/list?n=1000`, {
      body: '{"tags":["1.0.0","v1.0.0","sha256-x"]}',
    })
    const other = manifestOf([{ bytes: layer }], { annotations: { other: 'yes' } })
    registry.routes.set(`${base}/manifests/v1.0.0`, { type: manifestType, body: other })
    const error = await rejected(moduleDetails(site.context, { module: source(), scope }))
    expect(error.code).toBe('E_VERSION_AMBIGUOUS')
    expect((await rejected(install())).code).toBe('E_VERSION_AMBIGUOUS')
    const exact = await moduleDetails(site.context, { module: `${source()}:v1.0.0`, scope })
    expect(exact.digest).toBe(digestOf(other))
  })

  test('are refused by policy before the registry is asked', async () => {
    site.write({ 'project/skills.policy.yaml': 'schema: 1\nsources:\n  schemes: [https]\n' })
    expect((await rejected(install())).code).toBe('E_POLICY_REFUSED')
    expect(registry.asked).toEqual([])
  })
})

describe('a registry with a list of referrers', () => {
  test('is asked for it, and its list is shown', async () => {
    const type = 'application/vnd.cyclonedx+json'
    const one = { mediaType: manifestType, digest: digestOf('sbom'), size: 4, artifactType: type }
    const body = JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests: [one] })
    const digest = digestOf(manifestOf([{ bytes: layer }]))
    registry.routes.set(`${base}/referrers/${digest}`, { type: indexType, body })
    const { attached } = await moduleDetails(site.context, { module: source(), scope })
    expect(attached).toEqual([{ type, file: null, digest: one.digest, predicateType: null }])
    expect(registry.asked.some((line) => line.includes('manifests/sha256-'))).toBe(false)
  })
})

describe('a login that is a token to be exchanged', () => {
  test('is exchanged at the token server, and nowhere else', async () => {
    const login = { username: '<token>', password: 'long-lived' }
    const where = makeOperationsSite('oci-exchange', { registryCredentialsFor: () => login })
    onTestFinished(() => rmSync(where.top, { recursive: true, force: true }))
    let form = ''
    registry.routes.set('POST /token', (request, response) => {
      request.on('data', (chunk: Buffer) => {
        form += chunk.toString()
      })
      request.on('end', () => response.end('{"access_token":"short"}'))
    })
    registry.routes.set(`${base}/tags/list?n=1000`, (request, response) => {
      if (request.headers.authorization === 'Bearer short') response.end('{"tags":["1.0.0"]}')
      else {
        const realm = `Bearer realm="${registry.url}/token",service="s"`
        response.writeHead(401, { 'www-authenticate': realm }).end()
      }
    })
    await install(where)
    expect(new URLSearchParams(form).get('refresh_token')).toBe('long-lived')
    expect(registry.asked.join('\n')).not.toContain('long-lived')
  })
})

describe('a connection that breaks', () => {
  /** The blob, after so many answers that were cut off in the middle. */
  const cutting = (times: number) => {
    let left = times
    registry.routes.set(`${base}/blobs/${digestOf(layer)}`, (_request, response) => {
      left -= 1
      response.writeHead(200, { 'content-length': layer.length })
      if (left < 0) response.end(layer)
      else response.write(layer.subarray(0, 50), () => response.destroy())
    })
  }
  const blobs = () => registry.asked.filter((line) => line.includes('/blobs/')).length

  test('is tried again, and what comes is whole', async () => {
    cutting(3)
    await install()
    expect(blobs()).toBe(4)
  })

  test('is given up after four times', async () => {
    cutting(9)
    expect((await rejected(install())).code).toBe('E_NETWORK')
    expect(blobs()).toBe(4)
    expect(tree(site.project)).toEqual({})
  })

  test('or a server that is busy is waited for, as long as it says', async () => {
    let isBusy = true
    registry.routes.set(`${base}/tags/list?n=1000`, (_request, response) => {
      if (!isBusy) response.end('{"tags":["1.0.0"]}')
      else response.writeHead(503, { 'retry-after': '0' }).end()
      isBusy = false
    })
    await install()
  })
})

describe('a company’s network', () => {
  test('sends a registry to its mirror, with the login of the mirror', async () => {
    const asked: string[] = []
    const where = makeOperationsSite('oci-mirror', {
      rewrite: { 'https://registry.test/v2/': `${registry.url}/v2/team/` },
      registryCredentialsFor: (origin) => {
        asked.push(origin)
        return { username: 'mirror', password: 'x' }
      },
    })
    onTestFinished(() => rmSync(where.top, { recursive: true, force: true }))
    registry.routes.set(`${base}/tags/list?n=1000`, (request, response) => {
      if (request.headers.authorization !== undefined) response.end('{"tags":["1.0.0"]}')
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="m"' }).end()
    })
    const { modules } = await install(where, 'oci://registry.test/one')
    expect(modules[0]).toMatchObject({ version: '1.0.0', source: 'oci://registry.test/one' })
    expect(asked).toEqual([registry.url])
    const offline = { ...where.context, network: { ...where.context.network, offline: true } }
    const { integrity } = await moduleDetails(offline, { module: 'one', scope })
    expect(integrity).toMatch(/^h1:/u)
    const error = await rejected(moduleDetails(offline, { module: 'oci://registry.test/x', scope }))
    expect(error.code).toBe('E_OFFLINE')
  })

  test.skipIf(openssl === undefined)(
    'reaches OCI and npm through its proxy, with its authority (needs openssl)',
    async () => {
      const authority = makeTlsAuthority(openssl ?? '', join(site.top, 'authority'))
      const server = await startTlsServer(authority, registry.answer)
      onTestFinished(() => server.close())
      const proxy = await startProxy(server.port)
      const network = { caFile: authority.caFile, env: { HTTPS_PROXY: proxy.url } }
      const where = makeOperationsSite('oci-proxy', network)
      onTestFinished(() => rmSync(where.top, { recursive: true, force: true }))
      await install(where, 'oci://mirror.example/team/one')
      expect(new Set(proxy.asked)).toEqual(new Set(['mirror.example:443']))
      // A registry elsewhere sends nobody to what only this machine sees.
      const blob = `${base}/blobs/${digestOf(layer)}`
      registry.routes.set(blob, (_request, response) =>
        response.writeHead(307, { location: `${registry.url}/secret` }).end(),
      )
      const stranger = makeOperationsSite('oci-loopback', network)
      onTestFinished(() => rmSync(stranger.top, { recursive: true, force: true }))
      const sent = await rejected(install(stranger, 'oci://mirror.example/team/one'))
      expect(sent.code).toBe('E_REDIRECT')
      expect(registry.asked.join()).not.toContain('/secret')

      where.write({
        'home/.npmrc': 'registry=https://mirror.example/npm/\n//mirror.example/npm/:_authToken=t\n',
        'module/skills/two/SKILL.md': skillText('two'),
        'module/skills-pack.json': '{"packVersion":1,"name":"two","version":"1.0.0"}',
      })
      registry.routes.set('PUT /npm/two', (request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          const document = JSON.parse(Buffer.concat(chunks).toString('utf8'))
          const { data } = document._attachments['two-1.0.0.tgz']
          registry.routes.set('/npm/two', { body: JSON.stringify(document) })
          registry.routes.set('/npm/two/-/two-1.0.0.tgz', { body: Buffer.from(data, 'base64') })
          response.writeHead(201).end('{}')
        })
      })
      const request = { what: '../module', to: 'npm:two', dryRun: false, scope }
      const { integrity } = await publishModule(where.context, request)
      const { modules } = await install(where, 'npm:two')
      expect(modules.find(({ name }) => name === 'two')?.integrity).toBe(integrity)
      expect(registry.asked).toContain('PUT /npm/two Bearer t')
    },
  )
})

test('the layer that we write is one that we read', () => {
  expect(archiveLayers[layerType]).toBe('tar.gz')
})
