import type { GitHttpRequest, HttpClient } from 'isomorphic-git'
import { limits } from '../words/limits.ts'
import { SkillsError } from '../words/skills-error.ts'
import { openDispatcher } from './dispatcher.ts'
import type { NetworkBounds, NetworkSettings } from './fetched-tree.ts'
import { displayUrl } from './git-address.ts'
import { askOnce, type HttpAnswer, type HttpQuestion } from './http-exchange.ts'

/** isomorphic-git's `http` plugin, with its connections. Answers are read whole before they are handed on. */
export interface GitHttp extends HttpClient {
  readonly close: () => Promise<void>
}

/**
 * The way to a git server: redirects within one origin only, method and body kept; limits on time and
 * bytes; proxies and certificate authorities from the settings and nowhere else. `replyBytesMax` bounds an
 * answer to POST, `gitRefsBytesMax` one to GET. Always close it.
 * Throws E_OFFLINE before there is a socket; requests throw E_NETWORK, E_NETWORK_LIMIT, E_REDIRECT, E_AUTH,
 * E_SOURCE_MISSING, E_NOT_A_REPOSITORY. Status 401 is handed on, since isomorphic-git then asks for credentials.
 */
export async function openGitHttp(
  settings: NetworkSettings,
  url: string,
  replyBytesMax?: number,
): Promise<GitHttp> {
  if (settings.offline) throw offlineError(new URL(url))
  const bounds: NetworkBounds = { ...limits, ...settings.bounds }
  const undici = await import('undici')
  const dispatcher = await openDispatcher(undici, settings, { bounds, url: new URL(url) })
  return {
    request: async (request) => {
      const method = request.method === 'POST' ? 'POST' : 'GET'
      const question: HttpQuestion = {
        method,
        headers: { ...request.headers, 'user-agent': settings.userAgent },
        body: await bytesOf(request.body),
        milliseconds: bounds.totalMilliseconds,
        bytesMax:
          method === 'GET' ? bounds.gitRefsBytesMax : (replyBytesMax ?? bounds.gitReplyBytesMax),
      }
      const ask = (to: URL) => askOnce(undici, dispatcher, { question, to })
      const answer = await follow(ask, new URL(request.url), bounds.redirectsMax)
      const { status, headers, body } = answer
      return {
        url: request.url,
        method,
        statusCode: status,
        statusMessage: String(status),
        headers: { ...headers },
        body: once(body),
      }
    },
    close: () => dispatcher.destroy(),
  }
}

function offlineError(url: URL): SkillsError {
  return new SkillsError(
    'E_OFFLINE',
    'This repository is neither in the store nor may it be asked.',
    {
      where: { url: displayUrl(url) },
      remedy: 'Run the command once without --offline.',
    },
  )
}

/** Redirects within one origin; the question stays the same, its credentials and body with it. */
async function follow(
  ask: (to: URL) => Promise<HttpAnswer>,
  first: URL,
  redirectsMax: number,
): Promise<Extract<HttpAnswer, { kind: 'answer' }>> {
  let to = first
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const answer = await ask(to)
    if (answer.kind === 'answer') return answer
    to = redirectTarget(answer.location, to)
  }
  throw new SkillsError('E_REDIRECT', `The server redirected more than ${redirectsMax} times.`, {
    where: { url: displayUrl(first) },
    remedy: 'Open the address in a browser and use the one where it ends.',
  })
}

function redirectTarget(location: string, from: URL): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
  if (target !== undefined && target.origin === from.origin) {
    target.username = ''
    target.password = ''
    return target
  }
  const shown = target === undefined ? undefined : displayUrl(target)
  const advice = shown === undefined ? '' : `: ${shown.replace(/\/info\/refs$/u, '')}`
  throw new SkillsError(
    'E_REDIRECT',
    `The server ${from.host} redirects to another one: ${shown ?? 'an address that cannot be read'}.`,
    {
      where: { url: displayUrl(from) },
      remedy: `If you trust that server, use its address instead${advice}.`,
    },
  )
}

/** The bytes of a request or an answer, in one piece. */
export async function bytesOf(body: GitHttpRequest['body']): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  if (body !== undefined) for await (const chunk of body) chunks.push(chunk)
  const [first] = chunks
  return chunks.length === 1 && Buffer.isBuffer(first) ? first : Buffer.concat(chunks)
}

/** A body of one piece. */
export async function* once(bytes: Uint8Array): AsyncIterableIterator<Uint8Array> {
  yield bytes
}
