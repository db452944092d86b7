import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isSkillsError, pendingJournal } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { differentScenarios, folderSource } from '../support/operation-scenarios.ts'
import {
  type DiskState,
  diskState,
  makeOperationsSite,
  scratchLeft,
  storeFaults,
} from '../support/operations-site.ts'
import { mountSmallDisk, noSmallDisks, type SmallDisk } from '../support/small-disk.ts'

const site = makeOperationsSite('full')
const folders = {
  project: site.project,
  store: join(site.data, 'store'),
  state: join(site.data, 'state'),
  'all data': site.data,
}

let disk: SmallDisk | undefined
beforeEach(() => site.reset())
afterEach(() => {
  disk?.unmount()
  rmSync(site.top, { recursive: true, force: true })
})

/** The filler is the test's. */
function state(): DiskState {
  const now = diskState(site)
  const { '.filler': _filler, ...project } = now.project
  return { ...now, project }
}

describe.skipIf(noSmallDisks !== undefined)(`a full disk (${noSmallDisks} → skipped)`, () => {
  describe.each(Object.entries(folders))('below %s', (_, folder) => {
    it.each(differentScenarios(folderSource))(
      'leaves everything as it was before $name',
      async (scenario) => {
        let failures = 0
        for (let free = 0; free < 64; free += 1) {
          site.reset()
          disk = mountSmallDisk(folder, 256)
          await scenario.prepare(site)
          const old = state()
          disk.leave(free)
          const error = await scenario.run(site).then(
            () => undefined,
            (thrown: unknown) => thrown,
          )
          const where = `${free} pages free: ${error}`
          if (error !== undefined) {
            failures += 1
            if (!isSkillsError(error, 'E_WRITE')) throw error
            expect(error.message, where).toMatch(/no room|cannot be written/u)
            expect(pendingJournal(site.scope), where).toBeUndefined()
            expect(state(), where).toEqual(old)
          }
          expect(storeFaults(site), where).toEqual([])
          expect(scratchLeft(site), where).toEqual([])
          disk.empty()
          await scenario.run(site).catch((thrown: unknown) => {
            if (!isSkillsError(thrown, 'E_MODULE_UNKNOWN')) throw thrown
          })
          const now = state()
          disk.unmount()
          expect(now, where).not.toEqual(old)
          if (error === undefined) break
          expect(free, where).toBeLessThan(60)
        }
        // Every use case writes a record; whether it writes elsewhere depends.
        if (folder === site.data) expect(failures).toBeGreaterThan(0)
      },
    )
  })
})
