import { printable } from '../../words/printable.ts'
import { type Problem, SkillsError, type Where } from '../../words/skills-error.ts'

/** Why an archive cannot be read; its reader gives it a place (`archiveError`). */
export class ArchiveFault extends Error {
  /** Too large, and not damaged. */
  readonly isTooLarge: boolean

  constructor(message: string, options: { readonly isTooLarge?: boolean; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.isTooLarge = options.isTooLarge === true
  }
}

/** The error for a fault: E_ARCHIVE_INVALID, or E_LIMIT. Anything but a fault is given back as it is. */
export function archiveError(fault: unknown, where: Where): unknown {
  if (!(fault instanceof ArchiveFault)) return fault
  const { isTooLarge, message, cause } = fault
  const code = isTooLarge ? 'E_LIMIT' : 'E_ARCHIVE_INVALID'
  return new SkillsError(code, `The archive cannot be used: ${message}.`, {
    where,
    rule: isTooLarge ? 'limit/archive' : 'archive/format',
    remedy: isTooLarge
      ? 'Publish the skills in an archive of their own. Nothing of it was taken in.'
      : 'Fetch or make it again: it may be cut off or altered. Nothing of it was taken in.',
    cause,
  })
}

/** An entry that no module may hold: a problem, so that all of them are told at once. */
export function entryProblem(path: string, rule: string, what: string): Problem {
  const shown = printable(path, { oneLine: true })
  return {
    severity: 'error',
    rule,
    message: `The entry ${JSON.stringify(shown)} ${what}.`,
    file: shown,
    remedy: 'Make the archive without it.',
  }
}

/** Throw what is wrong with the entries of an archive: E_LINK_UNSAFE or E_PATH_UNSAFE. Nothing without problems. */
export function throwEntryProblems(problems: readonly Problem[], where: Where): void {
  const [first] = problems
  if (first === undefined) return
  const code = problems.some((one) => one.rule.startsWith('link/'))
    ? 'E_LINK_UNSAFE'
    : 'E_PATH_UNSAFE'
  const message =
    problems.length === 1 ? first.message : `The archive has ${problems.length} refused entries.`
  throw new SkillsError(code, message, {
    where,
    rule: first.rule,
    problems,
    remedy: `${first.remedy} Nothing of it was taken in.`,
  })
}
