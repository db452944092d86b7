import { modulePathOf, type Problem, type RegistryModuleFile, sha256 } from '@skills/core'
import { pathsIn, type RegistryFolder } from './registry-folder.ts'

interface Listed {
  readonly modules: readonly RegistryModuleFile[]
  /** Where each was read, in the same order. */
  readonly paths: readonly string[]
}

/** Packs that a module lists and that are not there, or are another file. */
export function packProblems(folder: RegistryFolder, { modules, paths }: Listed): Problem[] {
  return modules.flatMap((module, index) =>
    Object.entries(module.versions ?? {}).flatMap(([version, { pack, sha256: digest }]) => {
      if (pack === undefined) return []
      const bytes = folder.read(pack)
      const is = bytes === undefined ? 'is missing' : 'has another digest than is listed'
      if (bytes !== undefined && sha256(bytes) === digest) return []
      const file = paths[index] ?? modulePathOf(module.name, 0)
      const line = lineOf(folder, file, version)
      return [packProblem(`The pack of ${module.name} ${version} ${is}: ${pack}`, file, line)]
    }),
  )
}

/** Files beside packs that no module lists. */
export function strayPacks(
  { path }: RegistryFolder,
  modules: readonly RegistryModuleFile[],
): Problem[] {
  const packs = modules.flatMap(({ versions = {} }) =>
    Object.values(versions).flatMap(({ pack }) => pack ?? []),
  )
  const named = new Set(packs.map(folderOf))
  return pathsIn(path, ['packs'])
    .filter((file) => !named.has(folderOf(file)))
    .map((file) => packProblem('No version of a module names this pack.', file))
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
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
