import { printable } from '@skills/core'
import type { CheckRow } from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint } from './paint.ts'

interface How {
  readonly terminal: Pick<Terminal, 'decorates'>
  readonly paint: Paint
}

const colors = { ok: 'green', warning: 'yellow', problem: 'red' } as const

/** One check a line; status, id, message and remedy tab-separated in a pipe, the remedy below for people. */
export function renderDoctor(rows: readonly CheckRow[], { terminal, paint }: How): string[] {
  return rows.flatMap(({ id, status, message, remedy }) => {
    const text = printable(message, { oneLine: true })
    const help = printable(remedy ?? '', { oneLine: true })
    if (!terminal.decorates) return [[status, id, text, help].join('\t')]
    const line = `${paint(colors[status], status.padEnd(8))} ${text}`
    return help === '' ? [line] : [line, `         ${paint('dim', `help: ${help}`)}`]
  })
}
