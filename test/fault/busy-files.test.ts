// The first import: it wraps node's file functions before anything takes one of them.

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isSkillsError, pendingJournal } from '@skills/core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { endOf, prepareScenario } from '../support/fault-loop.ts'
import { armFaults } from '../support/faulty-fs.ts'
import { differentScenarios, folderSource } from '../support/operation-scenarios.ts'
import { diskState, makeOperationsSite } from '../support/operations-site.ts'
import { mountSmallDisk, noSmallDisks } from '../support/small-disk.ts'

const site = makeOperationsSite('busy')
const platform = process.platform

function actLike(name: NodeJS.Platform): void {
  Object.defineProperty(process, 'platform', { value: name })
}

afterEach(() => actLike(platform))
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const scenarios = differentScenarios(folderSource)

const codes = ['EPERM', 'EBUSY', 'EACCES'] as const

describe.each(scenarios)('$name', (scenario) => {
  it('waits where any one rename is refused for a moment, as on Windows', async () => {
    const prepared = await prepareScenario(site, scenario)
    for (let at = 1; ; at += 1) {
      prepared.restore()
      actLike('win32')
      const code = codes[at % codes.length] ?? 'EPERM'
      const faults = armFaults({ below: site.top, at, mode: 'fail', code, only: ['rename'] })
      const ended = await endOf(scenario.run(site)).finally(faults.disarm)
      actLike(platform)
      expect(ended, `${code} ${at}: ${faults.log[at - 1]}`).toBe('done')
      expect(diskState(site)).toEqual(prepared.wanted)
      if (faults.log.length < at) break
    }
  })
})

it('gives up where a rename stays refused, and takes everything back', async () => {
  const scenario = scenarios.find(({ name }) => name === 'reinstall with changed bytes')
  if (scenario === undefined) throw new Error('no such scenario')
  const prepared = await prepareScenario(site, scenario)
  prepared.restore()
  const target = join(site.project, '.claude/skills')
  actLike('win32')
  const faults = armFaults({ below: target, at: 1, mode: 'dead', code: 'EBUSY', only: ['rename'] })
  const error = await scenario.run(site).catch((thrown: unknown) => thrown)
  faults.disarm()
  actLike(platform)
  expect(isSkillsError(error, 'E_WRITE')).toBe(true)
  await scenario.run(site)
  expect(diskState(site)).toEqual(prepared.wanted)
})

describe.skipIf(noSmallDisks !== undefined)(
  `a place on a file system of its own (${noSmallDisks} → skipped)`,
  () => {
    it.each(['.claude', '.claude/skills'])('at %s', async (at) => {
      const scenario = scenarios.find(({ name }) => name === 'first install')
      site.reset()
      await scenario?.prepare(site)
      const folder = join(site.project, at)
      mkdirSync(folder, { recursive: true })
      const disk = mountSmallDisk(folder, 256)
      try {
        const before = diskState(site)
        const error = await scenario?.run(site).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        expect(pendingJournal(site.scope)).toBeUndefined()
        if (at === '.claude') {
          expect(error).toBeUndefined()
          expect(await site.verify()).toMatchObject({ failure: undefined })
          await site.uninstall('pack')
        } else {
          if (!isSkillsError(error, 'E_WRITE')) throw error
          expect(error.message).toContain('another file system')
        }
        expect(diskState(site).project).toEqual(before.project)
      } finally {
        disk.unmount()
      }
    })
  },
)
