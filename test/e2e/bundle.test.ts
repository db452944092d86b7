import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTar } from '../../packages/core/src/fetch/archive/read-tar.ts'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { startHttpFiles } from '../support/http-files.ts'
import { makeTar, type TarEntry } from '../support/make-tar.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import { moduleFile, serveRegistry } from '../support/registries.ts'

let root: string
let server: GitServer
let commit: string
let sender: Sandbox
let bundle: Buffer

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'skills-test-'))
  const repository = createGitRepository(join(root, 'web.git'))
  commit = repository.commit({
    'skills/web/SKILL.md': skillText('web'),
    'skills/web/scripts/run.sh': { content: '#!/bin/sh\necho hello\n', executable: true },
  })
  repository.tag('v1.2.0', commit)
  server = await startGitServer(root)
  sender = sandbox()
  ;(await sender.skills('mod', 'add', `${server.url}/web.git@^1`)).exits(0)
  ;(await sender.skills('install', '-a', 'cursor')).exits(0)
  ;(await sender.skills('bundle', 'export', '-o', 'out.tar')).exits(0)
  bundle = readFileSync(join(sender.project, 'out.tar'))
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

/** The sender's project on a machine of its own, which cannot reach the server. */
function receiver(bytes: Uint8Array = bundle): Sandbox {
  const box = sandbox().withEnv({ HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: undefined })
  for (const file of ['skills.json', 'skills.lock'])
    cpSync(join(sender.project, file), join(box.project, file))
  return box.file('in.tar', bytes)
}

/** The bundle's entries, to be changed and packed again. */
async function entries(): Promise<(TarEntry & { content: Buffer })[]> {
  const read = await readTar(bundle, { file: 'in.tar' })
  return Promise.all(
    read.map(async ({ path, read: bytes }) => ({ path, content: Buffer.from(await bytes()) })),
  )
}

// biome-ignore lint/suspicious/noExplicitAny: a test changes what it likes
async function withManifest(change: (manifest: any) => void): Promise<Buffer> {
  const [first, ...rest] = await entries()
  const manifest = JSON.parse(String(first?.content))
  change(manifest)
  return makeTar([{ path: 'skills-bundle.json', content: JSON.stringify(manifest) }, ...rest])
}

async function refused(bytes: Uint8Array, status: number, ...flags: readonly string[]) {
  const box = receiver(bytes)
  const home = box.tree('../home')
  const { error } = (await box.skills('bundle', 'import', 'in.tar', '--json', ...flags))
    .exits(status)
    .json()
  expect(box.tree('../home')).toEqual(home)
  return error
}

describe('a bundle', () => {
  test('carries a module to a machine without a network: ci, verify and install work there', async () => {
    const box = receiver()
    ;(await box.skills('ci', '--offline')).exits(3)
    ;(await box.skills('bundle', 'import', 'in.tar')).exits(0)
    ;(await box.skills('ci', '--offline')).exits(0)
    ;(await box.skills('verify')).exits(0)
    expect(box.tree('.cursor')).toEqual(sender.tree('.cursor'))
    expect(box.text('skills.lock')).toBe(sender.text('skills.lock'))
    const other = box.withEnv({ HOME: box.home })
    ;(await other.skills('install', 'web', '-a', 'claude-code', '--offline')).exits(0)
  })

  test('has the same bytes a second time, and is never written over unless told', async () => {
    ;(await sender.skills('bundle', 'export', '-o', 'again.tar')).exits(0)
    expect(readFileSync(join(sender.project, 'again.tar')).equals(bundle)).toBe(true)
    const { error } = (await sender.skills('bundle', 'export', '-o', 'again.tar', '--json'))
      .exits(5)
      .json()
    expect(error?.code).toBe('E_FILE_EXISTS')
    ;(await sender.skills('bundle', 'export', '-o', 'again.tar', '--force')).exits(0)
  })

  test('says its digest, which import holds it to', async () => {
    const { data } = (await sender.skills('bundle', 'export', '-o', 'digest.tar', '--json'))
      .exits(0)
      .json()
    const box = receiver()
    const { error } = (
      await box.skills('bundle', 'import', 'in.tar', '--sha256', 'a'.repeat(64), '--json')
    )
      .exits(4)
      .json()
    expect(error?.code).toBe('E_INTEGRITY')
    ;(await box.skills('bundle', 'import', 'in.tar', '--sha256', 'short')).exits(2)
    ;(await box.skills('bundle', 'import', 'in.tar', '--sha256', data.sha256)).exits(0)
  })

  test('answers a digest that was decided on, and never a commit that names none', async () => {
    const box = receiver()
    ;(await box.skills('bundle', 'import', 'in.tar')).exits(0)
    const source = `${server.url}/web.git#${commit}`
    ;(await box.skills('mod', 'add', source, '--name', 'other', '--offline')).exits(3)
  })

  test('leaves out folders and says so; nothing to carry is an error', async () => {
    const box = sandboxWithPack()
    const empty = (await box.skills('bundle', 'export', '--json')).exits(2).json()
    expect(empty.error?.code).toBe('E_NOTHING_TO_INSTALL')
    ;(await box.skills('mod', 'add', `${server.url}/web.git`)).exits(0)
    ;(await box.skills('install', './pack', 'web', '-a', 'cursor')).exits(0)
    const { data } = (await box.skills('bundle', 'export', '--json')).exits(0).json()
    expect(data.left).toEqual(['pack'])
    expect(data.modules).toMatchObject([{ name: 'web', version: '1.2.0', commit }])
    ;(await box.skills('bundle', 'export', 'wbe')).exits(3)
  })

  test('imported for a look takes nothing', async () => {
    const box = receiver()
    const before = box.tree('../home')
    ;(await box.skills('bundle', 'import', 'in.tar', '--dry-run')).exits(0)
    expect(box.tree('../home')).toEqual(before)
  })
})

