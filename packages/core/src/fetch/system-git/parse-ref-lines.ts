import { SkillsError } from '../../words/skills-error.ts'
import { headRef } from '../head-ref.ts'
import { isRefName } from '../ref-name.ts'
import type { RemoteRefs } from '../remote-refs.ts'

const branchPrefix = 'refs/heads/'
const tagPrefix = 'refs/tags/'

/**
 * Read what `git ls-remote --symref` prints: `ref: <target>\tHEAD`, then `<id>\t<name>`, a tag's commit once more
 * behind `^{}`. Names are the server's text. Throws E_NETWORK_LIMIT, and E_NOT_A_REPOSITORY for SHA-256
 * ids and for names that git refuses.
 */
export function parseRefLines(
  text: string,
  { refsMax, shown }: { readonly refsMax: number; readonly shown: string },
): RemoteRefs {
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines.length > refsMax)
    throw new SkillsError(
      'E_NETWORK_LIMIT',
      `The repository lists more than ${refsMax} references.`,
      {
        where: { url: shown },
        remedy:
          'A repository of this size cannot be a module. Publish the skills in one of their own.',
      },
    )
  const branches = new Map<string, string>()
  const tags = new Map<string, string>()
  let target: string | undefined
  let head: string | undefined
  for (const line of lines) {
    const [id = '', name = ''] = line.split('\t')
    if (isOddName(id, name.replace(/\^\{\}$/u, ''))) throw oddName(shown)
    if (id.startsWith('ref: ')) {
      if (name === 'HEAD') target = id.slice('ref: '.length)
      continue
    }
    if (!/^[0-9a-f]{40}$/u.test(id)) throw otherIds(id, shown)
    if (name === 'HEAD') head = id
    else if (name.startsWith(branchPrefix)) branches.set(name.slice(branchPrefix.length), id)
    // The peeled line follows that of the tag object and takes its place.
    else if (name.startsWith(tagPrefix))
      tags.set(name.slice(tagPrefix.length).replace(/\^\{\}$/u, ''), id)
  }
  if (head === undefined) return { head, branches, tags }
  return { head: { ref: headRef(target, head, branches), commit: head }, branches, tags }
}

/** A branch, a tag or what HEAD stands for, of a name that git gives nothing. */
function isOddName(id: string, name: string): boolean {
  if (id.startsWith('ref: ')) return !isRefName(id.slice('ref: '.length))
  return (name.startsWith(branchPrefix) || name.startsWith(tagPrefix)) && !isRefName(name)
}

function oddName(shown: string): SkillsError {
  return notARepository(shown, 'The server lists a reference of a name that git refuses.')
}

function otherIds(id: string, shown: string): SkillsError {
  const isSha256 = /^[0-9a-f]{64}$/u.test(id)
  const what = isSha256
    ? 'The repository uses SHA-256 object ids, which this version cannot read.'
    : 'The repository lists a reference that names no commit.'
  return notARepository(shown, what)
}

function notARepository(shown: string, message: string): SkillsError {
  return new SkillsError('E_NOT_A_REPOSITORY', message, {
    where: { url: shown },
    remedy: 'Check the address: it must be that of a git repository, as `git clone` takes it.',
  })
}
