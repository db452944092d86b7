import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { isSkillsError, ownProcessMark } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stateFiles, withScopeLock } from '../../../../packages/core/src/apply/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

/** The files that stand for the scope's lock. */
function claims(): string[] {
  return fs.readdirSync(site.scope.stateFolder).filter((name) => name.startsWith('lock.'))
}

function leaveClaim(mark: string): string {
  fs.mkdirSync(site.scope.stateFolder, { recursive: true })
  const claim = `${stateFiles(site.scope).lock}.${mark}.0123456789ab`
  fs.writeFileSync(claim, '')
  return claim
}

describe('the lock of a scope', () => {
  it('lets one run in at a time', async () => {
    const seen: string[] = []
    const run = (name: string) =>
      withScopeLock(site.scope, async () => {
        seen.push(`${name} starts`)
        await new Promise((resolve) => setTimeout(resolve, 50))
        seen.push(`${name} ends`)
      })
    await Promise.all([run('a'), run('b'), run('c')])
    const names = seen.map((line) => line.split(' ')[0])
    expect(names[0]).toBe(names[1])
    expect(names[2]).toBe(names[3])
    expect(names[4]).toBe(names[5])
    expect(claims()).toEqual([])
  })

  it('is given up after the wait, with the project and a remedy', async () => {
    await withScopeLock(site.scope, async () => {
      const second = withScopeLock(site.scope, async () => 'in', { waitMilliseconds: 150 })
      await expect(second).rejects.toSatisfy(
        (error) =>
          isSkillsError(error, 'E_BUSY') &&
          error.message === `${site.root} is in use by another run (process ${process.pid}).`,
      )
    })
  })

  it('is free again when the run failed', async () => {
    const failing = withScopeLock(site.scope, async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await withScopeLock(site.scope, async () => 'in')).toBe('in')
  })

  it('stops a run whose lock another process took over', async () => {
    const run = withScopeLock(site.scope, async (lock) => {
      lock.assertHeld()
      for (const claim of claims()) fs.unlinkSync(path.join(site.scope.stateFolder, claim))
      lock.assertHeld()
    })
    await expect(run).rejects.toSatisfy((error) => isSkillsError(error, 'E_BUSY'))
  })

  it('of a process that was killed is taken at once, whatever its time says', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const mark = ownProcessMark().replace(/-\d+-/u, `-${dead}-`)
    for (const seconds of [0, 1e9, 4e9]) {
      fs.utimesSync(leaveClaim(mark), seconds, seconds)
      const run = withScopeLock(site.scope, async () => claims().length, { waitMilliseconds: 0 })
      expect(await run).toBe(1)
    }
    expect(claims()).toEqual([])
  })

  it('of a living process stays, however old it looks', async () => {
    fs.utimesSync(leaveClaim(ownProcessMark()), 0, 0)
    const run = withScopeLock(site.scope, async () => 'in', { waitMilliseconds: 150 })
    await expect(run).rejects.toSatisfy((error) => isSkillsError(error, 'E_BUSY'))
  })

  it('of another machine is left alone while it may be alive', async () => {
    const claim = leaveClaim(ownProcessMark().replace(/^./u, 'x'))
    const run = withScopeLock(site.scope, async () => 'in', { waitMilliseconds: 150 })
    await expect(run).rejects.toSatisfy((error) => isSkillsError(error, 'E_BUSY'))
    expect(fs.existsSync(claim)).toBe(true)
  })
})