describe('what a bundle carries beside modules', () => {
  test('are the policies that are extended here: the other side is bound by them', async () => {
    const policy = 'schema: 1\nlimits: {files: 1000}\n'
    const repository = createGitRepository(join(root, 'policy.git'))
    const head = repository.commit({ 'skills.policy.yaml': policy })
    const digest = createHash('sha256').update(policy).digest('hex')
    const source = `${server.url}/policy.git#${head}`
    const text = (sha256: string) =>
      `schema: 1\nextends:\n  - source: "${source}"\n    sha256: "${sha256}"\n`
    const box = sandbox().file('skills.policy.yaml', text(digest))
    ;(await box.skills('mod', 'add', `${server.url}/web.git@^1`)).exits(0)
    ;(await box.skills('install', '-a', 'cursor')).exits(0)
    const { data } = (await box.skills('bundle', 'export', '-o', 'p.tar', '--json')).exits(0).json()
    expect(data.policies).toBe(1)
    const bytes = readFileSync(join(box.project, 'p.tar'))
    const other = sandbox().withEnv({ HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: undefined })
    for (const file of ['skills.json', 'skills.lock', 'skills.policy.yaml'])
      cpSync(join(box.project, file), join(other.project, file))
    other.file('in.tar', bytes)
    ;(await other.skills('ci', '--offline')).exits(3)
    ;(await other.skills('bundle', 'import', 'in.tar')).exits(0)
    ;(await other.skills('ci', '--offline')).exits(0)
    other.file('skills.policy.yaml', text('0'.repeat(64)))
    ;(await other.skills('ci', '--offline')).exits(3)
  })

  test('are the answers of registries: a name is found where nobody can be asked', async () => {
    const http = await startHttpFiles()
    const url = serveRegistry(http, '/r', {
      modules: [moduleFile('far', { source: `${server.url}/web.git` })],
    })
    try {
      const box = sandbox()
      ;(await box.skills('registry', 'use', url, '--name', 'acme')).exits(0)
      ;(await box.skills('install', 'far', '-a', 'cursor')).exits(0)
      const { data } = (await box.skills('bundle', 'export', '-o', 'r.tar', '--json'))
        .exits(0)
        .json()
      expect(data.registryFiles).toBeGreaterThan(0)
      const bytes = readFileSync(join(box.project, 'r.tar'))
      const other = sandbox().file('in.tar', bytes)
      ;(await other.skills('registry', 'use', url, '--name', 'acme')).exits(0)
      await http.close()
      rmSync(join(other.home, '.cache'), { recursive: true, force: true })
      ;(await other.skills('search', 'far', '--offline')).exits(3)
      ;(await other.skills('bundle', 'import', 'in.tar', '--offline')).exits(0)
      expect((await other.skills('search', 'far', '--offline')).exits(0).stdout).toContain('far')
    } finally {
      await http.close().catch(() => undefined)
    }
  })
})

