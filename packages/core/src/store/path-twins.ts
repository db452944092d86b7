import { foldedPath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'

interface Seen {
  readonly spelling: string
  readonly kind: 'file' | 'folder'
}

/**
 * Paths that a file system which ignores case or normalises Unicode would take for one: two files, two
 * folders, or a file and a folder (`A/x` and `a`). Each pair is named once.
 */
export function pathTwins(paths: readonly string[]): Problem[] {
  const seen = new Map<string, Seen>()
  const problems: Problem[] = []
  const reported = new Set<string>()
  const visit = (spelling: string, kind: Seen['kind']) => {
    const folded = foldedPath(spelling)
    const first = seen.get(folded)
    if (first === undefined) seen.set(folded, { spelling, kind })
    else if (isOther(first, { spelling, kind }) && !reported.has(spelling)) {
      reported.add(spelling)
      problems.push(twin(first.spelling, spelling))
    }
  }
  for (const path of paths) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
      visit(path.slice(0, end), 'folder')
    visit(path, 'file')
  }
  return problems
}

/** The same folder on the way to two files is no twin. */
function isOther(first: Seen, second: Seen): boolean {
  return first.spelling !== second.spelling || first.kind === 'file' || second.kind === 'file'
}

function twin(first: string, second: string): Problem {
  return {
    severity: 'error',
    rule: 'path/twin',
    message: `The paths ${JSON.stringify(first)} and ${JSON.stringify(second)} are one and the same on some file systems.`,
    file: second,
    remedy: 'Rename one of them in the module.',
  }
}
