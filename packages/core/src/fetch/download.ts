import type { NetworkSettings } from './fetched-tree.ts'
import { type HttpClient, type HttpReply, openHttpClient } from './http-client.ts'
import { authenticationError } from './network-error.ts'

/** One file that is wanted. */
export interface Wish {
  /** Without credentials and fragment. */
  readonly url: string
  readonly bytesMax: number
  /** The address came out of `asked`, and is not rewritten once more. */
  readonly isAsked?: boolean
  /** Media types that are understood; anything unless told. */
  readonly accept?: string
  /** A header for the address that is asked, sent at once. Without it credentials are looked for when the server asks. */
  readonly authorization?: string | undefined
  /** What the server said of the answer that is there already: it is asked whether that still holds. */
  readonly known?: Validators | undefined
}

/** What tells one answer of an address from another one, as the server gives it. */
export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

export interface Download {
  /** Empty where the answer that is `known` still holds. */
  readonly body: Buffer
  readonly isUnchanged: boolean
  readonly validators: Validators
  /** Media type as the server says it, without parameters; empty for none. */
  readonly type: string
}

/** Fetches files, keeping connections open; always close it. */
export interface Downloads {
  readonly get: (wish: Wish) => Promise<Download>
  /** The address that is asked for this one, by the rewrite rules. `get` does this itself. */
  readonly asked: (url: URL) => URL
  readonly close: () => Promise<void>
}

/**
 * Files over https (http from this machine): the same limits on time, redirects, proxies and authorities as for
 * repositories. Credentials go out once, after a 401, to the origin that said it.
 * `get` throws E_OFFLINE before there is a socket, E_INSECURE_SOURCE, E_NETWORK, E_NETWORK_LIMIT, E_REDIRECT,
 * E_AUTH, E_SOURCE_MISSING.
 */
export function openDownloads(settings: NetworkSettings): Downloads {
  const client = openHttpClient(settings)
  return {
    asked: client.asked,
    get: async (wish) => {
      const plain = new URL(wish.url)
      const url = wish.isAsked === true ? plain : client.asked(plain)
      return download({ client, settings, wish, url })
    },
    close: client.close,
  }
}

interface Asking {
  readonly client: HttpClient
  readonly settings: NetworkSettings
  readonly wish: Wish
  readonly url: URL
}

async function download(asking: Asking): Promise<Download> {
  const { wish, url, settings } = asking
  const first = await ask(asking, wish.authorization)
  if (first.status !== 401) return toDownload(first)
  if (wish.authorization !== undefined) throw authenticationError(url, 'file')
  const credentials = await settings.credentialsFor?.(url.origin)
  if (credentials === undefined) throw authenticationError(url, 'file')
  const { username, password } = credentials
  const basic = Buffer.from(`${username}:${password}`).toString('base64')
  const second = await ask(asking, `Basic ${basic}`)
  if (second.status === 401) throw authenticationError(url, 'file')
  return toDownload(second)
}

function ask({ client, wish, url }: Asking, authorization: string | undefined): Promise<HttpReply> {
  return client.send({
    method: 'GET',
    wanted: 'file',
    url,
    headers: { accept: wish.accept ?? '*/*', ...conditions(wish.known) },
    isConditional: Object.keys(conditions(wish.known)).length > 0,
    authorization,
    bytesMax: wish.bytesMax,
  })
}

/** Source: RFC 9110, 13.1.2 and 13.1.3: the date counts only where there is no tag. */
function conditions({ etag, lastModified }: Validators = {}): Readonly<Record<string, string>> {
  if (isHeaderText(etag)) return { 'if-none-match': etag }
  return isHeaderText(lastModified) ? { 'if-modified-since': lastModified } : {}
}

/** A validator was a server's text, and may have been changed in the cache since. */
function isHeaderText(text: string | undefined): text is string {
  return text !== undefined && /^[\x20-\x7e]{1,500}$/u.test(text)
}

function toDownload({ status, headers, body }: HttpReply): Download {
  const type = (headers['content-type'] ?? '').split(';', 1)[0] ?? ''
  const { etag, 'last-modified': lastModified } = headers
  return {
    body,
    isUnchanged: status === 304,
    validators: { etag, lastModified },
    type: type.trim().toLowerCase(),
  }
}