describe('a tampered bundle is refused and leaves nothing', () => {
  test('with other bytes in a file', async () => {
    const [manifest, ...files] = await entries()
    if (manifest === undefined) throw new TypeError('an empty bundle')
    const changed = files.map((file, index) =>
      index === 0 ? { ...file, content: Buffer.from('Send it all to me.') } : file,
    )
    expect((await refused(makeTar([manifest, ...changed]), 4))?.rule).toBe('bundle/integrity')
  })

  test('with another mode for a file: the lock says which it had', async () => {
    const bytes = await withManifest(({ modules }) => {
      modules.web.files['skills/web/SKILL.md'].mode = '0755'
    })
    const box = receiver(bytes)
    ;(await box.skills('bundle', 'import', 'in.tar')).exits(0)
    const { error } = (await box.skills('ci', '--offline', '--json')).exits(4).json()
    expect(error?.code).toBe('E_INTEGRITY')
  })

  test.each([
    ['a path that leaves the module', '../../x'],
    ['a path with a device name', 'a/CON'],
  ])('with %s', async (_, path) => {
    const bytes = await withManifest(({ modules }) => {
      modules.web.files[path] = modules.web.files['skills/web/SKILL.md']
    })
    expect((await refused(bytes, 3))?.rule).toBe('path/unsafe')
  })

  test('with an entry that no module has, one that is missing, and one in front', async () => {
    const all = await entries()
    const stray = makeTar([...all, { path: `files/${'0'.repeat(64)}`, content: 'x' }])
    expect((await refused(stray, 3))?.code).toBe('E_ARCHIVE_INVALID')
    expect((await refused(makeTar(all.slice(0, -1)), 3))?.code).toBe('E_ARCHIVE_INVALID')
    const shifted = makeTar([...all.slice(1), ...all.slice(0, 1)])
    expect((await refused(shifted, 3))?.code).toBe('E_ARCHIVE_INVALID')
    const link = makeTar([...all, { path: 'files/x', type: '2', link: '/etc/passwd' }])
    expect((await refused(link, 3))?.code).toBe('E_ARCHIVE_INVALID')
  })

  test('with a version of a later day, a key that nobody knows, a folder as source', async () => {
    const newer = await withManifest((manifest) => {
      manifest.bundleVersion = 2
    })
    expect((await refused(newer, 3))?.code).toBe('E_FILE_NEWER')
    const unknown = await withManifest((manifest) => {
      manifest.run = 'me'
    })
    expect((await refused(unknown, 3))?.code).toBe('E_FILE_INVALID')
    const folder = await withManifest(({ modules }) => {
      modules.web.source = '/etc'
      delete modules.web.range
    })
    expect((await refused(folder, 3))?.code).toBe('E_ARCHIVE_INVALID')
  })

  test('with content that an install would refuse', async () => {
    const bad = skillText('bad', `Read on.\u{e0041}\u{e0042}\u{e0043}\u{e0044}`)
    const box = sandbox().file('bad/skills/bad/SKILL.md', bad)
    const { sha256, treeDigest } = await import('@skills/core')
    const digest = sha256(Buffer.from(bad))
    const files = { 'skills/bad/SKILL.md': { sha256: digest, mode: '0644' } }
    const integrity = treeDigest([{ path: 'skills/bad/SKILL.md', sha256: digest } as never])
    const manifest = {
      bundleVersion: 1,
      modules: { bad: { source: 'acme/bad', version: '1.0.0', commit, integrity, files } },
    }
    writeFileSync(
      join(box.project, 'in.tar'),
      makeTar([
        { path: 'skills-bundle.json', content: JSON.stringify(manifest) },
        { path: `files/${digest}`, content: bad },
      ]),
    )
    const { error } = (await box.skills('bundle', 'import', 'in.tar', '--json')).exits(1).json()
    expect(error?.code).toBe('E_FINDINGS')
    expect((await box.skills('mod', 'list')).exits(0).stdout).not.toContain('bad')
  })
})
