import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A fresh folder (real path) that is removed when the test that asked for it has finished. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'skills-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
