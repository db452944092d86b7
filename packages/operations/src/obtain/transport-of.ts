import { findRegistryModule, fromManifest, type Source } from '@skills/core'
import type { Context } from '../context.ts'
import { type GitTransport, gitTransport } from './git-transport.ts'

/** The way to a repository, also by a name that a registry points there; `undefined` for what is no repository. */
export function transportOf(context: Context, source: Source): GitTransport | undefined {
  if (source.kind !== 'registry') return gitTransport(source, context.network)
  const content = findRegistryModule(context.machine.productRoot, source.name)?.content
  if (content?.kind !== 'source') return undefined
  return gitTransport(fromManifest(content.source, undefined).source, context.network)
}
