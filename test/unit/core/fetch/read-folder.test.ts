import {
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../../../packages/core/src/fetch/read-folder.ts'
import { limits } from '../../../../packages/core/src/words/limits.ts'
import { runGit } from '../../../support/clean-git.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { failureOf, listing } from './serve.ts'

/** Write files: a path that ends in a slash is an empty folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path.endsWith('/') ? path : dirname(path)), { recursive: true })
    if (!path.endsWith('/')) writeFileSync(join(folder, path), content)
  }
}

function gitFolder(
  files: Readonly<Record<string, string>>,
  tracked: readonly string[] = [],
): string {
  const folder = temporaryFolder()
  runGit(folder, ['init', '-q', '.'])
  write(folder, files)
  if (tracked.length > 0) runGit(folder, ['add', '-f', '--', ...tracked])
  return folder
}

async function paths(folder: string): Promise<string[]> {
  return (await readFolder(folder)).entries.map((entry) => entry.path).sort()
}

/** What git itself says is tracked, or neither tracked nor ignored, and is there. */
function gitPaths(folder: string): string[] {
  const listed = runGit(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && existsSync(join(folder, path)))
    .sort()
}

describe('a folder outside a git work tree', () => {
  test('gives files, executable bits and links, which are not followed', async () => {
    const outside = temporaryFolder()
    write(outside, { 'secret.txt': 'secret' })
    const folder = temporaryFolder()
    write(folder, { 'a.md': 'one\r\n', 'bin/run': 'go', 'empty/': '' })
    chmodSync(join(folder, 'bin/run'), 0o755)
    symlinkSync(outside, join(folder, 'out'))
    symlinkSync('a.md', join(folder, 'b.md'))
    const tree = await readFolder(folder)
    expect(await listing(tree)).toEqual([
      'executable bin/run go',
      'file a.md one\r\n',
      'link b.md a.md',
      `link out ${outside}`,
    ])
    expect(tree.commit).toBeUndefined()
  })

  test('leaves out what never belongs to a module, and names it once', async () => {
    const folder = temporaryFolder()
    write(folder, {
      'SKILL.md': 'x',
      'node_modules/a/b.js': '',
      'node_modules/c.js': '',
      '.env': 'KEY=1',
      '.env.local': 'KEY=1',
      'deep/.DS_Store': '',
      'deep/__pycache__/x.pyc': '',
      'deep/.git/config': '',
      '.svn/x': '',
      '.hg/x': '',
      '.venv/x': '',
      '.environment': 'stays',
    })
    const tree = await readFolder(folder)
    expect(tree.entries.map((entry) => entry.path).sort()).toEqual(['.environment', 'SKILL.md'])
    expect(tree.omitted).toEqual([
      { path: '.env', reason: 'excluded-by-default' },
      { path: '.env.local', reason: 'excluded-by-default' },
      { path: '.hg', reason: 'excluded-by-default' },
      { path: '.svn', reason: 'excluded-by-default' },
      { path: '.venv', reason: 'excluded-by-default' },
      { path: 'deep/.DS_Store', reason: 'excluded-by-default' },
      { path: 'deep/.git', reason: 'git-folder' },
      { path: 'deep/__pycache__', reason: 'excluded-by-default' },
      { path: 'node_modules', reason: 'excluded-by-default' },
    ])
  })

  test('leaves out what is neither file, folder nor link', async () => {
    const folder = temporaryFolder()
    write(folder, { 'a.md': 'x' })
    const { execFileSync } = await import('node:child_process')
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const tree = await readFolder(folder)
    expect(tree.omitted).toEqual([{ path: 'pipe', reason: 'special-file' }])
  })

  test('may be named through a link', async () => {
    const folder = temporaryFolder()
    write(folder, { 'real/a.md': 'x' })
    symlinkSync('real', join(folder, 'link'))
    expect(await paths(join(folder, 'link'))).toEqual(['a.md'])
  })

  test('with names that are not UTF-8 is refused, all names at once', async () => {
    const folder = temporaryFolder()
    write(folder, { 'good ü.md': '' })
    for (const byte of [0xff, 0xfe]) {
      const name = Buffer.concat([Buffer.from(`${folder}/bad-`), Buffer.from([byte])])
      writeFileSync(name, '')
    }
    const error = await failureOf(readFolder(folder))
    expect(error.code).toBe('E_PATH_UNSAFE')
    expect(error.problems.map((problem) => problem.rule)).toEqual([
      'path/encoding',
      'path/encoding',
    ])
  })

  test('that is missing, a file, or a link to nothing says so', async () => {
    const folder = temporaryFolder()
    write(folder, { file: 'x' })
    symlinkSync('nowhere', join(folder, 'dangling'))
    for (const [name, text] of [
      ['gone', 'does not exist'],
      ['dangling', 'does not exist'],
      ['file/below', 'does not exist'],
      ['file', 'is a file'],
    ] as const) {
      const error = await failureOf(readFolder(join(folder, name)))
      expect(error.code).toBe('E_SOURCE_MISSING')
      expect(error.message).toContain(text)
    }
  })

  test('is read later: a file that became a link or grew too large is not taken', async () => {
    const folder = temporaryFolder()
    write(folder, { 'a.md': 'x', 'b.md': 'y', secret: 'secret' })
    const tree = await readFolder(folder)
    rmSync(join(folder, 'a.md'))
    symlinkSync('secret', join(folder, 'a.md'))
    truncateSync(join(folder, 'b.md'), limits.fileBytesMax + 1)
    for (const path of ['a.md', 'b.md']) {
      const entry = tree.entries.find((one) => one.path === path)
      expect((await failureOf(Promise.resolve(entry?.read()))).code).toBe('E_READ')
    }
  })

  test('deeper than the limit is refused', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'd/'.repeat(40)), { recursive: true })
    expect((await failureOf(readFolder(folder))).rule).toBe('limit/depth')
  })
})

