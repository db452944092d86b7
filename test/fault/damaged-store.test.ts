import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isSkillsError, parseSha256 } from '@skills/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filePath } from '../../packages/core/src/store/store-layout.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { gitSource, makeServed } from '../support/operation-scenarios.ts'
import { diskState, makeOperationsSite, storeFaults } from '../support/operations-site.ts'
import { tree } from '../support/tree.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-served-'))
const site = makeOperationsSite('store')
let server: GitServer
let address: string

beforeAll(async () => {
  const repository = makeServed(served)
  server = await startGitServer(served)
  address = `${server.url}/pack.git`
  gitSource(repository, address).setEdition(site, 1)
})
afterAll(async () => {
  await server.close()
  for (const folder of [served, site.top]) rmSync(folder, { recursive: true, force: true })
})

/** Everything is installed, then a skill is lost on disk, so that its bytes are wanted from the store. */
async function installedAndLost(): Promise<string> {
  site.reset()
  await site.add(address)
  await site.install()
  const wanted = tree(site.project)
  const lost = join(site.project, '.claude/skills/lint')
  const digest = parseSha256(wanted['.claude/skills/lint/SKILL.md']?.sha256 ?? '')
  if (digest === undefined) throw new Error('nothing was installed')
  rmSync(lost, { recursive: true })
  return filePath(join(site.data, 'store'), digest)
}

function flipOneBit(file: string): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8((bytes[0] ?? 0) ^ 1)
  chmodSync(file, 0o644)
  writeFileSync(file, bytes)
}

describe('a store', () => {
  it('with a flipped bit installs nothing and names the file, until that is deleted', async () => {
    const stored = await installedAndLost()
    const before = diskState(site)
    flipOneBit(stored)
    const error = await site.install().catch((thrown: unknown) => thrown)
    if (!isSkillsError(error, 'E_INTEGRITY')) throw error
    expect(error.exitStatus).toBe(4)
    expect(error.where?.file).toBe(stored)
    expect(diskState(site)).toEqual(before)
    rmSync(stored)
    await site.install()
    expect(await site.verify()).toMatchObject({ failure: undefined })
    expect(storeFaults(site)).toEqual([])
  })

  it('that has lost a file, or a part of one, fetches it anew', async () => {
    for (const damage of [rmSync, (file: string) => truncateSync(file, 3)]) {
      const stored = await installedAndLost()
      damage(stored)
      const asked = server.requests.length
      await site.install()
      expect(server.requests.length).toBeGreaterThan(asked)
      expect(await site.verify()).toMatchObject({ failure: undefined })
      expect(storeFaults(site)).toEqual([])
    }
  })

  it('whose records are damaged installs nothing, and one that is gone is made anew', async () => {
    await installedAndLost()
    const snapshots = join(site.data, 'store/v1/snapshots')
    const record = readdirSync(snapshots, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.json'),
    )
    const file = join(snapshots, record ?? '')
    flipOneBit(file)
    const error = await site.install().catch((thrown: unknown) => thrown)
    if (!isSkillsError(error, 'E_INTEGRITY')) throw error
    expect(error.where?.file).toBe(file)
    rmSync(join(site.data, 'store'), { recursive: true })
    await site.install()
    expect(await site.verify()).toMatchObject({ failure: undefined })
  })
})
