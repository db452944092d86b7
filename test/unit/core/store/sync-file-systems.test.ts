import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { syncFileSystems } from '../../../../packages/core/src/store/sync-file-systems.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skills-sync-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that notes its words and environment, and ends with this status. */
function program(name: string, status: number): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\necho "$@" >> '${file}.words'\nexit ${status}\n`, { mode: 0o755 })
  return file
}

const linux = (...programs: readonly string[]) => ({ platform: 'linux', programs })

describe.skipIf(process.platform === 'win32')('syncing whole file systems', () => {
  it('is done once for all folders of one file system', async () => {
    const sync = program('works', 0)
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    expect(await syncFileSystems([folder, inside], 1000, linux(sync))).toBe(true)
    expect(readFileSync(`${sync}.words`, 'utf8')).toBe(`-f ${inside}\n`)
  })

  it.each([
    ['the program fails', () => linux(program('fails', 1))],
    ['there is no program', () => linux(join(folder, 'absent'))],
    ['the program cannot be started', () => linux(folder)],
    ['the system is another', () => ({ ...linux(program('other', 0)), platform: 'darwin' })],
  ])('is not claimed where %s', async (_name, machine) => {
    expect(await syncFileSystems([folder], 1000, machine())).toBe(false)
  })

  it('is not done for a few files, nor where no folder is named', async () => {
    const sync = program('unused', 0)
    expect(await syncFileSystems([folder], 10, linux(sync))).toBe(false)
    expect(await syncFileSystems([], 1000, linux(sync))).toBe(false)
    expect(existsSync(`${sync}.words`)).toBe(false)
  })

  it.skipIf(process.platform !== 'linux')('works with the program of this machine', async () => {
    expect(await syncFileSystems([folder], 1000)).toBe(true)
  })
})
