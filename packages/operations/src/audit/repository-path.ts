import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** A target as far as its paths are concerned. */
interface Placed {
  /** Absolute path of what paths start with; `undefined` where nothing of it is on this disk. */
  readonly folder: string | undefined
  readonly prefix: string
}

/**
 * From a path as people see it to one below the repository's root, for services that show it there: relative, with
 * `/`, never `..`, and nothing of this machine. Below the git work tree of the current folder, else below that
 * folder, else below the target's own name.
 */
export function repositoryPathOf(
  { folder, prefix }: Placed,
  cwd: string,
): (file: string) => string {
  const top = folder === undefined ? sourceName(prefix) : topOf(folder, cwd)
  return (file) => {
    const below = prefix === '' ? file : file.slice(prefix.length).replace(/^\/+/u, '')
    return [top, below].filter((part) => part !== '').join('/')
  }
}

function topOf(folder: string, cwd: string): string {
  for (const root of [workTreeOf(cwd), resolve(cwd)]) {
    const below = root === undefined ? '..' : relative(root, folder)
    if (below !== '..' && !below.startsWith(`..${sep}`) && resolve(root ?? '', below) === folder)
      return below.split(sep).join('/')
  }
  return basename(folder)
}

function workTreeOf(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

/** `https://host/owner/repo#ref` → `host/owner/repo`: an address is no path. */
function sourceName(source: string): string {
  const parts = source.replace(/^[a-z+]+:(?:\/\/)?/u, '').split(/[/\\]+/u)
  return parts
    .map((part) => part.replace(/[#?].*$/u, ''))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}
