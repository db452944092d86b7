import { printable, SkillsError } from '@skills/core'
import type { PartAddress, PartStanding } from './shared-file.ts'

/** One reason why a file cannot be edited. */
export interface FileProblem {
  readonly message: string
  /** One-based. */
  readonly line: number
}

/** A shared file that cannot be read, or not be edited without a guess. It is left as it is. */
export function fileRefused(name: string, problems: readonly FileProblem[]): SkillsError {
  const [first] = problems
  const more = problems.length > 1 ? ` There are ${problems.length - 1} more problems.` : ''
  const message = `${name} cannot be edited: ${printable(first?.message ?? 'it is damaged', { oneLine: true })}.${more}`
  return new SkillsError('E_FILE_INVALID', message, {
    where: { file: name, ...(first === undefined ? {} : { line: first.line }) },
    rule: 'file/shared',
    remedy: 'Correct the file by hand and run the command again. Nothing was changed.',
    problems: problems.map((problem) => ({
      severity: 'error',
      rule: 'file/shared',
      message: printable(problem.message, { oneLine: true }),
      file: name,
      line: problem.line,
      remedy: 'Correct the file by hand.',
    })),
  })
}

/** A part of a module that is not written, with the reason. */
export function partRefused(part: PartAddress, reason: string): SkillsError {
  const what = part.kind === 'mcp' ? 'MCP server' : part.kind
  const message = `The ${what} ${shown(part.name)} of ${shown(part.owner)} is not written: ${reason}.`
  return new SkillsError('E_COMPONENT_REFUSED', message, {
    rule: 'component/refused',
    remedy: `Leave it out with --exclude, or ask whoever maintains ${shown(part.owner)} to correct it.`,
  })
}

/** What stands there is not what our records know. */
export function partConflict(
  file: string,
  part: PartAddress,
  standing: Extract<PartStanding, { kind: 'stands' }> & { readonly isOurs: boolean },
): SkillsError {
  const what = part.at.length === 0 ? `block ${shown(part.name)}` : part.at.map(shown).join('.')
  const message = standing.isOurs
    ? `${what} in ${file} was changed since it was installed.`
    : `${what} in ${file} was there before and was not written by skills, so it is never replaced.`
  return new SkillsError('E_CONFLICT', message, {
    where: { file, line: standing.line },
    rule: standing.isOurs ? 'file/part-changed' : 'file/part-not-ours',
    remedy: standing.isOurs
      ? 'Keep your change with --keep-modified or --on-conflict skip, or replace it with --on-conflict overwrite.'
      : `Rename or remove it in ${file}, or leave ${shown(part.name)} of ${shown(part.owner)} out.`,
  })
}

function shown(text: string): string {
  return printable(text, { oneLine: true })
}
