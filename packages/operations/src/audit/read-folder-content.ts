import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import type { CoverageGap, GapReason } from '@skills/audit'
import {
  byCodeUnit,
  isErrno,
  parseRelativePath,
  relativePathProblem,
  type SnapshotFile,
  sha256,
} from '@skills/core'
import { type AuditedContent, skillsOf } from './audited-content.ts'
import { chooseFiles, type Extent } from './choose-files.ts'
import { type ListedFile, type ListedGap, listTree } from './list-tree.ts'

const fileBytesMax = 16 * 1024 * 1024
const treeBytesMax = 256 * 1024 * 1024

/** Read what an audit looks at below a folder of this machine, or one file. The path must exist. */
export function readFolderContent(path: string, extent: Extent): AuditedContent {
  const tree = listTree(path)
  const paths = tree.files.map((file) => file.path)
  const choice = chooseFiles(paths, { extent, isRepository: tree.isRepository })
  const reading = new Reading()
  for (const file of tree.files) if (choice.isWanted(file.path)) reading.take(file)
  const told = tree.gaps.filter(
    ({ path: place, always }) =>
      always || choice.isWanted(place) || choice.isWanted(`${place}/SKILL.md`),
  )
  return {
    skills: skillsOf(choice.groups, reading.files, reading.read),
    read: reading.read,
    files: reading.files,
    gaps: [...told.map(gapOf), ...reading.gaps].sort((left, right) =>
      byCodeUnit(left.file, right.file),
    ),
    left: choice.left,
  }
}

function gapOf({ path, message, isUnreadable }: ListedGap): CoverageGap {
  const reason: GapReason = isUnreadable ? 'unreadable' : 'omitted'
  return { file: path === '' ? '.' : path, reason, bytes: 0, message, isExecutable: false }
}

/** Files with their bytes, within bounds; what is left out becomes a gap. */
class Reading {
  readonly files: SnapshotFile[] = []
  readonly gaps: CoverageGap[] = []
  private readonly bytesOf = new Map<string, Uint8Array>()
  private total = 0

  readonly read = ({ sha256: digest }: SnapshotFile): Uint8Array => {
    const bytes = this.bytesOf.get(digest)
    if (bytes === undefined) throw new TypeError('a file that was not read')
    return bytes
  }

  take({ path, full }: ListedFile): void {
    const problem = relativePathProblem(path)
    if (problem === undefined) this.readInto(path, full)
    else this.gap(path, `Its name is not safe: ${problem}`, 'omitted')
  }

  private readInto(path: string, full: string): void {
    try {
      const found = readPlain(full, Math.min(fileBytesMax, treeBytesMax - this.total))
      if (found.bytes === undefined)
        this.gap(path, `It has ${found.size} bytes, more than is read.`, 'too-large')
      else this.keep(path, found.bytes, found.executable)
    } catch (error) {
      if (!isErrno(error)) throw error
      this.gap(path, `It cannot be read (${error.code}).`, 'unreadable')
    }
  }

  private keep(path: string, bytes: Uint8Array, executable: boolean): void {
    const digest = sha256(bytes)
    this.total += bytes.length
    this.bytesOf.set(digest, bytes)
    const size = bytes.length
    this.files.push({ path: parseRelativePath(path), executable, size, sha256: digest })
  }

  private gap(file: string, message: string, reason: GapReason): void {
    this.gaps.push({ file, reason, bytes: 0, message, isExecutable: false })
  }
}

interface PlainFile {
  /** `undefined` where there are too many. */
  readonly bytes: Uint8Array | undefined
  readonly size: number
  readonly executable: boolean
}

/** A file that became a link or a device since it was listed is not followed. */
function readPlain(path: string, bytesMax: number): PlainFile {
  const more = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const descriptor = openSync(path, constants.O_RDONLY | more)
  try {
    const { mode, size } = fstatSync(descriptor)
    const executable = (mode & 0o100) !== 0
    const bytes = size > bytesMax ? undefined : readFileSync(descriptor)
    return { bytes, size, executable }
  } finally {
    closeSync(descriptor)
  }
}
