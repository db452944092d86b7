import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { TREE, walk } from 'isomorphic-git'
import { describe, expect, it } from 'vitest'
import { readGitPack } from '../../packages/core/src/fetch/git-pack.ts'
import { walkGitTree } from '../../packages/core/src/fetch/walk-git-tree.ts'
import { sha256 } from '../../packages/core/src/words/index.ts'
import { cleanGitEnvironment } from '../support/clean-git.ts'
import {
  createGitRepository,
  type GitRepository,
  type TreeEntry,
  type TreeFiles,
} from '../support/git-repository.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const name = fc.constantFrom('a', 'b', 'SKILL.md', 'skills', 'é', 'a b', 'z.sh')
const path = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('/')}.${parts.length}`)

/** Texts that share most of their lines, so that git finds deltas, and bytes of every kind. */
const lines = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 })
const content = fc.oneof(
  {
    weight: 4,
    arbitrary: lines.map((rows) => rows.map((row) => `line ${row} of a text\n`.repeat(3)).join('')),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
)
const entry: fc.Arbitrary<TreeEntry> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ content, executable: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom('a', '../b', 'skills/é').map((link) => ({ link })) },
  { weight: 1, arbitrary: fc.constant({ submodule: '1'.repeat(40) }) },
)
const files: fc.Arbitrary<TreeFiles> = fc.dictionary(path, entry, { minKeys: 1, maxKeys: 12 })
/** A history, whose trees grow out of each other. */
const history = fc
  .array(files, { minLength: 1, maxLength: 4 })
  .map((steps) => steps.map((_, end) => Object.assign({}, ...steps.slice(0, end + 1))))

/** All that a repository holds as one pack, as a server would send it. */
function packOf(repository: GitRepository, args: readonly string[]): Buffer {
  const command = ['pack-objects', '--all', '--stdout', '-q', ...args]
  const { status, stdout, stderr } = spawnSync('git', command, {
    cwd: repository.folder,
    env: cleanGitEnvironment,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(stderr.toString('utf8'))
  return stdout
}

const kinds: ReadonlyMap<number, string> = new Map([
  [0o100644, 'file'],
  [0o100755, 'executable'],
  [0o120000, 'link'],
])

/** The files of a commit as isomorphic-git reads them: path to what it is and its digest. */
async function byIsomorphicGit(
  repository: GitRepository,
  ref: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  await walk({
    fs,
    dir: repository.folder,
    gitdir: repository.folder,
    trees: [TREE({ ref })],
    map: async (at, [node]) => {
      if (node === null || node === undefined || (await node.type()) !== 'blob') return
      const bytes = await node.content()
      found.set(at, `${kinds.get(await node.mode())} ${sha256(bytes ?? new Uint8Array())}`)
    },
  })
  return found
}

async function byOurs(pack: Buffer, commit: string): Promise<Map<string, string>> {
  const { entries } = walkGitTree(readGitPack(pack), commit)
  const found = new Map<string, string>()
  for (const one of entries) {
    const kind = one.kind === 'link' ? 'link' : one.executable ? 'executable' : 'file'
    found.set(one.path, `${kind} ${sha256(await one.read())}`)
  }
  return found
}

describe('our reader of packs', () => {
  it('finds what isomorphic-git finds, in every commit of any history, however it is packed', async () => {
    const packing = fc.constantFrom(
      ['--delta-base-offset', '--window=50', '--depth=40'],
      ['--window=50', '--depth=40'],
      ['--window=0'],
      ['--delta-base-offset', '--compression=0'],
    )
    await fc.assert(
      fc.asyncProperty(history, packing, async (trees, args) => {
        const repository = createGitRepository(join(temporaryFolder(), 'repository'))
        const commits = trees.map((tree) => repository.commit(tree))
        const pack = packOf(repository, args)
        for (const commit of commits) {
          expect(await byOurs(pack, commit)).toEqual(await byIsomorphicGit(repository, commit))
        }
      }),
      { numRuns: 12 },
    )
  })

  it('meets deltas of both kinds here, or the property would say little', () => {
    const repository = createGitRepository(join(temporaryFolder(), 'repository'))
    const text = Array.from({ length: 400 }, (_, row) => `line ${row} of a text\n`).join('')
    repository.commit({ a: text })
    repository.commit({ a: `${text}one more line\n` })
    const kindsOf = (args: readonly string[]) => deltaKinds(packOf(repository, args))
    expect(kindsOf(['--delta-base-offset', '--window=50'])).toContain(6)
    expect(kindsOf(['--window=50'])).toContain(7)
  })
})

/** Types of the first bytes that look like heads; enough to see that a kind is there. */
function deltaKinds(pack: Buffer): Set<number> {
  const folder = temporaryFolder()
  const file = join(folder, 'one.pack')
  fs.writeFileSync(file, pack)
  const run = (args: readonly string[]) =>
    spawnSync('git', args, { cwd: folder, env: cleanGitEnvironment, encoding: 'utf8' })
  run(['index-pack', file])
  const { stdout } = run(['verify-pack', '-v', file])
  const offsets = [...stdout.matchAll(/^[0-9a-f]{40} \w+ +\d+ \d+ (\d+)/gmu)].map(([, at]) =>
    Number(at),
  )
  return new Set(offsets.map((at) => ((pack[at] ?? 0) >> 4) & 7))
}
