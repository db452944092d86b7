import { describe, expect, test } from 'vitest'
import { limits } from '../../../../packages/core/src/words/limits.ts'
import { added, freshStore, refused, treeOf } from './tree-of.ts'

describe('paths', () => {
  test('that leave the module or that some system minds are refused, all at once', async () => {
    const { code, problems, error } = await refused({
      'good.md': '',
      '../out': '',
      '/etc/passwd': '',
      'a/../b': '',
      'a//b': '',
      '.git/config': '',
      'x/.GIT/hooks/post-checkout': '',
      'x/git~1': '',
      'a\\b': '',
      'line\nfeed': '',
      'nul.txt': '',
      'dot.': '',
      'c:/x': '',
      '': '',
    })
    expect(code).toBe('E_PATH_UNSAFE')
    expect(problems).toHaveLength(13)
    expect(problems.every((problem) => problem.startsWith('path/unsafe '))).toBe(true)
    expect(error.exitStatus).toBe(1)
  })

  test('outside the sub-folder do not concern the module', async () => {
    const tree = { 'module/a.md': 'x', 'other/con': '', '../out': '', other: { link: '/etc' } }
    expect(await added(tree, 'module')).toEqual({ 'a.md': 'x' })
  })

  test('that one file system takes for another are refused', async () => {
    expect((await refused({ 'a.md': '', 'A.md': '' })).problems).toEqual(['path/twin A.md'])
    expect((await refused({ 'A/x': '', a: '' })).problems).toEqual(['path/twin a'])
    expect((await refused({ 'A/x': '', 'a/y': '' })).problems).toEqual(['path/twin a'])
    const composed = 'caf\u00e9.md'
    const decomposed = 'cafe\u0301.md'
    expect((await refused({ [composed]: '', [decomposed]: '' })).problems).toHaveLength(1)
  })

  test('are named with the place of the gravest problem', async () => {
    const { error } = await refused({ 'a/link': { link: '/etc' }, 'z/..': '' })
    expect(error).toMatchObject({ rule: 'path/unsafe', where: { file: 'z/..' } })
  })

  test('that stand twice, or as file and folder at once, are refused', async () => {
    expect(
      (
        await refused([
          ['a', '1'],
          ['a', '2'],
        ])
      ).problems,
    ).toEqual(['path/twin a'])
    expect(
      (
        await refused([
          ['a', '1'],
          ['a/b', '2'],
        ])
      ).problems,
    ).toEqual(['path/twin a/b'])
    expect(
      (
        await refused([
          ['a/b', '1'],
          ['a', '2'],
        ])
      ).problems,
    ).toEqual(['path/twin a'])
  })

  test('may be __proto__ and its like', async () => {
    const tree = [
      ['__proto__/x', '1'],
      ['constructor', '2'],
    ] as const
    expect(await added(tree)).toEqual({ '__proto__/x': '1', constructor: '2' })
  })
})

describe('the sub-folder', () => {
  test('becomes the root', async () => {
    const tree = {
      'skills/a/SKILL.md': 'a',
      'skills/ab/SKILL.md': 'ab',
      'skills/a/x': { executable: 'x' },
    }
    expect(await added(tree, 'skills/a')).toEqual({ 'SKILL.md': 'a', 'x*': 'x' })
  })

  test('that is missing, a file, or behind a link is named', async () => {
    const tree = { 'a.md': '', link: { link: 'real' }, 'real/x': '' }
    expect((await refused(tree, 'gone')).code).toBe('E_SOURCE_MISSING')
    expect((await refused(tree, 'a.md')).error.message).toContain('is a file')
    expect((await refused(tree, 'link/x')).error.message).toContain('is a link')
  })
})

