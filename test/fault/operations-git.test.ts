// The first import: it wraps node's file functions before anything takes one of them.
import '../support/faulty-fs.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failEach, type Scenario } from '../support/fault-loop.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { gitSource, makeServed, scenariosOf } from '../support/operation-scenarios.ts'
import { makeOperationsSite } from '../support/operations-site.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-served-'))
const site = makeOperationsSite('git')
let server: GitServer
let scenarios: readonly Scenario[]

beforeAll(async () => {
  const repository = makeServed(served)
  server = await startGitServer(served)
  scenarios = scenariosOf(gitSource(repository, `${server.url}/pack.git`))
})
afterAll(async () => {
  await server.close()
  rmSync(served, { recursive: true, force: true })
})

// Sampled: what differs from a folder is fetching alone, and each try asks a server.
const names = [
  'add',
  'first install',
  'reinstall with changed bytes',
  'uninstall',
  'update',
  'ci',
  'mod update',
]

describe.each(names)('%s of a git repository', (name) => {
  it.each([
    { mode: 'fail', every: 7 },
    { mode: 'fail-after', every: 11 },
    { mode: 'dead-after', every: 11 },
  ] as const)('is old or new, and right after the next run ($mode, every $every)', async (how) => {
    const scenario = scenarios.find((one) => one.name === name)
    if (scenario === undefined) throw new Error(`no use case ${name}`)
    expect(await failEach(site, scenario, how)).toBeGreaterThan(5)
  })
})
