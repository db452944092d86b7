import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit, isErrno } from '@skills/core'
import { type ProjectTopic, projectTopics } from './project-topics.ts'

// A look, not a search: enough to see what a project is made of, bounded whatever it holds.
const depthMax = 3
const entriesMax = 5_000
const skipped = new Set(['node_modules', '.git', 'dist', 'build', 'target', 'vendor', '.venv'])

/** The topics whose signs stand among the file names of a folder. Follows no link, opens no file. */
export function findTopics(root: string): readonly ProjectTopic[] {
  const names = new Set<string>()
  collect(root, names, { depth: 0, left: { entries: entriesMax } })
  return projectTopics.filter((topic) => topic.signs.some((sign) => names.has(sign)))
}

interface Look {
  readonly depth: number
  readonly left: { entries: number }
}

function collect(folder: string, names: Set<string>, look: Look): void {
  for (const entry of entriesOf(folder)) {
    look.left.entries -= 1
    if (look.left.entries < 0) return
    const ending = /\.[^.]+$/u.exec(entry.name)?.[0]
    names.add(entry.name)
    if (ending !== undefined && entry.isFile()) names.add(ending)
    const isOpen = entry.isDirectory() && look.depth < depthMax && !skipped.has(entry.name)
    if (isOpen) collect(join(folder, entry.name), names, { ...look, depth: look.depth + 1 })
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.sort((left, right) => byCodeUnit(left.name, right.name))
  } catch (error) {
    if (isErrno(error, 'EACCES', 'ENOENT', 'ENOTDIR')) return []
    throw error
  }
}
