import { SkillsError } from '@skills/core'
import type { RegistryHit } from '../registries/registries.ts'
import type { RegistryEntry } from '../registries/registry-set.ts'
import type { ObtainRequest } from './fetcher.ts'

/** The name that a registry is asked for; a manifest may call the module something else. */
export function nameInRegistry({ name, spec }: ObtainRequest): string {
  return spec.source.kind === 'registry' ? spec.source.name : name
}

/** What the bytes of a registry's module are remembered by. */
export function nameKey(registry: RegistryEntry, name: string, integrity: string): string {
  return `registry ${registry.identity} ${name} ${integrity}`
}

type Recorded = Pick<ObtainRequest, 'name' | 'recorded'> & Partial<Pick<ObtainRequest, 'pinned'>>

/**
 * A name that is on record came from one registry. That another one has it now, and the first no more, is nothing
 * that happens in silence: whoever takes a name over would be installed by the next update.
 * Throws E_REGISTRY_CHANGED.
 */
export function mustBeSameRegistry({ name, pinned, recorded }: Recorded, hit: RegistryHit): void {
  const before = pinned ?? recorded
  const now = hit.registry?.label
  if (before === undefined || before.registry === now) return
  const [was, is] = [before.registry, now].map((label) => label ?? 'the built-in registry')
  throw new SkillsError(
    'E_REGISTRY_CHANGED',
    `${name} was taken from ${was}, and would now come from ${is}.`,
    {
      where: { file: 'skills.lock' },
      rule: 'registry/changed',
      remedy: `If this is meant, take it anew: skills uninstall ${name}, then skills install ${name}.`,
    },
  )
}
