import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tree, treeOfFiles } from '../../support/tree.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skills-tree-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the tree of a folder', () => {
  it('shows files with mode and digest, folders, and links as they are', () => {
    mkdirSync(join(folder, 'b'), { mode: 0o755 })
    writeFileSync(join(folder, 'b/run.sh'), 'abc')
    chmodSync(join(folder, 'b/run.sh'), 0o755)
    symlinkSync('/nowhere', join(folder, 'a'))
    expect(tree(folder)).toEqual({
      a: { kind: 'link', target: '/nowhere' },
      b: { kind: 'folder', mode: '755' },
      'b/run.sh': {
        kind: 'file',
        mode: '755',
        // printf abc | sha256sum
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    })
  })

  it('differs when a byte, a mode or a name differs', () => {
    writeFileSync(join(folder, 'a'), 'one')
    const before = tree(folder)
    const files = treeOfFiles(folder)
    chmodSync(join(folder, 'a'), 0o755)
    expect(tree(folder)).not.toEqual(before)
    expect(treeOfFiles(folder)).toEqual(files)
    writeFileSync(join(folder, 'a'), 'two')
    expect(treeOfFiles(folder)).not.toEqual(files)
  })

  it('of a folder that is not there is empty', () => {
    expect(tree(join(folder, 'missing'))).toEqual({})
  })
})
