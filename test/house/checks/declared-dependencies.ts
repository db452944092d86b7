import { isBuiltin } from 'node:module'
import type { SourceFile } from '../source-file.ts'
import { packageOf } from '../source-file.ts'
import type { Violation } from '../violation.ts'

/** The part of a package.json and its tsconfig.json that is compared. */
export interface PackageFacts {
  /** Folder relative to the root: `packages/core`, or `` for the root. */
  readonly folder: string
  readonly dependencies: Readonly<Record<string, string>>
  /** Packages named in `references` of tsconfig.json. */
  readonly references: readonly string[]
}

/** `@scope/name/sub` → `@scope/name`; `undefined` for a file, a built-in or a subpath import. */
export function packageName(from: string): string | undefined {
  if (/^[./#]/u.test(from) || isBuiltin(from)) return undefined
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Every package declares exactly what it imports, and refers to its siblings in tsconfig.json. */
export function checkDeclaredDependencies(
  files: readonly SourceFile[],
  packages: readonly PackageFacts[],
): readonly Violation[] {
  return packages.flatMap((one) => {
    const owner = one.folder.replace('packages/', '')
    const imported = importedPackages(files.filter((file) => packageOf(file.path) === owner))
    const declared = Object.keys(one.dependencies)
    const siblings = declared
      .filter((name) => name.startsWith('@skills/'))
      .map((name) => name.slice('@skills/'.length))
    const tsconfig = 'tsconfig.json'
    return [
      ...difference(imported, declared).map((name) =>
        fault(one, [`${name} is imported but not declared`, `declare ${name}`]),
      ),
      ...difference(declared, imported).map((name) =>
        fault(one, [`${name} is declared but not imported`, `remove ${name}`]),
      ),
      ...difference(siblings, one.references).map((name) =>
        fault(one, [`no reference to ${name}`, `add ../${name} to references`], tsconfig),
      ),
      ...difference(one.references, siblings).map((name) =>
        fault(one, [`a needless reference to ${name}`, `remove ../${name}`], tsconfig),
      ),
    ]
  })
}

/** The root ships what the packages import: same names, same versions, exact. */
export function checkRootDependencies(
  root: PackageFacts,
  packages: readonly PackageFacts[],
  startUp: readonly SourceFile[],
): readonly Violation[] {
  const wanted = new Map(
    packages
      .flatMap((one) => Object.entries(one.dependencies))
      .filter(([name]) => !name.startsWith('@skills/')),
  )
  const needed = [...new Set([...wanted.keys(), ...importedPackages(startUp)])].sort()
  const declared = Object.keys(root.dependencies)
  return [
    ...difference(needed, declared).map((name) =>
      fault(root, [`${name} is missing`, 'add it: the root ships it']),
    ),
    ...difference(declared, needed).map((name) =>
      fault(root, [`${name} is not used by a package`, 'remove it']),
    ),
    ...[root, ...packages].flatMap((one) => versionFaults(one, root.dependencies)),
  ]
}

/** Versions are exact, and the root's everywhere. */
function versionFaults(
  one: PackageFacts,
  shipped: Readonly<Record<string, string>>,
): readonly Violation[] {
  return Object.entries(one.dependencies).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+$/u.test(version)) {
      return [fault(one, [`${name} ${version} is no exact version`, 'pin it'])]
    }
    const root = shipped[name] ?? version
    if (root === version) return []
    return [fault(one, [`${name} is ${version} here and ${root} at the root`, 'use one version'])]
  })
}

function importedPackages(files: readonly SourceFile[]): readonly string[] {
  const names = files
    .flatMap((file) => file.imports.map((edge) => packageName(edge.from)))
    .filter((name) => name !== undefined)
  return [...new Set(names)].sort()
}

function difference(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.filter((name) => !right.includes(name))
}

/** A fault of package.json, or of the file that is given. */
function fault(
  one: PackageFacts,
  [message, remedy]: readonly [string, string],
  name = 'package.json',
): Violation {
  const file = one.folder === '' ? name : `${one.folder}/${name}`
  return { rule: 'dependencies', file, line: 1, message, remedy }
}
