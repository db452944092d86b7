/** One path that differs between two commits, as `git diff-tree --raw --numstat -z` says. */
export interface ChangedPath {
  /** Added, copied, deleted, modified, renamed, type changed. */
  readonly status: 'A' | 'C' | 'D' | 'M' | 'R' | 'T'
  readonly path: string
  /** Where it was before, for a copy or a rename. */
  readonly oldPath: string | undefined
  /** Octal, such as `100755`; `000000` where there is none. */
  readonly oldMode: string
  readonly newMode: string
  readonly oldId: string
  readonly newId: string
  /** Lines; `undefined` for what git takes for binary. */
  readonly added: number | undefined
  readonly deleted: number | undefined
}

type RawRow = Omit<ChangedPath, 'added' | 'deleted'>

const rawRow =
  /^:(?<oldMode>\d{6}) (?<newMode>\d{6}) (?<oldId>[0-9a-f]{40}) (?<newId>[0-9a-f]{40}) (?<status>[ACDMRT])\d*$/u

/** Read the records: first all raw ones, then the numbers, both in one order. */
export function parseChangedPaths(text: string): ChangedPath[] {
  const parts = text.split('\0')
  const rows: RawRow[] = []
  let at = 0
  while (parts[at]?.startsWith(':') === true) {
    const groups = rawRow.exec(parts[at] ?? '')?.groups
    const { oldMode = '', newMode = '', oldId = '', newId = '' } = groups ?? {}
    const status = statusOf(groups?.['status'])
    const isMoved = status === 'C' || status === 'R'
    const [from = '', to = ''] = parts.slice(at + 1, at + 3)
    const path = isMoved ? to : from
    const oldPath = isMoved ? from : undefined
    if (status !== undefined) rows.push({ status, path, oldPath, oldMode, newMode, oldId, newId })
    at += isMoved ? 3 : 2
  }
  const counts = parseCounts(parts.slice(at))
  return rows.map((row) => ({ ...row, ...(counts.get(row.path) ?? unknownCounts) }))
}

function statusOf(letter: string | undefined): ChangedPath['status'] | undefined {
  return (['A', 'C', 'D', 'M', 'R', 'T'] as const).find((one) => one === letter)
}

type Counts = Pick<ChangedPath, 'added' | 'deleted'>

const unknownCounts: Counts = { added: undefined, deleted: undefined }

/** `12\t3\tpath`, or `12\t3\t` and then the old and the new path. */
function parseCounts(parts: readonly string[]): Map<string, Counts> {
  const found = new Map<string, Counts>()
  for (let at = 0; at < parts.length; at += 1) {
    const groups = /^(?<added>\d+|-)\t(?<deleted>\d+|-)\t(?<path>.*)$/su.exec(
      parts[at] ?? '',
    )?.groups
    if (groups === undefined) continue
    const { added, deleted, path = '' } = groups
    const counts = { added: countOf(added), deleted: countOf(deleted) }
    if (path !== '') found.set(path, counts)
    else {
      found.set(parts[at + 2] ?? '', counts)
      at += 2
    }
  }
  return found
}

function countOf(text: string | undefined): number | undefined {
  return text === undefined || text === '-' ? undefined : Number(text)
}
