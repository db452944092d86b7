import type { Dispatcher } from 'undici'
import { SkillsError } from '../words/skills-error.ts'
import type { Undici } from './dispatcher.ts'
import { displayUrl } from './git-address.ts'
import { connectionError, notARepository, statusError, type Wanted } from './network-error.ts'

/** One request to a server of repositories, files or artifacts. */
export interface HttpQuestion {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT'
  /** What the address is that of: decides which answers can be used, and the words of errors. */
  readonly wanted: Wanted
  readonly headers: Readonly<Record<string, string>>
  /** It asks whether a known answer still holds: then status 304 is an answer, too. */
  readonly isConditional?: boolean
  /** Empty for none. */
  readonly body: Buffer
  readonly milliseconds: number
  /** Bound on the answer's body. */
  readonly bytesMax: number
}

/**
 * A redirect to be judged, or an answer that is read whole: status 200, 304, 401, of a repository also 203, of an
 * artifact everything by which a registry says what it did or did not do.
 */
export type HttpAnswer =
  | { readonly kind: 'redirect'; readonly location: string }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: Buffer
    }

const redirectStatuses = new Set([301, 302, 303, 307, 308])
// isomorphic-git asks for credentials on 401, and on 203, with which Azure DevOps answers strangers.
const isAnswerOf: Readonly<Record<Wanted, (status: number) => boolean>> = {
  repository: (status) => status === 200 || status === 401 || status === 203,
  file: (status) => status === 200 || status === 401,
  artifact: isSaid,
  package: isSaid,
}

/** A registry says with its status what it did, or why not. */
function isSaid(status: number): boolean {
  return status < 500 && status !== 407 && status !== 429
}

/** Ask one question. Throws E_NETWORK, E_NETWORK_LIMIT, E_AUTH, E_SOURCE_MISSING, E_NOT_A_REPOSITORY. */
export async function askOnce(
  undici: Undici,
  dispatcher: Dispatcher,
  { question, to }: { readonly question: HttpQuestion; readonly to: URL },
): Promise<HttpAnswer> {
  try {
    return await within(question.milliseconds, async (signal) => {
      const { method, headers, body } = question
      const options = { dispatcher, method, headers, signal, body: body.length === 0 ? null : body }
      return takeReply(await undici.request(to, options), question, to)
    })
  } catch (error) {
    if (error instanceof SkillsError) throw error
    throw connectionError(error, to)
  }
}

async function takeReply(
  reply: Dispatcher.ResponseData,
  question: HttpQuestion,
  to: URL,
): Promise<HttpAnswer> {
  const { statusCode: status, headers, body } = reply
  // A body that is closed unread reports that as an error, to whoever listens; nobody listening is fatal.
  body.on('error', () => undefined)
  try {
    const location = headers['location']
    if (redirectStatuses.has(status) && typeof location === 'string')
      return { kind: 'redirect', location }
    const { wanted } = question
    const isAnswer = isAnswerOf[wanted](status)
    const isUnchanged = status === 304 && question.isConditional === true
    if (!isAnswer && !isUnchanged) throw refusal(status, headers['retry-after'], { to, wanted })
    if (status === 200 && wanted === 'repository')
      checkContentType(headers['content-type'], question, to)
    const bytes = await readBody(body, to, question)
    return { kind: 'answer', status, headers: plainHeaders(headers), body: bytes }
  } finally {
    body.destroy()
  }
}

function refusal(
  status: number,
  retryAfter: string | string[] | undefined,
  { to, wanted }: { readonly to: URL; readonly wanted: Wanted },
): SkillsError {
  const seconds = /^\d{1,3}$/u.test(String(retryAfter)) ? Number(retryAfter) : undefined
  return statusError(status, to, { wanted, retryAfter: seconds })
}

function checkContentType(
  header: string | string[] | undefined,
  { method }: HttpQuestion,
  url: URL,
): void {
  const type = String(header ?? '')
    .split(';', 1)[0]
    ?.trim()
    .toLowerCase()
  const wanted = method === 'POST' ? 'result' : 'advertisement'
  if (type === `application/x-git-upload-pack-${wanted}`) return
  throw notARepository(
    url,
    `The server ${url.host} answered, but not as a git server does (content type ${JSON.stringify(type)}).`,
  )
}

async function readBody(
  body: Dispatcher.ResponseData['body'],
  url: URL,
  { bytesMax, wanted }: HttpQuestion,
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a body of text')
    total += chunk.length
    if (total > bytesMax)
      throw new SkillsError('E_NETWORK_LIMIT', `The server sent more than ${bytesMax} bytes.`, {
        where: { url: displayUrl(url) },
        remedy: `${wanted === 'artifact' ? 'An artifact' : `A ${wanted}`} of this size cannot be a module. Publish the skills in one of their own.`,
      })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, total)
}

function plainHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

/** A bound that also holds while undici is still connecting, when it does not look at its signal. */
async function within<Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DOMException('too late', 'TimeoutError')
      controller.abort(error)
      reject(error)
    }, milliseconds)
  })
  try {
    return await Promise.race([work(controller.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
