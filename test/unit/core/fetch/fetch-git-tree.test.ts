import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fetchGitTree } from '../../../../packages/core/src/fetch/fetch-git-tree.ts'
import { objectId } from '../../../../packages/core/src/fetch/git-pack.ts'
import { packet } from '../../../../packages/core/src/fetch/packet-line.ts'
import { isSkillsError } from '../../../../packages/core/src/words/skills-error.ts'
import type { RecordedRequest } from '../../../support/git-server.ts'
import { rewriteLines, swapStoredBlob, tamperPack } from '../../../support/tamper-pack.ts'
import { tree } from '../../../support/tree.ts'
import { failureOf, listing, plainSettings, serve } from './serve.ts'

const main = 'refs/heads/main'

describe('a commit', () => {
  test('comes with its files, executable bits, links and submodules', async () => {
    const { repository, url, scratch } = await serve()
    const commit = repository.commit(
      {
        'README.md': '# one\r\n',
        'bin/run.sh': { content: '#!/bin/sh\n', executable: true },
        'docs/latest': { link: '../README.md' },
        'vendor/other': { submodule: '1'.repeat(40) },
        'ünïcode/__proto__': 'x',
      },
      { time: 1_712_345_678 },
    )
    const tree = await fetchGitTree({ url, commit, ref: main }, scratch, plainSettings)
    expect(await listing(tree)).toEqual([
      'executable bin/run.sh #!/bin/sh\n',
      'file README.md # one\r\n',
      'file ünïcode/__proto__ x',
      'link docs/latest ../README.md',
    ])
    expect(tree.omitted).toEqual([{ path: 'vendor/other', reason: 'submodule' }])
    expect(tree.commit).toMatchObject({ id: commit, committedAt: 1_712_345_678, tags: [] })
    expect(objectId('commit', tree.commit?.raw ?? Buffer.alloc(0))).toBe(commit)
    expect(tree.entries.find((entry) => entry.path === 'README.md')?.size).toBe(7)
  })

  test('is asked for by its id: an old one comes in one fetch of depth 1', async () => {
    const { repository, server, url, scratch } = await serve()
    const old = repository.commit({ 'a.md': 'old' })
    repository.commit({ 'a.md': 'new', 'b.md': 'new' })
    const tree = await fetchGitTree({ url, commit: old, ref: main }, scratch, plainSettings)
    expect(await listing(tree)).toEqual(['file a.md old'])
    expect(server.requests.map((request) => request.method)).toEqual(['GET', 'POST'])
    expect(server.requests[1]?.body.toString()).toContain('deepen 1')
    expect(server.requests[1]?.body.toString()).toContain(`want ${old}`)
  })

  test('that an annotated tag names comes too', async () => {
    const { repository, url, scratch } = await serve()
    const commit = repository.commit({ 'a.md': 'one' })
    repository.tag('v1.0.0', commit, { annotated: true })
    repository.commit({ 'a.md': 'two' })
    const ref = 'refs/tags/v1.0.0'
    const tree = await fetchGitTree({ url, commit, ref }, scratch, plainSettings)
    expect(await listing(tree)).toEqual(['file a.md one'])
  })

  test('stays readable after the scratch folder is gone', async () => {
    const { repository, url, scratch } = await serve()
    const commit = repository.commit({ 'a.md': 'one' })
    const tree = await fetchGitTree({ url, commit, ref: main }, scratch, plainSettings)
    rmSync(scratch, { recursive: true })
    expect(await listing(tree)).toEqual(['file a.md one'])
    expect(existsSync(scratch)).toBe(false)
  })

  test('without a file gives no entries', async () => {
    const { repository, url, scratch } = await serve()
    const commit = repository.commit({})
    const tree = await fetchGitTree({ url, commit, ref: main }, scratch, plainSettings)
    expect(tree.entries).toEqual([])
  })

  test('with many similar files, packed as deltas, has the bytes that git has', async () => {
    const { repository, url, scratch } = await serve()
    const files: Record<string, string> = {}
    const text = Array.from({ length: 400 }, (_, line) => `line ${line * 7919}\n`).join('')
    for (let index = 0; index < 120; index += 1)
      files[`skills/s${index}/SKILL.md`] = `${text}${index}\n${text}`
    const commit = repository.commit(files)
    repository.git('repack', '-adfq', '--depth=50', '--window=50')
    const tree = await fetchGitTree({ url, commit, ref: main }, scratch, plainSettings)
    expect(tree.entries).toHaveLength(120)
    for (const { path, read } of tree.entries)
      expect(Buffer.from(await read()).toString('utf8')).toBe(files[path])
  })
})

