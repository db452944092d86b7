import { type FileOperations, fileOperations } from '../../packages/core/src/apply/index.ts'

export interface CountingFiles {
  readonly files: FileOperations
  /** How many operations were asked for. */
  readonly count: () => number
}

/**
 * The real file operations, of which the n-th fails as on a full disk; with `forever`, all after it fail as
 * well, which leaves the disk as a kill at that moment would. With `halfway`, the n-th does its work first.
 */
export function failingFiles(options: {
  readonly at: number
  readonly forever: boolean
  readonly halfway?: boolean
}): CountingFiles {
  let count = 0
  const isDown = () => {
    count += 1
    return options.forever ? count >= options.at : count === options.at
  }
  const full = (path: unknown) =>
    Object.assign(new Error(`no room for ${String(path)}`), { code: 'ENOSPC', path: String(path) })
  const isHalfway = () => options.halfway === true && count === options.at
  const sync =
    <Arguments extends readonly unknown[]>(operation: (...all: Arguments) => void) =>
    (...all: Arguments): void => {
      const down = isDown()
      if (!down || isHalfway()) operation(...all)
      if (down) throw full(all[0])
    }
  const later =
    <Arguments extends readonly unknown[]>(operation: (...all: Arguments) => Promise<void>) =>
    async (...all: Arguments): Promise<void> => {
      const down = isDown()
      if (!down || isHalfway()) await operation(...all)
      if (down) throw full(all[0])
    }
  return {
    count: () => count,
    files: {
      makeFolder: sync(fileOperations.makeFolder),
      writeNew: sync(fileOperations.writeNew),
      writeNewBlocks: sync(fileOperations.writeNewBlocks),
      makeLink: sync(fileOperations.makeLink),
      setMode: sync(fileOperations.setMode),
      syncAll: later(fileOperations.syncAll),
      rename: later(fileOperations.rename),
      removeFile: sync(fileOperations.removeFile),
      removeEmptyFolder: sync(fileOperations.removeEmptyFolder),
      removeTree: later(fileOperations.removeTree),
      copyTree: later(fileOperations.copyTree),
    },
  }
}
