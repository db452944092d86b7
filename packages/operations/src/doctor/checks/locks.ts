import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isErrno, lifeOf, moduleListPath, settingsPath, stateFiles } from '@skills/core'
import { type Check, type Finding, ok, type Patient, warning } from '../check.ts'

/** Claims on our locks: files `<lock>.<process mark>.<random>`. */
export const locks: Check = {
  id: 'locks',
  run: (patient) => {
    const found = lockPaths(patient).flatMap(claimsOn).flatMap(judge)
    return found.length > 0 ? found : [ok('No lock is held or left over.')]
  },
}

function lockPaths({ context: { machine }, scope }: Patient): string[] {
  return [
    stateFiles(scope).lock,
    join(dirname(moduleListPath(machine)), 'module-list.lock'),
    join(dirname(settingsPath(machine)), 'settings.lock'),
  ]
}

interface Claim {
  readonly path: string
  readonly mark: string
}

function claimsOn(lock: string): Claim[] {
  const start = `${basename(lock)}.`
  try {
    return readdirSync(dirname(lock))
      .filter((name) => name.startsWith(start))
      .map((name) => ({
        path: join(dirname(lock), name),
        mark: name.slice(start.length).split('.')[0] ?? '',
      }))
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  }
}

function judge({ path, mark }: Claim): Finding[] {
  const life = lifeOf(mark)
  if (life === 'running') return [ok(`Another run is at work: ${path}`)]
  const whose = life === 'gone' ? 'a run that was killed' : 'a run that cannot be seen from here'
  return [warning(`${path} was left by ${whose}.`, 'It stops nobody for long; delete the file.')]
}
