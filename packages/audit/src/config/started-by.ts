import type { Fact } from '../facts/fact.ts'
import type { ConfigContext } from './context-of.ts'

/** Does a configuration start the command that a fact was read from, and by which of its parts? */
export function isStartedBy(fact: Fact, context: ConfigContext): boolean {
  return fact.detail?.['runs'] === context
}
