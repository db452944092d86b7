import type { VerifyOutcome } from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint } from './paint.ts'

interface How {
  readonly terminal: Terminal
  readonly paint: Paint
}

/** What differs, and a summary for people; one path a line, tab-separated, in a pipe. */
export function renderVerify(outcome: VerifyOutcome, how: How): string[] {
  const { results, summary } = outcome
  if (!how.terminal.decorates)
    return results.map(({ status, path, detail }) => [status, path, detail ?? ''].join('\t'))
  const bad = results
    .filter((result) => result.status !== 'ok')
    .map(
      ({ status, path, detail }) =>
        `${how.paint('red', status.padEnd(12))} ${path}  ${how.paint('dim', detail ?? '')}`,
    )
  const counted = `${summary.ok} files as the lock says`
  return bad.length === 0 ? [how.paint('green', `clean: ${counted}`)] : [...bad, counted]
}
