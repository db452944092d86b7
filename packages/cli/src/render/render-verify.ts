import { counted, printable } from '@skills/core'
import type { VerifyOutcome } from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint } from './paint.ts'

interface How {
  readonly terminal: Pick<Terminal, 'decorates'>
  readonly paint: Paint
}

/** What differs, and a summary for people; status, path and detail tab-separated, one path a line, in a pipe. */
export function renderVerify(outcome: VerifyOutcome, how: How): string[] {
  const { summary } = outcome
  // Names of added files come from the disk and can be anything.
  const results = outcome.results.map(({ status, path, detail }) => ({
    status,
    path: printable(path, { oneLine: true }),
    detail: printable(detail ?? '', { oneLine: true }),
  }))
  if (!how.terminal.decorates)
    return results.map(({ status, path, detail }) => [status, path, detail].join('\t'))
  if (results.length === 0) return []
  const bad = results
    .filter((result) => result.status !== 'ok')
    .map(
      ({ status, path, detail }) =>
        `${how.paint('red', status.padEnd(12))} ${path}  ${how.paint('dim', detail)}`,
    )
  const sound = `${counted(summary.ok, 'file')} as the lock says`
  return bad.length === 0 ? [how.paint('green', `clean: ${sound}`)] : [...bad, sound]
}
