import type { BundleRow } from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import { renderColumns } from './render-list.ts'

/** The modules of a bundle: a table on a terminal, one line each in a pipe. */
export function renderBundle(modules: readonly BundleRow[], terminal: Terminal): Promise<string[]> {
  const rows = modules.map(({ name, version, source, integrity }) => [
    name,
    version,
    source,
    integrity,
  ])
  return renderColumns(['MODULE', 'VERSION', 'SOURCE', 'INTEGRITY'], rows, terminal)
}
