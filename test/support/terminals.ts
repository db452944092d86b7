import type { Terminal } from '../../packages/cli/src/terminal.ts'

/** A person sits at both ends. */
export const onTerminal: Terminal = {
  asks: true,
  shows: true,
  decorates: true,
  color: false,
  remarkColor: false,
}

/** Another program reads. */
export const piped: Terminal = { ...onTerminal, asks: false, shows: false, decorates: false }
