import { type ErrorCode, errorRow } from './error-codes.ts'
import { exitStatus } from './exit-status.ts'

/** Where something happened: a file with its line, an address, a flag. All parts are display text. */
export interface Where {
  readonly file?: string
  /** One-based. */
  readonly line?: number
  readonly url?: string
  readonly flag?: string
}

/** One thing that is wrong, in the form every report uses. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'note'
  /** Stable id of the rule that was broken, such as `name/pattern`. */
  readonly rule: string
  readonly message: string
  /** Path relative to the module or project, with `/`. */
  readonly file?: string
  /** One-based. */
  readonly line?: number
  readonly remedy: string
}

interface SkillsErrorOptions {
  readonly where?: Where
  /** The next command or edit that helps. */
  readonly remedy: string
  /** The rule that was broken, where there is one. */
  readonly rule?: string
  /** Everything that is wrong, listed at once. */
  readonly problems?: readonly Problem[]
  /** What `--json` shows under `data` beside the error. */
  readonly data?: object
  readonly cause?: unknown
}

/**
 * An expected failure: says what happened, where, and what to do next.
 * Its exit status comes from the one table in `error-codes.ts`.
 */
export class SkillsError extends Error {
  override readonly name = 'SkillsError'
  readonly code: ErrorCode
  readonly where: Where | undefined
  readonly remedy: string
  readonly rule: string | undefined
  readonly problems: readonly Problem[]
  readonly data: object | undefined

  constructor(code: ErrorCode, message: string, options: SkillsErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.where = options.where
    this.remedy = options.remedy
    this.rule = options.rule
    this.problems = options.problems ?? []
    this.data = options.data
  }

  get exitStatus(): number {
    return exitStatus[errorRow(this.code).kind]
  }
}

/** True for a `SkillsError` of one of the codes; anything else must be thrown on. */
export function isSkillsError(
  error: unknown,
  ...codes: readonly ErrorCode[]
): error is SkillsError {
  return error instanceof SkillsError && (codes.length === 0 || codes.includes(error.code))
}

// `ENOENT`, but neither our `E_READ` nor Node's `ERR_INVALID_ARG_TYPE`.
const systemCode = /^E[A-Z0-9]+$/u

/** True for an error of the operating system with one of these `errno` names, such as `ENOENT`, or with any. */
export function isErrno(
  error: unknown,
  ...names: readonly string[]
): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    (names.length === 0 ? systemCode.test(error.code) : names.includes(error.code))
  )
}
