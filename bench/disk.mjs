// What the file system of a run costs at this moment, so that a disk that gets slower from pair to pair is told
// and not taken for a difference between two programs.
//
// ext4 without a journal does not give the number of an inode that was removed in the last minutes to a new file:
// it steps over each of them, one by one, for every folder and file that is made (recently_deleted in
// fs/ext4/ialloc.c). A bench that removes its boxes between the pairs thereby makes every later pair dearer, and
// most for whoever makes most files: twenty times after some tens of thousands. So boxes stay until the end.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const probes = 200
const text = 'x'.repeat(4096)

/** How often dearer than the cheapest probe of a run a file may be before a row says nothing. */
export const diskChangeMax = 2

/** More microseconds of processor time than this for a folder with a file: this disk steps over something. */
export const diskCostMax = 150

/** Microseconds of processor time for making a folder with a file of 4 KiB in it, `folder` not being there yet. */
export function costOfFile(folder) {
  mkdirSync(folder)
  const before = process.cpuUsage()
  for (let index = 0; index < probes; index += 1) {
    const own = join(folder, String(index))
    mkdirSync(own)
    writeFileSync(join(own, 'file'), text)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / probes
}

/** What earlier runs have written goes to the disk now and not while the next one is measured. */
export function settle() {
  if (process.platform !== 'win32') spawnSync('sync', { stdio: 'ignore' })
}
