import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import {
  contentOf,
  type RegistryFiles,
  readCacheFile,
  readTextFile,
  SkillsError,
} from '@skills/core'
import { isInside } from '../wanted/manifest-source.ts'

/** The files of a registry in a folder of this machine (absolute), none of them through a link that leads out. */
export function folderRegistryFiles(folder: string): RegistryFiles {
  return async ({ path, bytesMax, isBinary }) => {
    const place = join(folder, path)
    mustStayInside(folder, place)
    if (isBinary === true) {
      const bytes = readCacheFile(place, bytesMax)
      if (bytes === undefined) return undefined
      return { text: contentOf(bytes, place, isBinary), place, unaskedSince: undefined }
    }
    const file = readTextFile(place, bytesMax)
    return file === undefined ? undefined : { text: file.text, place, unaskedSince: undefined }
  }
}

/** Throws E_PATH_UNSAFE where a path of a registry leads out of its folder once its links are resolved. */
export function mustStayInside(folder: string, path: string): void {
  if (isInside(realPath(folder), realPath(path))) return
  throw new SkillsError(
    'E_PATH_UNSAFE',
    `A file of the registry leads out of its folder: ${path}.`,
    {
      where: { file: path },
      rule: 'link/outside',
      remedy: 'Put the file itself there instead of the link.',
    },
  )
}

/** Where nothing is, the path as it would be: whoever reads it says that it is missing. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = join(path, '..')
    return parent === path ? path : join(realPath(parent), path.slice(parent.length + 1))
  }
}
