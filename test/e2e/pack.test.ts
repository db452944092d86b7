import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTar } from '../../packages/core/src/fetch/archive/read-tar.ts'
import { runGit } from '../support/clean-git.ts'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { clonedModule, webModule } from '../support/cloned-module.ts'
import { createGitRepository, type GitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { makeTar, type TarEntry } from '../support/make-tar.ts'
import { nodeProgram, nodeVersions } from '../support/node-version.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import { repositoryRoot } from '../support/repository-root.ts'

const stem = 'acme-web-1.2.0'
const program = join(repositoryRoot, 'bin/run.js')

let root: string
let repository: GitRepository
let server: GitServer
let url: string
let commit: string
let maker: Sandbox
let tar: Buffer

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'skills-test-'))
  repository = createGitRepository(join(root, 'web.git'))
  commit = repository.commit(webModule)
  repository.tag('v1.2.0', commit, { annotated: true })
  server = await startGitServer(root)
  url = `${server.url}/web.git`
  maker = clonedModule(repository, url.replace('://', '://name:secret@'))
  ;(await maker.skills('pack', '-o', 'out')).exits(0)
  tar = readFileSync(join(maker.project, `out/${stem}.tar`))
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function entries(): Promise<(TarEntry & { path: string; content: Buffer })[]> {
  const read = await readTar(tar, { file: 'in.tar' })
  return Promise.all(
    read.map(async ({ path, executable, read: bytes }) => ({
      path,
      mode: executable ? 0o755 : 0o644,
      content: Buffer.from(await bytes()),
    })),
  )
}

describe('a pack', () => {
  test('holds its manifest first and every file in the order of bytes, without times and owners', async () => {
    const [first, ...rest] = await entries()
    const manifest = JSON.parse(String(first?.content))
    expect(first?.path).toBe('skills-pack.json')
    expect(rest.map(({ path }) => path)).toEqual([
      'skills/notes/SKILL.md',
      'skills/notes/ä and more.md',
      'skills/web/SKILL.md',
      'skills/web/scripts/run.sh',
    ])
    expect(manifest).toMatchObject({ name: '@acme/web', version: '1.2.0' })
    expect(manifest.source).toEqual({
      url,
      ref: 'refs/tags/v1.2.0',
      commit,
      committed: 1_700_000_000,
    })
    expect(manifest.declaration).toBe(webModule['skills-pack.json'])
    expect(String(first?.content)).not.toContain('secret')
    const compressed = readFileSync(join(maker.project, `out/${stem}.tar.gz`))
    expect(gunzipSync(compressed).equals(tar)).toBe(true)
  })

  test('is the same on another machine: clone, time zone, locale, umask and Node.js', async () => {
    const digests: string[] = []
    for (const [index, version] of nodeVersions.entries()) {
      const node = nodeProgram(version)
      if (node === undefined) continue
      const umask = ['000', '027', '077'][index] ?? '022'
      const box = clonedModule(repository, url, `deep/${index}`)
        .withEnv({ TZ: ['Asia/Tokyo', 'America/Lima', 'UTC'][index], LC_ALL: 'tr_TR.UTF-8' })
        .withProgram('/bin/sh', '-c', `umask ${umask}; exec "$@"`, 'sh', node, program)
      const { data } = (await box.skills('pack', `deep/${index}`, '--dry-run', '--json'))
        .exits(0)
        .json()
      digests.push(data.sha256)
    }
    expect(new Set([sha(tar), ...digests])).toEqual(new Set([sha(tar)]))
  })

  test('gives the bytes and the integrity that git gives, compressed or not', async () => {
    const locks: unknown[] = []
    for (const source of [`${url}@^1`, `./${stem}.tar`, `./${stem}.tar.gz`]) {
      const box = sandbox()
      for (const ending of ['.tar', '.tar.gz'])
        box.file(`${stem}${ending}`, readFileSync(join(maker.project, `out/${stem}${ending}`)))
      ;(await box.skills('install', source, '-a', 'cursor')).exits(0)
      const [entry] = Object.values<{ version: string; integrity: string; components: object }>(
        JSON.parse(box.text('skills.lock')).modules,
      )
      const { version, integrity, components } = entry ?? {}
      locks.push({ version, integrity, components, tree: box.tree('.cursor') })
      ;(await box.skills('ci')).exits(0)
      ;(await box.skills('verify')).exits(0)
    }
    expect(locks[1]).toEqual(locks[0])
    expect(locks[2]).toEqual(locks[0])
  })

  test('is made again from its commit and compared, from the repository or a clone', async () => {
    const box = clonedModule(repository, url).file('in.tar', tar)
    const { data } = (
      await sandbox().file('in.tar', tar).skills('pack', '--verify', 'in.tar', '--json')
    )
      .exits(0)
      .json()
    expect(data).toMatchObject({ verified: true, commit, sha256: sha(tar) })
    ;(await box.skills('pack', '--verify', 'in.tar', '.', '--offline')).exits(0)
  })

  test('is not verified where its commit gives something else', async () => {
    const [manifest, ...rest] = await entries()
    const changed = async (change: (value: Record<string, unknown>) => void) => {
      const value = JSON.parse(String(manifest?.content))
      change(value)
      return makeTar([{ path: 'skills-pack.json', content: JSON.stringify(value) }, ...rest])
    }
    const twins = [
      await changed((value) => Object.assign(value, { license: 'MIT' })),
      await changed((value) => Object.assign(value, { components: [] })),
      // The same content, laid out in another way.
      makeTar([...rest, ...(manifest === undefined ? [] : [manifest])]),
    ]
    for (const twin of twins) {
      const box = clonedModule(repository, url).file('in.tar', twin)
      const { error } = (await box.skills('pack', '--verify', 'in.tar', '.', '--json'))
        .exits(4)
        .json()
      expect(error?.rule).toBe('pack/rebuild')
    }
  })
})

