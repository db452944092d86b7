import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadFile, readModule, type Snapshot } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { moduleReadBefore } from '../../../packages/operations/src/obtain/module-read-before.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const skill = '---\nname: one\ndescription: Use it to test.\n---\n\n# One\n\n[more](gone.md)\n'
const files = { 'skills/one/SKILL.md': skill, 'skills/one/run.sh': 'true\n' }

/** A store in memory that counts how often a file of it is read. */
function storeOf(read: ReadFile) {
  const acts: (() => Promise<void>)[] = []
  let reads = 0
  return {
    store: {
      read: (file: Parameters<ReadFile>[0]) => {
        reads += 1
        return read(file)
      },
      whenKept: (_snapshot: Snapshot, act: () => Promise<void>) => {
        acts.push(act)
      },
    },
    keep: () => Promise.all(acts.splice(0).map((act) => act())),
    reads: () => reads,
  }
}

describe('a module that was read before', () => {
  it('is what a reader says, and no file is read again once it was kept', async () => {
    const cache = temporaryFolder()
    const { snapshot, read } = snapshotOf(files, { executables: ['skills/one/run.sh'] })
    const reading = { snapshot, moduleName: 'mine', readerPack: 'one' }
    const { store, keep, reads } = storeOf(read)
    const said = readModule(snapshot, read, { moduleName: 'mine' })
    expect(said.problems.map(({ rule }) => rule)).not.toEqual([])
    expect(moduleReadBefore(cache, store, reading)).toEqual(said)
    expect(readdirSync(cache)).toEqual([])
    await keep()
    const before = reads()
    expect(moduleReadBefore(cache, store, reading)).toEqual(said)
    expect(reads()).toBe(before)
    expect(await keep()).toEqual([])
  })

  it('is read anew for other bytes, modes, names, omissions and readers', async () => {
    const cache = temporaryFolder()
    const { snapshot, read } = snapshotOf(files)
    const reading = { snapshot, moduleName: 'mine', readerPack: 'one' }
    const first = storeOf(read)
    moduleReadBefore(cache, first.store, reading)
    await first.keep()
    const others = [
      { ...reading, readerPack: 'two' },
      { ...reading, moduleName: 'other' },
      { ...reading, snapshot: snapshotOf(files, { executables: ['skills/one/run.sh'] }).snapshot },
      {
        ...reading,
        snapshot: { ...snapshot, omitted: [{ path: 'x', reason: 'ignored' as const }] },
      },
    ]
    for (const other of others) {
      const { store, reads } = storeOf(read)
      moduleReadBefore(cache, store, other)
      expect(reads()).toBeGreaterThan(0)
    }
    const changed = snapshotOf({ ...files, 'skills/one/run.sh': 'false\n' })
    const { store, reads } = storeOf(changed.read)
    moduleReadBefore(cache, store, { ...reading, snapshot: changed.snapshot })
    expect(reads()).toBeGreaterThan(0)
  })

  it('is read anew where its text was changed or cut', async () => {
    const cache = temporaryFolder()
    const { snapshot, read } = snapshotOf(files)
    const reading = { snapshot, moduleName: 'mine', readerPack: 'one' }
    const first = storeOf(read)
    moduleReadBefore(cache, first.store, reading)
    await first.keep()
    const folder = join(cache, 'modules/v1')
    const [name = ''] = readdirSync(folder)
    const text = readFileSync(join(folder, name), 'utf8')
    const damaged = [
      text.replace('warning', 'note'),
      text.slice(0, -9),
      '',
      `${'0'.repeat(64)}\n{}\n`,
    ]
    for (const other of damaged) {
      expect(other).not.toBe(text)
      writeFileSync(join(folder, name), other)
      const { store, reads } = storeOf(read)
      expect(moduleReadBefore(cache, store, reading)).toEqual(
        readModule(snapshot, read, { moduleName: 'mine' }),
      )
      expect(reads()).toBeGreaterThan(0)
    }
  })

  it('is kept nowhere by a program that was not built', async () => {
    const cache = temporaryFolder()
    const { snapshot, read } = snapshotOf(files)
    const { store, keep } = storeOf(read)
    moduleReadBefore(cache, store, { snapshot, moduleName: 'mine' })
    expect(await keep()).toEqual([])
    expect(readdirSync(cache)).toEqual([])
  })
})
