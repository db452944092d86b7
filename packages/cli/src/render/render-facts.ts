import { printable } from '@skills/core'
import type { Terminal } from '../terminal.ts'

/** A label and its value; what there is none of is left out. */
export type Fact = readonly [label: string, value: string | null]

/** Facts one a line: labels in a column for people, `label<TAB>value` in a pipe. */
export function renderFacts(
  facts: readonly Fact[],
  terminal: Pick<Terminal, 'decorates'>,
): string[] {
  return facts.flatMap(([label, value]) => {
    if (value === null) return []
    const shown = printable(value, { oneLine: true })
    return [terminal.decorates ? `  ${label.padEnd(10)} ${shown}` : `${label}\t${shown}`]
  })
}
