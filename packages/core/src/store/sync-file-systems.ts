import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Node has no call for syncfs(2); coreutils, BusyBox and uutils have a program. Never looked up in PATH. */
const programs = ['/usr/bin/sync', '/bin/sync'] as const

/** From so many files or folders on, starting a program costs less than syncing each. */
const worthwhile = 64

interface Machine {
  readonly platform: string
  readonly programs: readonly string[]
}

const thisMachine: Machine = { platform: process.platform, programs }

/**
 * Bring the whole file systems that hold `below` to the disk, where that is cheaper than syncing `count` files and
 * folders one by one. True where it was done; everything that was written there before the call is then durable.
 * False where it is not worth it, not to be had, or failed: the caller then syncs each.
 */
export async function syncFileSystems(
  below: readonly string[],
  count: number,
  machine: Machine = thisMachine,
): Promise<boolean> {
  if (count < worthwhile || below.length === 0 || machine.platform !== 'linux') return false
  const program = machine.programs.find((path) => existsSync(path))
  if (program === undefined) return false
  const byDevice = new Map(below.map((folder) => [statSync(folder).dev, folder]))
  // An old `sync` knows no -f and syncs everything, which is more than was asked for.
  return hasEndedWell(spawn(program, ['-f', ...byDevice.values()], { stdio: 'ignore', env: {} }))
}

function hasEndedWell(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (status) => resolve(status === 0))
  })
}
