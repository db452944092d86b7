import type { CoverageGap } from '@skills/audit'
import {
  type LocalGit,
  type LocalTreeEntry,
  parseRelativePath,
  relativePathProblem,
  type SnapshotFile,
  sha256,
} from '@skills/core'
import { type AuditedContent, skillsOf } from '../audit/audited-content.ts'
import { chooseFiles } from '../audit/choose-files.ts'
import { aliasesOf } from './link-aliases.ts'

const bounds = { bytesMax: 16 * 1024 * 1024, totalBytesMax: 128 * 1024 * 1024 }

/** What assistants would read of a commit: the same choice as an audit of a clone makes, without a checkout. */
export async function treeContent(
  git: LocalGit,
  entries: readonly LocalTreeEntry[],
): Promise<AuditedContent> {
  const files = entries.filter(({ kind }) => kind === 'file')
  const linked = await aliasesOf(git, entries)
  const all = [...files, ...linked.aliases]
  const choice = chooseFiles(
    all.map(({ path }) => path),
    { extent: 'everything', isRepository: true },
  )
  const isNamed = (path: string) => choice.isWanted(path) || choice.isWanted(`${path}/SKILL.md`)
  const wanted = all.filter(({ path }) => choice.isWanted(path))
  const ids = wanted.map(({ id }) => id)
  const blobs = await git.blobs(ids, bounds)
  const taken = takeFiles(wanted, { blobs, sizes: await git.sizes(ids) })
  const submodules = entries.filter(({ kind, path }) => kind === 'submodule' && isNamed(path))
  return {
    skills: skillsOf(choice.groups, taken.files, taken.read),
    read: taken.read,
    files: taken.files,
    gaps: [
      ...taken.gaps,
      ...linked.left
        .filter(isNamed)
        .map((path) => gap(path, 'A link that leads out of the repository or nowhere.')),
      ...submodules.map(({ path }) => gap(path, 'A submodule is not looked into.')),
    ],
    left: choice.left,
  }
}

interface Bytes {
  readonly blobs: ReadonlyMap<string, Uint8Array>
  readonly sizes: ReadonlyMap<string, number>
}

interface Taken {
  readonly files: readonly SnapshotFile[]
  readonly gaps: readonly CoverageGap[]
  readonly read: AuditedContent['read']
}

function takeFiles(wanted: readonly LocalTreeEntry[], { blobs, sizes }: Bytes): Taken {
  const files: SnapshotFile[] = []
  const gaps: CoverageGap[] = []
  const byDigest = new Map<string, Uint8Array>()
  for (const { path, id, executable } of wanted) {
    const problem = relativePathProblem(path)
    const bytes = blobs.get(id)
    if (problem !== undefined) gaps.push(gap(path, `Its name is not safe: ${problem}`))
    else if (bytes === undefined) gaps.push(notRead(path, sizes.get(id)))
    else {
      const digest = sha256(bytes)
      byDigest.set(digest, bytes)
      files.push({ path: parseRelativePath(path), executable, size: bytes.length, sha256: digest })
    }
  }
  const read: AuditedContent['read'] = ({ sha256: digest }) => {
    const bytes = byDigest.get(digest)
    if (bytes === undefined) throw new TypeError('a file that was not read')
    return bytes
  }
  return { files, gaps, read }
}

/** A partial clone lacks objects: what stands there is unknown, and no answer may pass over it. */
function notRead(file: string, size: number | undefined): CoverageGap {
  return size === undefined
    ? { ...gap(file, 'Its bytes are not in this clone.'), reason: 'unreadable' }
    : { ...gap(file, `It has ${size} bytes, more than is read.`), reason: 'too-large' }
}

function gap(file: string, message: string): CoverageGap {
  return { file, reason: 'omitted', bytes: 0, message, isExecutable: false }
}
