import type { Fact } from './fact.ts'
import type { FactObject } from './fact-objects.ts'

/** Secrets that nobody sends away by mistake. */
const strong: ReadonlySet<FactObject> = new Set<FactObject>([
  'browser-store',
  'credential-file',
  'keychain',
  'secret-search',
  'shell-history',
  'wallet',
])

export function isStrongSecret({ act, object }: Fact): boolean {
  return act === 'reads' && strong.has(object)
}
