import type { ContentFacts, SourceFacts } from '@skills/core'

/**
 * Every name of a module: the one it has here, which a person chose, and those of its manifest and its source. A
 * rule about a name is not escaped by another name.
 */
export function moduleNames({ module, aliases = [] }: SourceFacts | ContentFacts): string[] {
  return [...new Set([module, ...aliases])]
}
