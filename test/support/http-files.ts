import { createServer, type IncomingHttpHeaders } from 'node:http'

/** What the server answers to a path. */
export interface HttpFile {
  readonly body?: string | Buffer
  readonly type?: string
  readonly status?: number
  readonly location?: string
  /** The `Authorization` header that is wanted; others get 401. */
  readonly authorization?: string
  /** Whoever has the answer with this tag or date gets 304. */
  readonly etag?: string
  readonly lastModified?: string
  /** Further headers, such as a length that is not the body's. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface HttpFiles {
  /** `http://127.0.0.1:<port>`, without a slash. */
  readonly url: string
  /** What is served, by path; a test may change it at any time. */
  readonly files: Map<string, string | Buffer | HttpFile>
  /** Every request so far, in order; it grows. */
  readonly requests: { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  readonly close: () => Promise<void>
}

/** Serve files from memory on loopback; every other path is a 404. */
export async function startHttpFiles(
  files: Readonly<Record<string, string | Buffer | HttpFile>> = {},
): Promise<HttpFiles> {
  const served = new Map(Object.entries(files))
  const requests: HttpFiles['requests'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    const found = served.get(path)
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here')
      return
    }
    const file: HttpFile =
      typeof found === 'string' || Buffer.isBuffer(found) ? { body: found } : found
    const isLetIn =
      file.authorization === undefined || request.headers.authorization === file.authorization
    if (!isLetIn) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end('who are you?')
      return
    }
    const { status = 200, type = 'application/octet-stream', location, etag, lastModified } = file
    const headers = {
      'content-type': type,
      ...(location === undefined ? {} : { location }),
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
      ...file.headers,
    }
    const isKnown =
      (etag !== undefined && request.headers['if-none-match'] === etag) ||
      (lastModified !== undefined && request.headers['if-modified-since'] === lastModified)
    if (isKnown) response.writeHead(304, headers).end()
    else response.writeHead(status, headers).end(file.body ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    files: served,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
