import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownProcessMark } from '@skills/core'
import { expect, it } from 'vitest'
import { createGitRepository } from '../support/git-repository.ts'
import { startGitServer } from '../support/git-server.ts'
import { makeOperationsSite, packFiles } from '../support/operations-site.ts'
import { sandboxWithPack } from '../support/packs.ts'
import { repositoryRoot } from '../support/repository-root.ts'

const clocks = ['1971-01-01', '2025-01-01', '2199-12-31', '1999-12-31']

/** A program whose clock says something else, and goes on from there. */
function withClock(date: string): string[] {
  const text = `const real=Date,jump=real.parse('${date}')-real.now();globalThis.Date=class extends real{constructor(...a){if(a.length)super(...a);else super(real.now()+jump)}static now(){return real.now()+jump}}`
  const bin = join(repositoryRoot, 'bin/run.js')
  return [process.execPath, '--import', `data:text/javascript,${text}`, bin]
}

it('a clock that jumps between runs changes nothing, and a dead lock of any time stops nobody', async () => {
  const box = sandboxWithPack()
  ;(await box.skills('install', './pack', '-a', 'claude-code')).exits(0)
  const before = box.tree()
  const states = join(box.home, '.local/share/skills/state/v1')
  const [state = ''] = readdirSync(states)
  const dead = ownProcessMark().replace(/-\d+$/u, '-1')
  for (const date of clocks) {
    const lock = join(states, state, `lock.${dead}.0123456789ab`)
    writeFileSync(lock, '')
    utimesSync(lock, Date.parse(date) / 1000, Date.parse(date) / 1000)
    const jumped = box.withProgram(...withClock(date))
    expect((await jumped.skills('install')).exits(0).stderr).toContain('Nothing to do')
    ;(await jumped.skills('verify')).exits(0)
    expect(readdirSync(join(states, state))).toEqual(['runs', 'state.json'])
  }
  expect(box.tree()).toEqual(before)
})

it('a commit of any time gets the same pseudo-version on every machine', async () => {
  const served = mkdtempSync(join(tmpdir(), 'skills-served-'))
  const site = makeOperationsSite('clock')
  const server = await startGitServer(served)
  try {
    const times = [
      [0, '0.0.0-19700101000000-'],
      [1, '0.0.0-19700101000001-'],
      [4_102_444_800, '0.0.0-21000101000000-'],
    ] as const
    for (const [time, version] of times) {
      const repository = createGitRepository(join(served, `at-${time}.git`))
      repository.commit(packFiles(1), { time })
      site.reset()
      const { module } = await site.add(`${server.url}/at-${time}.git`)
      expect(module.version.startsWith(version), module.version).toBe(true)
    }
  } finally {
    await server.close()
    for (const folder of [served, site.top]) rmSync(folder, { recursive: true, force: true })
  }
})