describe('a git work tree', () => {
  test('gives what git lists: tracked and unignored files', async () => {
    const folder = gitFolder(
      {
        '.gitignore':
          '\ufeff# comment\n*.log\n!keep.log\n/build\nsub/only-here\n\\#odd\ntrailing \n',
        'a.md': '',
        'x.log': '',
        'keep.log': '',
        'tracked.log': '',
        'build/out.js': '',
        'build/tracked.js': '',
        'lib/build/stays.js': '',
        '#odd': '',
        trailing: '',
        'sub/only-here': '',
        'sub/.gitignore': '*.tmp\n/anchored\ninner/deep\n!x.log\n[ab].c\n',
        'sub/x.log': '',
        'sub/y.tmp': '',
        'sub/more/y.tmp': '',
        'sub/anchored': '',
        'sub/more/anchored': '',
        'sub/inner/deep': '',
        'sub/more/inner/deep': '',
        'sub/a.c': '',
        'sub/d.c': '',
        'we[ir]d*/.gitignore': 'secret\n/top\n',
        'we[ir]d*/secret': '',
        'we[ir]d*/in/secret': '',
        'we[ir]d*/in/top': '',
        'weird/secret': '',
        'ignored-dir/.gitignore': '*\n',
        'ignored-dir/x': '',
        'CASE.LOG': '',
      },
      ['tracked.log', 'build/tracked.js', 'a.md'],
    )
    writeFileSync(join(folder, '.git/info/exclude'), 'excluded.txt\n')
    write(folder, { 'excluded.txt': '', 'sub/excluded.txt': '' })
    expect(await paths(folder)).toEqual(gitPaths(folder))
    const { omitted } = await readFolder(folder)
    expect(omitted).toContainEqual({ path: '.git', reason: 'git-folder' })
    expect(omitted).toContainEqual({ path: 'x.log', reason: 'ignored' })
    expect(omitted).toContainEqual({ path: 'build/out.js', reason: 'ignored' })
    expect(omitted.filter(({ path }) => path.startsWith('ignored-dir'))).toHaveLength(2)
  })

  test('gives a sub-folder by the rules of every folder above it', async () => {
    const folder = gitFolder(
      {
        '.gitignore': '*.log\n/pack/skip\n',
        'pack/.gitignore': '!good.log\n',
        'pack/bad.log': '',
        'pack/good.log': '',
        'pack/skip/x': '',
        'pack/a.md': '',
        'other.md': '',
      },
      ['pack/a.md'],
    )
    const expected = gitPaths(join(folder, 'pack'))
    expect(await paths(join(folder, 'pack'))).toEqual(expected)
    expect(expected).toEqual(['.gitignore', 'a.md', 'good.log'])
  })

  test('that ignores the folder as a whole does not empty it', async () => {
    const folder = gitFolder({
      '.gitignore': 'vendor/\n',
      'vendor/pack/SKILL.md': '',
      'vendor/pack/.env': '',
    })
    const tree = await readFolder(join(folder, 'vendor/pack'))
    expect(tree.entries.map(({ path }) => path)).toEqual(['SKILL.md'])
    expect(tree.omitted).toEqual([{ path: '.env', reason: 'excluded-by-default' }])
  })

  test('leaves out submodules and repositories inside it, and says so', async () => {
    const folder = gitFolder({ 'a.md': '', 'nested/x': '' }, ['a.md'])
    runGit(join(folder, 'nested'), ['init', '-q', '.'])
    write(folder, { 'sub/y': '' })
    runGit(folder, ['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`])
    const tree = await readFolder(folder)
    expect(tree.entries.map(({ path }) => path)).toEqual(['a.md'])
    expect(tree.omitted).toEqual([
      { path: '.git', reason: 'git-folder' },
      { path: 'nested', reason: 'submodule' },
      { path: 'sub', reason: 'submodule' },
    ])
  })

  test('may be a linked one, with its rules in the main repository', async () => {
    const folder = gitFolder({ 'a.md': '' }, ['a.md'])
    runGit(folder, ['commit', '-qm', 'one'])
    writeFileSync(join(folder, '.git/info/exclude'), 'excluded.txt\n')
    const linked = join(temporaryFolder(), 'linked')
    runGit(folder, ['worktree', 'add', '-q', linked])
    write(linked, { 'excluded.txt': '', 'b.md': '' })
    expect(await paths(linked)).toEqual(['a.md', 'b.md'])
    expect(gitPaths(linked)).toEqual(['a.md', 'b.md'])
  })

  test('with an index that cannot be read is an error, not an empty index', async () => {
    const folder = gitFolder({ '.gitignore': '*.log', 'a.log': '' }, ['a.log'])
    writeFileSync(join(folder, '.git/index'), 'broken')
    const error = await failureOf(readFolder(folder))
    expect(error.code).toBe('E_READ')
    expect(error.where?.file).toContain('index')
  })

  test('a folder called .git that is no repository makes no work tree', async () => {
    const folder = temporaryFolder()
    write(folder, { '.git/config': '', '.gitignore': '*', 'a.md': '' })
    expect(await paths(folder)).toEqual(['.gitignore', 'a.md'])
  })

  test('with a pattern made to stand still is refused', async () => {
    const folder = gitFolder({ '.gitignore': `ok\n${'*a'.repeat(30)}b\n`, ['a'.repeat(200)]: '' })
    const error = await failureOf(readFolder(folder))
    expect(error.code).toBe('E_LIMIT')
    expect(error.where?.line).toBe(2)
  })

  test('moved by a rename keeps working, since nothing is cached', async () => {
    const folder = gitFolder({ 'one/a.md': '' })
    expect(await paths(join(folder, 'one'))).toEqual(['a.md'])
    renameSync(join(folder, 'one'), join(folder, 'two'))
    expect(await paths(join(folder, 'two'))).toEqual(['a.md'])
  })
})