describe('where the server gives no commit by its id', () => {
  const refuse = (commit: () => string) => (request: RecordedRequest) => {
    const line = Buffer.from(`ERR upload-pack: not our ref ${commit()}\n`)
    const head = (line.length + 4).toString(16).padStart(4, '0')
    return request.body.includes(`want ${commit()}`)
      ? Buffer.concat([Buffer.from(head), line])
      : undefined
  }

  test('the branch is fetched, and deeper until the commit is found', async () => {
    let wanted = ''
    const { repository, server, url, scratch } = await serve({ rewrite: refuse(() => wanted) })
    wanted = repository.commit({ 'a.md': 'old' })
    for (let index = 0; index < 3; index += 1) repository.commit({ 'a.md': `new ${index}` })
    const tree = await fetchGitTree({ url, commit: wanted, ref: main }, scratch, plainSettings)
    expect(await listing(tree)).toEqual(['file a.md old'])
    expect(server.requests.filter((request) => request.method === 'POST')).toHaveLength(3)
  })

  test('a commit that is on no branch is unknown', async () => {
    const { repository, url, scratch } = await serve()
    repository.commit({ 'a.md': 'one' })
    const commit = 'f'.repeat(40)
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.code).toBe('E_REF_UNKNOWN')
    expect(error.message).toContain(commit)
  })

  test('a branch that is not there either is unknown', async () => {
    const { repository, url, scratch } = await serve()
    repository.commit({ 'a.md': 'one' })
    const request = { url, commit: 'f'.repeat(40), ref: 'refs/heads/gone' }
    expect((await failureOf(fetchGitTree(request, scratch, plainSettings))).code).toBe(
      'E_REF_UNKNOWN',
    )
  })

  test('text that is no commit id is not sent', async () => {
    const { server, url, scratch } = await serve()
    const request = { url, commit: 'main\n', ref: main }
    const error = await failureOf(fetchGitTree(request, scratch, plainSettings))
    expect(error.code).toBe('E_REF_UNKNOWN')
    expect(server.requests).toHaveLength(0)
  })

  test('a blob or tag object is no commit', async () => {
    const { repository, url, scratch } = await serve()
    const commit = repository.commit({ 'a.md': 'one' })
    const tag = repository.tag('v1', commit, { annotated: true })
    const request = { url, commit: tag, ref: tag }
    expect((await failureOf(fetchGitTree(request, scratch, plainSettings))).code).toBe(
      'E_REF_UNKNOWN',
    )
  })
})

