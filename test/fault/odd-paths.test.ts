import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sandboxWithPack } from '../support/packs.ts'
import { tree } from '../support/tree.ts'

const names = [
  'with a space',
  'ünïcödé-日本-🦊',
  'new\nline',
  `quo'te"s`,
  '-dash',
  '$(id) `id`',
  '%2e%2e',
  '[a-z]{1,2}*?',
]

describe.skipIf(process.platform === 'win32')('a project in a folder called', () => {
  it.each(names)('%j is like any other', async (name) => {
    const plain = sandboxWithPack()
    const odd = join(dirname(plain.project), name)
    mkdirSync(odd)
    renameSync(join(plain.project, 'pack'), join(odd, 'pack'))
    const before = tree(odd)
    const box = plain.withFolder(odd)
    ;(await box.skills('mod', 'add', './pack')).exits(0)
    ;(await box.skills('install', '-a', 'claude-code')).exits(0)
    // From elsewhere, named by a flag.
    const { data } = (await plain.skills('verify', '--json', `--project=${odd}`)).exits(0).json()
    expect(data.summary.ok).toBe(3)
    ;(await plain.skills('uninstall', 'pack', `--project=${odd}`)).exits(0)
    expect(tree(odd)).toEqual(before)
  })
})
