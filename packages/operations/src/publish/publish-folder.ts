import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit, readTextFile, sha256, withFolderLock, writeOutputs } from '@skills/core'
import { packFilesOf } from '../pack/pack-module.ts'
import { packEndings, packStem } from '../pack/pack-output.ts'
import { isRegistryFolder } from '../registry-folder/registry-folder.ts'
import { type Published, type Publishing, versionExists } from './publishing.ts'
import { registryEntry } from './registry-entry.ts'

export const sumsFile = 'SHA256SUMS'

/**
 * A version as plain files, `<name>/<version>/` below the folder, with their checksums; in a registry below its `packs/`,
 * and listed there. One publisher at a time: two that start at once come one after the other, and the second finds what
 * the first wrote. The pack itself is written last, so that where it is everything is.
 * Throws E_VERSION_EXISTS, E_BUSY, E_WRITE, and what a registry refuses.
 */
export async function publishFolder(publishing: Publishing, folder: string): Promise<Published> {
  if (publishing.dryRun) return publishInto(publishing, folder)
  const lock = { folder, lock: join(folder, '.publish'), what: folder, mode: 0o755 }
  return withFolderLock(lock, () => publishInto(publishing, folder))
}

async function publishInto(publishing: Publishing, folder: string): Promise<Published> {
  const { context, checked, store, dryRun } = publishing
  const registry = isRegistryFolder(folder)
    ? await registryEntry(context, { folder, checked, read: store.read })
    : undefined
  const module = join(folder, registry?.packs ?? '', checked.built.pack.name)
  const published = await write(publishing, module)
  // A registry names a pack once it is there; where a run was cut off in between, this one goes on.
  const warnings = dryRun ? [] : ((await registry?.write()) ?? [])
  return { ...published, warnings }
}

async function write(publishing: Publishing, module: string): Promise<Published> {
  const { checked, attached, dryRun } = publishing
  const { pack, tar } = checked.built
  const folder = join(module, pack.version)
  const tarFile = `${packStem(pack)}${packEndings.tar}`
  const wasThere = isPublished(join(folder, tarFile), tar)
  const { [tarFile]: _pack, ...rest } = packFilesOf(checked.built)
  const beside = Object.fromEntries(attached.map(({ file, bytes }) => [file, bytes]))
  const files = wasThere ? missingBundles(publishing, folder) : { ...rest, ...beside }
  const sums = sumsOf(
    wasThere ? readSums(folder) : {},
    wasThere ? files : { ...files, [tarFile]: tar },
  )
  if (!dryRun && Object.keys(files).length > 0) {
    const all = { ...files, [sumsFile]: Buffer.from(sums.text) }
    await writeOutputs(folder, all, { run: 'publish', replace: true })
    if (!wasThere)
      await writeOutputs(folder, { [tarFile]: tar }, { run: 'publish', replace: false })
  }
  const names = [...new Set([...sums.names, sumsFile])].sort(byCodeUnit)
  return { to: folder, digest: undefined, files: names, wasThere }
}

/** Signatures may come later than the pack. One that is there stays as it is. */
function missingBundles(
  { attached }: Publishing,
  folder: string,
): Readonly<Record<string, Buffer>> {
  const missing = attached.filter(
    ({ file, isBundle }) =>
      isBundle && statSync(join(folder, file), { throwIfNoEntry: false }) === undefined,
  )
  return Object.fromEntries(missing.map(({ file, bytes }) => [file, bytes]))
}

const sumsBytesMax = 1024 * 1024

/** Name to checksum, as they stand there. */
function readSums(folder: string): Readonly<Record<string, string>> {
  const text = readTextFile(join(folder, sumsFile), sumsBytesMax)?.text ?? ''
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [digest, name] = line.split('  ')
      return digest === undefined || name === undefined ? [] : [[name, digest] as const]
    }),
  )
}

/** The checksums as `sha256sum` prints them. */
function sumsOf(
  known: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Buffer>>,
): { readonly text: string; readonly names: readonly string[] } {
  const fresh = Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)] as const)
  const all = { ...known, ...Object.fromEntries(fresh) }
  const names = Object.keys(all).sort(byCodeUnit)
  return { text: names.map((name) => `${all[name]}  ${name}\n`).join(''), names }
}

/** Is exactly this there already? Throws E_VERSION_EXISTS for anything else in its place. */
function isPublished(file: string, tar: Buffer): boolean {
  const status = statSync(file, { throwIfNoEntry: false })
  if (status === undefined) return false
  if (status.isFile() && status.size === tar.length && readFileSync(file).equals(tar)) return true
  throw versionExists({ file })
}
