import { by, fromManifest, type Scope } from '@skills/core'
import type { Context } from '../context.ts'
import { mustBeKnown } from '../must-be-known.ts'
import type { Pinned } from '../obtain/fetcher.ts'
import { readScopeFiles } from '../scope-files.ts'

/** A module on record: exact bytes of a source, and what was asked for. */
export interface BundleEntry extends Pinned {
  readonly source: string
  readonly range?: string
  readonly skills?: readonly string[]
  readonly exclude?: readonly string[]
}

export interface EntryRequest {
  /** Names; none means everything that the lock has. */
  readonly names: readonly string[]
  /** The module list's modules as well. */
  readonly all: boolean
}

/**
 * The modules that a bundle is to carry, sorted by name: those of the lock, else those of the module list. Throws
 * E_MODULE_UNKNOWN for a name that neither has, and what reading the records throws.
 */
export function bundleEntries(
  context: Context,
  scope: Scope,
  { names, all }: EntryRequest,
): readonly (readonly [string, BundleEntry])[] {
  const { lock, list } = readScopeFiles(context, scope)
  const known: Readonly<Record<string, BundleEntry>> = { ...list.modules, ...lock.modules }
  mustBeKnown(names, {
    what: 'Neither locked here nor in the module list',
    known: Object.keys(known),
    see: 'See what is: skills list, skills mod list',
  })
  const everything = all ? Object.keys(known) : Object.keys(lock.modules)
  const wanted = new Set(names.length > 0 ? names : everything)
  return Object.entries(known)
    .filter(([name]) => wanted.has(name))
    .sort(by(([name]) => name))
}

/** A folder lies in the project, or on this machine alone: a bundle cannot stand for it. */
export function isFolder({ source, range }: BundleEntry): boolean {
  return fromManifest(source, range).source.kind === 'folder'
}
