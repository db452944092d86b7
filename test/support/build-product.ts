import { spawnSync } from 'node:child_process'
import { repositoryRoot } from './repository-root.ts'

/** Runs once before the end-to-end tests, so that they never judge an old build. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the build failed: run npm run build to see why')
}
