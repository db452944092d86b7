import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pruneStore } from '../../../../packages/core/src/store/prune-store.ts'
import { filePath } from '../../../../packages/core/src/store/store-layout.ts'
import { storedFiles } from '../../../../packages/core/src/store/walk-store.ts'
import { sha256 } from '../../../../packages/core/src/words/digest.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

// SKILLS_PRUNE_FILES=100000 measures a store as large as a company's.
const count = Number(process.env['SKILLS_PRUNE_FILES'] ?? 2_000)

function bigStore(): string {
  const folder = join(temporaryFolder(), 'store')
  for (let index = 0; index < count; index += 1) {
    const file = filePath(folder, sha256(`file ${index}`))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `file ${index}`)
    if (index % 2 === 0) utimesSync(file, 1, 1)
  }
  return folder
}

describe(`a store of ${count} files that no snapshot lists`, () => {
  it('loses the old half, and timers run meanwhile', { timeout: 300_000 }, async () => {
    const folder = bigStore()
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 1)
    const started = performance.now()
    const request = { folder, needed: new Set<string>(), before: 1_000_000, dryRun: false }
    const pruned = await pruneStore(request)
    const milliseconds = Math.round(performance.now() - started)
    clearInterval(timer)
    if (count > 2_000) process.stdout.write(`${count} files: ${milliseconds} ms\n`)
    expect(pruned.files).toBe(count / 2)
    expect(storedFiles(folder)).toHaveLength(count / 2)
    expect(ticks).toBeGreaterThan(0)
  })
})
