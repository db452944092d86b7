import { setFlagsFromString } from 'node:v8'

/**
 * Tell V8 that code which runs for less than a second is not worth its optimizing compiler. In Node.js 20 that
 * compiler takes a third of the time of an audit, on threads of its own; later versions have one between, and no
 * need (docs/adr/0037). A longer run is optimized all the same, a little later.
 */
export function expectShortRun(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000')
}
