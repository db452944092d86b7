import type { Machine, Scope } from '@skills/core'
import { assistants } from './all-assistants.ts'
import type { Assistant } from './assistant.ts'
import { folderOf, pathsOf } from './folder-of.ts'

/** Where signs of an assistant were found. At least one is true. */
export interface Detected {
  readonly id: string
  /** One of its markers stands in the project; false at user scope. */
  readonly project: boolean
  /** Its folder stands below home. Never decides alone what is installed. */
  readonly home: boolean
  /** One of its programs is on PATH. Never decides alone what is installed. */
  readonly onPath: boolean
}

/**
 * The assistants that left signs, in the order of the table.
 * Input: `exists` tells whether an absolute path is a file or folder; nothing else is read.
 */
export function detectAssistants(
  exists: (path: string) => boolean,
  scope: Scope,
  machine: Machine,
): readonly Detected[] {
  const programs = programPaths(machine)
  return assistants
    .map((assistant) => ({
      id: assistant.id,
      project: scope.kind === 'project' && hasAny(assistant, 'project'),
      home: hasAny(assistant, 'home'),
      onPath: assistant.detection.programs.some((program) => programs(program).some(exists)),
    }))
    .filter((found) => found.project || found.home || found.onPath)

  function hasAny(assistant: Assistant, where: 'project' | 'home'): boolean {
    return assistant.detection[where].some((written) =>
      exists(folderOf(written, assistant, { scope, machine }).folder),
    )
  }
}

/**
 * Where a program would stand. Relative and empty entries of PATH mean the current folder, which may
 * be a stranger's clone: they are left out.
 */
function programPaths(machine: Machine): (program: string) => readonly string[] {
  const paths = pathsOf(machine)
  const isWindows = machine.platform === 'win32'
  const value = machine.env['PATH'] ?? machine.env['Path'] ?? ''
  const folders = value.split(paths.delimiter).filter((folder) => paths.isAbsolute(folder))
  const endings = isWindows ? (machine.env['PATHEXT'] ?? '.EXE;.CMD;.BAT;.COM').split(';') : ['']
  return (program) =>
    folders.flatMap((folder) =>
      endings.map((ending) => paths.join(folder, program + ending.toLowerCase())),
    )
}
