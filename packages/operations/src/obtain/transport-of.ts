import { fromManifest, type Source } from '@skills/core'
import type { Governed } from '../policy/policy-gate.ts'
import { type GitTransport, gitTransport } from './git-transport.ts'

/** The way to a repository, also by a name that a registry points there; `undefined` for what is no repository. */
export async function transportOf(
  { network, registries }: Governed,
  source: Source,
): Promise<GitTransport | undefined> {
  if (source.kind !== 'registry') return gitTransport(source, network)
  const content = (await registries.find(source.name))?.module.content
  if (content?.kind !== 'source') return undefined
  return gitTransport(fromManifest(content.source, undefined).source, network)
}
