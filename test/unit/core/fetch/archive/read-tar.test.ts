import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../../../../packages/core/src/fetch/archive/read-archive.ts'
import { makeTar, makeTgz, pax, type TarEntry, tarOf } from '../../../../support/make-tar.ts'
import { failureOf, listing } from '../serve.ts'

const where = { file: 'pack.tar' }

function read(bytes: Buffer, format: 'tar' | 'tar.gz' = 'tar') {
  return readArchive(bytes, { format, where, topFolder: 'take-off' })
}

async function refusal(entries: readonly TarEntry[]) {
  return failureOf(read(makeTar(entries)))
}

describe('a tar archive', () => {
  test('gives files with their executable bit, and links; folders are no entries', async () => {
    const entries: TarEntry[] = [
      { path: 'a/', type: '5', mode: 0o755 },
      { path: 'a/SKILL.md', content: 'text' },
      { path: 'b/run.sh', content: 'run', mode: 0o755 },
      { path: 'b/link', type: '2', link: '../a/SKILL.md' },
      { path: 'b/empty' },
    ]
    const wanted = [
      'executable b/run.sh run',
      'file a/SKILL.md text',
      'file b/empty ',
      'link b/link ../a/SKILL.md',
    ]
    expect(await listing(await read(makeTar(entries)))).toEqual(wanted)
    expect(await listing(await read(makeTgz(entries), 'tar.gz'))).toEqual(wanted)
  })

  test('may have long names, of GNU and of pax, and names in UTF-8', async () => {
    const long = `${'d'.repeat(90)}/${'e'.repeat(90)}.md`
    const entries: TarEntry[] = [
      { path: '././@LongLink', type: 'L', content: `${long}\0` },
      { path: 'cut', content: 'gnu' },
      pax({ path: 'a/ü.md', mtime: '1.5' }),
      { path: 'cut', content: 'pax' },
      pax({ comment: 'of a commit' }, 'g'),
      { path: './a/x', content: 'dot' },
    ]
    expect(await listing(await read(makeTar(entries)))).toEqual([
      'file a/x dot',
      'file a/ü.md pax',
      `file ${long} gnu`,
    ])
  })

  test('gives names that leave the module as they are: they are for the store to refuse', async () => {
    for (const path of ['../x', '/etc/x', 'a/../../x', 'a//b', 'a\\b', './../x']) {
      const { entries } = await read(makeTar([{ path, content: 'x' }, { path: 'b/y' }]))
      const raw = path.startsWith('./') ? path.slice(2) : path
      expect(entries.map((entry) => entry.path)).toContain(raw)
    }
  })

  test('gives what stands twice twice: the store refuses it', async () => {
    const { entries } = await read(
      makeTar([
        { path: 'a', content: 'x' },
        { path: 'a', content: 'y' },
      ]),
    )
    expect(entries.map(({ path }) => path)).toEqual(['a', 'a'])
  })

  test('with hard links, devices, pipes or names that are not UTF-8 names all of them', async () => {
    const error = await refusal([
      { path: 'a', content: 'x' },
      { path: 'hard', type: '1', link: 'a' },
      { path: 'disk', type: '4' },
      { path: 'tty', type: '3' },
      { path: 'pipe', type: '6' },
      { path: Buffer.from([0x66, 0xff, 0x66]), content: 'x' },
    ])
    expect(error.code).toBe('E_LINK_UNSAFE')
    expect(error.problems.map(({ rule }) => rule).sort()).toEqual([
      'link/hard',
      'path/encoding',
      'path/special-file',
      'path/special-file',
      'path/special-file',
    ])
    expect((await refusal([{ path: 'pipe', type: '6' }])).code).toBe('E_PATH_UNSAFE')
  })

  test('is refused where a header is broken or can be read in two ways', async () => {
    const bad: (readonly TarEntry[])[] = [
      [{ path: 'a', content: 'x', badChecksum: true }],
      [
        { path: 'a', content: 'x' },
        { path: 'b', badChecksum: true },
      ],
      [{ path: 'a', type: '2' }],
      [{ path: 'a', type: 'S', content: 'sparse' }],
      [{ path: 'a', type: 'V' }],
      [pax({ path: 'one\ntwo' }), { path: 'a' }],
      [pax({ path: 'a\0b' }), { path: 'a' }],
      [{ path: 'pax', type: 'x', content: '99 path=b\n' }, { path: 'a' }],
      [{ path: 'pax', type: 'x', content: '12 path=abc\n9 x' }, { path: 'a' }],
      [pax({ size: '1.5' }), { path: 'a', content: 'x' }],
      [pax({ size: '99999999999' }), { path: 'a', content: 'x' }],
      [pax({ path: 'all' }, 'g'), { path: 'a', content: 'x' }],
      [pax({ linkpath: 'all' }, 'g'), { path: 'a', type: '2', link: 'b' }],
      [pax({ size: '1' }, 'g'), { path: 'a', content: 'x' }],
      [{ path: 'pax', type: 'x', content: 'x'.repeat(2_000_000) }, { path: 'a' }],
    ]
    for (const entries of bad)
      expect((await refusal(entries)).code, JSON.stringify(entries).slice(0, 200)).toBe(
        'E_ARCHIVE_INVALID',
      )
  })

  test('is refused where it is cut off at any block, and where bytes follow its end', async () => {
    const whole = makeTar(tarOf({ 'a.md': 'x'.repeat(600), 'b.md': 'y' }))
    for (let end = 0; end < whole.length; end += 256)
      expect((await failureOf(read(whole.subarray(0, end)))).code, `${end}`).toBe(
        'E_ARCHIVE_INVALID',
      )
    const twice = Buffer.concat([whole, makeTar(tarOf({ 'c.md': 'hidden' }))])
    const error = await failureOf(read(twice))
    expect(error.message).toContain('follow its end')
    expect((await read(Buffer.concat([whole, Buffer.alloc(8192)]))).entries).toHaveLength(2)
  })

  test('whose last file ends in empty blocks is whole', async () => {
    const content = Buffer.concat([Buffer.from('x'), Buffer.alloc(5_000)])
    const { entries } = await read(makeTar([{ path: 'a', content }]))
    expect(Buffer.from((await entries[0]?.read()) ?? '').equals(content)).toBe(true)
  })

  test('must be what its name says', async () => {
    const tar = makeTar(tarOf({ 'a.md': 'x' }))
    for (const bytes of [
      gzipSync(tar),
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(10_240),
      Buffer.of(),
    ])
      expect((await failureOf(read(bytes))).code).toBe('E_ARCHIVE_INVALID')
    for (const bytes of [tar, Buffer.from('PK\u0003\u0004'), gzipSync(gzipSync(tar))])
      expect((await failureOf(read(bytes, 'tar.gz'))).code).toBe('E_ARCHIVE_INVALID')
  })
})

