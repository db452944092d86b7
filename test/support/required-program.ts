import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isPipeline } from './is-pipeline.ts'

// Where Debian has daemons; not on the PATH of everybody.
const daemonFolders = ['/usr/sbin', '/usr/local/sbin', '/sbin']

/**
 * The path of a program of the system that a suite needs; `undefined` where there is none, and the suite then
 * skips itself with a note. `npm test` installs it where it can; in a pipeline a missing one is an error.
 */
export function requiredProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...daemonFolders]
  const path = folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
  if (path === undefined && isPipeline()) throw new Error(`the tests need the program ${name}`)
  return path
}
