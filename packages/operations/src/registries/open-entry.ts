import {
  type AnswerCache,
  httpRegistryFiles,
  marketplacePaths,
  type OpenedRegistry,
  openRegistry,
} from '@skills/core'
import { mustAllowRegistry } from '../policy/decide-source.ts'
import type { Judged } from '../policy/policy-gate.ts'
import { folderRegistryFiles } from './folder-registry-files.ts'
import { gitRegistry } from './git-registry-files.ts'
import type { RegistryEntry } from './registry-set.ts'
import type { SharedDownloads } from './shared-downloads.ts'

/**
 * Look into a registry, once policy has judged its address. Throws E_POLICY_REFUSED and what `openRegistry` and the
 * transports throw.
 */
export async function openEntry(
  context: Judged,
  entry: RegistryEntry,
  { shared, cache }: { readonly shared: SharedDownloads; readonly cache: AnswerCache },
): Promise<OpenedRegistry> {
  const { address, label } = entry
  mustAllowRegistry(context, entry)
  if (address.kind === 'folder') {
    const files = folderRegistryFiles(address.path)
    const origin = { kind: 'folder', path: address.path } as const
    const marketplaces = marketplacePaths
    const { path } = address
    return openRegistry({ files, origin, marketplaces, folder: path, base: path, address: label })
  }
  if (address.kind === 'git') {
    const { files, commit, ref } = await gitRegistry(context, cache, { address, entry })
    const origin = { kind: 'git', spec: address.spec, commit, ref } as const
    const marketplaces = marketplacePaths
    return openRegistry({ files, origin, marketplaces, folder: undefined, address: label })
  }
  const { url } = address
  const { network, machine } = context
  const files = httpRegistryFiles({
    url,
    downloads: shared.downloads,
    cache,
    network,
    now: machine.now,
  })
  const isFile = url.endsWith('.json')
  return openRegistry({
    files,
    origin: { kind: 'address' },
    // The address is the file; its path says nothing more.
    marketplaces: isFile ? [''] : [],
    folder: undefined,
    base: url,
    address: url,
  })
}
