import { printable } from '@skills/core'
import type { Terminal } from '../terminal.ts'

/** Rows as people or pipes read them: aligned columns on a terminal, tab-separated without a head elsewhere. */
export async function renderColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): Promise<string[]> {
  const clean = rows.map((row) => row.map((cell) => printable(cell, { oneLine: true })))
  if (!terminal.decorates) return clean.map((row) => row.join('\t'))
  return clean.length === 0 ? [] : table([head, ...clean])
}

/** Columns without lines: they stay readable where a screen is narrow or read aloud. */
async function table(rows: readonly (readonly string[])[]): Promise<string[]> {
  const { default: Table } = await import('cli-table3')
  const parts = ['top', 'bottom', 'left', 'right', 'mid', 'left-mid', 'mid-mid', 'right-mid']
  const corners = parts.flatMap((part) => [part, `${part}-left`, `${part}-right`, `${part}-mid`])
  const chars = Object.fromEntries(corners.map((part) => [part, '']))
  const drawn = new Table({
    chars: { ...chars, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, compact: true, border: [], head: [] },
  })
  drawn.push(...rows.map((row) => [...row]))
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
