import type { Hook } from '@oclif/core'
import { failureEnvelope } from '../envelope.ts'
import { painter } from '../render/paint.ts'
import { renderError } from '../render/render-error.ts'
import { currentTerminal } from '../terminal.ts'
import { commandNames, commandWords, unknownCommand } from '../unknown-command.ts'

/** Runs when no command has the name that was typed: says which one is nearest and ends with wrong usage. */
const notFound: Hook.CommandNotFound = async function (options) {
  const typed = options.id.split(':')
  const names = commandNames(options.config)
  const error = unknownCommand(typed, names)
  // Without a command nothing has parsed the flags.
  if (process.argv.includes('--json')) {
    const nothing = { warnings: [], data: {} }
    const document = failureEnvelope(commandWords(typed, names), error, nothing)
    process.stdout.write(`${JSON.stringify(document)}\n`)
  } else {
    const color = process.argv.includes('--no-color') ? false : undefined
    const { remarkColor } = currentTerminal({ quiet: false, json: false, color })
    process.stderr.write(`${renderError(error, painter(remarkColor))}\n`)
  }
  this.exit(error.exitStatus)
}

export default notFound
