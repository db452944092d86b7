import type { ChangedLine } from './change.ts'
import { unquotedPath } from './unquoted-path.ts'

/** The lines of one file in a difference without context. */
export interface PatchedFile {
  readonly added: readonly ChangedLine[]
  readonly removed: readonly ChangedLine[]
  readonly lacksFinalNewline: boolean
}

interface Reading {
  readonly files: Map<string, Mutable>
  current: Mutable | undefined
  oldPath: string | undefined
}

interface Mutable {
  readonly added: ChangedLine[]
  readonly removed: ChangedLine[]
  lacksFinalNewline: boolean
}

const hunkHead = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u

/**
 * Read what `git diff-tree -p -U0` prints, by path. The head of a hunk says how many lines follow, and exactly those
 * are taken as text: a line of a file that looks like a head is a line of a file.
 */
export function parsePatch(text: string): ReadonlyMap<string, PatchedFile> {
  const lines = text.split('\n')
  const reading: Reading = { files: new Map(), current: undefined, oldPath: undefined }
  for (let at = 0; at < lines.length; ) at = step(reading, lines, at)
  return reading.files
}

/** Take one head line, or a whole hunk. Answers where to go on. */
function step(reading: Reading, lines: readonly string[], at: number): number {
  const line = lines[at] ?? ''
  if (line.startsWith('--- ')) reading.oldPath = pathIn(line)
  else if (line.startsWith('+++ ')) open(reading, pathIn(line) ?? reading.oldPath)
  const hunk = hunkHead.exec(line)
  return hunk === null ? at + 1 : takeHunk(reading, lines, { at: at + 1, hunk })
}

function open(reading: Reading, path: string | undefined): void {
  if (path === undefined) return
  const known = reading.files.get(path)
  reading.current = known ?? { added: [], removed: [], lacksFinalNewline: false }
  reading.files.set(path, reading.current)
}

/** `+++ b/path`, quoted where git found that needed, a tab behind it where it has blanks; `/dev/null` is none. */
function pathIn(line: string): string | undefined {
  const written = line.slice(4)
  if (written === '/dev/null') return undefined
  return unquotedPath(written.replace(/\t$/u, '')).slice(2)
}

interface Hunk {
  readonly at: number
  readonly hunk: RegExpExecArray
}

function takeHunk({ current }: Reading, lines: readonly string[], { at, hunk }: Hunk): number {
  const [, oldStart = '0', oldCount = '1', newStart = '0', newCount = '1'] = hunk
  let [removed, added] = [0, 0]
  let next = at
  for (; removed < Number(oldCount) || added < Number(newCount); next += 1) {
    const line = lines[next]
    if (line === undefined) break
    const text = line.slice(1)
    if (line.startsWith('-')) {
      current?.removed.push({ line: Number(oldStart) + removed, text })
      removed += 1
    } else if (line.startsWith('+')) {
      current?.added.push({ line: Number(newStart) + added, text })
      added += 1
    } else if (!line.startsWith('\\')) break
  }
  if (lines[next]?.startsWith('\\') === true && added > 0 && current !== undefined)
    current.lacksFinalNewline = true
  return next
}
