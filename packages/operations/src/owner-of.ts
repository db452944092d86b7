import type { Manifest } from '@skills/core'

/** Does this module provide the skill? It does, unless the manifest's `owners` names another. */
export function isOwner(manifest: Manifest, module: string, skill: string): boolean {
  const { owners } = manifest
  return owners === undefined || !Object.hasOwn(owners, skill) || owners[skill] === module
}
