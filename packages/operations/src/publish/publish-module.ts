import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { byCodeUnit, SkillsError, type Store, sha256, writeOutputs } from '@skills/core'
import { type Context, type Warning, withStore } from '../context.ts'
import { filesBeside } from '../pack/files-beside.ts'
import { type CheckedPack, checkedPack, packFilesOf } from '../pack/pack-module.ts'
import { packEndings, packStem } from '../pack/pack-output.ts'
import { isRegistryFolder } from '../registry-folder/registry-folder.ts'
import type { ScopeRequest } from '../scope.ts'
import { checkedPackFile } from './checked-pack-file.ts'
import { destinationFolder } from './destination-folder.ts'
import { registryEntry } from './registry-entry.ts'

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
  /** Where it is, absolute. */
  readonly to: string
  /** Files there, by name. */
  readonly files: readonly string[]
  /** `present`: exactly this was published before, and nothing was written. */
  readonly state: 'published' | 'present' | 'planned'
  readonly warnings: readonly Warning[]
}

const sumsFile = 'SHA256SUMS'

/**
 * `skills publish --to <folder>`: a pack and what stands beside it as plain files, `<name>/<version>/` below the folder,
 * with their checksums; in a registry, below its `packs/`, and listed there. The same version again is no change where it has the same content, and refused where not.
 * Throws E_VERSION_EXISTS, E_SOURCE_UNSUPPORTED for other destinations, E_WRITE, and what making a pack throws.
 */
export async function publishModule(
  context: Context,
  request: PublishRequest,
): Promise<PublishOutcome> {
  const destination = destinationFolder(request.to, context.machine.cwd)
  return withStore(context, { isolated: true }, async (store) => {
    const checked = await checkedOf(context, store, { request, destination })
    const { pack, tar, tarSha256 } = checked.built
    const registry = isRegistryFolder(destination)
      ? await registryEntry(context, { folder: destination, checked, read: store.read })
      : undefined
    const folder = join(destination, registry?.packs ?? '', pack.name, pack.version)
    const tarFile = `${packStem(pack)}${packEndings.tar}`
    const isPresent = isPublished(join(folder, tarFile), tar)
    const files = await withSums(context, checked, store)
    if (!isPresent && !request.dryRun) {
      // The pack comes last: where it is, everything is.
      const { [tarFile]: _pack, ...rest } = files
      await writeOutputs(folder, rest, { run: 'publish', replace: true })
      await writeOutputs(folder, { [tarFile]: tar }, { run: 'publish', replace: false })
    }
    // A registry names a pack once it is there; where a run was cut off in between, this one goes on.
    if (!request.dryRun) await registry?.write()
    return {
      name: pack.name,
      version: pack.version,
      integrity: pack.integrity,
      sha256: tarSha256,
      commit: pack.source?.commit ?? null,
      to: folder,
      files: Object.keys(files).sort(byCodeUnit),
      state: isPresent ? 'present' : request.dryRun ? 'planned' : 'published',
      warnings: checked.warnings,
    }
  })
}

interface Publishing {
  readonly request: PublishRequest
  readonly destination: string
}

function checkedOf(
  context: Context,
  store: Store,
  { request, destination }: Publishing,
): Promise<CheckedPack> {
  const what = resolve(context.machine.cwd, request.what)
  const isFile = statSync(what, { throwIfNoEntry: false })?.isFile() === true
  if (isFile) return checkedPackFile(context, store, { file: what, scope: request.scope })
  return checkedPack(context, store, { folder: what, output: destination })
}

/** Everything that is published, by name, with the checksums as `sha256sum` prints them. */
async function withSums(
  context: Context,
  checked: CheckedPack,
  store: Store,
): Promise<Readonly<Record<string, Buffer>>> {
  const files = {
    ...packFilesOf(checked.built),
    ...(await filesBeside(context, checked, store.read)),
  }
  const lines = Object.entries(files)
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
  return { ...files, [sumsFile]: Buffer.from(lines.join('')) }
}

/** Is exactly this there already? Throws E_VERSION_EXISTS for anything else in its place. */
function isPublished(file: string, tar: Buffer): boolean {
  const status = statSync(file, { throwIfNoEntry: false })
  if (status === undefined) return false
  if (status.isFile() && status.size === tar.length && readFileSync(file).equals(tar)) return true
  throw new SkillsError('E_VERSION_EXISTS', 'This version is published with other content.', {
    where: { file },
    rule: 'publish/version-exists',
    remedy: 'Raise the version: skills version patch. Nothing was published.',
  })
}
