import {
  faultyRegistry,
  isSkillsError,
  modulePathOf,
  type Problem,
  type RegistryModuleFile,
  readModuleFile,
} from '@skills/core'
import { pathsIn, type RegistryFolder } from './registry-folder.ts'

export interface RegistryModules {
  readonly modules: readonly RegistryModuleFile[]
  /** Where each was read, in the same order. */
  readonly paths: readonly string[]
  /** Everything that is wrong with all of them. */
  readonly problems: readonly Problem[]
}

/** Every module of a registry, read from wherever below `modules/` its file lies. */
export function registryModules({ path, read }: RegistryFolder): RegistryModules {
  const problems: Problem[] = []
  const modules: RegistryModuleFile[] = []
  const paths: string[] = []
  for (const file of pathsIn(path, ['modules'])) {
    try {
      modules.push(moduleAt(file, read))
      paths.push(file)
    } catch (error) {
      if (!isSkillsError(error)) throw error
      problems.push(...told(file, error))
    }
  }
  return { modules, paths, problems }
}

/** The file of one module; `undefined` where the registry has none. Throws E_INDEX_INVALID, E_FILE_NEWER. */
export function findModule(
  { root, read }: RegistryFolder,
  name: string,
): RegistryModuleFile | undefined {
  const path = modulePathOf(name, root.depth === 0 || root.depth === 1 ? root.depth : 2)
  return read(path) === undefined ? undefined : moduleAt(path, read)
}

function moduleAt(place: string, read: RegistryFolder['read']): RegistryModuleFile {
  const text = (read(place) ?? Buffer.alloc(0)).toString('utf8')
  return readModuleFile(
    { text, place, faulty: faultyRegistry },
    { name: undefined, folder: '/', base: '/' },
  )
}

function told(
  file: string,
  error: { readonly problems: readonly Problem[]; readonly message: string },
): readonly Problem[] {
  if (error.problems.length > 0) return error.problems
  const { message } = error
  const remedy = 'Mend the file, or put the one of the last commit back.'
  return [{ severity: 'error', rule: 'registry/file', message, file, remedy }]
}
