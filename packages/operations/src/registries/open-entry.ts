import {
  type AnswerCache,
  httpRegistryFiles,
  marketplacePaths,
  type OpenedRegistry,
  openRegistry,
  type RegistryInput,
} from '@skills/core'
import { mustAllowRegistry } from '../policy/decide-source.ts'
import type { Judged } from '../policy/policy-gate.ts'
import { folderRegistryFiles } from './folder-registry-files.ts'
import { gitRegistry } from './git-registry-files.ts'
import type { RegistryEntry } from './registry-set.ts'
import type { SharedDownloads } from './shared-downloads.ts'

/**
 * Look into a registry, once policy has judged its address and, where keys are pinned, those who keep it vouch for it.
 * Throws E_POLICY_REFUSED and what `vouchedRegistry`, `openRegistry` and the transports throw.
 */
export async function openEntry(
  context: Judged,
  entry: RegistryEntry,
  channels: Channels,
): Promise<OpenedRegistry> {
  const input = await entryFiles(context, entry, channels)
  const { keys } = entry
  if (keys === undefined) return openRegistry(input)
  // Signatures are checked by those alone who have a registry that is signed.
  const { vouchedRegistry } = await import('./vouched-registry.ts')
  const vouched = await vouchedRegistry(context, input.files, { ...entry, keys })
  return openRegistry({ ...input, vouched })
}

/** What registries are asked through. */
export interface Channels {
  readonly shared: SharedDownloads
  readonly cache: AnswerCache
}

/** The files of a registry, and what they can be. Throws E_POLICY_REFUSED and what the transports throw. */
export async function entryFiles(
  context: Judged,
  entry: RegistryEntry,
  { shared, cache }: Channels,
): Promise<RegistryInput> {
  const { address, label } = entry
  mustAllowRegistry(context, entry)
  if (address.kind === 'folder') {
    const { path } = address
    const files = folderRegistryFiles(path)
    const origin = { kind: 'folder', path } as const
    const marketplaces = marketplacePaths
    return { files, origin, marketplaces, folder: path, base: path, address: label }
  }
  if (address.kind === 'git') {
    const { files, commit, ref } = await gitRegistry(context, cache, { address, entry })
    const origin = { kind: 'git', spec: address.spec, commit, ref } as const
    const marketplaces = marketplacePaths
    return { files, origin, marketplaces, folder: undefined, address: label }
  }
  const { url } = address
  const { network, machine } = context
  const { downloads } = shared
  const files = httpRegistryFiles({ url, downloads, cache, network, now: machine.now })
  const isFile = url.endsWith('.json')
  return {
    files,
    origin: { kind: 'address' },
    // The address is the file; its path says nothing more.
    marketplaces: isFile ? [''] : [],
    folder: undefined,
    base: url,
    address: url,
  }
}
