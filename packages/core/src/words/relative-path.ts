import { limits } from './limits.ts'
import { isReservedOnWindows } from './names.ts'
import { SkillsError } from './skills-error.ts'

declare const brand: unique symbol

/** A path below some root, with `/`, that cannot leave it; made only by `parseRelativePath`. */
export type RelativePath = string & { readonly [brand]: 'RelativePath' }

// C0, DEL and C1 controls, and the line separators that break listings into two.
const controlCharacter = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u
// Ignorable code points that HFS+ drops when it compares names, so that `.g\u200cit` is `.git` there (CVE-2014-9390).
const hfsIgnorable = /[\u200c-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]/gu

// Bidirectional controls, zero-width spaces and tags: they let a name look like another one. Joiners stay
// allowed, since scripts and emoji need them.
const hiddenCharacter =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u

/**
 * Is this segment `.git` in a spelling that some file system takes for it?
 * Case folding, trailing dots and spaces, NTFS short names (`git~1`), NTFS streams (`.git::$INDEX_ALLOCATION`),
 * HFS+ ignorable characters: CVE-2014-9390, CVE-2019-1352, CVE-2019-1353, git's `verify_path`.
 */
export function isGitFolder(segment: string): boolean {
  const plain = segment
    .replace(hfsIgnorable, '')
    .toLowerCase()
    .replace(/:.*$/u, '')
    .replace(/[ .]+$/u, '')
  return plain === '.git' || /^git~[0-9]+$/u.test(plain) || plain === '.gitmodules~1'
}

/** Why a text cannot be a path inside a module, or `undefined` where it can. Nothing is normalised. */
export function relativePathProblem(text: string): string | undefined {
  if (text.length === 0) return 'is empty'
  if (Buffer.byteLength(text) > limits.pathBytesMax)
    return `is longer than ${limits.pathBytesMax} bytes`
  if (!text.isWellFormed()) return 'is not valid Unicode'
  if (controlCharacter.test(text)) return 'holds a control character or line break'
  if (hiddenCharacter.test(text)) return 'holds a character that hides or reorders text'
  if (text.includes('\\')) return 'holds a backslash'
  if (text.startsWith('/') || /^[A-Za-z]:/u.test(text)) return 'is absolute'
  const segments = text.split('/')
  if (segments.length > limits.pathDepthMax) return `is deeper than ${limits.pathDepthMax} folders`
  for (const segment of segments) {
    const problem = segmentProblem(segment)
    if (problem !== undefined) return problem
  }
  return undefined
}

function segmentProblem(segment: string): string | undefined {
  if (segment === '') return 'has an empty part'
  if (segment === '.' || segment === '..') return `has a part "${segment}"`
  if (Buffer.byteLength(segment) > limits.pathSegmentBytesMax)
    return `has a part longer than ${limits.pathSegmentBytesMax} bytes`
  if (isGitFolder(segment)) return 'has a part that is a git folder'
  if (isReservedOnWindows(segment)) return 'has a part that is a device on Windows'
  if (/[ .]$/u.test(segment)) return 'has a part that ends in a dot or space, which Windows drops'
  if (/[<>:"|?*]/u.test(segment)) return 'has a character that Windows does not allow'
  return undefined
}

/** Parse a path inside a module or place. Throws E_PATH_UNSAFE. */
export function parseRelativePath(text: string): RelativePath {
  const problem = relativePathProblem(text)
  if (problem === undefined) return text as RelativePath
  throw new SkillsError('E_PATH_UNSAFE', `The path ${JSON.stringify(text)} ${problem}.`, {
    rule: 'path/unsafe',
    remedy: 'Rename the file in the module; nothing of it was installed.',
  })
}

/** Join two safe paths; the result is checked again, since depth and length add up. */
export function joinRelative(...parts: readonly RelativePath[]): RelativePath {
  return parseRelativePath(parts.join('/'))
}

/** The path of `path` below `folder`, or `undefined` where it is not below it. */
export function pathBelow(folder: string, path: string): RelativePath | undefined {
  if (folder === '') return parseRelativePath(path)
  return path.startsWith(`${folder}/`)
    ? parseRelativePath(path.slice(folder.length + 1))
    : undefined
}

/**
 * The same text for names that some file system takes for one: Unicode forms (HFS+, APFS), upper and lower case
 * (NTFS, APFS), also where case changes the length (`ß` and `ss`, ligatures: APFS), and ignorable code points
 * (HFS+). Rather one pair too many than one too few: CVE-2021-21300, CVE-2026-23950.
 */
export function foldedPath(path: string): string {
  return path
    .replace(hfsIgnorable, '')
    .normalize('NFD')
    .toLowerCase()
    .toUpperCase()
    .normalize('NFC')
}
