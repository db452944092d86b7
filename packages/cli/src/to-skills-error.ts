import { Errors } from '@oclif/core'
import { isErrno, nearestName, SkillsError } from '@skills/core'

/** Whatever was thrown, as an error of the one table; what nobody foresaw is E_INTERNAL. */
export function toSkillsError(thrown: unknown): SkillsError {
  if (thrown instanceof SkillsError) return thrown
  if (thrown instanceof Errors.CLIError) return usageError(thrown)
  if (isErrno(thrown, 'ENOSPC', 'EROFS', 'EDQUOT')) return fromSystem('E_WRITE', thrown)
  if (isErrno(thrown, 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG')) {
    return fromSystem('E_READ', thrown)
  }
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
function usageError(error: Errors.CLIError): SkillsError {
  const message = `${error.message.split('\n')[0] ?? 'The command line is wrong'}.`
  const unknown = unknownFlags(error)
  const near = unknown.flatMap((flag) => nearestName(flag, knownFlags(error)) ?? [])
  const guess = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''
  return new SkillsError('E_USAGE', message, {
    ...(unknown[0] === undefined ? {} : { where: { flag: unknown[0] } }),
    remedy: `${guess}Run the command with --help to see what it takes.`,
    cause: error,
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
