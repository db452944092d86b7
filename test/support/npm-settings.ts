import { spawnSync } from 'node:child_process'

/**
 * Flags that keep the settings of this machine's npm where `--prefix` is given: with it npm would look for them
 * below that folder, and a registry behind a company's own authority could not be reached.
 */
export function npmSettings(): readonly string[] {
  const asked = spawnSync('npm', ['config', 'get', 'globalconfig'], { encoding: 'utf8' })
  return asked.status === 0 ? ['--globalconfig', asked.stdout.trim()] : []
}

/** A registry that cannot be reached is asked again for every package, for longer than anyone waits. */
export const npmMillisecondsMax = 300_000
