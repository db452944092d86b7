import { basename, resolve } from 'node:path'
import {
  type Manifest,
  parseRegistryAddress,
  printRegistryAddress,
  type RegistryAddress,
  readSettings,
  registryIdentity,
  type Scope,
  settingsPath,
} from '@skills/core'
import type { Context } from '../context.ts'
import { mustBeInsideProject } from '../wanted/allowed-folder.ts'
import type { RegistryEntry } from './registry-set.ts'

/** The registries of this user's settings. Throws what `readSettings` throws. */
export function userEntries({ machine }: Context): readonly RegistryEntry[] {
  const where = { file: settingsPath(machine) }
  return Object.entries(readSettings(machine).registries ?? {}).map(
    ([name, { source, scopes, keys }]) => {
      const address = absolute(parseRegistryAddress(source), machine.folders.config)
      // A folder of this machine means nothing elsewhere: records have its name.
      const label = address.kind === 'folder' ? name : printRegistryAddress(address)
      return {
        ...identified(address),
        name,
        label,
        scopes,
        keys,
        from: 'user',
        isNamed: true,
        where,
      }
    },
  )
}

/**
 * The registries that a scope's manifest adds. A folder must lie inside the project, as for every source of a
 * manifest. Throws E_POLICY_REFUSED.
 */
export function projectEntries(manifest: Manifest, scope: Scope): readonly RegistryEntry[] {
  return (manifest.registries ?? []).map((written) => {
    const { source, name, scopes, keys } = typeof written === 'string' ? asObject(written) : written
    const typed = parseRegistryAddress(source)
    mustBeInsideProject(scope, localPathOf(typed), {
      what: 'the registry',
      remedy: `If you want it, say so yourself: skills registry use ${source}`,
    })
    const label = printRegistryAddress(typed)
    return {
      ...identified(absolute(typed, scope.root)),
      name: name ?? nameFor(typed),
      label,
      scopes,
      keys,
      from: 'project',
      isNamed: name !== undefined,
      where: { file: 'skills.json' },
    }
  })
}

interface Written {
  readonly source: string
  readonly name?: string
  readonly scopes?: readonly string[]
  readonly keys?: readonly string[]
}

function asObject(source: string): Written {
  return { source }
}

function identified(address: RegistryAddress): Pick<RegistryEntry, 'address' | 'identity'> {
  return { address, identity: registryIdentity(address) }
}

function absolute(address: RegistryAddress, base: string): RegistryAddress {
  return address.kind === 'folder' ? { ...address, path: resolve(base, address.path) } : address
}

/** The path of a registry on this machine; `undefined` for one that is elsewhere. */
export function localPathOf(address: RegistryAddress): string | undefined {
  if (address.kind === 'folder') return address.path
  if (address.kind !== 'git' || address.spec.source.kind !== 'system-git') return undefined
  const prefix = 'git+file://'
  const { url } = address.spec.source
  return url.startsWith(prefix) ? url.slice(prefix.length) : undefined
}

/** A name made from an address: its last part, else its host. */
export function nameFor(address: RegistryAddress): string {
  const text = address.kind === 'files' ? address.url : printRegistryAddress(address)
  const last = basename(text.replace(/#.*$/u, '').replace(/(?:\.git|\.json)$/u, ''))
  return isUsableName(last.toLowerCase()) ? last.toLowerCase() : 'registry'
}

/** Can a registry have this name in a user's settings? */
export function isUsableName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/u.test(name) && !reserved.has(name) && !(name in {})
}

/** What rows of ours that are no registry of settings are called. */
const reserved = new Set(['built-in', 'module-list', 'registry'])
