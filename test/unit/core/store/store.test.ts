import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../../packages/core/src/store/open-store.ts'
import { filePath } from '../../../../packages/core/src/store/store-layout.ts'
import { sweepScratch } from '../../../../packages/core/src/store/sweep-scratch.ts'
import { ownProcessMark } from '../../../../packages/core/src/words/index.ts'
import { parseRelativePath } from '../../../../packages/core/src/words/relative-path.ts'
import {
  isSkillsError,
  type SkillsError,
} from '../../../../packages/core/src/words/skills-error.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { contents, freshStore, stored, treeOf } from './tree-of.ts'

const files = { 'SKILL.md': '# one\r\n', 'bin/run': { executable: 'go' }, 'copy.md': '# one\r\n' }

function failure(act: () => unknown): SkillsError {
  try {
    act()
  } catch (error) {
    if (isSkillsError(error)) return error
    throw error
  }
  throw new Error('expected a SkillsError')
}

describe('a snapshot', () => {
  test('has the digest that sha256sum and the shell give', async () => {
    const { store } = freshStore()
    const snapshot = await store.add(treeOf(files), undefined)
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'SKILL.md'), '# one\r\n')
    writeFileSync(join(folder, 'copy.md'), '# one\r\n')
    writeFileSync(join(folder, 'bin/run'), 'go')
    const script =
      "find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | openssl dgst -sha256 -binary | base64"
    const digest = execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' }).trim()
    expect(snapshot.integrity).toBe(`h1:${digest}`)
    expect(snapshot.files.map((file) => file.path)).toEqual(['SKILL.md', 'bin/run', 'copy.md'])
  })

  test('that is not kept leaves nothing, and writes nothing into the store', async () => {
    const { store, folder, scratch } = freshStore()
    const snapshot = await store.add(treeOf(files), undefined)
    expect(contents(store, snapshot)).toEqual({
      'SKILL.md': '# one\r\n',
      'bin/run*': 'go',
      'copy.md': '# one\r\n',
    })
    expect(store.find(snapshot.integrity)).toBe(snapshot)
    expect(existsSync(folder)).toBe(false)
    await store.close()
    expect(existsSync(scratch)).toBe(false)
    expect(store.find(snapshot.integrity)).toBeUndefined()
  })

  test('does what waits for it once, when it is kept, and never when it is not', async () => {
    const { store, again } = freshStore()
    const snapshot = await store.add(treeOf(files), undefined)
    const other = await store.add(treeOf({ 'SKILL.md': '# two' }), undefined)
    const done: string[] = []
    for (const [name, one] of [
      ['kept', snapshot],
      ['refused', other],
    ] as const) {
      store.whenKept(one, async () => {
        done.push(name)
      })
    }
    expect(done).toEqual([])
    await store.keep(snapshot)
    await store.keep(snapshot)
    await store.close()
    await again().keep(snapshot)
    expect(done).toEqual(['kept'])
  })

  test('that is kept is found, with its modes, by another run', async () => {
    const { store, folder, again } = freshStore()
    const snapshot = await store.add(treeOf(files), undefined)
    await store.keep(snapshot)
    await store.keep(snapshot)
    await store.close()
    expect(stored(folder).map((line) => line.replace(/[0-9a-f]{16,}/g, '#'))).toEqual([
      expect.stringMatching(/^444 v1\/files\/[0-9a-f]{2}\/#$/),
      expect.stringMatching(/^444 v1\/files\/[0-9a-f]{2}\/#$/),
      expect.stringMatching(/^644 v1\/snapshots\/[0-9a-f]{2}\/#\/#\.json$/),
    ])
    const other = again()
    const found = other.find(snapshot.integrity)
    expect(found).toEqual(snapshot)
    expect(found === undefined ? undefined : contents(other, found)).toHaveProperty(
      'bin/run*',
      'go',
    )
    expect(other.find(snapshot.integrity, [])).toBeUndefined()
    expect(other.find(snapshot.integrity, ['bin/run'])).toEqual(snapshot)
  })

  test('is told from one with the same bytes and other modes', async () => {
    const { store, again } = freshStore()
    const plain = await store.add(treeOf({ run: 'go' }), undefined)
    const executable = await store.add(treeOf({ run: { executable: 'go' } }), undefined)
    expect(plain.integrity).toBe(executable.integrity)
    await store.keep(plain)
    await store.keep(executable)
    for (const one of [store, again()]) {
      expect(one.find(plain.integrity, [])).toEqual(plain)
      expect(one.find(plain.integrity, ['run'])).toEqual(executable)
    }
  })

  test('is added twice without a second write, and kept beside another process', async () => {
    const { store, folder, again } = freshStore()
    const other = again()
    const [mine, theirs] = await Promise.all([
      store.add(treeOf(files), undefined),
      other.add(treeOf(files), undefined),
    ])
    await Promise.all([store.keep(mine), other.keep(theirs), store.keep(mine)])
    const before = stored(folder)
    const third = again()
    await third.keep(await third.add(treeOf(files), undefined))
    expect(stored(folder)).toEqual(before)
  })

  test('carries what was left out of it, and not what was left out elsewhere', async () => {
    const { store } = freshStore()
    const omitted = [
      { path: 'a/vendor', reason: 'submodule' },
      { path: 'b/vendor', reason: 'submodule' },
    ] as const
    const tree = { ...treeOf({ 'a/x': '', 'b/x': '' }), omitted }
    expect((await store.add(tree, parseRelativePath('a'))).omitted).toEqual([omitted[0]])
    expect((await store.add(tree, undefined)).omitted).toEqual(omitted)
  })

  test('without files has a digest of its own', async () => {
    const { store, again } = freshStore()
    const snapshot = await store.add(treeOf({}), undefined)
    await store.keep(snapshot)
    expect(again().find(snapshot.integrity)).toEqual(snapshot)
  })
})

describe('what was tampered with', () => {
  async function kept() {
    const fresh = freshStore()
    const snapshot = await fresh.store.add(treeOf(files), undefined)
    await fresh.store.keep(snapshot)
    const file = snapshot.files[0]
    if (file === undefined) throw new Error('no file')
    const path = join(fresh.folder, 'v1/files', file.sha256.slice(0, 2), file.sha256.slice(2))
    return { ...fresh, snapshot, file, path }
  }

  test('one flipped bit of a file is an integrity error that names it', async () => {
    const { store, file, path } = await kept()
    const bytes = readFileSync(path)
    bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0)
    chmodSync(path, 0o644)
    writeFileSync(path, bytes)
    const error = failure(() => store.read(file))
    expect(error.code).toBe('E_INTEGRITY')
    expect(error.exitStatus).toBe(4)
    expect(error.where?.file).toBe(path)
  })

  test('a lost file is one too, and comes back when the remedy is followed', async () => {
    const { store, file, path, again, snapshot } = await kept()
    rmSync(path)
    expect(failure(() => store.read(file)).code).toBe('E_INTEGRITY')
    const other = again()
    await other.keep(await other.add(treeOf(files), undefined))
    expect(contents(store, snapshot)).toHaveProperty('SKILL.md', '# one\r\n')
  })

  test('a file cut short by a crash is written again', async () => {
    const { file, path, again } = await kept()
    chmodSync(path, 0o644)
    writeFileSync(path, '#')
    const other = again()
    await other.keep(await other.add(treeOf(files), undefined))
    expect(Buffer.from(other.read(file)).toString()).toBe('# one\r\n')
  })

  test.each([
    ['another digest', (text: string) => text.replace(/"sha256": "./, '"sha256": "0')],
    ['another path', (text: string) => text.replace('SKILL.md', 'SKULL.md')],
    ['another mode', (text: string) => text.replace('"executable": false', '"executable": true')],
    ['an unsafe path', (text: string) => text.replace('SKILL.md', '../../x')],
    ['a file less', (text: string) => JSON.stringify({ ...JSON.parse(text), files: [] })],
    ['no JSON', () => 'nonsense'],
    ['no object', () => '[]'],
  ])('a record with %s is an integrity error', async (_what, change) => {
    const { folder, again, snapshot } = await kept()
    const [line] = stored(folder).filter((one) => one.includes('snapshots'))
    const path = join(folder, line?.slice(4) ?? '')
    const text = readFileSync(path, 'utf8')
    expect(change(text)).not.toBe(text)
    writeFileSync(path, change(text))
    const error = failure(() => again().find(snapshot.integrity))
    expect(error.code).toBe('E_INTEGRITY')
    expect(error.where?.file).toBe(path)
  })
})

describe('what a commit turned out to be', () => {
  test('is recalled at once, stays once its snapshot is kept, and keeps modes apart', async () => {
    const { store, folder, again } = freshStore()
    const plain = await store.add(treeOf({ run: 'go' }), undefined)
    const executable = await store.add(treeOf({ run: { executable: 'go' } }), undefined)
    await store.remember('git aaa', { snapshot: plain, committedAt: 1 })
    await store.remember('git bbb', { snapshot: executable, committedAt: 2 })
    expect(store.recall('git aaa')).toEqual({ snapshot: plain, committedAt: 1 })
    expect(existsSync(folder)).toBe(false)
    await store.keep(plain)
    expect(again().recall('git aaa')).toEqual({ snapshot: plain, committedAt: 1 })
    expect(again().recall('git bbb')).toBeUndefined()
    await store.keep(executable)
    expect(again().recall('git bbb')).toEqual({ snapshot: executable, committedAt: 2 })
    expect(again().recall('git ccc')).toBeUndefined()
  })

  test('counts as unknown where a file of it is gone or was cut short, so that it is fetched anew', async () => {
    const { store, folder, again } = freshStore()
    const snapshot = await store.add(treeOf({ a: 'aaa', b: 'bbb' }), undefined)
    await store.remember('git aaa', { snapshot, committedAt: 1 })
    await store.keep(snapshot)
    const [, file] = snapshot.files
    if (file === undefined) throw new Error('no second file')
    const path = filePath(folder, file.sha256)
    for (const damage of [() => rmSync(path), () => writeFileSync(path, 'b')]) {
      damage()
      const second = again()
      expect(second.recall('git aaa')).toBeUndefined()
      await second.keep(await second.add(treeOf({ a: 'aaa', b: 'bbb' }), undefined))
      expect(again().recall('git aaa')).toEqual({ snapshot, committedAt: 1 })
    }
  })

  test('that cannot be read, or belongs to another key, counts as unknown', async () => {
    const { store, folder, again } = freshStore()
    const snapshot = await store.add(treeOf({ a: 'a' }), undefined)
    await store.remember('git aaa', { snapshot, committedAt: 1 })
    await store.keep(snapshot)
    const [line] = stored(folder).filter((one) => one.includes('keys'))
    const path = join(folder, line?.slice(4) ?? '')
    const text = readFileSync(path, 'utf8')
    for (const other of [
      '',
      '[]',
      text.replace('git aaa', 'git bbb'),
      text.replace('h1:', 'h2:'),
    ]) {
      writeFileSync(path, other)
      expect(again().recall('git aaa')).toBeUndefined()
    }
  })
})

describe('scratch', () => {
  test('folders for fetchers are fresh and gone at the end', async () => {
    const { store, scratch } = freshStore()
    const first = store.scratchFolder()
    const second = store.scratchFolder()
    expect(first).not.toBe(second)
    expect(readdirSync(first)).toEqual([])
    await store.close()
    expect(existsSync(scratch)).toBe(false)
  })

  test('that was closed leaves no folder behind that was not there', async () => {
    const root = temporaryFolder()
    const scratch = join(root, 'data/skills/store/scratch/own')
    const open = () => openStore({ folder: join(root, 'data/skills/store'), scratch })
    const refused = open()
    refused.scratchFolder()
    await refused.close()
    expect(readdirSync(root)).toEqual([])
    mkdirSync(join(root, 'data'))
    const busy = open()
    busy.scratchFolder()
    mkdirSync(join(root, 'data/skills/store/scratch/other'))
    await busy.close()
    expect(readdirSync(join(root, 'data/skills/store/scratch'))).toEqual(['other'])
  })

  test('of processes that are gone is swept, nothing else', () => {
    const folder = temporaryFolder()
    const own = ownProcessMark()
    const dead = own.replace(/-\d+-/u, `-${spawnSync(process.execPath, ['-e', '']).pid}-`)
    const elsewhere = own.replace(/^[0-9a-f]{12}/u, '0123456789ab')
    const kept = [`${own}.ab`, `${elsewhere}.ab`, 'notes', dead, `${dead}-ab`, `x${dead}.ab`]
    for (const name of [`${dead}.01ab`, `${elsewhere}.cd`, ...kept])
      mkdirSync(join(folder, name, 'inner'), { recursive: true })
    utimesSync(join(folder, `${elsewhere}.cd`), 1e9, 1e9)
    utimesSync(join(folder, 'notes'), 1e9, 1e9)
    expect([...sweepScratch(folder)].sort()).toEqual([`${elsewhere}.cd`, `${dead}.01ab`].sort())
    expect(readdirSync(folder).sort()).toEqual(kept.sort())
    expect(sweepScratch(join(folder, 'missing'))).toEqual([])
  })
})

describe('a store that cannot be written', () => {
  test('says where', async () => {
    const base = temporaryFolder()
    writeFileSync(join(base, 'file'), '')
    const store = openStore({ folder: join(base, 'store'), scratch: join(base, 'file', 'scratch') })
    await expect(store.add(treeOf({ a: 'a' }), undefined)).rejects.toMatchObject({
      code: 'E_WRITE',
    })
    const blocked = openStore({
      folder: join(base, 'file', 'store'),
      scratch: join(base, 'scratch'),
    })
    const snapshot = await blocked.add(treeOf({ a: 'a' }), undefined)
    await expect(blocked.keep(snapshot)).rejects.toMatchObject({ code: 'E_WRITE' })
  })
})
