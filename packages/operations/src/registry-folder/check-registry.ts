import {
  by,
  isSkillsError,
  modulePathOf,
  type Problem,
  type RegistryModuleFile,
  type SkillsError,
  sha256,
} from '@skills/core'
import type { Context } from '../context.ts'
import { inconsistent } from './inconsistent.ts'
import { openRegistryFolder, pathsIn, type RegistryFolder } from './registry-folder.ts'
import { registryModules } from './registry-modules.ts'
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
  { machine }: Context,
  typed: string,
): Promise<CheckRegistryOutcome> {
  const folder = openRegistryFolder(typed, machine.cwd)
  const { modules, files, problems: found } = await contentProblems(folder)
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
export async function contentProblems(folder: RegistryFolder): Promise<Contents> {
  const { modules, paths, problems: faulty } = registryModules(folder)
  const present = derivedPaths(folder.path)
  const others =
    faulty.length > 0
      ? []
      : [
          ...(await derivedProblems(folder, modules, present)),
          ...packProblems(folder, { modules, paths }),
        ]
  const problems = [...faulty, ...others].sort(
    by(({ file, line }) => `${file ?? ''} ${String(line ?? 0).padStart(9, '0')}`),
  )
  return { modules: modules.length, files: present.length, problems }
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

interface Listed {
  readonly modules: readonly RegistryModuleFile[]
  readonly paths: readonly string[]
}

/** Archives that lie in the registry: each is there with its digest, and none lies there that nobody names. */
function packProblems(folder: RegistryFolder, { modules, paths }: Listed): Problem[] {
  const named = new Set<string>()
  const problems = modules.flatMap((module, index) =>
    Object.entries(module.versions ?? {}).flatMap(([version, { pack, sha256: digest }]) => {
      if (pack === undefined) return []
      named.add(pack.slice(0, pack.lastIndexOf('/') + 1))
      const bytes = folder.read(pack)
      const is = bytes === undefined ? 'is missing' : 'has another digest than is listed'
      if (bytes !== undefined && sha256(bytes) === digest) return []
      const file = paths[index] ?? modulePathOf(module.name, 0)
      const line = lineOf(folder, file, version)
      return [packProblem(`The pack of ${module.name} ${version} ${is}: ${pack}`, file, line)]
    }),
  )
  const orphans = pathsIn(folder.path, ['packs'])
    .filter((path) => !named.has(path.slice(0, path.lastIndexOf('/') + 1)))
    .map((path) => packProblem('No version of a module names this pack.', path))
  return [...problems, ...orphans]
}

function lineOf({ read }: RegistryFolder, file: string, version: string): number {
  const lines = (read(file) ?? Buffer.alloc(0)).toString('utf8').split('\n')
  return Math.max(1, lines.findIndex((line) => line.includes(`"${version}": {`)) + 1)
}

function packProblem(message: string, file: string, line?: number): Problem {
  return {
    severity: 'error',
    rule: 'registry/pack',
    message,
    file,
    ...(line === undefined ? {} : { line }),
    remedy: 'Put the pack back as it was published, or take it out together with its version.',
  }
}
