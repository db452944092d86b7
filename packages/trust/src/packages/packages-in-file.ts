import { basename, extname } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import type { PackageSubject } from '../advisories/advisory-keys.ts'
import { installedByCommands } from './installed-by-commands.ts'

type Ecosystem = PackageSubject['ecosystem']

/** Texts that can name packages; everything else is not read. */
const readable = new Set(
  '.md .mdx .txt .json .toml .py .sh .bash .zsh .js .mjs .cjs .ts .mts .yaml .yml .ps1'.split(' '),
)

const lockNames = new Set(['uv.lock', 'poetry.lock'])

/** Can a file of this name bring packages? */
export function mayBringPackages(path: string): boolean {
  return (
    lockNames.has(basename(path)) ||
    readable.has(extname(path).toLowerCase()) ||
    basename(path) === 'Dockerfile'
  )
}

/**
 * The packages that one file of a skill brings: what a manifest declares (package.json, requirements, pyproject.toml,
 * the header of a script by PEP 723), and what its commands install (`npx`, `uvx`, `pip install` and their kin) in any
 * text. A version is given only where it is exact. Each package once. A manifest that cannot be parsed brings none.
 */
export function packagesInFile(path: string, text: string): readonly PackageSubject[] {
  const name = basename(path).toLowerCase()
  const found = [...declared(name, text), ...(isManifest(name) ? [] : installedByCommands(text))]
  const byKey = new Map(
    found.map((one) => [`${one.ecosystem} ${one.name} ${one.version ?? ''}`, one]),
  )
  return [...byKey.values()]
}

/** Does a file of this name declare packages, so that no command in it is one? */
export function isManifest(path: string): boolean {
  const name = basename(path).toLowerCase()
  return (
    lockNames.has(name) ||
    /^(?:package|package-lock|npm-shrinkwrap)\.json$|^pyproject\.toml$/u.test(name) ||
    requirementsName.test(name)
  )
}

const requirementsName = /^(?:.*[-_.])?(?:requirements|constraints)(?:[-_.].*)?\.txt$/u

function declared(name: string, text: string): readonly PackageSubject[] {
  if (name === 'package.json') return inPackageJson(text)
  if (name === 'package-lock.json' || name === 'npm-shrinkwrap.json') return inNpmLock(text)
  if (lockNames.has(name)) return inPythonLock(text)
  if (requirementsName.test(name))
    return text.split('\n').flatMap((line) => requirement(line.replace(/\s#.*$|^#.*$/u, '')))
  if (name === 'pyproject.toml') return inToml(text)
  if (name.endsWith('.py')) return inScript(text)
  return []
}

function inPackageJson(text: string): readonly PackageSubject[] {
  const value = quietly(() => parseJson(text))
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
  return groups.flatMap((group) =>
    Object.entries(objectAt(value, group)).map(([name, range]) =>
      subject('npm', name, typeof range === 'string' ? exactVersion(range) : undefined),
    ),
  )
}

/** Lockfiles of npm from version 2: every package by its folder. */
function inNpmLock(text: string): readonly PackageSubject[] {
  const packages = objectAt(
    quietly(() => parseJson(text)),
    'packages',
  )
  return Object.entries(packages).flatMap(([folder, entry]) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(folder)?.[1]
    const version = valueAt(entry, 'version')
    return name === undefined || typeof version !== 'string' ? [] : [subject('npm', name, version)]
  })
}

/** Those of uv and Poetry. */
function inPythonLock(text: string): readonly PackageSubject[] {
  const list = valueAt(
    quietly(() => parseToml(text)),
    'package',
  )
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const [name, version] = [valueAt(entry, 'name'), valueAt(entry, 'version')]
    return typeof name !== 'string' || typeof version !== 'string'
      ? []
      : [subject('PyPI', name, version)]
  })
}

function inToml(text: string): readonly PackageSubject[] {
  const value = quietly(() => parseToml(text))
  const project = objectAt(value, 'project')
  const lists = [
    valueAt(project, 'dependencies'),
    ...Object.values(objectAt(project, 'optional-dependencies')),
  ]
  return lists.flatMap((list) => strings(list).flatMap(requirement))
}

/** PEP 723: a block of comments that is TOML. */
function inScript(text: string): readonly PackageSubject[] {
  const block = /^# \/\/\/ script\s*\n((?:#(?: .*)?\n)+?)# \/\/\/\s*$/mu.exec(text)?.[1]
  if (block === undefined) return []
  const toml = block.replace(/^# ?/gmu, '')
  const value = quietly(() => parseToml(toml))
  return strings(valueAt(value, 'dependencies')).flatMap(requirement)
}

/** One requirement of PEP 508; an address or an option is none. */
export function requirement(text: string): readonly PackageSubject[] {
  const found = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*([^;#]*)/u.exec(text)
  const [, name, rest = ''] = found ?? []
  if (name === undefined || /^\s*@/u.test(rest)) return []
  const exact = /^===?\s*([\w.!+-]+)\s*$/u.exec(rest.trim())?.[1]
  return [subject('PyPI', name, exact)]
}

/** The version that a range allows where it allows one alone. */
export function exactVersion(range: string): string | undefined {
  return /^[v=]?(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/u.exec(range.trim())?.[1]
}

export function subject(
  ecosystem: Ecosystem,
  name: string,
  version: string | undefined,
): PackageSubject {
  return { ecosystem, name, ...(version === undefined ? {} : { version }) }
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function objectAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const inner = valueAt(value, key)
  return isObject(inner) ? inner : {}
}

function valueAt(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A file that somebody else wrote may be anything. */
function quietly<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function parseJson(text: string): unknown {
  return JSON.parse(text)
}
