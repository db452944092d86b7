import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ignore } from 'ignore'
import { isErrno, SkillsError } from '../words/skills-error.ts'

/** Ignore rules that hold in one folder of a work tree: its own and those of every folder above it. */
export interface IgnoreRules {
  /** `path` is relative to the work tree's root; a folder's ends in a slash. */
  readonly ignores: (path: string) => boolean
  /** The rules one folder further down; `folder` is relative to the root, without a slash at the end. */
  readonly below: (folder: string) => IgnoreRules
}

// A pattern becomes a regular expression that tries every split of a name among its stars. Four are slow at
// worst, ten would stand still for ever; real patterns have one or two.
const starsMax = 4
const ignoreBytesMax = 1024 * 1024

/**
 * Rules of a work tree as git has them: `info/exclude` first, then each `.gitignore` on the way down; the last
 * pattern that matches decides (gitignore, "Description"). The user's own `core.excludesFile` does not count,
 * so that a folder gives the same files on every machine; for the same reason case always matters.
 * Throws E_READ, and E_LIMIT for a pattern with too many wildcards.
 */
export async function ignoreRules(root: string, commonFolder: string): Promise<IgnoreRules> {
  const { default: ignore } = await import('ignore')
  const empty = () => ignore({ ignoreCase: false })
  const first = empty()
  first.add(patternsOf(join(commonFolder, 'info', 'exclude'), ''))
  first.add(patternsOf(join(root, '.gitignore'), ''))
  return rules(root, first, empty)
}

function rules(root: string, all: Ignore, empty: () => Ignore): IgnoreRules {
  return {
    ignores: (path) => all.ignores(path),
    below: (folder) => {
      const patterns = patternsOf(join(root, folder, '.gitignore'), folder)
      if (patterns.length === 0) return rules(root, all, empty)
      return rules(root, empty().add(all).add(patterns), empty)
    },
  }
}

/** The patterns of a file, rewritten so that they mean the same seen from the work tree's root. */
function patternsOf(file: string, folder: string): string[] {
  const lines = readIgnoreFile(file).split(/\r?\n/u)
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    checkWildcards(line, file, index + 1)
    return [folder === '' ? line : movedDown(line, folder)]
  })
}

/** A pattern with a slash at its start or inside is anchored to its folder, any other holds at every depth. */
function movedDown(line: string, folder: string): string {
  const negated = line.startsWith('!')
  const pattern = negated ? line.slice(1) : line
  const anchored = /\/(?!\s*$)/u.test(pattern)
  const base = folder.replace(/[\\*?[\]]/gu, '\\$&')
  const moved = anchored ? `/${base}/${pattern.replace(/^\//u, '')}` : `/${base}/**/${pattern}`
  return negated ? `!${moved}` : moved
}

function checkWildcards(line: string, file: string, number: number): void {
  const most = Math.max(...line.split('/').map((part) => part.split(/\*+/u).length - 1))
  const folders = line.split('**').length - 1
  if (most <= starsMax && folders <= starsMax) return
  throw new SkillsError('E_LIMIT', `An ignore pattern has more than ${starsMax} wildcards.`, {
    where: { file, line: number },
    rule: 'limit/ignore-pattern',
    remedy: 'Split the pattern into simpler ones.',
  })
}

/** A link or a device where the file should be gives no rules: git follows none either (since 2.32). */
function readIgnoreFile(file: string): string {
  try {
    const status = lstatSync(file)
    if (!status.isFile()) return ''
    if (status.size <= ignoreBytesMax) return readFileSync(file, 'utf8').replace(/^\ufeff/u, '')
    throw new SkillsError('E_LIMIT', `An ignore file is larger than ${ignoreBytesMax} bytes.`, {
      where: { file },
      rule: 'limit/ignore-file',
      remedy: 'Shorten it.',
    })
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return ''
    if (error instanceof SkillsError) throw error
    throw new SkillsError('E_READ', 'An ignore file cannot be read.', {
      where: { file },
      remedy: 'Allow reading it, or remove it.',
      cause: error,
    })
  }
}
