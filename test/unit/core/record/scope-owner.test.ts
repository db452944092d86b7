import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectScope } from '../../../../packages/core/src/record/index.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const isRoot = process.getuid?.() === 0

test.skipIf(!isRoot)(
  "another user's manifest above is no project of what lies below it (needs root to make one)",
  () => {
    const shared = temporaryFolder()
    const own = join(shared, 'own')
    mkdirSync(own)
    writeFileSync(join(shared, 'skills.json'), '{}')
    const folders = { config: shared, data: shared, cache: shared }
    expect(projectScope({ cwd: own, folders }, undefined).root).toBe(shared)
    chownSync(join(shared, 'skills.json'), 12_345, 12_345)
    expect(projectScope({ cwd: own, folders }, undefined).root).toBe(own)
  },
)
