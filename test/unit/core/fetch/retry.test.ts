import { createServer, type ServerResponse } from 'node:http'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDownloads } from '../../../../packages/core/src/fetch/download.ts'
import { listRemoteRefs } from '../../../../packages/core/src/fetch/list-remote-refs.ts'
import { retryAfterIn } from '../../../../packages/core/src/fetch/retry.ts'
import { limits } from '../../../../packages/core/src/words/limits.ts'
import { failureOf, plainSettings, serve } from './serve.ts'

type Answer = (response: ServerResponse) => void

const fine: Answer = (response) => response.end('text')
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end('busy')
const reset: Answer = (response) => {
  response.socket?.resetAndDestroy()
}
const cut: Answer = (response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('half')
  setTimeout(() => response.socket?.destroy(), 20)
}
const silent: Answer = () => undefined

/** What a download comes to where the server answers like this, one after the other; the last answer stays. */
async function ask(...answers: readonly Answer[]) {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    answers[Math.min(asked, answers.length) - 1]?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const pauses: number[] = []
  const told: string[] = []
  const downloads = openDownloads({
    ...plainSettings,
    bounds: { idleMilliseconds: 100, connectMilliseconds: 500 },
    retry: {
      random: () => 0.5,
      tell: (text) => told.push(text),
      pause: async (milliseconds) => pauses.push(milliseconds),
    },
  })
  onTestFinished(() => downloads.close())
  const got = downloads.get({ url: `http://127.0.0.1:${port}/x`, bytesMax: 10_000 })
  const end = await got.then(
    ({ body }) => body.toString(),
    (error: unknown) => failureOf(Promise.reject(error)).then(({ code }) => code),
  )
  return { end, asked, pauses, told }
}

describe('a request that fails in passing', () => {
  test.each<[string, Answer]>([
    ['a reset connection', reset],
    ['an answer that is cut off', cut],
    ['a server that says nothing', silent],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['429 that says when', status(429, { 'retry-after': '1' })],
  ])('is sent again: %s', async (_what, answer) => {
    const { end, asked, told } = await ask(answer, fine)
    expect([end, asked, told.length]).toEqual(['text', 2, 1])
    expect(told[0]).toMatch(/^The server 127\.0\.0\.1:\d+ .*\. Trying again in .* s \(1 of 3\)\.$/u)
  })

  test('is given up after so many tries, each later than the one before', async () => {
    const { end, asked, pauses } = await ask(status(503))
    expect([end, asked]).toEqual(['E_NETWORK', 4])
    expect(pauses).toEqual([375, 750, 1500])
  })

  test('is sent no sooner than the server wants, and not at all where that is long', async () => {
    expect((await ask(status(503, { 'retry-after': '7' }), fine)).pauses).toEqual([7_000])
    const long = await ask(status(503, { 'retry-after': '3600' }), fine)
    expect([long.end, long.asked]).toEqual(['E_NETWORK', 1])
  })
})

describe('a request that fails for good', () => {
  test.each<[string, Answer, string]>([
    ['400', status(400), 'E_NETWORK'],
    ['401', status(401), 'E_AUTH'],
    ['403', status(403), 'E_AUTH'],
    ['404', status(404), 'E_SOURCE_MISSING'],
    ['429 that says nothing', status(429), 'E_NETWORK'],
    ['429 that says nonsense', status(429, { 'retry-after': 'soon' }), 'E_NETWORK'],
    ['500', status(500), 'E_NETWORK'],
    ['too many bytes', (response) => response.end('x'.repeat(20_000)), 'E_NETWORK_LIMIT'],
    ['a redirect elsewhere', status(302, { location: 'http://127.0.0.2:1/' }), 'E_REDIRECT'],
  ])('is not sent again: %s', async (_what, answer, code) => {
    const { end, asked, told } = await ask(answer, fine)
    expect([end, asked, told]).toEqual([code, 1, []])
  })

  test('nor is one that nobody answers at this port', async () => {
    const told: string[] = []
    const retry = { random: () => 0, tell: (text: string) => told.push(text) }
    const downloads = openDownloads({ ...plainSettings, retry })
    onTestFinished(() => downloads.close())
    const error = await failureOf(downloads.get({ url: 'http://127.0.0.1:1/x', bytesMax: 1 }))
    expect([error.code, told]).toEqual(['E_NETWORK', []])
  })
})

test('a git server is asked again as well, and without settings nobody is', async () => {
  let count = 0
  const { url, server } = await serve({
    answer: () => {
      count += 1
      return count === 1 ? { status: 503 } : undefined
    },
  })
  const retry = { random: () => 0, tell: () => undefined, pause: async () => undefined }
  await listRemoteRefs(url, { ...plainSettings, retry }).catch(() => undefined)
  expect(server.requests.length).toBeGreaterThan(1)
  count = 0
  const before = server.requests.length
  expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_NETWORK')
  expect(server.requests.length).toBe(before + 1)
})

describe('the header Retry-After', () => {
  const now = Date.parse('2025-01-01T00:00:00Z')

  test.each<[string | undefined, number | undefined]>([
    ['0', 0],
    [' 120 ', 120_000],
    ['Wed, 01 Jan 2025 00:00:30 GMT', 30_000],
    ['Tue, 31 Dec 2024 00:00:00 GMT', 0],
    ['9999999999', undefined],
    ['-1', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (header, milliseconds) => {
    expect(retryAfterIn(header, now)).toBe(milliseconds)
  })

  test('is nothing or a time from now on, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const milliseconds = retryAfterIn(header, now)
        return milliseconds === undefined || (milliseconds >= 0 && Number.isFinite(milliseconds))
      }),
    )
  })
})

test('all pauses together stay below the time that one answer may take', () => {
  const pauses = limits.retriesMax * limits.retryAfterMillisecondsMax
  expect(pauses).toBeLessThan(limits.totalMilliseconds)
})
