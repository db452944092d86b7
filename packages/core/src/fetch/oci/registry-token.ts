import { limits } from '../../words/limits.ts'
import { SkillsError } from '../../words/skills-error.ts'
import type { Credentials } from '../fetched-tree.ts'
import { displayUrl, isLoopback, mustBeSecure } from '../git-address.ts'
import type { HttpClient, HttpReply } from '../http-client.ts'
import { authenticationError } from '../network-error.ts'
import type { Challenge } from './bearer-challenge.ts'

interface TokenRequest {
  readonly challenge: Extract<Challenge, { scheme: 'bearer' }>
  /** Of the registry; without any a token for strangers is asked for. */
  readonly credentials: Credentials | undefined
  /** The scope that is needed, where the registry named none. */
  readonly scope: string
  readonly registry: URL
}

/** The user name by which helpers say that the password is a token to be exchanged. */
const identityTokenUser = '<token>'

/**
 * The bearer token that a registry's own token server gives. The registry names that server, and its credentials go
 * there as well as to itself: whoever can name it could have asked for them. It must be https, and this machine only
 * where the registry is. Source: distribution's token and OAuth2 specifications.
 * Throws E_AUTH, E_ARTIFACT_INVALID, and what `HttpClient.send` throws.
 */
export async function registryToken(client: HttpClient, request: TokenRequest): Promise<string> {
  const { challenge, registry } = request
  const realm = client.asked(new URL(challenge.realm))
  mustBeSecure(realm)
  if (isLoopback(realm.hostname) && !isLoopback(registry.hostname)) throw faulty(registry)
  realm.username = ''
  realm.password = ''
  realm.hash = ''
  const isExchange = request.credentials?.username === identityTokenUser
  const reply = isExchange
    ? await exchange(client, request, realm)
    : await ask(client, request, realm)
  if (reply.status !== 200) throw authenticationError(registry, 'artifact')
  const token = tokenIn(reply.body)
  if (token === undefined) throw faulty(realm)
  return token
}

function ask(client: HttpClient, request: TokenRequest, realm: URL): Promise<HttpReply> {
  const { challenge, credentials, scope } = request
  if (challenge.service !== undefined) realm.searchParams.set('service', challenge.service)
  realm.searchParams.set('scope', challenge.scope ?? scope)
  return client.send({
    method: 'GET',
    wanted: 'artifact',
    url: realm,
    headers: { accept: 'application/json' },
    authorization: credentials === undefined ? undefined : basicAuthorization(credentials),
    bytesMax: limits.ociTokenBytesMax,
  })
}

function exchange(client: HttpClient, request: TokenRequest, realm: URL): Promise<HttpReply> {
  const { challenge, credentials, scope } = request
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    service: challenge.service ?? '',
    scope: challenge.scope ?? scope,
    client_id: 'skills',
    refresh_token: credentials?.password ?? '',
  })
  return client.send({
    method: 'POST',
    wanted: 'artifact',
    url: realm,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString()),
    bytesMax: limits.ociTokenBytesMax,
  })
}

export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** A token is what may stand in a header, and nothing else. */
function tokenIn(body: Buffer): string | undefined {
  try {
    const document: unknown = JSON.parse(body.toString('utf8'))
    if (typeof document !== 'object' || document === null) return undefined
    const { token, access_token: accessToken }: Readonly<Record<string, unknown>> = { ...document }
    const found = token ?? accessToken
    return typeof found === 'string' && /^[\x21-\x7e]+$/u.test(found) ? found : undefined
  } catch {
    return undefined
  }
}

function faulty(url: URL): SkillsError {
  return new SkillsError(
    'E_ARTIFACT_INVALID',
    'The registry asks for a token in a way that is refused.',
    {
      where: { url: displayUrl(url) },
      rule: 'oci/token',
      remedy:
        'Check the address of the registry. Its token server must answer over https, with a token.',
    },
  )
}
