import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isErrno } from '../words/skills-error.ts'

/**
 * Remove the scratch folders that killed runs left in `folder`: those named `<process id>-<random hex>` whose
 * process is gone. Returns their names. Whatever has another name, or belongs to this or a living process, stays.
 */
export function sweepScratch(folder: string): readonly string[] {
  const swept = namesIn(folder).filter((name) => {
    const id = Number(/^([1-9]\d{0,9})-[0-9a-f]+$/u.exec(name)?.[1])
    return Number.isSafeInteger(id) && !isAlive(id)
  })
  for (const name of swept) rmSync(join(folder, name), { recursive: true, force: true })
  return swept
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}

/** A process that may not be signalled is alive. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return !isErrno(error, 'ESRCH')
  }
}
