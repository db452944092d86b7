import { type Downloads, type NetworkSettings, openDownloads } from '@skills/core'

/** Downloads that several questions share: open while one of them runs. */
export interface SharedDownloads {
  readonly downloads: Downloads
  readonly during: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** Connections are opened by the first question of a run and closed once none is under way. */
export function shareDownloads(network: NetworkSettings): SharedDownloads {
  let running = 0
  let opened: Downloads | undefined
  const current = (): Downloads => {
    opened ??= openDownloads(network)
    return opened
  }
  const close = async (): Promise<void> => {
    const last = opened
    opened = undefined
    await last?.close()
  }
  return {
    downloads: {
      get: (wish) => current().get(wish),
      asked: (url) => current().asked(url),
      close,
    },
    during: async (work) => {
      running += 1
      try {
        return await work()
      } finally {
        running -= 1
        if (running === 0) await close()
      }
    },
  }
}
