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
import type { RegistryEntry } from '../registries/registry-set.ts'
import type { Judged } from './policy-gate.ts'

/**
 * Ask policy about a source before anything is asked of it: the one that stands in the manifest and the address that
 * is asked instead, and for a name of the built-in registry what that makes of it. What another registry makes of a
 * name is not known yet: `mustAllowPointed` asks then. Throws E_POLICY_REFUSED, E_INSECURE_SOURCE.
 */
export function mustAllowSource(context: Judged, module: string, spec: SourceSpec): void {
  mustAllow(context, knownSource(context, module, spec), printSource(spec))
}

/** Ask policy about the source that a registry points to, by that and by the name that stands for it. Throws as above. */
export function mustAllowPointed(
  context: Judged,
  module: string,
  { name, spec }: { readonly name: string; readonly spec: SourceSpec },
): void {
  const facts = sourceFacts(module, spec)
  mustAllow(context, { ...facts, names: [`registry:${name}`, ...facts.names] }, printSource(spec))
}

/**
 * Ask policy about the address of a registry, as about every source, whoever names it. A folder was typed by a person
 * or lies in the project, and is judged where a module comes from it. Throws as above.
 */
export function mustAllowRegistry(
  context: Judged,
  { name, address, label }: Pick<RegistryEntry, 'name' | 'address' | 'label'>,
): void {
  if (address.kind === 'folder') return
  const spec: SourceSpec =
    address.kind === 'git'
      ? address.spec
      : {
          source: { kind: 'well-known', url: address.url },
          path: undefined,
          pick: { kind: 'newest' },
        }
  mustAllow(context, sourceFacts(name, spec), label)
}

function mustAllow(context: Judged, asked: SourceFacts, shown: string): void {
  const { url } = asked
  refuse(context.policy.decide(asked), { url: url ?? shown })
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
export function knownSource(context: Judged, module: string, spec: SourceSpec): SourceFacts {
  const facts = sourceFacts(module, meantBy(context, spec))
  const { source } = spec
  if (source.kind !== 'registry') return facts
  return { ...facts, names: [...new Set([`registry:${source.name}`, ...facts.names])] }
}

/** A name of the registry that points elsewhere means what it points at. */
function meantBy({ machine }: Judged, spec: SourceSpec): SourceSpec {
  if (spec.source.kind !== 'registry') return spec
  const content = findRegistryModule(machine.productRoot, spec.source.name)?.content
  if (content?.kind !== 'source') return spec
  return { ...fromManifest(content.source, undefined), pick: spec.pick }
}
