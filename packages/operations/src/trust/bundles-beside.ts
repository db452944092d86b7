import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  byCodeUnit,
  isErrno,
  isSkillsError,
  limits,
  openDownloads,
  type Snapshot,
  type Store,
} from '@skills/core'
import type { Evidence } from '@skills/trust'
import type { Context } from '../context.ts'
import { packEndings } from '../pack/pack-output.ts'
import { evidenceKey, keepEvidence, readEvidence } from './evidence.ts'

interface Beside {
  /** Of the archive: an https address or an absolute path. */
  readonly location: string
  readonly snapshot: Snapshot
}

const bundlesMax = 32
const archiveEnding = /\.(?:tar|tar\.gz|tgz|zip)$/u

/**
 * The bundles beside an archive, by name: of a folder all that begin with its name, of a server the two that `skills sign`
 * writes, since it lists nothing. Without a network, and where there are none, what was kept.
 */
export async function bundlesBeside(
  context: Context,
  store: Store,
  { location, snapshot }: Beside,
): Promise<Evidence | undefined> {
  const key = evidenceKey(undefined, snapshot)
  const bundles = /^https?:/u.test(location)
    ? await ofServer(context, location)
    : ofFolder(location)
  if (bundles.length === 0) return readEvidence(context.machine, key)
  const evidence: Evidence = { bundles }
  keepEvidence(context.machine, store, { key, snapshot, evidence })
  return evidence
}

/** Paths of the bundles that belong to an archive of this machine, sorted. */
export function bundleFiles(archive: string, stems: readonly string[] = []): string[] {
  const wanted = [basename(archive).replace(archiveEnding, ''), ...stems]
  return namesIn(dirname(archive))
    .filter((name) => name.endsWith(packEndings.bundle))
    .filter((name) => wanted.some((stem) => name.startsWith(`${stem}.`)))
    .sort(byCodeUnit)
    .map((name) => join(dirname(archive), name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  }
}

/** The bytes of a bundle; one that is too large is none, so that reading it says so. */
export function bundleBytes(file: string): Buffer {
  return statSync(file).size > limits.registryIndexBytesMax ? Buffer.alloc(0) : readFileSync(file)
}

function ofFolder(location: string): Evidence['bundles'] {
  return bundleFiles(location)
    .slice(0, bundlesMax)
    .map((file) => ({ name: basename(file), bytes: bundleBytes(file) }))
}

async function ofServer(context: Context, location: string): Promise<Evidence['bundles']> {
  if (context.network.offline) return []
  const url = new URL(location)
  const found: { readonly name: string; readonly bytes: Buffer }[] = []
  const downloads = openDownloads(context.network)
  try {
    for (const part of ['', '.audit']) {
      const asked = new URL(url)
      asked.pathname = `${url.pathname.replace(archiveEnding, '')}${part}${packEndings.bundle}`
      const bytes = await optional(downloads, asked.href)
      if (bytes !== undefined) found.push({ name: basename(asked.pathname), bytes })
    }
  } finally {
    await downloads.close()
  }
  return found
}

/** A server that has no such file answers the question. */
async function optional(
  downloads: ReturnType<typeof openDownloads>,
  url: string,
): Promise<Buffer | undefined> {
  try {
    return (await downloads.get({ url, bytesMax: limits.registryIndexBytesMax })).body
  } catch (error) {
    if (isSkillsError(error, 'E_SOURCE_MISSING')) return undefined
    throw error
  }
}
