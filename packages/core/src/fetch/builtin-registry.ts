import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from '../words/limits.ts'
import { parseModuleName } from '../words/names.ts'
import { by } from '../words/order.ts'
import { isErrno, type Problem, SkillsError } from '../words/skills-error.ts'
import { parseRegistryIndex, parseRegistryModule } from './registry/parse-registry.ts'
import type { RegistryText } from './registry/registry-json.ts'
import { isRegistryName } from './registry/registry-layout.ts'
import type { ListedModule, RegistryModule } from './registry/registry-module.ts'

const registryFolder = 'skills-registry'

/**
 * The module of this name in the built-in registry, or `undefined` where it holds none.
 * `productRoot` is the absolute folder of the installed product. The name may be any text: it is
 * checked before it becomes part of a path. Throws E_FILE_INVALID, E_FILE_NEWER and E_READ for a
 * registry that is damaged; the bytes behind an embedded version are for the caller to check.
 */
export function findRegistryModule(productRoot: string, name: string): RegistryModule | undefined {
  if (!isRegistryName(name)) return undefined
  const text = read(productRoot, `${registryFolder}/modules/${name}.json`)
  const folder = join(productRoot, registryFolder)
  return text === undefined ? undefined : parseRegistryModule(text, { name, folder })
}

/** Every module of the built-in registry, sorted by name. Throws as `findRegistryModule` does. */
export function registryNames(productRoot: string): readonly ListedModule[] {
  const display = `${registryFolder}/index.json`
  const text = read(productRoot, display)
  if (text === undefined)
    throw invalid(display, [problem(display, 'registry/missing', 'The file is missing.')])
  return Object.entries(parseRegistryIndex(text))
    .map(([name, { description, latest, keywords, categories }]) => ({
      name: parseModuleName(name),
      description: description ?? '',
      latest,
      keywords: keywords ?? [],
      categories: categories ?? [],
    }))
    .sort(by((entry) => entry.name))
}

/** A file of the registry; `undefined` where it does not exist. */
function read(productRoot: string, display: string): RegistryText | undefined {
  const text = readText(join(productRoot, display), display)
  return text === undefined ? undefined : { text, place: display, faulty: invalid }
}

function readText(path: string, display: string): string | undefined {
  try {
    const bytes = readFileSync(path)
    if (bytes.length <= limits.manifestBytesMax) return bytes.toString('utf8')
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw new SkillsError('E_READ', `The built-in registry cannot be read: ${display}.`, {
      where: { file: display },
      remedy: 'Check the rights of the folder that skills is installed in.',
      cause: error,
    })
  }
  const message = `The file is larger than ${limits.manifestBytesMax} bytes.`
  throw invalid(display, [problem(display, 'registry/size', message)])
}

function problem(file: string, rule: string, message: string): Problem {
  return { severity: 'error', rule, message, file, remedy: reinstall }
}

const reinstall = 'Install skills again; in a clone, run `node scripts/registry.mjs`.'

function invalid(display: string, problems: readonly Problem[]): SkillsError {
  const line = problems[0]?.line
  return new SkillsError('E_FILE_INVALID', `The built-in registry is damaged: ${display}.`, {
    where: line === undefined ? { file: display } : { file: display, line },
    remedy: reinstall,
    problems,
  })
}
