/** One line of a CODEOWNERS file. */
export interface OwnersEntry {
  readonly pattern: string
  /** `@name`, `@org/team` or an address, as written; none takes the owners away. */
  readonly owners: readonly string[]
  /** One-based. */
  readonly line: number
  /** The section it stands in; empty outside of any. The last entry that fits counts in each section for itself. */
  readonly section: string
  /** A section whose owners need not approve. */
  readonly isOptional: boolean
}

/** Where forges look, in that order; the first that is there counts. */
export const ownersPaths = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const

const entriesMax = 20_000
const sectionHead =
  /^(?<optional>\^)?\[(?<name>[^\]]{1,200})\](?:\[\d{1,3}\])?(?<owners>(?:\s.*)?)$/u

/**
 * Read a CODEOWNERS file: a pattern and its owners a line, `#` for comments, and GitLab's sections with owners of
 * their own. Source: docs.github.com, about code owners, and docs.gitlab.com, code owners, read 2026-11-24.
 */
export function parseOwners(text: string): readonly OwnersEntry[] {
  const entries: OwnersEntry[] = []
  let section = { name: '', isOptional: false, owners: [] as readonly string[] }
  for (const [index, written] of text.split('\n').slice(0, entriesMax).entries()) {
    const line = written.trim()
    if (line === '' || line.startsWith('#')) continue
    const groups = sectionHead.exec(line)?.groups
    if (groups !== undefined) {
      const { optional, name = '', owners = '' } = groups
      section = {
        name: name.toLowerCase(),
        isOptional: optional !== undefined,
        owners: ownersIn(wordsOf(owners)),
      }
      continue
    }
    const [pattern = '', ...rest] = wordsOf(line)
    const own = ownersIn(rest)
    entries.push({
      pattern,
      owners: own.length === 0 ? section.owners : own,
      line: index + 1,
      section: section.name,
      isOptional: section.isOptional,
    })
  }
  return entries
}

/** Words up to a comment; a blank or `#` with a backslash before it belongs to the word. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/gu) ?? []
  const comment = words.findIndex((word) => word.startsWith('#'))
  return (comment === -1 ? words : words.slice(0, comment)).map((word) =>
    word.replaceAll(/\\(.)/gu, '$1'),
  )
}

function ownersIn(words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith('@') || /^[^@\s]+@[^@\s]+$/u.test(word))
}
