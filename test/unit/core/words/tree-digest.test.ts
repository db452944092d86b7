import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { byUtf8, sha256, treeDigest } from '@skills/core'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

// In UTF-8 the first sorts before the second; in UTF-16 it is the other way round.
const beforeInBytes = '\u{fb01}.md'
const afterInBytes = '\u{1f600}.md'

it('the digest of a tree is what a shell says, characters beyond U+FFFF included', () => {
  const folder = temporaryFolder()
  const paths = ['SKILL.md', 'a/b.md', 'a.md', 'é.md', beforeInBytes, afterInBytes]
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), path)
  }
  const recipe = `find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64`
  const { stdout } = spawnSync('sh', ['-c', recipe], { cwd: folder, encoding: 'utf8' })
  const digest = treeDigest(paths.map((path) => ({ path, sha256: sha256(Buffer.from(path)) })))
  expect(Buffer.from(digest.slice(3), 'base64').toString('hex')).toBe(stdout.trim())
})

it('paths are sorted by their bytes, where that differs from their code units', () => {
  expect(byUtf8(beforeInBytes, afterInBytes)).toBeLessThan(0)
  expect(beforeInBytes < afterInBytes).toBe(false)
  expect(byUtf8('a', 'b')).toBeLessThan(0)
  expect(byUtf8('a', 'a')).toBe(0)
})
