import type { GitHttpRequest, HttpClient } from 'isomorphic-git'
import { limits } from '../words/limits.ts'
import { openDispatcher } from './dispatcher.ts'
import type { NetworkBounds, NetworkSettings } from './fetched-tree.ts'
import { follow } from './follow-redirects.ts'
import { askOnce, type HttpQuestion } from './http-exchange.ts'
import { offlineError } from './network-error.ts'

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
  if (settings.offline) throw offlineError(new URL(url), 'repository')
  const bounds: NetworkBounds = { ...limits, ...settings.bounds }
  const undici = await import('undici')
  const dispatcher = await openDispatcher(undici, settings, { bounds, url: new URL(url) })
  return {
    request: async (request) => {
      const method = request.method === 'POST' ? 'POST' : 'GET'
      const question: HttpQuestion = {
        method,
        wanted: 'repository',
        headers: { ...request.headers, 'user-agent': settings.userAgent },
        body: await bytesOf(request.body),
        milliseconds: bounds.totalMilliseconds,
        bytesMax:
          method === 'GET' ? bounds.gitRefsBytesMax : (replyBytesMax ?? bounds.gitReplyBytesMax),
      }
      const ask = (to: URL) => askOnce(undici, dispatcher, { question, to })
      const following = { first: new URL(request.url), redirectsMax: bounds.redirectsMax }
      const answer = await follow(ask, following)
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
