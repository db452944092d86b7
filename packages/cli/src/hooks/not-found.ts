import type { Hook } from '@oclif/core'
import { nearestName, printable, SkillsError } from '@skills/core'
import { failureEnvelope } from '../envelope.ts'
import { painter } from '../render/paint.ts'
import { renderError } from '../render/render-error.ts'
import { currentTerminal } from '../terminal.ts'

/**
 * Runs when no command has the name that was typed: says which one is nearest and ends with wrong
 * usage. The guess is never run.
 */
const notFound: Hook.CommandNotFound = async function (options) {
  const typed = options.id.split(':')
  const names = options.config.commands
    .filter((command) => !command.hidden)
    .flatMap((command) => [command.id, ...command.aliases])
    .map((id) => id.replaceAll(':', ' '))
  const isTopic = names.some((name) => name.startsWith(`${typed[0]} `))
  const words = typed.slice(0, isTopic ? 2 : 1).join(' ')
  const error = unknownCommand(words, nearestCommand(typed, names))
  // Without a command nothing has parsed the flags.
  if (process.argv.includes('--json')) {
    process.stdout.write(
      `${JSON.stringify(failureEnvelope(words, error, { warnings: [], data: {} }))}\n`,
    )
  } else {
    const color = process.argv.includes('--no-color') ? false : undefined
    const paint = painter(currentTerminal({ quiet: false, json: false, color }).color)
    process.stderr.write(`${renderError(error, paint)}\n`)
  }
  this.exit(error.exitStatus)
}

export default notFound

/**
 * The known command nearest to the typed words, or `undefined`. oclif joins all leading words, so
 * arguments may stand behind the name: the first two words are tried, then the first alone.
 */
export function nearestCommand(
  typed: readonly string[],
  names: readonly string[],
): string | undefined {
  const two = typed.length > 1 ? nearestName(typed.slice(0, 2).join(' '), names) : undefined
  return two ?? nearestName(typed[0] ?? '', names)
}

function unknownCommand(words: string, nearest: string | undefined): SkillsError {
  const shown = printable(words, { oneLine: true })
  return new SkillsError('E_USAGE', `There is no command "${shown}".`, {
    remedy:
      nearest === undefined
        ? 'Run skills --help to see all commands.'
        : `Did you mean: skills ${nearest}`,
  })
}
