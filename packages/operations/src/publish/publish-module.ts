import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Store } from '@skills/core'
import { type Context, type Warning, withStore } from '../context.ts'
import { filesBeside } from '../pack/files-beside.ts'
import { type CheckedPack, checkedPack } from '../pack/pack-module.ts'
import { packStem } from '../pack/pack-output.ts'
import type { ScopeRequest } from '../scope.ts'
import { checkedPackFile } from './checked-pack-file.ts'
import { type Destination, parseDestination } from './destination.ts'
import type { Published, Publishing } from './publishing.ts'

export interface PublishRequest {
  /** A module's folder or a pack, relative to the current folder. */
  readonly what: string
  /** The destination as it was typed. */
  readonly to: string
  readonly scope: ScopeRequest
  readonly dryRun: boolean
}

export interface PublishOutcome {
  readonly name: string
  readonly version: string
  readonly integrity: string
  /** Of the uncompressed archive. */
  readonly sha256: string
  readonly commit: string | null
  /** Where it is: an absolute folder, or a source that installs it. */
  readonly to: string
  /** Of an OCI artifact's manifest. */
  readonly digest: string | null
  /** Files there, by name; attached ones alone where a registry keeps the pack in its own way. */
  readonly files: readonly string[]
  /** `present`: exactly this was published before, and nothing of it was written. */
  readonly state: 'published' | 'present' | 'planned'
  readonly warnings: readonly Warning[]
}

/**
 * `skills publish --to …`: a pack, made now or before, and what stands beside it, at one destination. Everything that
 * would refuse it is asked before the first byte leaves. The same version again is no change where it has the same
 * content, and refused where not. Throws E_VERSION_EXISTS, E_USAGE, what making a pack throws, and what the destination
 * throws.
 */
export async function publishModule(
  context: Context,
  request: PublishRequest,
): Promise<PublishOutcome> {
  const destination = parseDestination(request.to, context.machine.cwd)
  return withStore(context, { isolated: true }, async (store) => {
    const publishing = await prepare(context, store, { request, destination })
    const { to, digest, files, wasThere, warnings: told } = await publishTo(publishing, destination)
    const { built, warnings } = publishing.checked
    const { name, version, integrity, source } = built.pack
    return {
      ...{ name, version, integrity },
      sha256: built.tarSha256,
      commit: source?.commit ?? null,
      to,
      digest: digest ?? null,
      files,
      state: wasThere ? 'present' : request.dryRun ? 'planned' : 'published',
      warnings: [...warnings, ...(told ?? [])],
    }
  })
}

/** Loaded when it is its turn: a folder needs no client of a registry. */
async function publishTo(publishing: Publishing, to: Destination): Promise<Published> {
  switch (to.kind) {
    case 'folder':
      return (await import('./publish-folder.ts')).publishFolder(publishing, to.folder)
    case 'oci':
      return (await import('./publish-oci.ts')).publishOci(publishing, to.source)
    case 'npm':
      return (await import('./publish-npm.ts')).publishNpm(publishing, to.package)
  }
}

interface Preparing {
  readonly request: PublishRequest
  readonly destination: Destination
}

async function prepare(
  context: Context,
  store: Store,
  { request, destination }: Preparing,
): Promise<Publishing> {
  const { attachedFiles } = await import('./attached-files.ts')
  const what = resolve(context.machine.cwd, request.what)
  const isFile = statSync(what, { throwIfNoEntry: false })?.isFile() === true
  const output = destination.kind === 'folder' ? destination.folder : what
  const checked: CheckedPack = isFile
    ? await checkedPackFile(context, store, { file: what, scope: request.scope })
    : await checkedPack(context, store, { folder: what, output })
  const made = await filesBeside(context, checked, store.read)
  const stem = packStem(checked.built.pack)
  const attached = attachedFiles({ made, packFile: isFile ? what : undefined, stem })
  return { context, store, checked, attached, dryRun: request.dryRun }
}
