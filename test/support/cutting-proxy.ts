import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface CuttingProxy {
  /** `127.0.0.1:<port>`; what is asked there is asked of the server behind it. */
  readonly host: string
  readonly counts: { answers: number; cut: number; delayed: number }
  readonly close: () => Promise<void>
}

interface ProxyOptions {
  /** `127.0.0.1:<port>` of the server behind it. */
  readonly target: string
  /** Share of answers that are cut in the middle or come late, half of them each. */
  readonly share: number
  /** Answers that are cut whatever chance says, by their number. */
  readonly always?: readonly number[]
  readonly seed?: number
}

const delayMilliseconds = 500

/** A server between that loses answers now and then, as real networks do: each time by the same seed. */
export async function startCuttingProxy(options: ProxyOptions): Promise<CuttingProxy> {
  const counts = { answers: 0, cut: 0, delayed: 0 }
  const chance = chances(options.seed ?? 1)
  const server = createServer((request, response) => {
    counts.answers += 1
    const drawn = chance()
    const isCut = options.always?.includes(counts.answers) === true || drawn < options.share / 2
    const isLate = !isCut && drawn < options.share
    if (isCut) counts.cut += 1
    if (isLate) counts.delayed += 1
    setTimeout(
      () => pass(options.target, { request, response, isCut }),
      isLate ? delayMilliseconds : 0,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', 1024, done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    host: `127.0.0.1:${address.port}`,
    counts,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

interface Passing {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly isCut: boolean
}

function pass(target: string, { request, response, isCut }: Passing): void {
  const { method = 'GET', url = '/', headers } = request
  const to = ask(`http://${target}${url}`, { method, headers }, (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('end', () => {
      const body = Buffer.concat(chunks)
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (isCut) response.write(body.subarray(0, body.length / 2), () => response.destroy())
      else response.end(body)
    })
  })
  to.on('error', () => response.destroy())
  request.pipe(to)
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
