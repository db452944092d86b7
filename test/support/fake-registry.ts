import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { sha256 } from '@skills/core'
import { makeTgz, tarOf } from './make-tar.ts'
import { skillText } from './packs.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** What a registry answers to a path with its query, or to a method and path: bytes of a type, or whatever a test wants. */
export type Route = Answer | { readonly type?: string; readonly body: string | Buffer }

export interface FakeRegistry {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly url: string
  readonly routes: Map<string, Route>
  /** `METHOD path authorization`, in order. */
  readonly asked: string[]
  /** The same over another server, such as one with TLS. */
  readonly answer: RequestListener
  readonly close: () => Promise<void>
}

export const manifestType = 'application/vnd.oci.image.manifest.v1+json'
export const indexType = 'application/vnd.oci.image.index.v1+json'
export const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'

/** A registry on loopback that says what a test wants; every other path is 404. */
export async function startFakeRegistry(): Promise<FakeRegistry> {
  const routes = new Map<string, Route>()
  const asked: string[] = []
  const answer: RequestListener = (request, response) => {
    const { method = '', url = '', headers } = request
    asked.push(`${method} ${url} ${headers.authorization ?? '-'}`)
    const path = `${method} ${url.split('?', 1)[0]}`
    const route = routes.get(`${method} ${url}`) ?? routes.get(url) ?? routes.get(path)
    if (route === undefined) response.writeHead(404).end('{}')
    else if (typeof route === 'function') route(request, response)
    else
      response.writeHead(200, { 'content-type': route.type ?? 'application/json' }).end(route.body)
  }
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const host = `127.0.0.1:${address.port}`
  return {
    host,
    url: `http://${host}`,
    routes,
    asked,
    answer,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

export const digestOf = (bytes: string | Buffer): string => `sha256:${sha256(bytes)}`

/** The layer of a module with one skill. */
export const moduleLayer = (body?: string): Buffer =>
  makeTgz(tarOf({ 'skills/one/SKILL.md': skillText('one', body) }, ''))

/** A manifest of layers, each with its own type. */
export function manifestOf(
  layers: readonly { readonly bytes: Buffer; readonly type?: string; readonly title?: string }[],
  more: object = {},
): string {
  const descriptors = layers.map(({ bytes, type = layerType, title }) => ({
    mediaType: type,
    digest: digestOf(bytes),
    size: bytes.length,
    ...(title === undefined ? {} : { annotations: { 'org.opencontainers.image.title': title } }),
  }))
  return JSON.stringify({ schemaVersion: 2, mediaType: manifestType, layers: descriptors, ...more })
}

/** Let the repository `team/one` have an artifact under a tag. */
export function serveArtifact(
  { routes }: FakeRegistry,
  { tag = '1.0.0', manifest, blobs }: { tag?: string; manifest: string; blobs: readonly Buffer[] },
): void {
  const base = '/v2/team/one'
  const tags = { body: JSON.stringify({ name: 'team/one', tags: [tag] }) }
  routes.set(`${base}/tags/list?n=1000`, tags)
  for (const name of [tag, digestOf(manifest)])
    routes.set(`${base}/manifests/${name}`, { type: manifestType, body: manifest })
  for (const blob of blobs) routes.set(`${base}/blobs/${digestOf(blob)}`, { body: blob })
}
