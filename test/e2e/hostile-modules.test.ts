import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { expectAccepted } from './hostile/expect-accepted.ts'
import { expectRefused } from './hostile/expect-refused.ts'
import { machine } from './hostile/machine.ts'
import { hostileRows } from './hostile/rows/index.ts'
import { workshop } from './hostile/workshop.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-hostile-'))
let server: GitServer

beforeAll(async () => {
  server = await startGitServer(served)
})
afterAll(async () => {
  await server.close()
  rmSync(served, { recursive: true, force: true })
})

describe.concurrent('a hostile module', () => {
  for (const [index, row] of hostileRows.entries())
    test(row.name, async () => {
      const target = machine()
      const source = row.make(workshop(target, { served, url: server.url, id: `row-${index}` }))
      if ('code' in row.expect) await expectRefused(target, source, row.expect)
      else await expectAccepted(target, source, row.expect)
    })
})
