import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackageFacts } from './checks/declared-dependencies.ts'
import type { Family } from './checks/families.ts'
import type { TextFile } from './checks/leftovers.ts'
import { pathsBelow } from './source-file.ts'

/** The repository's root, with a final slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The families of same-shaped files; a family that does not exist yet has no row. */
export const families: readonly Family[] = [
  {
    name: 'assistants',
    folder: 'packages/assistants/src/assistants',
    list: 'packages/assistants/src/assistants/index.ts',
    member: /^[a-z0-9-]+\.ts$/u,
  },
  {
    name: 'module layouts',
    folder: 'packages/core/src/module/layouts',
    list: 'packages/core/src/module/layouts/index.ts',
    member: /^[a-z0-9-]+\.ts$/u,
  },
  {
    name: 'checks of the doctor',
    folder: 'packages/operations/src/doctor/checks',
    list: 'packages/operations/src/doctor/checks/index.ts',
    member: /^[a-z0-9-]+\.ts$/u,
  },
  {
    name: 'targets of a policy export',
    folder: 'packages/policy/src/export/targets',
    list: 'packages/policy/src/export/targets/index.ts',
    member: /^[a-z0-9-]+\.ts$/u,
  },
  {
    name: 'audit rules',
    folder: 'packages/audit/src/rules',
    list: 'packages/audit/src/rules/index.ts',
    member: /^[A-Z0-9-]+\/rule\.ts$/u,
  },
]

/** The workspaces and what they declare. */
export function readPackages(): readonly PackageFacts[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readPackage(`packages/${entry.name}`))
}

/** The facts of one package.json; `` is the root. */
export function readPackage(folder: string): PackageFacts {
  const dependencies = stringMap(readJson(join(folder, 'package.json')), 'dependencies')
  const config = join(folder, 'tsconfig.json')
  return {
    folder,
    dependencies,
    references: folder === '' || !existsSync(join(root, config)) ? [] : referencesOf(config),
  }
}

/** All dependencies of the root, run time and development. */
export function dependencyNames(): readonly string[] {
  const manifest = readJson('package.json')
  const names = ['dependencies', 'devDependencies'].flatMap((key) =>
    Object.keys(stringMap(manifest, key)),
  )
  return names.sort()
}

const textual = /\.(ts|mjs|js|json|jsonc|md|yml|yaml|sh|toml|txt|css|html)$|^\.(ci|githooks)\//u
const untold = new Set(['package-lock.json'])

/** Every text file of the tree that people read or that runs. */
export function readTextFiles(): readonly TextFile[] {
  const isText = (path: string): boolean => textual.test(path) && !untold.has(path)
  return pathsBelow(root, '', isText).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }))
}

/** Paths that only this machine has. */
export function machinePaths(): readonly string[] {
  const home = homedir()
  const isTelling = home.split('/').filter((part) => part !== '').length > 1
  return [root, ...(isTelling ? [`${home}/`] : [])]
}

function referencesOf(path: string): readonly string[] {
  const list = property(readJson(path), 'references')
  return (Array.isArray(list) ? list : [])
    .map((one) => property(one, 'path'))
    .filter((value) => typeof value === 'string')
    .map((value) => value.replace(/^\.\.\//u, ''))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function stringMap(value: unknown, key: string): Readonly<Record<string, string>> {
  const map = property(value, key)
  if (typeof map !== 'object' || map === null) return {}
  const entries = Object.entries(map).filter(([, version]) => typeof version === 'string')
  return Object.fromEntries(entries)
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
