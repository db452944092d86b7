import path from 'node:path'
import type { Scope } from '../words/scope.ts'

/** The files in a scope's state folder, which lies in the user's data and is never shared. */
export function stateFiles(scope: Pick<Scope, 'stateFolder'>): {
  readonly state: string
  readonly journal: string
  readonly lock: string
  readonly backups: string
  /** Records of the runs that ended, `<number>.json`. */
  readonly runs: string
} {
  const inFolder = (name: string) => path.join(scope.stateFolder, name)
  return {
    state: inFolder('state.json'),
    journal: inFolder('journal.json'),
    lock: inFolder('lock'),
    backups: inFolder('backups'),
    runs: inFolder('runs'),
  }
}
