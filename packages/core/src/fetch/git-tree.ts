import { SkillsError } from '../words/skills-error.ts'
import type { GitPack } from './git-pack.ts'

/** What a tree's mode says an entry is. */
type GitTreeEntryKind = 'file' | 'executable' | 'link' | 'submodule' | 'folder'

export interface GitTreeEntry {
  readonly kind: GitTreeEntryKind
  /** As in the object: an attacker's bytes. */
  readonly name: Buffer
  readonly id: string
}

// Modes that git writes or once wrote (100664): git's object.h and fsck.c, "BAD_FILEMODE".
const kinds: ReadonlyMap<string, GitTreeEntryKind> = new Map([
  ['100644', 'file'],
  ['100664', 'file'],
  ['100755', 'executable'],
  ['120000', 'link'],
  ['160000', 'submodule'],
  ['40000', 'folder'],
  ['040000', 'folder'],
])

/** Read a tree object: `<mode> <name>\0<20 bytes of id>`, again and again. Throws E_OBJECT_CORRUPT. */
export function parseGitTree(bytes: Buffer, id: string): GitTreeEntry[] {
  const entries: GitTreeEntry[] = []
  let at = 0
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at)
    const end = bytes.indexOf(0, space)
    if (space === -1 || end === -1 || end + 21 > bytes.length)
      throw corruptObject(`The tree ${id} ends in the middle of an entry.`)
    const mode = bytes.toString('latin1', at, Math.min(space, at + 8))
    const kind = kinds.get(mode)
    if (kind === undefined)
      throw corruptObject(
        `The tree ${id} has an entry of the unknown mode ${JSON.stringify(mode)}.`,
      )
    entries.push({
      kind,
      name: bytes.subarray(space + 1, end),
      id: bytes.toString('hex', end + 1, end + 21),
    })
    at = end + 21
  }
  return entries
}

/** The tree of a commit and the committer's time in seconds since 1970. Throws E_OBJECT_CORRUPT. */
export function parseGitCommit(
  bytes: Buffer,
  id: string,
): { readonly tree: string; readonly committedAt: number } {
  const head = bytes.toString('utf8').split('\n\n', 1)[0] ?? ''
  const tree = /^tree ([0-9a-f]{40})$/mu.exec(head)?.[1]
  const time = /^committer .*> (\d{1,12}) [+-]\d{4}$/mu.exec(head)?.[1]
  if (tree === undefined || time === undefined || !head.startsWith('tree '))
    throw corruptObject(`The commit ${id} has no tree or no committer.`)
  return { tree, committedAt: Number(time) }
}

/** The content of an object that must be there and of this type. Throws E_OBJECT_CORRUPT. */
export function requiredObject(
  pack: GitPack,
  id: string,
  type: 'commit' | 'tree' | 'blob',
): { readonly size: number; readonly read: () => Buffer } {
  const object = pack.get(id)
  if (object === undefined)
    throw corruptObject(`The server did not send the ${type} ${id}, or sent other bytes for it.`)
  if (object.type !== type)
    throw corruptObject(`The object ${id} is a ${object.type} where a ${type} is named.`)
  return object
}

/** The error for an object that is not what its name or its place says. */
export function corruptObject(message: string): SkillsError {
  return new SkillsError('E_OBJECT_CORRUPT', message, {
    remedy:
      'Run the command again. If it stays so, the repository or something on the way to it is broken or hostile.',
  })
}
