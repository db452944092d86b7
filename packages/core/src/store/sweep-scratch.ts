import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lifeOf } from '../words/process-mark.ts'

// A run lasts minutes. What another machine left is old enough when no clock can be that wrong.
const abandonedMilliseconds = 7 * 24 * 3_600_000

const scratchName = /^([0-9a-f]{12}-\d+-\d+)\.[0-9a-f]+$/u

/**
 * Remove the scratch folders that killed runs left in `folder`: those named `<process mark>.<random>` whose process
 * is gone, and after a week those of which nobody can tell. Returns their names. Whatever has another name stays.
 * Never fails: what cannot be removed stays for the next run.
 */
export function sweepScratch(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => {
    const mark = scratchName.exec(name)?.[1]
    if (mark === undefined) return false
    const path = join(folder, name)
    const life = lifeOf(mark)
    try {
      if (life === 'running' || (life === 'unknown' && !isAbandoned(path))) return false
      rmSync(path, { recursive: true, force: true })
      return true
    } catch {
      return false
    }
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isAbandoned(path: string): boolean {
  const modified = lstatSync(path).mtimeMs
  return performance.timeOrigin + performance.now() - modified > abandonedMilliseconds
}
