import { spawn } from 'node:child_process'
import { createServer, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { cleanGitEnvironment, runGit } from './clean-git.ts'

/** One request as the server saw it, recorded before any misbehaviour. */
export interface RecordedRequest {
  readonly method: string
  /** Path with query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** How the server misbehaves. Each hook sees the request; nothing happens where it returns `undefined`. */
export interface GitServerOptions {
  /** Basic credentials that every request must carry; others get 401. */
  readonly auth?: { readonly username: string; readonly password: string }
  /** Answer 302 with this `Location`. */
  readonly redirect?: (request: RecordedRequest) => string | undefined
  /** Answer with this status, content type and body instead of git's. */
  readonly answer?: (
    request: RecordedRequest,
  ) => { readonly status: number; readonly type?: string; readonly body?: string } | undefined
  /** Never answer (`before`), or send headers and the first bytes, then nothing more (`middle`). */
  readonly hang?: (request: RecordedRequest) => 'before' | 'middle' | undefined
  /** Close the connection after so many bytes of the body. */
  readonly cutAfterBytes?: (request: RecordedRequest) => number | undefined
  /** Announce the body this much longer (or shorter) than it is. */
  readonly lengthLie?: (request: RecordedRequest) => number | undefined
  /** The same, but reset it: what is under way is lost. */
  readonly resetAfterBytes?: (request: RecordedRequest) => number | undefined
  /** Stop listening, and close every connection, when this one is answered. */
  readonly stopAfter?: (request: RecordedRequest) => boolean
  /** Replace the body that git sends. */
  readonly rewrite?: (request: RecordedRequest, body: Buffer) => Buffer | undefined
  /** Take the header that asks for protocol version 2 away, as an old server would. */
  readonly protocolVersion1?: boolean
  /** Answer every request so much later, as a server does that is far away. */
  readonly delayMilliseconds?: number
  /** The port to listen on; any free one unless told. */
  readonly port?: number
}

export interface GitServer {
  /** `http://127.0.0.1:<port>`; a repository `<root>/a.git` is `<url>/a.git`. */
  readonly url: string
  /** Every request so far, in order; it grows. */
  readonly requests: readonly RecordedRequest[]
  readonly close: () => Promise<void>
}

/** Serve the bare repositories below a folder over git's smart HTTP protocol, on loopback. */
export async function startGitServer(
  root: string,
  options: GitServerOptions = {},
): Promise<GitServer> {
  const requests: RecordedRequest[] = []
  const backend = `${runGit('/', ['--exec-path'])}/git-http-backend`
  const server = createServer((incoming, response) => {
    readBody(incoming)
      .then(async (body) => {
        const request: RecordedRequest = {
          method: incoming.method ?? 'GET',
          url: incoming.url ?? '/',
          headers: incoming.headers,
          body,
        }
        requests.push(request)
        if (options.delayMilliseconds !== undefined) await setTimeout(options.delayMilliseconds)
        if (options.stopAfter?.(request) === true) {
          response.setHeader('connection', 'close')
          server.close()
        }
        return respond({ backend, root, options, request, response })
      })
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Exchange {
  readonly backend: string
  readonly root: string
  readonly options: GitServerOptions
  readonly request: RecordedRequest
  readonly response: ServerResponse
}

async function respond(exchange: Exchange): Promise<void> {
  const { options, request, response } = exchange
  const location = options.redirect?.(request)
  if (location !== undefined) {
    response.writeHead(302, { location }).end()
    return
  }
  if (!isAuthorised(options, request)) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end('who are you?')
    return
  }
  const answer = options.answer?.(request)
  if (answer !== undefined) {
    response.writeHead(answer.status, { 'content-type': answer.type ?? 'text/plain' })
    response.end(answer.body ?? '')
    return
  }
  const hang = options.hang?.(request)
  if (hang === 'before') return
  const reply = await runBackend(exchange)
  const body = options.rewrite?.(request, reply.body) ?? reply.body
  const lie = options.lengthLie?.(request)
  if (lie !== undefined) {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length + lie })
    response.write(body, () => response.destroy())
    return
  }
  response.writeHead(reply.status, reply.headers)
  const reset = options.resetAfterBytes?.(request)
  const end = reset ?? (hang === 'middle' ? 10 : options.cutAfterBytes?.(request))
  if (end === undefined) {
    response.end(body)
    return
  }
  response.write(body.subarray(0, end), () => {
    if (reset !== undefined) response.socket?.resetAndDestroy()
    else if (hang === undefined) response.destroy()
  })
}

function isAuthorised(options: GitServerOptions, request: RecordedRequest): boolean {
  if (options.auth === undefined) return true
  const { username, password } = options.auth
  const wanted = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  return request.headers['authorization'] === wanted
}

async function readBody(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

interface Reply {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

async function runBackend({ backend, root, options, request }: Exchange): Promise<Reply> {
  const { pathname, search } = new URL(request.url, 'http://127.0.0.1')
  const header = (name: string) => String(request.headers[name] ?? '')
  const child = spawn(backend, [], {
    env: {
      ...cleanGitEnvironment,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.replace(/^\?/, ''),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: String(request.body.length),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      REMOTE_ADDR: '127.0.0.1',
      ...(options.protocolVersion1 === true ? {} : { GIT_PROTOCOL: header('git-protocol') }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(request.body)
  return parseReply(await readBody(child.stdout))
}

/** Split what a CGI program prints into status, headers and body. */
function parseReply(output: Buffer): Reply {
  const end = output.indexOf('\r\n\r\n')
  const lines = output.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const { status = '200', ...others } = headers
  return { status: Number.parseInt(status, 10), headers: others, body: output.subarray(end + 4) }
}
