import type { Omitted } from '../words/snapshot.ts'
import type { IgnoreRules } from './git-ignore.ts'

/** One name that a walk met. */
interface Met {
  readonly name: string
  /** Path below the folder that is read. */
  readonly path: string
  readonly isFolder: boolean
  /** Is it a folder with a `.git` of its own? Asked only where it matters. */
  readonly isRepository: () => boolean
}

/** What a walk takes: everything is taken, left out with a reason, or for a folder looked into. */
export interface FolderChoice {
  readonly choose: (met: Met) => 'take' | Omitted['reason']
  /** The choice inside a folder that was taken. */
  readonly inside: (path: string) => FolderChoice
}

// What people have in a folder beside a module: dependencies, secrets, other version control, caches.
const neverModuleContent = new Set([
  'node_modules',
  '.env',
  '.DS_Store',
  '.hg',
  '.svn',
  '.venv',
  '__pycache__',
])

/** Outside a git work tree: everything but `neverModuleContent`, `.env.*` and `.git`. */
export const plainChoice: FolderChoice = {
  choose: ({ name }) => {
    if (name === '.git') return 'git-folder'
    const excluded = neverModuleContent.has(name) || name.startsWith('.env.')
    return excluded ? 'excluded-by-default' : 'take'
  },
  inside: () => plainChoice,
}

interface TrackedOptions {
  /** Paths in the index, relative to the work tree's root. */
  readonly tracked: readonly string[]
  /** Rules that hold in the folder that is read. */
  readonly rules: IgnoreRules
  /** That folder below the work tree's root: empty, or with a slash at the end. */
  readonly prefix: string
}

/** In a git work tree: what `git ls-files --cached --others --exclude-standard` lists and is on disk. */
export function trackedChoice({ tracked, rules, prefix }: TrackedOptions): FolderChoice {
  const files = new Set(tracked.filter((path) => path.startsWith(prefix)))
  const folders = new Set<string>()
  for (const path of files) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
      folders.add(path.slice(0, end))
  }
  const at = (here: IgnoreRules | undefined): FolderChoice => ({
    choose: ({ name, path, isFolder, isRepository }) => {
      const full = prefix + path
      if (name === '.git') return 'git-folder'
      if (isFolder && !folders.has(full) && (files.has(full) || isRepository())) return 'submodule'
      if (isFolder ? folders.has(full) : files.has(full)) return 'take'
      return here === undefined || here.ignores(isFolder ? `${full}/` : full) ? 'ignored' : 'take'
    },
    // Inside a folder that is ignored, and entered for its tracked files, nothing else can come back.
    inside: (path) => {
      const full = prefix + path
      return at(here === undefined || here.ignores(`${full}/`) ? undefined : here.below(full))
    },
  })
  return at(rules)
}
