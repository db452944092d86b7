import { nearestName, printable, SkillsError } from '@skills/core'

interface Known {
  readonly commands: readonly {
    readonly id: string
    readonly aliases: readonly string[]
    readonly hidden: boolean
  }[]
}

/** Every command as it is typed, aliases included: `mod add`. */
export function commandNames(known: Known): string[] {
  return known.commands
    .filter((command) => !command.hidden)
    .flatMap((command) => [command.id, ...command.aliases])
    .map((id) => id.replaceAll(':', ' '))
}

/** The part of the typed words that should have been a command: two words below a topic, else one; or `skills`. */
export function commandWords(typed: readonly string[], names: readonly string[]): string {
  if (typed[0]?.startsWith('-') !== false) return 'skills'
  const isTopic = names.some((name) => name.startsWith(`${typed[0]} `))
  return typed.slice(0, isTopic ? 2 : 1).join(' ')
}

/** E_USAGE for words that are no command, with the nearest one. The guess is never run. */
export function unknownCommand(typed: readonly string[], names: readonly string[]): SkillsError {
  const words = commandWords(typed, names)
  if (words === 'skills') {
    return new SkillsError('E_USAGE', 'No command was given.', {
      remedy: 'Run skills --help to see all commands.',
    })
  }
  const nearest = nearestCommand(typed, names)
  const shown = printable(words, { oneLine: true })
  return new SkillsError('E_USAGE', `There is no command "${shown}".`, {
    remedy:
      nearest === undefined
        ? 'Run skills --help to see all commands.'
        : `Did you mean: skills ${nearest}`,
  })
}

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
