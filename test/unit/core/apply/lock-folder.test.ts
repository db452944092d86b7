import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { withFolderLock } from '../../../../packages/core/src/apply/folder-lock.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

function site() {
  const top = temporaryFolder()
  const folder = join(top, 'data/state/one')
  return { top, folder, thing: { folder, lock: join(folder, 'lock'), what: 'the project' } }
}

describe('the folder of a lock', () => {
  it('goes with every folder that was made for it where the run left nothing in it', async () => {
    const { top, folder, thing } = site()
    await withFolderLock(thing, async () => expect(readdirSync(folder)).toHaveLength(1))
    expect(readdirSync(top)).toEqual([])
  })

  it('goes after a run that failed, too', async () => {
    const { top, thing } = site()
    const failed = withFolderLock(thing, () => Promise.reject(new Error('no server')))
    await expect(failed).rejects.toThrow('no server')
    expect(readdirSync(top)).toEqual([])
  })

  it('stays where something is in it', async () => {
    const { folder, thing } = site()
    await withFolderLock(thing, async () => writeFileSync(join(folder, 'state.json'), '{}'))
    expect(readdirSync(folder)).toEqual(['state.json'])
  })

  it('stays, empty or not, where it was there before', async () => {
    const { top, folder, thing } = site()
    mkdirSync(join(top, 'data'))
    await withFolderLock(thing, async () => undefined)
    expect(readdirSync(top)).toEqual(['data'])
    mkdirSync(folder, { recursive: true })
    await withFolderLock(thing, async () => undefined)
    expect(existsSync(folder)).toBe(true)
  })

  it('is made again where another run removed it in between', async () => {
    const { folder, thing } = site()
    const fs = await import('node:fs')
    const made = vi.spyOn(fs.default, 'mkdirSync').mockImplementationOnce((path, options) => {
      made.mockRestore()
      mkdirSync(path, options)
      rmdirSync(folder)
      return undefined
    })
    onTestFinished(() => made.mockRestore())
    expect(await withFolderLock(thing, async () => 'ran')).toBe('ran')
  })

  it('holds for many runs at once that all begin with nothing', async () => {
    const { folder, thing } = site()
    let inside = 0
    const runs = Array.from({ length: 8 }, () =>
      withFolderLock(thing, async () => {
        inside += 1
        expect(inside).toBe(1)
        await new Promise((done) => setTimeout(done, 5))
        inside -= 1
      }),
    )
    await Promise.all(runs)
    expect(inside).toBe(0)
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  })
})
