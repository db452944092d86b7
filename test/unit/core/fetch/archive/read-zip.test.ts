import { describe, expect, test } from 'vitest'
import { readArchive } from '../../../../../packages/core/src/fetch/archive/read-archive.ts'
import { makeZip, type ZipEntry } from '../../../../support/make-zip.ts'
import { failureOf, listing } from '../serve.ts'

const where = { file: 'pack.zip' }

function read(bytes: Buffer) {
  return readArchive(bytes, { format: 'zip', where, topFolder: 'take-off' })
}

/** The error of reading the archive, or of reading what it gave. */
async function refusal(entries: readonly ZipEntry[]) {
  return failureOf(read(makeZip(entries)).then(listing))
}

describe('a zip archive', () => {
  test('gives files with their executable bit, and links; folders are no entries', async () => {
    const zip = makeZip([
      { path: 'a/', mode: 0o040755 },
      { path: 'a/SKILL.md', content: 'text' },
      { path: 'b/run.sh', content: 'run', mode: 0o100755 },
      { path: 'b/link', content: '../a/SKILL.md', mode: 0o120777 },
      { path: 'b/ü.md', content: 'stored', method: 0 },
      { path: 'b/dos.sh', content: 'no modes', madeBy: 0, mode: 0o100755 },
    ])
    expect(await listing(await read(zip))).toEqual([
      'executable b/run.sh run',
      'file a/SKILL.md text',
      'file b/dos.sh no modes',
      'file b/ü.md stored',
      'link b/link ../a/SKILL.md',
    ])
  })

  test('may have data descriptors and the wide fields of zip64', async () => {
    const zip = makeZip([
      { path: 'a', content: 'late', descriptor: true },
      { path: 'b', content: 'wide', zip64: true },
    ])
    expect(await listing(await read(zip))).toEqual(['file a late', 'file b wide'])
  })

  test('loses one top folder, and gives names that leave it as they are', async () => {
    const inside = await read(makeZip([{ path: 'repo-main/skills/a/SKILL.md', content: 'x' }]))
    expect(inside.entries.map(({ path }) => path)).toEqual(['skills/a/SKILL.md'])
    for (const path of ['../x', '/etc/x', 'a\\..\\x', 'C:/x']) {
      const { entries } = await read(makeZip([{ path, content: 'x' }, { path: 'b/y' }]))
      expect(entries.map((entry) => entry.path)).toContain(path)
    }
  })

  test('with devices, pipes or names that are not UTF-8 names all of them', async () => {
    const error = await refusal([
      { path: 'pipe', mode: 0o010644 },
      { path: 'disk', mode: 0o060644 },
      { path: Buffer.from([0x66, 0xff]) },
      { path: 'two', extra: unicodePath('other') },
    ])
    expect(error.code).toBe('E_PATH_UNSAFE')
    expect(error.problems.map(({ rule }) => rule).sort()).toEqual([
      'path/encoding',
      'path/encoding',
      'path/special-file',
      'path/special-file',
    ])
  })

  test('is refused where it is encrypted, of another method, or says two things', async () => {
    const bad: (readonly ZipEntry[])[] = [
      [{ path: 'a', content: 'x', flags: 1 }],
      [{ path: 'a', content: 'x', flags: 0x41 }],
      [{ path: 'a', content: 'x', method: 12 }],
      [{ path: 'a', content: 'x', localPath: 'b' }],
      [{ path: 'a', content: 'x', crc: 1 }],
      [{ path: 'a', content: 'x', size: 2 }],
      [{ path: 'a', content: 'x', method: 0, size: 2 }],
      [
        { path: 'a', content: 'x' },
        { path: 'a', content: 'x', sameDataAs: 0 },
      ],
    ]
    for (const entries of bad)
      expect((await refusal(entries)).code, JSON.stringify(entries)).toBe('E_ARCHIVE_INVALID')
  })

  test('is refused where it is cut off, or bytes stand before or behind it', async () => {
    const whole = makeZip([
      { path: 'a', content: 'x'.repeat(500) },
      { path: 'b', content: 'y' },
    ])
    for (let end = 0; end < whole.length; end += 3)
      expect((await failureOf(read(whole.subarray(0, end)))).code).toBe('E_ARCHIVE_INVALID')
    for (const bytes of [
      Buffer.concat([whole, Buffer.from('more')]),
      Buffer.concat([Buffer.from('#!/bin/sh\n'), whole]),
      Buffer.from('no archive at all, but a text that is long enough'),
    ])
      expect((await failureOf(read(bytes))).code).toBe('E_ARCHIVE_INVALID')
  })

  test('whose bytes were altered is refused, whichever byte it is, or gives what it had', async () => {
    const whole = makeZip([{ path: 'a', content: 'some text that is deflated' }])
    const good = await listing(await read(whole))
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] ?? 0) ^ 0x04
      const got = await read(altered)
        .then(listing)
        .catch((error: unknown) => error)
      // Times and version numbers do not matter; names and modes are shown, contents are checked.
      if (Array.isArray(got))
        expect(got.map((line) => line.replace(/^\S+ \S+ /u, ''))).toEqual(
          good.map((line) => line.replace(/^\S+ \S+ /u, '')),
        )
      else expect(got).toHaveProperty('code')
    }
  })

  test('that becomes much larger is a bomb, also where its entries share their data', async () => {
    const error = await refusal([{ path: 'a', content: Buffer.alloc(8 * 1024 * 1024) }])
    expect([error.code, error.rule]).toEqual(['E_LIMIT', 'limit/archive'])
    const many = Array.from({ length: 40 }, (_, index) => ({
      path: `f${index}`,
      content: Buffer.alloc(1_000_000),
    }))
    expect((await refusal(many)).code).toBe('E_LIMIT')
  })
})

/** Info-ZIP's Unicode path: version, CRC of the plain name, then the other name. */
function unicodePath(name: string): Buffer {
  const data = Buffer.concat([Buffer.alloc(5, 1), Buffer.from(name)])
  const head = Buffer.alloc(4)
  head.writeUInt16LE(0x7075, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}
