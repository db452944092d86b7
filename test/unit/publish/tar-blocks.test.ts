import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@skills/core'
import { type TarFile, tarBlocks } from '@skills/publish'
import { describe, expect, it } from 'vitest'
import { readTar } from '../../../packages/core/src/fetch/archive/read-tar.ts'

function file(path: string, text: string, executable = false): TarFile {
  const bytes = Buffer.from(text)
  return { path, executable, size: bytes.length, read: () => bytes }
}

function archive(...files: readonly TarFile[]): Buffer {
  return Buffer.concat([...tarBlocks(files)])
}

const long = `${'deep/'.repeat(60)}SKILL.md`

describe('a tar archive of ours', () => {
  it('is read back by our own strict reader, long and foreign names included', async () => {
    const bytes = archive(
      file('a/SKILL.md', 'x'),
      file('b.sh', 'run', true),
      file(long, ''),
      file('ä.md', 'ö'),
    )
    const entries = await readTar(bytes, { file: 'pack.tar' })
    const read = await Promise.all(
      entries.map(async (entry) => [
        entry.path,
        entry.executable,
        Buffer.from(await entry.read()).toString(),
      ]),
    )
    expect(read).toEqual([
      ['a/SKILL.md', false, 'x'],
      ['b.sh', true, 'run'],
      [long, false, ''],
      ['ä.md', false, 'ö'],
    ])
  })

  it('is read by the tar of the system', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tar-blocks-'))
    writeFileSync(
      join(folder, 'x.tar'),
      archive(file('a/one.md', 'one\n'), file('run.sh', '#!', true), file(long, 'deep')),
    )
    const { stderr, status } = spawnSync('tar', ['-xf', 'x.tar'], { cwd: folder, encoding: 'utf8' })
    expect([stderr, status]).toEqual(['', 0])
    expect(readFileSync(join(folder, 'a/one.md'), 'utf8')).toBe('one\n')
    expect(readFileSync(join(folder, long), 'utf8')).toBe('deep')
    expect(statSync(join(folder, 'run.sh')).mode & 0o777).toBe(0o755)
  })

  it('tells the tar of the system nothing about this machine', () => {
    const bytes = archive(file('a.md', 'a'), file('b.sh', 'b', true))
    const { stdout } = spawnSync('tar', ['--utc', '--numeric-owner', '-tvf', '-'], { input: bytes })
    expect(stdout.toString().split('\n')).toEqual([
      '-rw-r--r-- 0/0               1 1970-01-01 00:00 a.md',
      '-rwxr-xr-x 0/0               1 1970-01-01 00:00 b.sh',
      '',
    ])
  })

  it('has the same bytes everywhere', () => {
    const bytes = archive(file('a.md', 'a'), file('b.sh', 'b', true))
    expect(sha256(bytes)).toBe('1bbb2a60fbf7f97c28777c06797d4eee3fb6fbf19ee24028c69d33fe848eaf32')
  })

  it('is refused where a file is not as large as it was said to be', () => {
    const lying = { ...file('a.md', 'a'), size: 2 }
    expect(() => archive(lying)).toThrow('a.md has not the size')
  })
})