describe('a pack is not installed', () => {
  test.each<[string, (entries: (TarEntry & { path: string; content: Buffer })[]) => TarEntry[]]>([
    ['with a file changed', (all) => all.map((one) => edited(one, 'skills/web/SKILL.md', 'x'))],
    ['with a mode changed', (all) => all.map((one) => ({ ...one, mode: 0o755 }))],
    ['without a file', (all) => all.slice(0, -1)],
    ['with a file more', (all) => [...all, { path: 'skills/web/more.md', content: 'more' }]],
    ['with a file twice', (all) => [...all, ...all.slice(-1)]],
    [
      'with a link for a file',
      (all) => [...all.slice(0, -1), { path: 'skills/web/scripts/run.sh', type: '2', link: 'x' }],
    ],
    [
      'whose list has another digest than it says',
      (all) => all.map((one) => (one.path === 'skills-pack.json' ? otherDigest(one) : one)),
    ],
    [
      'with another declaration',
      (all) =>
        all.map((one) =>
          edited(
            one,
            'skills-pack.json',
            String(one.content).replace('@acme/web\\"', '@evil/web\\"'),
          ),
        ),
    ],
  ])('%s', async (_name, change) => {
    const box = sandbox().file('in.tar', makeTar(change(await entries())))
    const before = box.tree()
    const result = await box.skills('install', './in.tar', '-a', 'cursor', '--json')
    expect(result.exits(4).json().error?.code).toBe('E_INTEGRITY')
    expect(box.tree()).toEqual(before)
  })
})

type Entry = TarEntry & { path: string; content: Buffer }

function edited(entry: Entry, path: string, content: string): TarEntry {
  return entry.path === path ? { ...entry, content } : entry
}

function otherDigest(entry: Entry): TarEntry {
  const value = JSON.parse(String(entry.content))
  return { ...entry, content: JSON.stringify({ ...value, integrity: `h1:${'A'.repeat(43)}=` }) }
}

