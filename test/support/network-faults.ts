import { type GitServer, type GitServerOptions, startGitServer } from './git-server.ts'

/** How the n-th answer of a git server goes wrong. */
export const networkFaults = [
  'refused',
  'reset at once',
  'reset in the middle',
  'cut',
  'silent',
  'silent in the middle',
  'status 503',
  'half a body',
] as const

export type NetworkFault = (typeof networkFaults)[number]

/** A git server at one address for as long as the test runs, which misbehaves on request. */
export interface FaultyServer {
  readonly url: string
  /** Requests since the last `arm`. */
  readonly count: () => number
  /** Let the n-th request from now on go wrong; without arguments, none. */
  readonly arm: (fault?: NetworkFault, at?: number) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startFaultyServer(root: string): Promise<FaultyServer> {
  let armed: { readonly fault: NetworkFault; readonly at: number } | undefined
  let seen = 0
  const isNow = (...faults: readonly NetworkFault[]) =>
    armed !== undefined && faults.includes(armed.fault) && seen === armed.at
  const options: GitServerOptions = {
    // The hook that is asked first, and once a request.
    stopAfter: () => {
      seen += 1
      return armed?.fault === 'refused' && seen === armed.at - 1
    },
    answer: () => (isNow('status 503') ? { status: 503 } : undefined),
    hang: () => {
      if (isNow('silent')) return 'before'
      return isNow('silent in the middle') ? 'middle' : undefined
    },
    rewrite: (_request, body) =>
      isNow('half a body') ? body.subarray(0, body.length / 2) : undefined,
    cutAfterBytes: () => (isNow('cut') ? 20 : undefined),
    resetAfterBytes: () => {
      if (isNow('reset at once')) return 0
      return isNow('reset in the middle') ? 20 : undefined
    },
  }
  let server: GitServer | undefined = await startGitServer(root, options)
  const { url } = server
  const port = Number(new URL(url).port)
  const close = async () => {
    await server?.close()
    server = undefined
  }
  return {
    url,
    count: () => seen,
    close,
    arm: async (fault, at = 0) => {
      await close()
      seen = 0
      armed = fault === undefined ? undefined : { fault, at }
      if (fault !== 'refused' || at > 1) server = await startGitServer(root, { ...options, port })
    },
  }
}