describe('a compressed tar archive', () => {
  const whole = makeTgz(tarOf({ 'a.md': 'x'.repeat(2_000), 'b.md': 'y' }))

  test('is refused where it is cut off, altered or followed by other bytes', async () => {
    for (let end = 0; end < whole.length; end += 7)
      expect((await failureOf(read(whole.subarray(0, end), 'tar.gz'))).code).toBe(
        'E_ARCHIVE_INVALID',
      )
    const altered = Buffer.from(whole)
    altered[whole.length - 6] = (altered[whole.length - 6] ?? 0) ^ 1
    const followed = Buffer.concat([whole, Buffer.from('more')])
    for (const bytes of [altered, followed])
      expect((await failureOf(read(bytes, 'tar.gz'))).code).toBe('E_ARCHIVE_INVALID')
  })

  test('that becomes much larger is a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const error = await failureOf(read(bomb, 'tar.gz'))
    expect([error.code, error.rule]).toEqual(['E_LIMIT', 'limit/archive'])
    // What is small in all may be packed as tightly as it likes.
    const tight = makeTgz([{ path: 'zeros', content: Buffer.alloc(900_000) }])
    expect((await read(tight, 'tar.gz')).entries).toHaveLength(1)
  })
})

describe('the one top folder', () => {
  const paths = async (files: Readonly<Record<string, string>>) =>
    (await read(makeTar(tarOf(files)))).entries.map((entry) => entry.path)

  test('is taken off where everything lies in it', async () => {
    expect(await paths({ 'repo-1.2/skills/a/SKILL.md': '', 'repo-1.2/README.md': '' })).toEqual([
      'skills/a/SKILL.md',
      'README.md',
    ])
    expect(await paths({ './pack/skills/a/SKILL.md': '' })).toEqual(['skills/a/SKILL.md'])
    expect(await paths({ 'web/SKILL.md': '', 'web/run.sh': '' })).toEqual(['SKILL.md', 'run.sh'])
  })

  test('stays where a file lies beside it, or where a layout names it', async () => {
    for (const files of [
      { 'a/x': '', b: '' },
      { 'a/x': '', 'ab/x': '' },
      { 'skills/a/SKILL.md': '' },
      { 'module/SKILL.md': '' },
      { '.claude/skills/a/SKILL.md': '' },
      { '../x': '', '../y': '' },
      { '/x/y': '' },
      { 'SKILL.md': '' },
    ])
      expect(await paths(files)).toEqual(Object.keys(files))
  })

  test('of an npm package goes whatever it is called, and must be there', async () => {
    const options = { format: 'tar', where, topFolder: 'take-off-always' } as const
    const { entries } = await readArchive(makeTar(tarOf({ 'skills/SKILL.md': '' })), options)
    expect(entries.map((entry) => entry.path)).toEqual(['SKILL.md'])
    const two = makeTar(tarOf({ 'package/a': '', 'other/b': '' }))
    expect((await failureOf(readArchive(two, options))).code).toBe('E_ARCHIVE_INVALID')
  })
})