describe('links', () => {
  test('become the file or the files they point at', async () => {
    const tree = {
      'shared/guide.md': 'guide',
      'shared/run.sh': { executable: 'run' },
      'shared/deep/x': 'x',
      'a/guide.md': { link: '../shared/guide.md' },
      'a/all': { link: '../shared' },
      'a/again': { link: 'all/deep' },
      'a/run': { link: './all/../shared/run.sh' },
      top: { link: 'a/guide.md' },
    }
    expect(await added(tree)).toEqual({
      'a/again/x': 'x',
      'a/all/deep/x': 'x',
      'a/all/guide.md': 'guide',
      'a/all/run.sh*': 'run',
      'a/guide.md': 'guide',
      'a/run*': 'run',
      'shared/deep/x': 'x',
      'shared/guide.md': 'guide',
      'shared/run.sh*': 'run',
      top: 'guide',
    })
  })

  test('resolve ".." after a linked folder from where that folder really is', async () => {
    const tree = {
      'real/deep/x': 'x',
      'real/y': 'y',
      short: { link: 'real/deep' },
      found: { link: 'short/../y' },
    }
    expect((await added(tree))['found']).toBe('y')
  })

  test('that are unsafe are refused, all at once', async () => {
    const { code, problems } = await refused({
      'a/file': 'x',
      'a/absolute': { link: '/etc/passwd' },
      'a/drive': { link: 'C:\\secret' },
      'a/share': { link: '\\\\host\\share' },
      'a/out': { link: '../../secret' },
      'a/dangling': { link: 'nothing' },
      'a/through': { link: 'file/x' },
      'a/slash': { link: 'file/' },
      'a/git': { link: '../.git/config' },
      'a/self': { link: 'self' },
      'a/ping': { link: 'pong' },
      'a/pong': { link: 'ping' },
      'a/parent': { link: '..' },
      'a/here': { link: '.' },
      'a/empty': { link: '' },
      'a/long': { link: 'x'.repeat(5_000) },
      'a/via-absolute': { link: 'absolute' },
    })
    expect(code).toBe('E_LINK_UNSAFE')
    expect(problems).toEqual([
      'link/absolute a/absolute',
      'link/dangling a/dangling',
      'link/absolute a/drive',
      'link/target a/empty',
      'link/git-folder a/git',
      'link/circle a/here',
      'link/target a/long',
      'link/outside a/out',
      'link/circle a/parent',
      'link/circle a/ping',
      'link/circle a/pong',
      'link/circle a/self',
      'link/absolute a/share',
      'link/dangling a/slash',
      'link/dangling a/through',
      'link/absolute a/via-absolute',
    ])
  })

  test('above the sub-folder but inside the repository are refused in other words', async () => {
    const tree = {
      'shared/x': 'x',
      'pack/skills/a': { link: '../../shared/x' },
      'pack/skills/b': { link: '../../../x' },
      'pack/skills/c': 'c',
    }
    const { error, problems } = await refused(tree, 'pack/skills')
    expect(problems).toEqual(['link/outside a', 'link/outside b'])
    expect(error.problems[0]?.message).toContain('into the repository')
    expect(error.problems[1]?.message).toContain('outside the source')
    expect(await added({ ...tree, 'pack/skills/b': '' })).toHaveProperty('pack/skills/a')
  })

  test('that go through too many others are refused, a few are not', async () => {
    const chain = (length: number) => {
      const tree: Record<string, string | { link: string }> = { l0: 'end' }
      for (let index = 1; index <= length; index += 1) tree[`l${index}`] = { link: `l${index - 1}` }
      return tree
    }
    expect((await added(chain(limits.linkHopsMax)))[`l${limits.linkHopsMax}`]).toBe('end')
    const { problems } = await refused(chain(limits.linkHopsMax + 2))
    expect(problems).toContain(`link/circle l${limits.linkHopsMax + 2}`)
  })

  test('that stand for an endless number of files end at the limit', async () => {
    const tree: Record<string, string | { link: string }> = { 'd0/file': 'x' }
    for (let level = 1; level <= 25; level += 1)
      for (const name of ['a', 'b']) tree[`d${level}/${name}`] = { link: `../d${level - 1}` }
    const { code, error } = await refused(tree)
    expect(code).toBe('E_LIMIT')
    expect(error.rule).toBe('limit/files')
  })
})

describe('limits', () => {
  test('on one file hold whether its size is known before or not', async () => {
    const { store } = freshStore()
    const big = {
      path: 'big.bin',
      kind: 'file',
      executable: false,
      size: limits.fileBytesMax + 1,
      read: () => Promise.reject(new Error('must not be read')),
    } as const
    const tree = { ...treeOf({ 'a.md': '' }), entries: [big, { ...big, path: 'big2.bin' }] }
    await expect(store.add(tree, undefined)).rejects.toMatchObject({
      code: 'E_LIMIT',
      problems: [{ rule: 'limit/file-bytes' }, { rule: 'limit/file-bytes' }],
    })
    const { size: _size, ...unknown } = big
    const late = { ...unknown, read: async () => Buffer.alloc(limits.fileBytesMax + 1) }
    await expect(store.add({ ...tree, entries: [late] }, undefined)).rejects.toMatchObject({
      code: 'E_LIMIT',
      rule: 'limit/file-bytes',
    })
  })

  test('on all files together count copies', async () => {
    const { store } = freshStore()
    const bytes = Buffer.alloc(1024)
    const size = limits.fileBytesMax - 1
    const large = {
      path: 'd/x',
      kind: 'file',
      executable: false,
      size,
      read: async () => bytes,
    } as const
    const links = Array.from(
      { length: 11 },
      (_, index) => treeOf({ [`l${index}`]: { link: 'd' } }).entries,
    )
    const tree = { entries: [large, ...links.flat()], omitted: [], commit: undefined }
    await expect(store.add(tree, undefined)).rejects.toMatchObject({ rule: 'limit/total-bytes' })
  })
})
