/** What a check found: where, what, and what to do about it. */
export interface Violation {
  readonly rule: string
  /** Relative to the root, with `/`. */
  readonly file: string
  /** One-based. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

/** One accepted violation. The list only shrinks: an entry that matches nothing is a failure, too. */
export interface Exception {
  readonly rule: string
  readonly file: string
  /** A part of the message, where a file may break a rule in one way only. */
  readonly about?: string
  readonly reason: string
}

/** The line a person reads. */
export function violationText(violation: Violation): string {
  const { rule, file, line, message, remedy } = violation
  return `${file}:${line} [${rule}] ${message}. ${remedy}.`
}

/** Violations that no exception covers, and exceptions that cover nothing. */
export function judge(
  violations: readonly Violation[],
  exceptions: readonly Exception[],
): { readonly open: readonly Violation[]; readonly stale: readonly Exception[] } {
  const covers = (exception: Exception, violation: Violation): boolean =>
    exception.rule === violation.rule &&
    exception.file === violation.file &&
    violation.message.includes(exception.about ?? '')
  return {
    open: violations.filter((one) => !exceptions.some((exception) => covers(exception, one))),
    stale: exceptions.filter((exception) => !violations.some((one) => covers(exception, one))),
  }
}