describe('bytes that are not what they should be', () => {
  const rewritePack = (change: (pack: Buffer) => Buffer) => ({
    rewrite: (request: RecordedRequest, body: Buffer) =>
      request.method === 'POST' ? tamperPack(body, change) : undefined,
  })

  test('the tampering itself changes nothing when it changes nothing', async () => {
    const { repository, url, scratch } = await serve(rewritePack((pack) => pack))
    const commit = repository.commit({ 'a.md': 'one' })
    const tree = await fetchGitTree({ url, commit, ref: main }, scratch, plainSettings)
    expect(await listing(tree)).toEqual(['file a.md one'])
  })

  test('a changed object is refused even under a right checksum', async () => {
    const { repository, url, scratch } = await serve({
      rewrite: (request, body) =>
        request.method === 'POST' ? swapStoredBlob(body, 'good-text', 'evil-text') : undefined,
    })
    repository.git('config', 'pack.compression', '0')
    repository.git('config', 'core.looseCompression', '0')
    const commit = repository.commit({ 'a.md': 'good-text' })
    repository.git('repack', '-adfFq')
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.code).toBe('E_OBJECT_CORRUPT')
    expect(error.message).toContain('sent other bytes for it')
    expect(error.exitStatus).toBe(4)
  })

  test('one flipped bit anywhere in the pack is refused', async () => {
    for (const where of [0.1, 0.4, 0.7, 0.95]) {
      const { repository, url, scratch } = await serve(
        rewritePack((pack) => {
          const copy = Buffer.from(pack)
          const at = 12 + Math.floor((copy.length - 32) * where)
          copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
          return copy
        }),
      )
      const commit = repository.commit({ 'a.md': 'one', 'b.md': 'two' })
      const error = await failureOf(
        fetchGitTree({ url, commit, ref: main }, scratch, plainSettings),
      )
      expect(['E_OBJECT_CORRUPT', 'E_LIMIT'], String(where)).toContain(error.code)
    }
  })

  test('a pack that ends early is refused', async () => {
    const { repository, url, scratch } = await serve(
      rewritePack((pack) => Buffer.concat([pack.subarray(0, pack.length - 60), Buffer.alloc(20)])),
    )
    const commit = repository.commit({ 'a.md': 'one' })
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.code).toBe('E_OBJECT_CORRUPT')
  })

  test('a connection cut in the middle of the pack is a network error', async () => {
    const { repository, url, scratch } = await serve({
      cutAfterBytes: ({ method }) => (method === 'POST' ? 150 : undefined),
    })
    const commit = repository.commit({ 'a.md': 'one' })
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.code).toBe('E_NETWORK')
  })

  test('an answer that is whole but stops inside a packet is a network error', async () => {
    const { repository, url, scratch } = await serve({
      rewrite: ({ method }, body) => (method === 'POST' ? body.subarray(0, 150) : undefined),
    })
    const commit = repository.commit({ 'a.md': 'one' })
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.code).toBe('E_NETWORK')
  })

  test('a pack beyond the byte limit is cut off', async () => {
    const { repository, url, scratch } = await serve()
    const commit = repository.commit({ 'a.md': createHash('sha256').update('x').digest('hex') })
    const settings = { ...plainSettings, bounds: { gitReplyBytesMax: 100 } }
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, settings))
    expect(error.code).toBe('E_NETWORK_LIMIT')
  })
})

describe('trees made by hand', () => {
  const entry = (mode: string, name: string | Buffer, id: string) =>
    Buffer.concat([
      Buffer.from(`${mode} `),
      Buffer.from(name),
      Buffer.from([0]),
      Buffer.from(id, 'hex'),
    ])

  test('names that are no names are refused, all at once', async () => {
    const { repository, url, scratch } = await serve()
    const blob = repository.writeObject('blob', Buffer.from('x'))
    const tree = repository.writeObject(
      'tree',
      Buffer.concat([
        entry('100644', 'a/b', blob),
        entry('100644', Buffer.from([0x66, 0xff]), blob),
        entry('100644', 'twice', blob),
        entry('100644', 'twice', blob),
      ]),
    )
    const commit = repository.commitTree(tree)
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.code).toBe('E_PATH_UNSAFE')
    expect(error.problems.map((problem) => problem.rule)).toEqual([
      'path/unsafe',
      'path/encoding',
      'path/twin',
    ])
  })

  test('names that only a file system minds are passed on as they are', async () => {
    const { repository, url, scratch } = await serve()
    const blob = repository.writeObject('blob', Buffer.from('x'))
    const names = ['..', '.GIT', 'con', 'a\nb', 'a\\b', '__proto__']
    const tree = repository.writeObject(
      'tree',
      Buffer.concat(names.map((name) => entry('100644', name, blob))),
    )
    const commit = repository.commitTree(tree)
    const fetched = await fetchGitTree({ url, commit, ref: main }, scratch, plainSettings)
    expect(fetched.entries.map(({ path }) => path)).toEqual(names)
  })

  test('an unknown mode, or a mode that the object does not fit, is refused', async () => {
    for (const [mode, type] of [
      ['100600', 'blob'],
      ['100644', 'tree'],
      ['40000', 'blob'],
    ] as const) {
      const { repository, url, scratch } = await serve()
      const id = repository.writeObject(type, type === 'tree' ? Buffer.alloc(0) : Buffer.from('x'))
      const commit = repository.commitTree(repository.writeObject('tree', entry(mode, 'a', id)))
      repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
      const error = await failureOf(
        fetchGitTree({ url, commit, ref: main }, scratch, plainSettings),
      )
      expect(['E_OBJECT_CORRUPT', 'E_NOT_A_REPOSITORY'], mode + type).toContain(error.code)
    }
  })

  test('a few trees that stand for billions of files end at the limit', async () => {
    const { repository, url, scratch } = await serve()
    let id = repository.writeObject('blob', Buffer.from('x'))
    let mode = '100644'
    for (let level = 0; level < 10; level += 1) {
      const entries = Array.from({ length: 10 }, (_, index) => entry(mode, `n${index}`, id))
      id = repository.writeObject('tree', Buffer.concat(entries))
      mode = '40000'
    }
    const commit = repository.commitTree(id)
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.code).toBe('E_LIMIT')
    expect(error.rule).toBe('limit/files')
  })

  test('folders that never end are refused', async () => {
    const { repository, url, scratch } = await serve()
    let id = repository.writeObject('blob', Buffer.from('x'))
    let mode = '100644'
    for (let level = 0; level < 40; level += 1) {
      id = repository.writeObject('tree', entry(mode, 'd', id))
      mode = '40000'
    }
    const commit = repository.commitTree(id)
    const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
    expect(error.rule).toBe('limit/depth')
  })
})

