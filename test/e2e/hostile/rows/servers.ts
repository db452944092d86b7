import type { GitRepository } from '../../../support/git-repository.ts'
import type { GitServerOptions, RecordedRequest } from '../../../support/git-server.ts'
import { rewriteLines, swapStoredBlob, tamperPack } from '../../../support/tamper-pack.ts'

/** A server that does not do what a git server does. */
export interface ServerRow {
  readonly name: string
  /** `elsewhere` is the address of another server, which must hear nothing. */
  readonly options: (elsewhere: string) => GitServerOptions
  readonly prepare?: (repository: GitRepository) => void
  readonly exit: 1 | 3 | 4
  readonly code: string
}

/** Text of the skill on the server; the row that swaps bytes looks for it. */
export const servedBody = 'Look for trouble.'

const isPost = (request: RecordedRequest) => request.method === 'POST'
/** The answer with the pack: the one before it lists references. */
const isPack = (request: RecordedRequest) => isPost(request) && request.body.includes('want ')

function inPack(change: (pack: Buffer) => Buffer): GitServerOptions {
  return {
    rewrite: (request, body) => (isPack(request) ? tamperPack(body, change) : undefined),
  }
}

function counting(count: (now: number) => number): GitServerOptions {
  return inPack((pack) => {
    const copy = Buffer.from(pack)
    copy.writeUInt32BE(count(copy.readUInt32BE(8)), 8)
    return copy
  })
}

const gitType = 'application/x-git-upload-pack-advertisement'
const forged = '\u001b[2Jerror[E_X]: all is well\n\u202eevil'

export const serverRows: readonly ServerRow[] = [
  {
    name: 'sends half a pack',
    options: () => ({ cutAfterBytes: (request) => (isPack(request) ? 300 : undefined) }),
    exit: 3,
    code: 'E_NETWORK',
  },
  {
    name: 'announces more bytes than it sends',
    options: () => ({ lengthLie: (request) => (isPack(request) ? 1_000 : undefined) }),
    exit: 3,
    code: 'E_NETWORK',
  },
  {
    name: 'announces fewer bytes than it sends',
    options: () => ({ lengthLie: (request) => (isPack(request) ? -200 : undefined) }),
    exit: 3,
    code: 'E_NETWORK',
  },
  {
    name: 'counts an object too many',
    options: () => counting((now) => now + 1),
    exit: 4,
    code: 'E_OBJECT_CORRUPT',
  },
  {
    name: 'counts an object too few',
    options: () => counting((now) => now - 1),
    exit: 4,
    code: 'E_OBJECT_CORRUPT',
  },
  {
    name: 'counts four billion objects',
    options: () => counting(() => 0xffff_ffff),
    exit: 1,
    code: 'E_LIMIT',
  },
  {
    name: 'lies about the size of an object',
    options: () =>
      inPack((pack) => {
        const copy = Buffer.from(pack)
        copy[12] = (copy[12] ?? 0) ^ 1
        return copy
      }),
    exit: 4,
    code: 'E_OBJECT_CORRUPT',
  },
  {
    name: 'sends other bytes for an object',
    prepare: (repository) => repository.git('config', 'core.compression', '0'),
    options: () => ({
      rewrite: (request, body) =>
        isPack(request) ? swapStoredBlob(body, servedBody, 'Look for secrets.') : undefined,
    }),
    exit: 4,
    code: 'E_OBJECT_CORRUPT',
  },
  {
    name: 'answers every question with a web page',
    options: () => ({
      answer: () => ({ status: 200, type: 'text/html', body: `<html>${forged}</html>` }),
    }),
    exit: 3,
    code: 'E_NOT_A_REPOSITORY',
  },
  {
    name: 'calls a web page a git answer',
    options: () => ({ answer: () => ({ status: 200, type: gitType, body: '<html></html>' }) }),
    exit: 3,
    code: 'E_NOT_A_REPOSITORY',
  },
  {
    name: 'says a fatal word with escapes in it',
    options: () => ({
      rewrite: (request) => {
        const text = `ERR ${forged}`
        const length = (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0')
        return isPost(request) ? Buffer.from(length + text) : undefined
      },
    }),
    exit: 3,
    code: 'E_NOT_A_REPOSITORY',
  },
  {
    name: 'redirects to another server once it has credentials',
    options: (elsewhere) => ({
      auth: { username: 'ada', password: 'hunter2' },
      answer: () => undefined,
      redirect: ({ headers, url }) =>
        headers['authorization'] === undefined ? undefined : `${elsewhere}${url}`,
    }),
    exit: 3,
    code: 'E_REDIRECT',
  },
  {
    name: 'redirects to another server at once',
    options: (elsewhere) => ({ redirect: ({ url }) => `${elsewhere}${url}` }),
    exit: 3,
    code: 'E_REDIRECT',
  },
  {
    name: 'redirects to a file of this machine',
    options: () => ({ redirect: () => 'file:///etc/passwd' }),
    exit: 3,
    code: 'E_REDIRECT',
  },
  {
    name: 'redirects in a circle',
    options: () => ({ redirect: ({ url }) => url }),
    exit: 3,
    code: 'E_REDIRECT',
  },
  {
    name: 'lists a branch whose name is a path that leads out',
    options: () => ({
      rewrite: (request, body) =>
        isPost(request) && !isPack(request)
          ? rewriteLines(body, (line) => line.replaceAll('refs/heads/main', 'refs/heads/../../x'))
          : undefined,
    }),
    exit: 3,
    code: 'E_NOT_A_REPOSITORY',
  },
  {
    name: 'lists a branch whose name moves the cursor',
    options: () => ({
      rewrite: (request, body) =>
        isPost(request) && !isPack(request)
          ? rewriteLines(body, (line) =>
              line.replaceAll('refs/heads/main', 'refs/heads/a\u001b[2J'),
            )
          : undefined,
    }),
    exit: 3,
    code: 'E_NOT_A_REPOSITORY',
  },
]
