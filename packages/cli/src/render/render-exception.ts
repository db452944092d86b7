import { printable } from '@skills/core'
import type { AddedException } from '@skills/operations'
import type { Outcome } from '../base-command.ts'
import { placeText } from './render-policy.ts'

/** Where the exception stands and what it accepts now, one thing a line. */
export function renderException({ warnings, ...added }: AddedException): Outcome {
  const { file, line, exception, accepts, written } = added
  return {
    data: added,
    lines: [
      `${placeText(file, line)}\t${exception.id}\tuntil ${exception.expires}`,
      ...accepts.map(
        ({ rule, message }) => `accepts\t${rule}\t${printable(message, { oneLine: true })}`,
      ),
    ],
    notes: [
      written
        ? 'The lock knows another policy now. Bring it up to date: skills install'
        : 'Dry run, nothing was written.',
    ],
    warnings,
  }
}
