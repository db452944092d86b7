import picomatch from 'picomatch'
import { printable } from '../words/printable.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'

/** Which names are wanted. Patterns are exact names or globs with `*`, `?` and `[…]`. */
export interface NameSelection {
  /** Left out or empty: all. */
  readonly skills?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
}

export interface SelectedNames {
  /** In the order they were given. */
  readonly selected: string[]
  /** Patterns that fit no name, as given, without repetition. */
  readonly unmatched: string[]
}

// Patterns come from a manifest, which may be anyone's. Names have at most 64 characters.
const patternsMax = 1000
const patternCharactersMax = 128
/** Each star multiplies the work of a name that almost fits. */
const starsMax = 4

/**
 * Choose names by `--skill` and `--exclude`; what both fit is excluded. Case counts. No braces,
 * groups or alternatives: repeat the flag for that. Throws E_USAGE, naming every bad pattern.
 */
export function selectNames(names: readonly string[], selection: NameSelection): SelectedNames {
  const wanted = [...new Set(selection.skills ?? [])]
  const excluded = [...new Set(selection.exclude ?? [])]
  refuseBadPatterns([...wanted, ...excluded])
  const isWanted = wanted.map((pattern) => ({ pattern, fits: matcher(pattern) }))
  const isExcluded = excluded.map((pattern) => ({ pattern, fits: matcher(pattern) }))
  return {
    selected: names.filter(
      (name) =>
        (wanted.length === 0 || isWanted.some(({ fits }) => fits(name))) &&
        !isExcluded.some(({ fits }) => fits(name)),
    ),
    unmatched: [...isWanted, ...isExcluded]
      .filter(({ fits }) => !names.some((name) => fits(name)))
      .map(({ pattern }) => pattern),
  }
}

function matcher(pattern: string): (name: string) => boolean {
  if (!/[*?[]/u.test(pattern)) return (name) => name === pattern
  // picomatch would read `[!a]` as "! or a", the opposite of what a shell does.
  return picomatch(pattern.replace(/\*+/gu, '*').replaceAll('[!', '[^'), {
    dot: true,
    nobrace: true,
    noextglob: true,
    nonegate: true,
    posix: false,
    strictBrackets: true,
    windows: false,
  })
}

function refuseBadPatterns(patterns: readonly string[]): void {
  const problems: Problem[] = []
  if (patterns.length > patternsMax)
    problems.push(
      problem(`${patterns.length} patterns are given, at most ${patternsMax} are allowed`),
    )
  for (const pattern of patterns.slice(0, patternsMax)) {
    const reason = patternProblem(pattern)
    if (reason !== undefined) problems.push(problem(`The pattern "${shown(pattern)}" ${reason}`))
  }
  const [first] = problems
  if (first === undefined) return
  throw new SkillsError('E_USAGE', problems.map((one) => one.message).join(' '), {
    rule: first.rule,
    remedy: first.remedy,
    problems,
  })
}

function patternProblem(pattern: string): string | undefined {
  if (pattern === '') return 'is empty'
  if (pattern.length > patternCharactersMax)
    return `is longer than ${patternCharactersMax} characters`
  if (!/^[A-Za-z0-9._@/*?[\]!^-]+$/u.test(pattern))
    return 'holds something else than letters, digits, ". _ @ / -" and the wildcards * ? [ ]'
  if (/\[(?![^[\]]+\])|^[^[]*\]|\][^[]*\]/u.test(pattern))
    return 'has a bracket without its partner'
  if ((pattern.match(/\*+/gu) ?? []).length > starsMax) return `has more than ${starsMax} stars`
  return undefined
}

function problem(message: string): Problem {
  return {
    severity: 'error',
    rule: 'selection/pattern',
    message: `${message}.`,
    remedy: 'Give names or simple globs and repeat the flag: --skill "web-*" --skill review',
  }
}

function shown(pattern: string): string {
  return printable(pattern.slice(0, patternCharactersMax), { oneLine: true })
}
