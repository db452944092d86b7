import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Integrity, parseIntegrity } from '../words/digest.ts'
import { validate as validateIndex } from '../words/generated/registry-index.validate.js'
import { validate as validateModule } from '../words/generated/registry-module.validate.js'
import type {
  RegistryIndex,
  RegistryModuleFile,
  RegistryVersionEntry,
} from '../words/generated/schema-types.ts'
import { readJsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import { type ModuleName, moduleNameProblem, parseModuleName } from '../words/names.ts'
import { by } from '../words/order.ts'
import { relativePathProblem } from '../words/relative-path.ts'
import { parseBySchema, type SchemaValidate } from '../words/schema-check.ts'
import { isErrno, type Problem, SkillsError } from '../words/skills-error.ts'

/** A module of the registry that is shipped with this product. */
export interface RegistryModule {
  readonly name: ModuleName
  readonly description: string
  /** SPDX licence expression. */
  readonly license: string
  readonly publisher: string
  readonly homepage: string | undefined
  readonly content: /** The files are shipped too: version to where they are. */
    | { readonly kind: 'embedded'; readonly versions: ReadonlyMap<string, EmbeddedVersion> }
    /** The files are elsewhere: text of a source, as a manifest would have it. */
    | { readonly kind: 'source'; readonly source: string }
}

/** One shipped version of a module. */
export interface EmbeddedVersion {
  readonly version: string
  /** Absolute folder with the files. */
  readonly folder: string
  /** What the tree digest of those files must be. */
  readonly integrity: Integrity
}

const registryFolder = 'skills-registry'
// Stricter than a module name: lower case only, so that no file system finds one name under two spellings.
const registryName = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/u

/**
 * The module of this name in the built-in registry, or `undefined` where it holds none.
 * `productRoot` is the absolute folder of the installed product. The name may be any text: it is
 * checked before it becomes part of a path. Throws E_FILE_INVALID, E_FILE_NEWER and E_READ for a
 * registry that is damaged; the bytes behind an embedded version are for the caller to check.
 */
export function findRegistryModule(productRoot: string, name: string): RegistryModule | undefined {
  if (!registryName.test(name) || moduleNameProblem(name) !== undefined) return undefined
  const display = `${registryFolder}/modules/${name}.json`
  const file = read(productRoot, display, moduleFormat)
  if (file === undefined) return undefined
  const problems = moduleProblems(file, name, display)
  if (problems.length > 0) throw invalid(display, problems)
  return toModule(file, join(productRoot, registryFolder))
}

/** Every module of the built-in registry, sorted by name. Throws as `findRegistryModule` does. */
export function registryNames(
  productRoot: string,
): readonly { readonly name: ModuleName; readonly description: string }[] {
  const display = `${registryFolder}/index.json`
  const index = read(productRoot, display, indexFormat)
  if (index === undefined)
    throw invalid(display, [problem(display, 'registry/missing', 'The file is missing.')])
  const problems = Object.keys(index.modules).flatMap((name) => nameProblems(name, display))
  if (problems.length > 0) throw invalid(display, problems)
  return Object.entries(index.modules)
    .map(([name, { description }]) => ({ name: parseModuleName(name), description }))
    .sort(by((entry) => entry.name))
}

function toModule(file: RegistryModuleFile, folder: string): RegistryModule {
  const { description, license, publisher, homepage, source, versions = {} } = file
  const name = parseModuleName(file.name)
  const known = { name, description, license, publisher, homepage }
  if (source !== undefined) return { ...known, content: { kind: 'source', source } }
  const embedded = new Map<string, EmbeddedVersion>()
  for (const [version, entry] of Object.entries(versions)) {
    const integrity = parseIntegrity(entry.integrity)
    if (integrity !== undefined)
      embedded.set(version, { version, folder: join(folder, entry.embedded), integrity })
  }
  return { ...known, content: { kind: 'embedded', versions: embedded } }
}

/** What the schema cannot say about a module file. */
function moduleProblems(file: RegistryModuleFile, name: string, display: string): Problem[] {
  const problems = nameProblems(file.name, display)
  if (file.name !== name)
    problems.push(
      problem(display, 'registry/name', `It is the file of ${JSON.stringify(file.name)}.`),
    )
  if ((file.source === undefined) === (file.versions === undefined))
    problems.push(
      problem(display, 'registry/content', 'It must have either "source" or "versions".'),
    )
  for (const [version, entry] of Object.entries(file.versions ?? {}))
    problems.push(...versionProblems(version, entry, display))
  return problems
}

function versionProblems(version: string, entry: RegistryVersionEntry, display: string): Problem[] {
  const unsafe = relativePathProblem(entry.embedded)
  if (unsafe === undefined) return []
  return [problem(display, 'path/unsafe', `The folder of version ${version} ${unsafe}.`)]
}

function nameProblems(name: string, display: string): Problem[] {
  const wrong = moduleNameProblem(name)
  if (wrong === undefined) return []
  return [problem(display, 'module-name/pattern', `The name ${JSON.stringify(name)} ${wrong}.`)]
}

/** A kind of registry file: its schema, and the key with its format version. */
interface Format<Value> {
  readonly validate: SchemaValidate<Value>
  readonly versionKey: string
}

const moduleFormat: Format<RegistryModuleFile> = {
  validate: validateModule,
  versionKey: 'registryModuleVersion',
}
const indexFormat: Format<RegistryIndex> = {
  validate: validateIndex,
  versionKey: 'registryIndexVersion',
}

/** A JSON file of the registry by its schema; `undefined` where it does not exist. */
function read<Value>(
  productRoot: string,
  display: string,
  { validate, versionKey }: Format<Value>,
): Value | undefined {
  const text = readText(join(productRoot, display), display)
  if (text === undefined) return undefined
  const parsed = readJsonText(text)
  if (!parsed.ok)
    throw invalid(
      display,
      parsed.problems.map(({ message, line }) => ({
        ...problem(display, 'json/syntax', `${message}.`),
        line,
      })),
    )
  refuseNewer(parsed.json.value, versionKey, display)
  const checked = parseBySchema(validate, parsed.json, display)
  if (!checked.ok) throw invalid(display, checked.problems)
  return checked.value
}

/** A file of a later format has keys we do not know: say which version it needs, not that they are wrong. */
function refuseNewer(value: unknown, versionKey: string, display: string): void {
  if (typeof value !== 'object' || value === null) return
  const version: unknown = Object.getOwnPropertyDescriptor(value, versionKey)?.value
  if (typeof version !== 'number' || version <= 1) return
  throw new SkillsError(
    'E_FILE_NEWER',
    `${display} has format version ${version}; this version reads 1.`,
    {
      where: { file: display },
      remedy: 'Install the newest version of skills.',
    },
  )
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
