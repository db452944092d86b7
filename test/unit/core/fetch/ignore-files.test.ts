import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../../../packages/core/src/fetch/index.ts'
import { runGit } from '../../../support/clean-git.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

describe('an ignore file counts only as a plain file', () => {
  test.each([
    ['a device', (file: string) => symlinkSync('/dev/zero', file)],
    ['a link to rules elsewhere', (file: string) => symlinkSync('../rules', file)],
    ['a pipe', (file: string) => spawnSync('mkfifo', [file])],
    ['a folder', (file: string) => mkdirSync(file)],
  ])('and not as %s', async (_title, make) => {
    const root = temporaryFolder()
    runGit(root, ['init', '--quiet', '.'])
    writeFileSync(join(root, 'rules'), 'SKILL.md\n')
    mkdirSync(join(root, 'pack/skill'), { recursive: true })
    writeFileSync(join(root, 'pack/skill/SKILL.md'), '')
    make(join(root, '.gitignore'))
    make(join(root, 'pack/.gitignore'))
    const { entries } = await readFolder(join(root, 'pack/skill'))
    expect(entries.map(({ path }) => path)).toEqual(['SKILL.md'])
  })
})
