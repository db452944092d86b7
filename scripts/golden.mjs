// npm run golden: writes the committed expectations again: files below test/golden and inline snapshots.
// Review the difference as code.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, root } from './workspace.mjs'

const uses = /support\/golden|test\/golden|\/golden\/|toMatch(?:Inline|File)?Snapshot/u
const suites = filesBelow(join(root, 'test'))
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `test/${path}`)
  .filter((path) => uses.test(readFileSync(join(root, path), 'utf8')))

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
const { status } = spawnSync(process.execPath, [vitest, 'run', '--update=all', ...suites], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SKILLS_TEST_GOLDEN: 'write' },
})
process.exitCode = built.status === 0 ? (status ?? 1) : 1
