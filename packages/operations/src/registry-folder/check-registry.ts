import {
  by,
  isSkillsError,
  type Problem,
  type RegistryModuleFile,
  type SkillsError,
} from '@skills/core'
import type { Context } from '../context.ts'
import { inconsistent } from './inconsistent.ts'
import { packProblems, strayPacks } from './pack-problems.ts'
import { openRegistryFolder, type RegistryFolder } from './registry-folder.ts'
import { registryModules } from './registry-modules.ts'
import { viewPaths, viewsOf } from './registry-views.ts'
import { derivedPaths, wantedFiles } from './wanted-files.ts'

export interface CheckRegistryOutcome {
  readonly name: string
  readonly folder: string
  readonly modules: number
  readonly files: number
  readonly problems: readonly Problem[]
  readonly failure: SkillsError | undefined
}

/**
 * `skills registry check`: everything that does not fit together, with file and line. Reads only. Throws
 * E_SOURCE_MISSING and E_INDEX_INVALID where there is nothing to be checked.
 */
export async function checkRegistryFolder(
  context: Context,
  typed: string,
): Promise<CheckRegistryOutcome> {
  const { machine } = context
  const folder = openRegistryFolder(typed, machine.cwd)
  const { modules, files, problems: found } = await contentProblems(context, folder)
  const { signatureProblems } = await import('./registry-signatures.ts')
  const problems = [...found, ...(await signatureProblems(folder, machine.now()))]
  return {
    name: folder.root.name,
    folder: folder.path,
    modules,
    files,
    problems,
    failure: problems.length === 0 ? undefined : inconsistent(folder.path, problems),
  }
}

type Contents = Pick<CheckRegistryOutcome, 'modules' | 'files' | 'problems'>

/** Everything that does not fit together, whoever signed it. */
export async function contentProblems(context: Context, folder: RegistryFolder): Promise<Contents> {
  const { modules, paths, problems: faulty } = registryModules(folder)
  const present = derivedPaths(folder.path)
  const others =
    faulty.length > 0
      ? []
      : [
          ...(await derivedProblems(folder, modules, present)),
          ...packProblems(folder, { modules, paths }),
          ...strayPacks(folder, modules),
        ]
  // What others read is made of packs that are right.
  const views =
    faulty.length + others.length > 0 ? [] : await viewProblems(context, folder, modules)
  const problems = [...faulty, ...others, ...views].sort(
    by(({ file, line }) => `${file ?? ''} ${String(line ?? 0).padStart(9, '0')}`),
  )
  return { modules: modules.length, files: present.length, problems }
}

/** A copy may have none of the forms that others read; where it has some, they must be those of its modules. */
async function viewProblems(
  context: Context,
  folder: RegistryFolder,
  modules: readonly RegistryModuleFile[],
): Promise<readonly Problem[]> {
  const present = viewPaths(folder.path)
  if (present.length === 0) return []
  const { registryDifferences } = await import('@skills/publish')
  const views = await viewsOf(context, folder, modules)
  const found = new Map(present.map((path) => [path, folder.read(path) ?? Buffer.alloc(0)]))
  return registryDifferences(views?.files ?? new Map(), found)
}

/** While a module cannot be read nobody knows what the rest should be. */
async function derivedProblems(
  folder: RegistryFolder,
  modules: readonly RegistryModuleFile[],
  present: readonly string[],
): Promise<readonly Problem[]> {
  const { registryDifferences } = await import('@skills/publish')
  try {
    const found = new Map(present.map((path) => [path, folder.read(path) ?? Buffer.alloc(0)]))
    return registryDifferences(wantedFiles(folder, modules), found)
  } catch (error) {
    if (!isSkillsError(error)) throw error
    const { rule = 'registry/file', message, remedy, where, problems } = error
    if (problems.length > 0) return problems
    const file = where?.file ?? 'registry.json'
    return [{ severity: 'error', rule, message, file, remedy }]
  }
}
