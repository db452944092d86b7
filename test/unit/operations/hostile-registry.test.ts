import { rmSync } from 'node:fs'
import { publishModule } from '@skills/operations'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
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
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const login = { username: 'me', password: 'secret' }
const site = makeOperationsSite('hostile-registry', {
  registryCredentialsFor: (origin) => (origin === registry.url ? login : undefined),
})
const basic = `Basic ${Buffer.from('me:secret').toString('base64')}`
const base = '/v2/team/one'
const layer = moduleLayer()
const manifest = manifestOf([{ bytes: layer }])
let registry: FakeRegistry

beforeEach(async () => {
  site.reset()
  registry = await startFakeRegistry()
  serveArtifact(registry, { manifest, blobs: [layer] })
})
afterEach(() => registry.close())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const install = () => site.install({ modules: [`oci://${registry.host}/team/one`] })
const serve = (changed: string) =>
  registry.routes.set(`${base}/manifests/1.0.0`, { type: manifestType, body: changed })

/** How a registry lies, and what becomes of it. */
const lies: Readonly<Record<string, readonly [string, () => void]>> = {
  'a manifest under another digest': [
    'E_INTEGRITY',
    () =>
      registry.routes.set(`${base}/manifests/1.0.0`, (_request, response) =>
        response
          .writeHead(200, {
            'content-type': manifestType,
            'docker-content-digest': `sha256:${'0'.repeat(64)}`,
          })
          .end(manifest),
      ),
  ],
  'a layer with other bytes of the same size': [
    'E_INTEGRITY',
    () => {
      const other = Buffer.from(layer)
      other[20] = (other[20] ?? 0) ^ 1
      registry.routes.set(`${base}/blobs/${digestOf(layer)}`, { body: other })
    },
  ],
  'a layer that never ends': [
    'E_NETWORK_LIMIT',
    () =>
      registry.routes.set(`${base}/blobs/${digestOf(layer)}`, (_request, response) => {
        const more = () => {
          while (response.write(layer));
          response.once('drain', more)
        }
        response.on('error', () => undefined)
        more()
      }),
  ],
  'a manifest that is too large': [
    'E_NETWORK_LIMIT',
    () => serve(`{"a":"${'x'.repeat(5 * 1024 * 1024)}"}`),
  ],
  'a layer larger than any archive may be': [
    'E_ARTIFACT_INVALID',
    () => serve(manifest.replace(`"size":${layer.length}`, '"size":9007199254740991')),
  ],
  'a manifest that is no JSON': ['E_ARTIFACT_INVALID', () => serve('<html>')],
  'a manifest with a key twice': [
    'E_ARTIFACT_INVALID',
    () => serve(manifest.replace('"layers"', '"layers":[],"layers"')),
  ],
  'a manifest that calls itself an index': [
    'E_ARTIFACT_INVALID',
    () => serve(manifest.replace(manifestType, indexType)),
  ],
  'a page instead of a manifest': [
    'E_ARTIFACT_INVALID',
    () => registry.routes.set(`${base}/manifests/1.0.0`, { type: 'text/html', body: manifest }),
  ],
  'a layer of a type that nobody knows': [
    'E_ARTIFACT_INVALID',
    () => serve(manifestOf([{ bytes: layer, type: 'application/octet-stream' }])),
  ],
  'a file that leaves the module': [
    'E_ARTIFACT_INVALID',
    () => serve(manifestOf([{ bytes: layer, type: 'text/plain', title: '../../.bashrc' }])),
  ],
  'a program with several layers': [
    'E_ARTIFACT_INVALID',
    () => serve(manifestOf([{ bytes: layer }, { bytes: layer }])),
  ],
  'an index of a thousand indexes': [
    'E_ARTIFACT_INVALID',
    () => {
      const one = { mediaType: indexType, digest: digestOf('x'), size: 1 }
      const manifests = Array.from({ length: 1000 }, () => one)
      const body = JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests })
      registry.routes.set(`${base}/manifests/1.0.0`, { type: indexType, body })
    },
  ],
  'a list of tags that leads in a circle': [
    'E_ARTIFACT_INVALID',
    () => {
      for (const page of ['n=1000', 'n=1000&last=b'])
        registry.routes.set(`${base}/tags/list?${page}`, (_request, response) =>
          response
            .writeHead(200, { link: `<${base}/tags/list?n=1000&last=b>; rel="next"` })
            .end('{"tags":["a"]}'),
        )
    },
  ],
  'a list of tags that goes on elsewhere': [
    'E_REDIRECT',
    () =>
      registry.routes.set(`${base}/tags/list?n=1000`, (_request, response) =>
        response
          .writeHead(200, { link: '<http://127.0.0.1:1/v2/x>; rel="next"' })
          .end('{"tags":["a"]}'),
      ),
  ],
  'a manifest that lies elsewhere': [
    'E_REDIRECT',
    () =>
      registry.routes.set(`${base}/manifests/1.0.0`, (_request, response) =>
        response.writeHead(307, { location: 'http://127.0.0.1:1/x' }).end(),
      ),
  ],
  'no way to log in that is known': [
    'E_AUTH',
    () =>
      registry.routes.set(`${base}/tags/list?n=1000`, (_request, response) =>
        response.writeHead(401, { 'www-authenticate': 'Negotiate' }).end(),
      ),
  ],
  'a token server without https': [
    'E_INSECURE_SOURCE',
    () =>
      registry.routes.set(`${base}/tags/list?n=1000`, (_request, response) =>
        response.writeHead(401, { 'www-authenticate': 'Bearer realm="http://token.test/"' }).end(),
      ),
  ],
  'a token that is none': [
    'E_ARTIFACT_INVALID',
    () => {
      const realm = `Bearer realm="${registry.url}/token",service="x"`
      const scope = 'scope=repository%3Ateam%2Fone%3Apull'
      registry.routes.set(`${base}/tags/list?n=1000`, (_request, response) =>
        response.writeHead(401, { 'www-authenticate': realm }).end(),
      )
      registry.routes.set(`/token?service=x&${scope}`, { body: '{"token":"a\\r\\nx: y"}' })
    },
  ],
}

