import fs from 'node:fs'
import path from 'node:path'
import { isSkillsError, ownProcessMark } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { enterStore, withStoreAlone } from '../../../../packages/core/src/apply/index.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const waitMax = 400

function makeStore() {
  const folder = path.join(temporaryFolder(), 'store')
  const scratch = (mark: string) => path.join(folder, 'scratch', `${mark}.0123456789ab`)
  return { folder, scratch, own: scratch(ownProcessMark()) }
}

async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
    return 'no error'
  } catch (error) {
    return isSkillsError(error) ? error.code : String(error)
  }
}

describe('a run that relies on the store', () => {
  it('keeps whoever cleans it waiting, and no other run', async () => {
    const { folder, own } = makeStore()
    await enterStore({ folder, scratch: own })
    await enterStore({ folder, scratch: own.replace(/ab$/u, 'cd') })
    let cleaned = false
    const clean = async () => {
      cleaned = true
    }
    expect(await codeOf(withStoreAlone(folder, clean, waitMax))).toBe('E_BUSY')
    expect(cleaned).toBe(false)
    fs.rmSync(path.join(folder, 'scratch'), { recursive: true })
    await withStoreAlone(folder, clean, waitMax)
    expect(cleaned).toBe(true)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it('waits while the store is being cleaned, and leaves nothing where it gives up', async () => {
    const { folder, own } = makeStore()
    const order: string[] = []
    const cleaning = withStoreAlone(folder, async () => {
      expect(await codeOf(enterStore({ folder, scratch: own }, 150))).toBe('E_BUSY')
      expect(fs.existsSync(own)).toBe(false)
      order.push('cleaned')
    })
    await new Promise((resolve) => setTimeout(resolve, 30))
    await Promise.all([
      cleaning,
      enterStore({ folder, scratch: own }).then(() => order.push('entered')),
    ])
    expect(order).toEqual(['cleaned', 'entered'])
  })

  it('counts for nothing once its process is gone, or when another machine was silent for an hour', async () => {
    const { folder, scratch } = makeStore()
    const dead = scratch(ownProcessMark().replace(/-\d+$/u, '-1'))
    const elsewhere = scratch('0123456789ab-1-1')
    for (const one of [dead, elsewhere]) fs.mkdirSync(one, { recursive: true })
    expect(await codeOf(withStoreAlone(folder, async () => undefined, waitMax))).toBe('E_BUSY')
    fs.utimesSync(elsewhere, 1, 1)
    expect(await codeOf(withStoreAlone(folder, async () => undefined, waitMax))).toBe('no error')
  })

  it('never meets one that cleans, whoever comes first', async () => {
    const { folder } = makeStore()
    let inside = 0
    let cleaning = false
    const own = ownProcessMark()
    const runs = Array.from({ length: 12 }, async (_, index) => {
      const scratch = path.join(folder, 'scratch', `${own}.${index.toString(16).padStart(12, '0')}`)
      await new Promise((resolve) => setTimeout(resolve, index * 7))
      await enterStore({ folder, scratch })
      inside += 1
      expect(cleaning).toBe(false)
      await new Promise((resolve) => setTimeout(resolve, 10))
      inside -= 1
      fs.rmSync(scratch, { recursive: true })
    })
    const cleans = Array.from({ length: 3 }, () =>
      withStoreAlone(folder, async () => {
        expect(inside).toBe(0)
        cleaning = true
        await new Promise((resolve) => setTimeout(resolve, 20))
        cleaning = false
      }),
    )
    await Promise.all([...runs, ...cleans])
  })
})