test('a name from the server that leads out of the scratch folder is written nowhere', async () => {
  const lies: readonly ((line: string) => string)[] = [
    (line) => line.replaceAll('refs/heads/main', 'refs/heads/../../../../../escaped'),
    (line) =>
      line.replace('symref=HEAD:refs/heads/main', 'symref=HEAD:refs/heads/../../../escaped'),
    (line) => line.replace(' HEAD\0', ' refs/heads/../../../../escaped\0'),
  ]
  for (const lie of lies) {
    const { repository, url, scratch } = await serve({
      rewrite: (request, body) => (request.method === 'GET' ? rewriteLines(body, lie) : undefined),
    })
    const commit = repository.commit({ 'a.md': 'one' })
    const before = Object.keys(tree(dirname(scratch))).filter((path) => !path.startsWith('scratch'))
    for (const ref of [main, 'HEAD', 'refs/heads/../../../escaped'])
      await fetchGitTree({ url, commit, ref }, scratch, plainSettings).catch((error: unknown) =>
        expect(isSkillsError(error), String(error)).toBe(true),
      )
    const after = Object.keys(tree(dirname(scratch))).filter((path) => !path.startsWith('scratch'))
    expect(after).toEqual(before)
  }
})

test('a shallow commit that is no id never reaches the disk', async () => {
  const { repository, url, scratch } = await serve({
    rewrite: (request, body) =>
      request.method === 'POST'
        ? Buffer.concat([packet(`shallow ..${'/'.repeat(29)}dev/zero\n`), body])
        : undefined,
  })
  const commit = repository.commit({ 'a.md': 'one' })
  const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, plainSettings))
  expect(error.code).toBe('E_NOT_A_REPOSITORY')
})

test('a server that stops in the middle of the pack is given up', async () => {
  const { repository, url, scratch } = await serve({
    hang: (request) => (request.method === 'POST' ? 'middle' : undefined),
  })
  const commit = repository.commit({ 'a.md': 'one' })
  const settings = { ...plainSettings, bounds: { idleMilliseconds: 200 } }
  const error = await failureOf(fetchGitTree({ url, commit, ref: main }, scratch, settings))
  expect(error.code).toBe('E_NETWORK')
})

test('an empty repository, SHA-256 ids and offline are refused', async () => {
  const empty = await serve()
  const request = { commit: 'a'.repeat(40), ref: main }
  const ask = (url: string, scratch: string, offline = false) =>
    failureOf(fetchGitTree({ url, ...request }, scratch, { ...plainSettings, offline }))
  expect((await ask(empty.url, empty.scratch)).code).toBe('E_NOT_A_REPOSITORY')
  const other = await serve({}, 'sha256')
  other.repository.commit({ 'a.md': 'one' })
  expect((await ask(other.url, other.scratch)).message).toContain('SHA-256')
  expect((await ask(empty.url, empty.scratch, true)).code).toBe('E_OFFLINE')
  expect((await ask('http://example.com/a.git', empty.scratch)).code).toBe('E_INSECURE_SOURCE')
})

test('credentials open a private repository, and stay out of the scratch folder', async () => {
  const auth = { username: 'ada', password: 'hunter2' }
  const { repository, server, url, scratch } = await serve({ auth })
  const commit = repository.commit({ 'a.md': 'one' })
  const settings = { ...plainSettings, credentialsFor: () => auth }
  const tree = await fetchGitTree({ url, commit, ref: main }, scratch, settings)
  expect(await listing(tree)).toEqual(['file a.md one'])
  expect(server.requests.at(-1)?.headers['authorization']).toBeDefined()
})
