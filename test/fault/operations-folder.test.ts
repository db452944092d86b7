// The first import: it wraps node's file functions before anything takes one of them.
import '../support/faulty-fs.ts'
import { describe, expect, it } from 'vitest'
import { failEach } from '../support/fault-loop.ts'
import { folderSource, scenariosOf } from '../support/operation-scenarios.ts'
import { makeOperationsSite } from '../support/operations-site.ts'

const site = makeOperationsSite('folder')
// An update of a folder is the same as a reinstall.
const scenarios = scenariosOf(folderSource).filter(({ name }) => name !== 'update')

describe.each(scenarios)('$name of a folder', (scenario) => {
  it('is all or nothing when any one change of the disk fails', async () => {
    expect(await failEach(site, scenario, { mode: 'fail', every: 1 })).toBeGreaterThan(5)
  })

  it('is all or nothing when a change fails after its work, or in the middle of it', async () => {
    expect(await failEach(site, scenario, { mode: 'fail-after', every: 3 })).toBeGreaterThan(5)
  })

  it('changes nothing when any one reading fails', async () => {
    const how = { mode: 'fail', every: 1, only: ['read'] } as const
    expect(await failEach(site, scenario, how)).toBeGreaterThan(2)
  })

  it('is taken back or finished by the next run when the disk fails for good', async () => {
    expect(await failEach(site, scenario, { mode: 'dead-after', every: 3 })).toBeGreaterThan(5)
  })
})
