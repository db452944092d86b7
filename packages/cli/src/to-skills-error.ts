import { Errors } from '@oclif/core'
import { isErrno, nearestName, SkillsError } from '@skills/core'

/**
 * Whatever was thrown, as an error of the one table; what nobody foresaw is E_INTERNAL. `command` is the
 * command as it is typed, for the remedy.
 */
export function toSkillsError(thrown: unknown, command: string): SkillsError {
  if (thrown instanceof SkillsError) return thrown
  if (thrown instanceof Errors.CLIError) return usageError(thrown, command)
  if (isErrno(thrown, 'ENOSPC', 'EROFS', 'EDQUOT')) return fromSystem('E_WRITE', thrown)
  // What the system refuses has a hundred kinds, such as too many open files, or a disk that fails.
  if (isErrno(thrown) && (thrown.syscall ?? thrown.path) !== undefined)
    return fromSystem('E_READ', thrown)
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new SkillsError('E_INTERNAL', message, {
    remedy: 'Please report it with the output of the same command under SKILLS_DEBUG=all.',
    cause: thrown,
  })
}

function fromSystem(code: 'E_READ' | 'E_WRITE', error: NodeJS.ErrnoException): SkillsError {
  return new SkillsError(code, error.message, {
    ...(error.path === undefined ? {} : { where: { file: error.path } }),
    remedy:
      'Check that the folder exists, has room, and belongs to you; then run the command again.',
    cause: error,
  })
}

/** oclif's parse errors name the mistake in their first line and add usage below it. */
function usageError(error: Errors.CLIError, command: string): SkillsError {
  const unknown = unknownFlags(error)
  const near = unknown.flatMap((flag) => nearestName(flag, knownFlags(error)) ?? [])
  const guess = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''
  return new SkillsError('E_USAGE', usageMessage(error, { unknown, command }), {
    ...(unknown[0] === undefined ? {} : { where: { flag: unknown[0] } }),
    remedy: `${guess}See what it takes: skills ${command} --help`,
    cause: error,
  })
}

interface Mistake {
  readonly unknown: readonly string[]
  readonly command: string
}

function usageMessage(error: Errors.CLIError, { unknown, command }: Mistake): string {
  if (unknown.length > 0)
    return `skills ${command} has no ${unknown.length === 1 ? 'flag' : 'flags'} ${unknown.join(', ')}.`
  const missing = missingArguments(error)
  if (missing.length > 0) return `skills ${command} needs ${missing.join(' and ')}.`
  const [first = ''] = error.message.split('\n')
  return first === '' ? 'The command line is wrong.' : `${first.replace(/[.:]+$/u, '')}.`
}

/** oclif puts the missing ones below the first line, as objects. */
function missingArguments(error: Errors.CLIError): string[] {
  const isMissing = error.message.startsWith('Missing ')
  if (!isMissing || !('args' in error) || !Array.isArray(error.args)) return []
  return error.args.flatMap((argument: unknown) => {
    const name = property(argument, 'name')
    return typeof name === 'string' ? [name.toUpperCase()] : []
  })
}

function unknownFlags(error: Errors.CLIError): string[] {
  if (!('flags' in error) || !Array.isArray(error.flags)) return []
  return error.flags.filter((flag): flag is string => typeof flag === 'string')
}

function knownFlags(error: Errors.CLIError): string[] {
  const parse: unknown = 'parse' in error ? error.parse : undefined
  const input = property(parse, 'input')
  const flags = property(input, 'flags')
  return typeof flags === 'object' && flags !== null
    ? Object.keys(flags).map((name) => `--${name}`)
    : []
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
