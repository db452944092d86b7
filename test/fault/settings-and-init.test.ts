// The first import: it wraps node's file functions before anything takes one of them.
import '../support/faulty-fs.ts'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { initCi, initModule, initProject, setSetting } from '@skills/operations'
import { afterAll, describe, expect, it } from 'vitest'
import { endOf } from '../support/fault-loop.ts'
import { armFaults, type FaultMode } from '../support/faulty-fs.ts'
import { makeOperationsSite, type OperationsSite } from '../support/operations-site.ts'
import { rememberTree } from '../support/remembered-tree.ts'
import { treeOfFiles } from '../support/tree.ts'

const site = makeOperationsSite('settings')
afterAll(() => rmSync(site.top, { recursive: true, force: true }))
const here = { project: undefined, scope: undefined, global: false } as const

interface Case {
  readonly name: string
  readonly prepare?: (site: OperationsSite) => Promise<unknown>
  readonly run: (site: OperationsSite) => Promise<unknown>
}

const setOffline = ({ context }: OperationsSite) =>
  setSetting(context, { key: 'offline', value: 'true' })

const cases: readonly Case[] = [
  { name: 'config set, the first', run: setOffline },
  {
    name: 'config set, one more',
    prepare: ({ context }) => setSetting(context, { key: 'cafile', value: '/some/ca.pem' }),
    run: setOffline,
  },
  {
    name: 'init of a project with texts for git',
    prepare: async ({ project }) =>
      writeFileSync(join(project, '.gitattributes'), '*.png binary\n'),
    run: ({ context }) =>
      initProject(context, {
        assistants: ['cursor'],
        vcs: 'committed',
        dryRun: false,
        scope: here,
        ask: undefined,
      }),
  },
  {
    name: 'init ci',
    run: ({ context }) => initCi(context, { platform: 'github', dryRun: false, scope: here }),
  },
  {
    name: 'mod init',
    run: ({ context }) => initModule(context, { dir: 'new-skills', dryRun: false }),
  },
]

/** What people see: their project and our settings, without locks and temporary files, which the next run takes away. */
function seen(): unknown {
  const files = {
    ...treeOfFiles(site.project),
    ...treeOfFiles(site.context.machine.folders.config),
  }
  return Object.fromEntries(
    Object.entries(files).filter(([name]) => !/\.lock\.|\.tmp$/u.test(name)),
  )
}

async function eachChange(
  one: Case,
  mode: FaultMode,
  check: (failed: boolean, at: number) => void,
) {
  site.reset()
  await one.prepare?.(site)
  const restore = rememberTree(site.top)
  for (let at = 1; ; at += 1) {
    restore()
    const faults = armFaults({ below: site.top, at, mode, code: 'ENOSPC' })
    const ended = await endOf(one.run(site)).finally(faults.disarm)
    check(ended === 'failed', at)
    if (faults.log.length < at) return
  }
}

describe.each(cases)('$name', (one) => {
  it.each<FaultMode>(['fail', 'fail-after'])(
    'is all or nothing when a change of the disk fails (%s)',
    async (mode) => {
      site.reset()
      await one.prepare?.(site)
      const old = seen()
      await one.run(site)
      const wanted = seen()
      expect(wanted).not.toEqual(old)
      await eachChange(one, mode, (failed, at) =>
        expect(seen(), `${at}`).toEqual(failed ? old : wanted),
      )
    },
  )

  it.each<FaultMode>(['dead', 'dead-after'])(
    'leaves whole files or none after a kill (%s)',
    async (mode) => {
      site.reset()
      await one.prepare?.(site)
      const old = seen()
      await one.run(site)
      const whole = new Set(Object.entries({ ...Object(old), ...Object(seen()) }).map(String))
      for (const entry of Object.entries(Object(old))) whole.add(String(entry))
      await eachChange(one, mode, (_failed, at) => {
        for (const entry of Object.entries(Object(seen())))
          expect(whole, `${at}`).toContain(String(entry))
      })
      expect(existsSync(site.project)).toBe(true)
    },
  )
})
