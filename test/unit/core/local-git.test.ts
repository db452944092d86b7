import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findWorkTree, openLocalGit } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { changeSite } from '../../support/change-site.ts'
import { runGit } from '../../support/clean-git.ts'
import { createGitRepository } from '../../support/git-repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { rejected } from '../../support/thrown.ts'

const bounds = { bytesMax: 1_000, totalBytesMax: 2_000 }

describe('objects of a clone', () => {
  it('are read as they are: commits, differences, trees, bytes', async () => {
    const site = changeSite({ 'a.txt': 'one\ntwo\n', 'b.txt': 'b\n' })
    const id = site.change({
      'a.txt': 'one\nthree\n',
      'moved/b.txt': 'b\n',
      run: { content: '#!/bin/sh\n', executable: true },
      link: { link: 'a.txt' },
      'odd\tnä "me': 'x',
    })
    const { git } = site
    expect(await git.resolve('change')).toBe(id)
    expect(await git.resolve(id.slice(0, 10))).toBe(id)
    expect(await git.resolve('nothing')).toBeUndefined()
    expect(await git.resolve('--all')).toBeUndefined()
    const change = await site.read()
    expect(change.commits.map(({ message }) => message.split('\n')[0])).toEqual([
      'Tell users apart by their ids',
    ])
    expect(change.commits[0]?.author).toEqual({
      name: 'Test Committer',
      email: 'committer@example.test',
      seconds: 1_700_000_000,
    })
    expect(
      change.files.map(({ status, path, oldPath, added, deleted }) =>
        [status, oldPath, path, added, deleted].join(' '),
      ),
    ).toEqual([
      'M  a.txt 1 1',
      'A  link 1 0',
      'R b.txt moved/b.txt 0 0',
      'A  odd\tnä "me 1 0',
      'A  run 1 0',
    ])
    expect(change.files[0]?.addedLines).toEqual([{ line: 2, text: 'three' }])
    expect(change.files.find(({ path }) => path.startsWith('odd'))?.lacksFinalNewline).toBe(true)
    const tree = await git.tree(id)
    expect(tree.find(({ path }) => path === 'run')?.executable).toBe(true)
    expect(tree.find(({ path }) => path === 'link')?.kind).toBe('link')
    const blob = tree.find(({ path }) => path === 'a.txt')?.id ?? ''
    const blobs = await git.blobs([blob, '0'.repeat(40), 'no id'], bounds)
    expect([...blobs.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual([
      'one\nthree\n',
    ])
  })

  it('are left out where they are larger than the bounds', async () => {
    const site = changeSite()
    const id = site.change({
      large: 'x'.repeat(1_001),
      small: 'y'.repeat(900),
      third: 'z'.repeat(900),
      more: 'w'.repeat(900),
    })
    const tree = await site.git.tree(id)
    const blobs = await site.git.blobs(
      tree.map((entry) => entry.id),
      bounds,
    )
    expect(blobs.size).toBe(2)
    expect(
      await site.git.patch(site.repository.git('rev-parse', 'main'), id, {
        bytesMax: 100,
        context: 0,
      }),
    ).toBeUndefined()
  })

  it('count, and nothing else of the clone does: no settings, attributes, replacements, grafts', async () => {
    const site = changeSite({ 'a.js': 'a\n', '.gitattributes': '' })
    const head = site.change({
      'a.js': 'b\n',
      '.gitattributes': '*.js diff=evil -text\n*.bin binary\n',
    })
    const marker = join(site.root, 'ran')
    const program = join(site.root, 'evil.sh')
    writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\ncat "$@"\n`, { mode: 0o755 })
    const set = (key: string, value: string) => site.repository.git('config', key, value)
    for (const key of [
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'gpg.program',
      'core.alternateRefsCommand',
    ])
      set(key, program)
    set('alias.diff-tree', `!${program}`)
    set('log.showSignature', 'true')
    set('diff.noprefix', 'true')
    set('core.attributesFile', join(site.root, '.git/info/attributes'))
    writeFileSync(join(site.root, '.git/info/attributes'), '*.js binary\n')
    const other = site.repository.commit({ 'a.js': 'harmless\n' }, { branch: 'other' })
    site.repository.git('replace', head, other)
    const change = await site.read()
    expect(change.files.find(({ path }) => path === 'a.js')?.addedLines).toEqual([
      { line: 1, text: 'b' },
    ])
    expect(existsSync(marker)).toBe(false)
  })

  it('are not fetched where a clone is partial', async () => {
    const site = changeSite()
    const marker = join(site.root, 'fetched')
    site.repository.git('config', 'core.repositoryformatversion', '1')
    site.repository.git('config', 'extensions.partialClone', 'origin')
    site.repository.git('config', 'remote.origin.promisor', 'true')
    site.repository.git('config', 'remote.origin.url', `ext::touch ${marker}`)
    site.repository.git('config', 'protocol.allow', 'always')
    expect(await site.git.resolve('f'.repeat(40))).toBeUndefined()
    expect(await site.git.resolve('f'.repeat(7))).toBeUndefined()
    expect((await site.git.blobs(['f'.repeat(40)], bounds)).size).toBe(0)
    expect(existsSync(marker)).toBe(false)
  })

  it('leave nothing behind, and the clone as it was', async () => {
    const site = changeSite()
    site.change({ 'a.js': 'b\n' })
    const before = runGit(site.root, ['count-objects', '-v'])
    await site.read()
    site.git.close()
    expect(existsSync(join(site.root, '../scratch'))).toBe(false)
    expect(runGit(site.root, ['count-objects', '-v'])).toBe(before)
  })

  it('cannot be read where they are named by SHA-256', async () => {
    const top = temporaryFolder()
    const repository = createGitRepository(join(top, '.git'), { objectFormat: 'sha256' })
    repository.commit({ a: 'a' })
    const workTree = findWorkTree(top)
    if (workTree === undefined) throw new Error('no work tree')
    const git = openLocalGit(workTree, { scratch: join(top, 'scratch'), env: process.env })
    expect(await git.resolve('main')).toBeUndefined()
    expect((await rejected(Promise.resolve(git.tree('f'.repeat(40))))).code).toBe('E_READ')
    git.close()
  })
})
