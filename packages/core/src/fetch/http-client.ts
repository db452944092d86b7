import { setTimeout as wait } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { limits } from '../words/limits.ts'
import { openDispatcher, type Undici } from './dispatcher.ts'
import type { NetworkBounds, NetworkSettings } from './fetched-tree.ts'
import { follow } from './follow-redirects.ts'
import { mustBeSecure } from './git-address.ts'
import { askOnce, type HttpAnswer, type HttpQuestion } from './http-exchange.ts'
import { offlineError, passingWait } from './network-error.ts'
import { rewriteUrl } from './rewrite-url.ts'

/** One request to a server of files or artifacts. */
export interface HttpRequest
  extends Pick<HttpQuestion, 'method' | 'wanted' | 'headers' | 'bytesMax' | 'isConditional'> {
  /** As it is asked, by the rewrite rules: `asked` gives it. */
  readonly url: URL
  /** Header for the origin of `url` alone. */
  readonly authorization?: string | undefined
  readonly body?: Buffer | undefined
  /** What is asked for is known by its digest: another server may give it, who gets no credentials. */
  readonly mayMove?: boolean | undefined
}

export type HttpReply = Extract<HttpAnswer, { kind: 'answer' }>

/** Asks servers of files and artifacts, keeping connections open; always close it. */
export interface HttpClient {
  readonly send: (request: HttpRequest) => Promise<HttpReply>
  /** The address that is asked for this one, by the rewrite rules. */
  readonly asked: (url: URL) => URL
  readonly bounds: NetworkBounds
  readonly close: () => Promise<void>
}

/**
 * The one way to http(s) but for git: https only (http from this machine), limits on time, bytes and redirects, proxies
 * and authorities of the settings. What only reads is asked again, a few times, where the connection was cut or the
 * server says that it is busy. `send` throws E_OFFLINE before there is a socket, E_INSECURE_SOURCE, E_NETWORK,
 * E_NETWORK_LIMIT, E_REDIRECT, and what the statuses of `wanted` mean.
 */
export function openHttpClient(settings: NetworkSettings): HttpClient {
  const bounds: NetworkBounds = { ...limits, ...settings.bounds }
  const dispatchers = new Map<string, Promise<Dispatcher>>()
  const dispatcherFor = (undici: Undici, url: URL): Promise<Dispatcher> => {
    const known = dispatchers.get(url.origin)
    const opened = known ?? openDispatcher(undici, settings, { bounds, url })
    dispatchers.set(url.origin, opened)
    return opened
  }
  return {
    bounds,
    asked: (url) => new URL(rewriteUrl(url.href, settings.rewrite)),
    send: async (request) => {
      mustBeSecure(request.url)
      if (settings.offline) throw offlineError(request.url, request.wanted)
      const undici = await import('undici')
      const ask = async (to: URL, isMoved: boolean) => {
        const question = questionOf(request, { settings, bounds, isMoved })
        return askOnce(undici, await dispatcherFor(undici, to), { question, to })
      }
      const following = { first: request.url, redirectsMax: bounds.redirectsMax }
      const { mayMove = false } = request
      return patiently(request, () => follow(ask, { ...following, mayMove }))
    },
    close: async () => {
      for (const opened of dispatchers.values()) {
        // One that could not be opened was told to whoever asked.
        const dispatcher = await opened.catch(() => undefined)
        await dispatcher?.destroy()
      }
    },
  }
}

interface Asking {
  readonly settings: NetworkSettings
  readonly bounds: NetworkBounds
  readonly isMoved: boolean
}

function questionOf(request: HttpRequest, { settings, bounds, isMoved }: Asking): HttpQuestion {
  const { method, wanted, headers, authorization, body, bytesMax, isConditional = false } = request
  return {
    method,
    wanted,
    headers: {
      ...headers,
      'user-agent': settings.userAgent,
      ...(authorization === undefined || isMoved ? {} : { authorization }),
    },
    isConditional,
    body: body ?? Buffer.alloc(0),
    milliseconds: bounds.totalMilliseconds,
    bytesMax,
  }
}

/** Asks again what changes nothing on the server. */
async function patiently(
  { method }: HttpRequest,
  ask: () => Promise<HttpReply>,
): Promise<HttpReply> {
  const attempts = method === 'GET' || method === 'HEAD' ? limits.httpAttemptsMax : 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      const pause = passingWait(error, attempt)
      if (attempt >= attempts || pause === undefined) throw error
      await wait(pause)
    }
  }
}
