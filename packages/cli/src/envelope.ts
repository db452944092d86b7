import type { SkillsError } from '@skills/core'
import type { Warning } from '@skills/operations'

/** The one document that `--json` puts on stdout, on success and on failure. */
export interface Envelope {
  readonly schemaVersion: 1
  readonly command: string
  readonly ok: boolean
  readonly exitCode: number
  readonly data: object
  readonly warnings: readonly Warning[]
  readonly error?: EnvelopeError
}

export interface EnvelopeError {
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly file?: string
  readonly line?: number
  readonly rule?: string
  /** The address where it happened. */
  readonly url?: string
}

interface Success {
  readonly data: object
  readonly warnings: readonly Warning[]
}

export function successEnvelope(command: string, success: Success): Envelope {
  const { data, warnings } = success
  return { schemaVersion: 1, command, ok: true, exitCode: 0, data, warnings }
}

export function failureEnvelope(
  command: string,
  error: SkillsError,
  { warnings, data }: Success,
): Envelope {
  const problems = error.problems.length > 0 ? { problems: error.problems } : {}
  return {
    schemaVersion: 1,
    command,
    ok: false,
    exitCode: error.exitStatus,
    data: { ...problems, ...error.data, ...data },
    warnings,
    error: envelopeError(error),
  }
}

/** An error as documents show it. */
export function envelopeError(error: SkillsError): EnvelopeError {
  const { file, line } = error.where ?? error.problems[0] ?? {}
  const url = error.where?.url
  const rule = error.rule ?? error.problems[0]?.rule
  return {
    code: error.code,
    message: error.message,
    remedy: error.remedy,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(rule === undefined ? {} : { rule }),
    ...(url === undefined ? {} : { url }),
  }
}
