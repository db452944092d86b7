import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const pageBytes = 4096

/** A file system in memory, mounted for a test, whose room can be taken and given back. */
export interface SmallDisk {
  /** Leave so many pages of 4 KiB free. */
  readonly leave: (pages: number) => void
  /** Give all room back. */
  readonly empty: () => void
  readonly unmount: () => void
}

function mount(folder: string, pages: number): boolean {
  mkdirSync(folder, { recursive: true })
  const options = `size=${pages * pageBytes},mode=755`
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'skills-test', folder]).status === 0
}

/** Why no small disk can be made here; `undefined` where one can. */
export const noSmallDisks: string | undefined = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'only root on Linux can mount a small disk'
  const folder = mkdtempSync(join(tmpdir(), 'skills-mount-'))
  const works = mount(folder, 16)
  if (works) spawnSync('umount', [folder])
  rmdirSync(folder)
  return works ? undefined : 'mounting a small disk is not allowed here'
})()

/** Mount a disk of so many pages at a folder. Call `unmount` in the end. */
export function mountSmallDisk(folder: string, pages: number): SmallDisk {
  if (!mount(folder, pages)) throw new Error(`no disk could be mounted at ${folder}`)
  const filler = join(folder, '.filler')
  const empty = () => rmSync(filler, { force: true })
  return {
    empty,
    leave: (free) => {
      empty()
      const { bavail } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail - free) * pageBytes))
    },
    unmount: () => {
      spawnSync('umount', ['-l', folder])
    },
  }
}