describe('a registry that is an enemy', () => {
  test('is installed from where it does not lie', async () => {
    expect((await install()).modules[0]?.version).toBe('1.0.0')
  })

  test.each(Object.entries(lies))(
    'with %s is refused and leaves nothing',
    async (_, [code, lie]) => {
      lie()
      expect((await rejected(install())).code).toBe(code)
      expect(tree(site.project)).toEqual({})
    },
  )

  test('gets no login but its own, and blobs may come from elsewhere without it', async () => {
    const other = await startFakeRegistry()
    other.routes.set('/blob', { body: layer })
    registry.routes.set(`${base}/tags/list?n=1000`, (request, response) => {
      if (request.headers.authorization === undefined)
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
      else response.end('{"tags":["1.0.0"]}')
    })
    registry.routes.set(`${base}/blobs/${digestOf(layer)}`, (_request, response) =>
      response.writeHead(307, { location: `${other.url}/blob` }).end(),
    )
    await install()
    expect(other.asked).toEqual(['GET /blob -'])
    expect(registry.asked.filter((line) => line.includes('tags'))).toEqual([
      `GET ${base}/tags/list?n=1000 -`,
      `GET ${base}/tags/list?n=1000 ${basic}`,
    ])
    await other.close()
  })

  test('asks for a token at the server that it names, and takes it', async () => {
    const scope = 'scope=repository%3Ateam%2Fone%3Apull'
    const realm = `Bearer realm="${registry.url}/token",service="x",scope="registry:catalog:*"`
    registry.routes.set(`${base}/tags/list?n=1000`, (request, response) => {
      if (request.headers.authorization === 'Bearer t0ken') response.end('{"tags":["1.0.0"]}')
      else response.writeHead(401, { 'www-authenticate': realm }).end()
    })
    registry.routes.set(`/token?service=x&${scope}`, { body: '{"access_token":"t0ken"}' })
    await install()
    expect(registry.asked.filter((line) => line.includes('token'))).toContain(
      `GET /token?service=x&${scope} ${basic}`,
    )
  })
})

describe('publishing to a registry that is an enemy', () => {
  const publish = () => {
    site.write({
      'module/skills/one/SKILL.md': skillText('one', 'Do it.'),
      'module/skills-pack.json': '{"packVersion":1,"name":"one","version":"2.0.0"}',
    })
    const to = `oci://${registry.host}/team/one`
    const scope = { project: undefined, scope: undefined, global: false }
    return publishModule(site.context, { what: '../module', to, dryRun: false, scope })
  }

  test('that refuses says what it said, made harmless', async () => {
    registry.routes.set(`POST ${base}/blobs/uploads/`, (_request, response) =>
      response
        .writeHead(403)
        .end('{"errors":[{"code":"DENIED","message":"no \\u001b[2K rights"}]}'),
    )
    const error = await rejected(publish())
    expect([error.code, error.exitStatus]).toEqual(['E_PUBLISH_REFUSED', 3])
    expect(error.message).toContain('DENIED, no')
    expect(error.message).not.toContain('\u001b')
  })

  test('that sends the upload elsewhere gets nothing', async () => {
    registry.routes.set(`POST ${base}/blobs/uploads/`, (_request, response) =>
      response.writeHead(202, { location: 'https://elsewhere.test/up' }).end(),
    )
    expect((await rejected(publish())).code).toBe('E_REDIRECT')
  })

  test('that keeps something else under the tag is found out', async () => {
    registry.routes.set(`POST ${base}/blobs/uploads/`, (_request, response) =>
      response.writeHead(202, { location: `${base}/up` }).end(),
    )
    let isPut = false
    registry.routes.set(`PUT ${base}/up`, (_request, response) => response.writeHead(201).end())
    registry.routes.set(`PUT ${base}/manifests/2.0.0`, (_request, response) => {
      isPut = true
      response.writeHead(201).end()
    })
    registry.routes.set(`GET ${base}/manifests/2.0.0`, (_request, response) =>
      isPut
        ? response.writeHead(200, { 'content-type': manifestType }).end(manifest)
        : response.writeHead(404).end(),
    )
    const error = await rejected(publish())
    expect([error.code, error.rule]).toEqual(['E_INTEGRITY', 'source/digest'])
  })

  test('a version that stands there as something else is refused', async () => {
    const text = moduleLayer('Another module.')
    const found = manifestOf([{ bytes: text, type: layerType }])
    serveArtifact(registry, { tag: '2.0.0', manifest: found, blobs: [text] })
    expect((await rejected(publish())).code).toBe('E_VERSION_EXISTS')
  })
})
