import fs from 'node:fs'
import { isSkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stateFiles, withScopeLock } from '../../../../packages/core/src/apply/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

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
    expect(fs.existsSync(stateFiles(site.scope).lock)).toBe(false)
  })

  it('is given up after the wait, with the project and a remedy', async () => {
    await withScopeLock(site.scope, async () => {
      const second = withScopeLock(site.scope, async () => 'in', { waitMilliseconds: 150 })
      await expect(second).rejects.toSatisfy(
        (error) => isSkillsError(error, 'E_BUSY') && error.message.includes(site.root),
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
      fs.rmdirSync(stateFiles(site.scope).lock)
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      lock.assertHeld()
    })
    await expect(run).rejects.toSatisfy((error) => isSkillsError(error, 'E_BUSY'))
  })
})
