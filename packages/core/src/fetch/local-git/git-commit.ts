/** Who made a commit. All of it is that person's own word. */
export interface GitPerson {
  readonly name: string
  readonly email: string
  /** Since 1970; 0 where it cannot be read. */
  readonly seconds: number
}

/** A commit as its object says. */
export interface GitCommit {
  readonly id: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: GitPerson
  readonly committer: GitPerson
  readonly message: string
}

const nobody: GitPerson = { name: '', email: '', seconds: 0 }

/** Read the object of a commit. What is missing is empty: a gate judges what others wrote with other tools. */
export function parseGitCommit(id: string, bytes: Uint8Array): GitCommit {
  const text = Buffer.from(bytes).toString('utf8')
  const end = text.indexOf('\n\n')
  const head = end === -1 ? text : text.slice(0, end)
  // A line that starts with a blank goes on the one before, such as those of a signature.
  const fields = head.split(/\n(?! )/u).map((line): readonly [string, string] => {
    const blank = line.indexOf(' ')
    return blank === -1 ? [line, ''] : [line.slice(0, blank), line.slice(blank + 1)]
  })
  const first = (name: string) => fields.find(([key]) => key === name)?.[1]
  return {
    id,
    tree: first('tree') ?? '',
    parents: fields.filter(([key]) => key === 'parent').map(([, value]) => value),
    author: personOf(first('author')),
    committer: personOf(first('committer')),
    message: end === -1 ? '' : text.slice(end + 2),
  }
}

/** `Name <mail> seconds zone` */
function personOf(text: string | undefined): GitPerson {
  if (text === undefined) return nobody
  const opens = text.indexOf('<')
  const closes = text.indexOf('>', opens)
  if (opens === -1 || closes === -1) return { ...nobody, name: text.trim() }
  const seconds = Number.parseInt(text.slice(closes + 1).trim(), 10)
  return {
    name: text.slice(0, opens).trim(),
    email: text.slice(opens + 1, closes).trim(),
    seconds: Number.isSafeInteger(seconds) ? seconds : 0,
  }
}