test('a pack that claims another version than its files have is not installed', async () => {
  const box = sandboxWithPack().file('pack/skills-pack.json', '{"packVersion":1,"version":"1.0.0"}')
  expect((await box.skills('pack', 'pack')).exits(0).stderr).toContain('W_NO_COMMIT')
  const read = await readTar(readFileSync(join(box.project, 'pack-1.0.0.tar')), { file: 'x' })
  const twin: TarEntry[] = []
  for (const { path, executable, read: bytes } of read) {
    const text = Buffer.from(await bytes()).toString('utf8')
    const content = text.replace('"version": "1.0.0"\n}', '"version": "2.0.0"\n}')
    twin.push({ path, mode: executable ? 0o755 : 0o644, content })
  }
  box.file('in.tar', makeTar(twin))
  const { error } = (await box.skills('install', './in.tar', '-a', 'cursor', '--json'))
    .exits(4)
    .json()
  expect(error?.rule).toBe('pack/version')
})

describe('skills pack refuses', () => {
  const committed = (box: Sandbox) => {
    runGit(box.project, ['init', '--quiet', '--initial-branch=main', '.'])
    runGit(box.project, ['add', '--all'])
    runGit(box.project, ['commit', '--quiet', '--message', 'all'])
    return box
  }
  const version = '{"packVersion": 1, "version": "1.0.0"}'

  test('a folder that is not what is committed, file by file, and writes nothing', async () => {
    const box = clonedModule(repository, url)
      .file('skills/web/SKILL.md', skillText('web', 'Changed.'))
      .file('skills/new/SKILL.md', skillText('new'))
    rmSync(join(box.project, 'skills/notes/SKILL.md'))
    const before = box.tree()
    const { stderr } = (await box.skills('pack')).exits(5)
    for (const said of ['SKILL.md was changed', 'new/SKILL.md is in no commit', 'and not there'])
      expect(stderr).toContain(said)
    expect(box.tree()).toEqual(before)
  })

  test('a module without a version, one that is not valid, one with findings, one that policy denies', async () => {
    const unversioned = committed(sandboxWithPack())
    expect((await unversioned.skills('pack', 'pack')).exits(2).stderr).toContain('has no version')
    const invalid = sandbox()
      .file('skills/one/SKILL.md', skillText('other'))
      .file('skills-pack.json', version)
    ;(await committed(invalid).skills('pack')).exits(1)
    const bad = sandbox()
      .file('skills/one/SKILL.md', skillText('one', 'Text \u001b[2K here.'))
      .file('skills-pack.json', version)
    const found = (await committed(bad).skills('pack', '--json')).exits(1).json()
    expect(found.error?.code).toBe('E_FINDINGS')
    const denied = sandbox()
      .file('skills/one/SKILL.md', skillText('one'))
      .file('skills-pack.json', version)
      .file('skills.policy.yaml', 'schema: 1\nlicenses: {allow: [MIT]}\n')
    const refused = (await committed(denied).skills('pack', '--json')).exits(1).json()
    expect(refused.error?.code).toBe('E_POLICY_REFUSED')
  })

  test('to write over other bytes, and packs again over its own', async () => {
    const box = clonedModule(repository, url).file(`${stem}.tar`, 'something else')
    ;(await box.skills('pack')).exits(5)
    expect(box.text(`${stem}.tar`)).toBe('something else')
    ;(await box.skills('pack', '--force')).exits(0)
    ;(await box.skills('pack')).exits(0)
    expect(sha(readFileSync(join(box.project, `${stem}.tar`)))).toBe(sha(tar))
  })

  test('to start anything that a clone names in its settings', async () => {
    const box = clonedModule(repository, url)
    const mark = join(box.project, '../started')
    for (const [key, value] of [
      ['core.fsmonitor', `touch ${mark}`],
      ['filter.x.clean', `touch ${mark}; cat`],
      ['core.hooksPath', box.project],
    ])
      runGit(box.project, ['config', key ?? '', value ?? ''])
    box.file('.git/info/attributes', '* filter=x\n')
    ;(await box.skills('pack', '--dry-run')).exits(0)
    expect(() => readFileSync(mark)).toThrow('ENOENT')
  })
})
