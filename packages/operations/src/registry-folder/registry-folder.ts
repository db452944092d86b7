import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import {
  faultyRegistry,
  limits,
  parseRegistryRoot,
  type RegistryRoot,
  registryRootPath,
  SkillsError,
  writeOutputs,
} from '@skills/core'
import { mustStayInside } from '../registries/folder-registry-files.ts'

/** A registry that somebody keeps: a folder of this machine. */
export interface RegistryFolder {
  /** Absolute. */
  readonly path: string
  readonly root: RegistryRoot
  /** Bytes of a file below it; `undefined` where none is. Throws E_PATH_UNSAFE for a link that leads out. */
  readonly read: (path: string) => Buffer | undefined
}

/** Is this folder (absolute) a registry? */
export function isRegistryFolder(folder: string): boolean {
  return existsSync(join(folder, registryRootPath))
}

/** Open the registry in a folder, as it was typed. Throws E_SOURCE_MISSING where none is, E_INDEX_INVALID. */
export function openRegistryFolder(typed: string, cwd: string): RegistryFolder {
  const path = resolve(cwd, typed)
  const read = readerBelow(path)
  const bytes = read(registryRootPath)
  if (bytes === undefined)
    throw new SkillsError('E_SOURCE_MISSING', 'There is no registry in this folder.', {
      where: { file: path },
      remedy: 'Name its folder, or start one: skills registry init DIR --name NAME',
    })
  const text = bytes.toString('utf8')
  const root = parseRegistryRoot({ text, place: registryRootPath, faulty: faultyRegistry })
  return { path, root, read }
}

function readerBelow(folder: string): RegistryFolder['read'] {
  return (path) => {
    const file = join(folder, path)
    const status = lstatSync(file, { throwIfNoEntry: false })
    if (status === undefined) return undefined
    mustStayInside(folder, file)
    return status.isDirectory() ? undefined : readFileSync(file)
  }
}

/** Paths of the files below some folders or of these files themselves, with `/`, sorted; a link counts as a file. */
export function pathsIn(folder: string, parts: readonly string[]): readonly string[] {
  const found = parts.flatMap((part) => {
    const status = lstatSync(join(folder, part), { throwIfNoEntry: false })
    if (status === undefined) return []
    if (!status.isDirectory()) return [part]
    return readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  })
  if (found.length <= limits.registryFolderFilesMax) return found.sort()
  throw new SkillsError(
    'E_LIMIT',
    `The registry has more than ${limits.registryFolderFilesMax} files.`,
    {
      where: { file: folder },
      rule: 'limit/registry',
      remedy: 'Add modules one by one: that needs no look at all of them.',
    },
  )
}

/** Write files of a registry in their order; `registry.json` comes last, since it stands for all others. */
export async function writeRegistry(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly string[]> {
  const run = { run: 'registry', replace: true }
  const last = files.get(registryRootPath)
  const others = [...files].filter(([path]) => path !== registryRootPath)
  const written = [...(await writeOutputs(folder, Object.fromEntries(others), run))]
  if (last !== undefined)
    written.push(...(await writeOutputs(folder, { [registryRootPath]: last }, run)))
  return written.map((file) => relative(folder, file).split(sep).join('/'))
}
