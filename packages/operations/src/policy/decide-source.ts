import {
  findRegistryModule,
  fromManifest,
  printSource,
  rewriteUrl,
  type SourceFacts,
  type SourceSpec,
} from '@skills/core'
import { sourceFacts } from '@skills/policy'
import { refuse } from '../refuse.ts'
import type { Governed } from './policy-gate.ts'

/**
 * Ask policy about a source before anything is asked of it: the one that stands in the manifest and the address that
 * is asked instead, and for a name of the registry what the registry makes of it. Throws E_POLICY_REFUSED,
 * E_INSECURE_SOURCE.
 */
export function mustAllowSource(context: Governed, module: string, spec: SourceSpec): void {
  const asked = knownSource(context, module, spec)
  const { url } = asked
  refuse(context.policy.decide(asked), { url: url ?? printSource(spec) })
  const { rewrite } = context.network
  if (url === undefined || rewrite === undefined) return
  const instead = rewriteUrl(url, rewrite)
  if (instead === url) return
  const scheme = instead.startsWith('http:') ? 'http' : 'https'
  refuse(context.policy.decide({ ...asked, names: [instead], scheme, url: instead }), {
    url: instead,
  })
}

/** What policy sees of a source, with what the registry makes of a name. */
export function knownSource(context: Governed, module: string, spec: SourceSpec): SourceFacts {
  const facts = sourceFacts(module, meantBy(context, spec))
  const { source } = spec
  if (source.kind !== 'registry') return facts
  return { ...facts, names: [...new Set([`registry:${source.name}`, ...facts.names])] }
}

/** A name of the registry that points elsewhere means what it points at. */
function meantBy({ machine }: Governed, spec: SourceSpec): SourceSpec {
  if (spec.source.kind !== 'registry') return spec
  const content = findRegistryModule(machine.productRoot, spec.source.name)?.content
  if (content?.kind !== 'source') return spec
  return { ...fromManifest(content.source, undefined), pick: spec.pick }
}
