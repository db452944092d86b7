import { printable } from '../../words/printable.ts'
import { SkillsError } from '../../words/skills-error.ts'
import type { CredentialSource, NetworkSettings } from '../fetched-tree.ts'
import { displayUrl } from '../git-address.ts'
import {
  type HttpClient,
  type HttpReply,
  type HttpRequest,
  openHttpClient,
} from '../http-client.ts'
import { authenticationError } from '../network-error.ts'
import { bearerChallenge } from './bearer-challenge.ts'
import type { OciRepository } from './oci-repository.ts'
import { basicAuthorization, registryToken } from './registry-token.ts'

export type OciAccess = 'pull' | 'pull,push'

/** One question to a registry; addresses are below its `/v2/<name>/`, or one that it gave itself. */
export interface OciQuestion extends Pick<HttpRequest, 'method' | 'body' | 'bytesMax' | 'mayMove'> {
  readonly path: string | URL
  readonly headers?: Readonly<Record<string, string>>
  /** Statuses that are an answer; every other one is an error. */
  readonly expect: readonly number[]
}

/** Asks one repository of one registry; always close it. */
export interface OciClient {
  readonly repository: OciRepository
  readonly ask: (question: OciQuestion) => Promise<HttpReply>
  /** An address that the registry gave, which must be its own. */
  readonly own: (location: string) => URL
  /** What a path of the repository is asked at. */
  readonly urlOf: (path: string) => URL
  readonly close: () => Promise<void>
}

/**
 * A conversation with a registry. Nobody logs in before being asked to: on status 401 the credentials of the user for
 * this registry go to it, or to the token server that it names, and to nobody else.
 * `ask` throws E_AUTH, E_ARTIFACT_INVALID, E_PUBLISH_REFUSED (where something was sent), E_SOURCE_MISSING, and what
 * `HttpClient.send` throws.
 */
export function openOci(
  repository: OciRepository,
  settings: NetworkSettings,
  access: OciAccess = 'pull',
): OciClient {
  const client = openHttpClient(settings)
  const urlOf = (path: string) =>
    client.asked(new URL(`${repository.origin}/v2/${repository.name}/${path}`))
  const login = logins({ client, repository, access }, settings.registryCredentialsFor)
  let authorization: string | undefined
  const send = (url: URL, { headers = {}, expect: _expect, path: _path, ...rest }: OciQuestion) =>
    client.send({ ...rest, url, wanted: 'artifact', headers, authorization })
  return {
    repository,
    urlOf,
    own: (location) => ownAddress(location, urlOf('')),
    close: client.close,
    ask: async (question) => {
      const url = typeof question.path === 'string' ? urlOf(question.path) : question.path
      const first = await send(url, question)
      if (first.status !== 401) return expected(first, question, url)
      authorization = await login(first, url)
      const second = await send(url, question)
      if (second.status === 401) throw authenticationError(url, 'artifact')
      return expected(second, question, url)
    },
  }
}

interface Login {
  readonly client: HttpClient
  readonly repository: OciRepository
  readonly access: OciAccess
}

/** What to send after a registry said 401. */
function logins(
  { client, repository, access }: Login,
  credentialsFor: CredentialSource | undefined,
): (refusal: HttpReply, url: URL) => Promise<string> {
  return async ({ headers }, url) => {
    const challenge = bearerChallenge(headers['www-authenticate'])
    if (challenge === undefined) throw authenticationError(url, 'artifact')
    // The mirror's, where one is asked: credentials are those of the address that gets them.
    const isMirror = url.host !== new URL(repository.origin).host
    const credentials = await credentialsFor?.(
      isMirror ? url.origin : `${url.protocol}//${repository.host}`,
    )
    if (challenge.scheme === 'bearer') {
      const scope = `repository:${repository.name}:${access}`
      const request = { challenge, credentials, scope, registry: url }
      return `Bearer ${await registryToken(client, request)}`
    }
    if (credentials === undefined) throw authenticationError(url, 'artifact')
    return basicAuthorization(credentials)
  }
}

function expected(reply: HttpReply, { method, expect }: OciQuestion, url: URL): HttpReply {
  const { status } = reply
  if (expect.includes(status)) return reply
  const where = { url: displayUrl(url) }
  const isRead = method === 'GET' || method === 'HEAD'
  if (isRead && (status === 401 || status === 403)) throw authenticationError(url, 'artifact')
  if (isRead && (status === 404 || status === 410))
    throw new SkillsError(
      'E_SOURCE_MISSING',
      `The registry ${url.host} has not what was asked for.`,
      {
        where,
        remedy:
          'Check the spelling of repository, tag and digest. A private one looks like this to strangers.',
      },
    )
  const said = saidBy(reply.body)
  throw new SkillsError(
    isRead ? 'E_NETWORK' : 'E_PUBLISH_REFUSED',
    `The registry ${url.host} answered with status ${status}${said === '' ? '' : `: ${said}`}.`,
    {
      where,
      rule: 'publish/refused',
      remedy: isRead
        ? 'Check that this is the address of an OCI registry.'
        : 'Check that this login may write to the repository. What was sent is in no tag.',
    },
  )
}

const saidCharactersMax = 300

/** What a registry says about a refusal, `{"errors": [{"code", "message"}]}`, made harmless. */
function saidBy(body: Buffer): string {
  try {
    const document: unknown = JSON.parse(body.toString('utf8'))
    const { errors }: { errors?: unknown } = Object(document)
    const [first]: readonly unknown[] = Array.isArray(errors) ? errors : []
    const { code, message }: { code?: unknown; message?: unknown } = Object(first)
    const parts = [code, message].filter((part) => typeof part === 'string')
    return printable(parts.join(', ').slice(0, saidCharactersMax), { oneLine: true })
  } catch {
    return ''
  }
}

/** Where to go on, as a registry says it. Throws E_REDIRECT for another server: what is sent there would be lost. */
function ownAddress(location: string, base: URL): URL {
  const url = URL.canParse(location, base.href) ? new URL(location, base.href) : undefined
  if (url !== undefined && url.origin === base.origin) {
    url.username = ''
    url.password = ''
    url.hash = ''
    return url
  }
  throw new SkillsError(
    'E_REDIRECT',
    `The registry ${base.host} sends us to another server: ${url === undefined ? 'an address that cannot be read' : displayUrl(url)}.`,
    {
      where: { url: displayUrl(base) },
      remedy:
        'Let the registry answer under the address by which it is asked (its setting is often called host or external URL).',
    },
  )
}
