import { basename, resolve } from 'node:path'
import { isErrno, registryBytes, SkillsError, writeNewFiles } from '@skills/core'
import type { Context } from '../context.ts'
import { isUsableName } from '../registries/registry-entries.ts'
import { isRegistryFolder } from './registry-folder.ts'

export interface InitRegistryRequest {
  readonly folder: string
  /** Left out: the name of the folder. */
  readonly name: string | undefined
  readonly title: string | undefined
  readonly homepage: string | undefined
  readonly scopes: readonly string[]
}

export interface InitRegistryOutcome {
  readonly name: string
  /** Absolute. */
  readonly folder: string
  /** Paths in it that were written. */
  readonly files: readonly string[]
}

/** `skills registry init`: an empty registry in a folder. Throws E_USAGE, E_FILE_EXISTS, E_WRITE. */
export async function initRegistry(
  { machine }: Context,
  { folder: typed, name: asked, title, homepage, scopes }: InitRegistryRequest,
): Promise<InitRegistryOutcome> {
  const folder = resolve(machine.cwd, typed)
  const name = asked ?? basename(folder).toLowerCase()
  if (!isUsableName(name))
    throw new SkillsError('E_USAGE', `${JSON.stringify(name)} cannot be the name of a registry.`, {
      where: { flag: '--name' },
      remedy: 'Use small letters, digits, dots and hyphens, such as --name acme.',
    })
  if (isRegistryFolder(folder)) throw standsThere(folder)
  const bytes = registryBytes({
    name,
    ...(title === undefined ? {} : { title }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(scopes.length === 0 ? {} : { scopes }),
    modules: [],
  })
  const texts = { ...textsOf(bytes), '.gitattributes': attributes }
  try {
    await writeNewFiles(folder, texts)
  } catch (error) {
    if (error instanceof SkillsError && isErrno(error.cause, 'EEXIST')) throw standsThere(folder)
    throw error
  }
  return { name, folder, files: Object.keys(texts).sort() }
}

const attributes = `# Digests are over these bytes: line endings must not be converted.
* -text
`

function textsOf(bytes: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  return Object.fromEntries([...bytes].map(([path, one]) => [path, one.toString('utf8')]))
}

function standsThere(folder: string): SkillsError {
  return new SkillsError('E_FILE_EXISTS', 'Files of a registry stand in this folder already.', {
    where: { file: folder },
    remedy: 'Name another folder. Nothing was changed.',
  })
}
