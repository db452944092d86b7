import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { isErrno } from '@skills/core'
import { type Check, type Finding, ok, problem } from '../check.ts'

/** The home folder, and our own folders or what they would be made in. */
export const folders: Check = {
  id: 'folders',
  run: ({ context: { machine } }) => {
    const { config, data, cache } = machine.folders
    const own = [...new Set([config, data, cache])].flatMap(writable)
    const faults = [...homeFaults(machine.home), ...own]
    return faults.length > 0 ? faults : [ok(`Own folders can be written: ${config}, ${data}`)]
  },
}

function homeFaults(home: string): Finding[] {
  if (statSync(home, { throwIfNoEntry: false })?.isDirectory() === true) return []
  return [problem(`The home folder ${home} is no folder.`, 'Set HOME to your home folder.')]
}

function writable(folder: string): Finding[] {
  const there = nearestThere(folder)
  try {
    accessSync(there, constants.W_OK | constants.X_OK)
    return []
  } catch (error) {
    if (!isErrno(error)) throw error
    return [
      problem(
        `${there} cannot be written (${error.code}), and ${folder} is needed.`,
        'Give yourself permission there, or set SKILLS_HOME to another folder.',
      ),
    ]
  }
}

function nearestThere(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestThere(dirname(folder))
}
