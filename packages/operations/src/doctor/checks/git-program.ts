import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { type Check, ok, warning } from '../check.ts'

/** Looked for and not started: repositories over https need no git. */
export const gitProgram: Check = {
  id: 'git',
  run: ({ context: { machine } }) => {
    const isWindows = machine.platform === 'win32'
    const paths = isWindows ? win32 : posix
    const value = machine.env['PATH'] ?? machine.env['Path'] ?? ''
    // A relative entry is the current folder, which may be a stranger's clone.
    const entries = value.split(paths.delimiter).filter((one) => paths.isAbsolute(one))
    const found = entries
      .map((folder) => paths.join(folder, isWindows ? 'git.exe' : 'git'))
      .find((program) => existsSync(program))
    if (found !== undefined) return [ok(`git is ${found}`)]
    return [
      warning(
        'No git program was found, so sources over ssh and git’s credential helpers cannot be used.',
        'Install git, or use https:// sources.',
      ),
    ]
  },
}
