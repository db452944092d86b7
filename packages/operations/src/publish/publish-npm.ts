import {
  fetchNpmVersion,
  isSkillsError,
  type NpmPackage,
  npmRegistryOf,
  openDownloads,
  publishNpmVersion,
  readNpmPackage,
} from '@skills/core'
import { npmDocument, npmPackage, readerByPath } from '@skills/publish'
import { openNpmPack } from '../obtain/open-pack.ts'
import { isSamePack, type Published, type Publishing, versionExists } from './publishing.ts'

/**
 * A version as a package of the user's npm registry; npm is not run. The registry is asked before anything is sent, and
 * refuses a version that came in between. Throws E_VERSION_EXISTS, E_AUTH, E_PUBLISH_REFUSED, and what asking throws.
 */
export async function publishNpm(publishing: Publishing, name: string): Promise<Published> {
  const { context, checked, attached, store, dryRun } = publishing
  const { machine, network } = context
  const { pack } = checked.built
  const { version } = pack
  const found = await packageNow(publishing, name)
  const wasThere = found !== undefined && (await isPublished(publishing, found))
  if (!wasThere && !dryRun) {
    const read = readerByPath(checked.obtained.snapshot.files, store.read)
    const made = npmPackage({ name, pack, read, attached })
    const registry = npmRegistryOf(name, machine, network)
    const document = npmDocument({ ...made, name, version, registry, latest: found?.latest })
    await publishNpmVersion({ name, registry, document }, machine, network)
  }
  const files = attached.map(({ file }) => file)
  return { to: `npm:${name}@${version}`, digest: undefined, files, wasThere }
}

async function packageNow({ context }: Publishing, name: string): Promise<NpmPackage | undefined> {
  const downloads = openDownloads(context.network)
  try {
    return await readNpmPackage(name, context.machine, downloads)
  } catch (error) {
    if (isSkillsError(error, 'E_SOURCE_MISSING')) return undefined
    throw error
  } finally {
    await downloads.close()
  }
}

/** Is exactly this there? Throws E_VERSION_EXISTS for another package of the version. */
async function isPublished({ context, checked }: Publishing, found: NpmPackage): Promise<boolean> {
  const { pack } = checked.built
  const listed = found.versions.get(pack.version)
  if (listed === undefined) return false
  const downloads = openDownloads(context.network)
  const shown = `npm:${found.name}@${pack.version}`
  try {
    const tree = await fetchNpmVersion(found, listed, downloads)
    const opened = await openNpmPack(tree, shown)
    if (isSamePack(opened?.pack, pack)) return true
  } finally {
    await downloads.close()
  }
  throw versionExists({ url: shown })
}
