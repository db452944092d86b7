import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ErrorCode, isSkillsError } from '@skills/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scenario } from '../support/fault-loop.ts'
import { type FaultyServer, networkFaults, startFaultyServer } from '../support/network-faults.ts'
import { gitSource, makeServed, scenariosOf } from '../support/operation-scenarios.ts'
import {
  diskState,
  makeOperationsSite,
  scratchLeft,
  storeFaults,
} from '../support/operations-site.ts'
import { rememberTree } from '../support/remembered-tree.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-served-'))
const shortBounds = { connectMilliseconds: 300, idleMilliseconds: 150, totalMilliseconds: 2_000 }
const network = { bounds: {} }
const site = makeOperationsSite('network', network)
let server: FaultyServer
let scenarios: readonly Scenario[]

beforeAll(async () => {
  const repository = makeServed(served)
  server = await startFaultyServer(served)
  const address = `${server.url}/pack.git`
  const source = gitSource(repository, address)
  const named = (name: string) => scenariosOf(source).find((one) => one.name === name)
  const fromLock: Scenario = {
    name: 'install of a lock on another machine',
    prepare: async (place) => {
      source.setEdition(place, 1)
      await place.install({ modules: [address] })
      rmSync(place.data, { recursive: true })
      rmSync(join(place.project, '.claude'), { recursive: true })
      rmSync(join(place.project, '.cursor'), { recursive: true })
    },
    run: (place) => place.install(),
  }
  const others = ['add', 'reinstall with changed bytes', 'mod update'].map(named)
  scenarios = [...others.filter((one) => one !== undefined), fromLock]
})

/** Half of a well-formed answer may be enough to go on; what comes then must be exactly right. */
const halfBodyCodes: readonly ErrorCode[] = ['E_NETWORK', 'E_NOT_A_REPOSITORY', 'E_OBJECT_CORRUPT']

function expectError(error: unknown, codes: readonly ErrorCode[], where: string): void {
  if (!isSkillsError(error)) throw new Error(`${where}: no error of ours`, { cause: error })
  expect(codes, `${where}: ${error.message}`).toContain(error.code)
}

afterAll(async () => {
  await server.close()
  for (const folder of [served, site.top]) rmSync(folder, { recursive: true, force: true })
})

describe.each([0, 1, 2, 3])('use case %i over a git server', (index) => {
  it('changes nothing when any one request goes wrong, in each way', async () => {
    const scenario = scenarios[index]
    if (scenario === undefined) throw new Error('no such use case')
    site.reset()
    await server.arm()
    await scenario.prepare(site)
    const restore = rememberTree(site.top)
    const old = diskState(site)
    await server.arm()
    await scenario.run(site)
    const requests = server.count()
    const wanted = diskState(site)
    expect(requests).toBeGreaterThan(1)
    for (const fault of networkFaults) {
      for (let at = 1; at <= requests; at += 1) {
        const where = `${scenario.name}: ${fault} at ${at} of ${requests}`
        restore()
        await server.arm(fault, at)
        Object.assign(network.bounds, shortBounds)
        const error = await scenario.run(site).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        for (const name of Object.keys(network.bounds)) Reflect.deleteProperty(network.bounds, name)
        if (fault !== 'half a body') expectError(error, ['E_NETWORK'], where)
        else if (error !== undefined) expectError(error, halfBodyCodes, where)
        expect(diskState(site), where).toEqual(error === undefined ? wanted : old)
        expect(storeFaults(site), where).toEqual([])
        expect(scratchLeft(site), where).toEqual([])
        if (at < requests) continue
        await server.arm()
        await scenario.run(site)
        expect(diskState(site), where).toEqual(wanted)
      }
    }
  })
})
