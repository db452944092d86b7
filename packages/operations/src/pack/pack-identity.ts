import { basename } from 'node:path'
import {
  byVersion,
  defaultModuleName,
  isVersion,
  type Module,
  type ModuleName,
  moduleNameProblem,
  parseModuleName,
  printable,
  SkillsError,
  tagVersion,
} from '@skills/core'
import type { PackMaterial } from './pack-material.ts'

/** What a pack is called. */
export interface PackIdentity {
  readonly name: ModuleName
  readonly version: string
  /** Full name of the tag that says the version of the commit, where one does. */
  readonly ref: string | undefined
}

/** The name that a module declares, else that of its repository or folder. Throws E_USAGE. */
export function packName(
  { declaredName }: Pick<Module, 'declaredName'>,
  { spec }: Pick<PackMaterial, 'spec'>,
  folder: string,
): ModuleName {
  if (declaredName !== undefined && moduleNameProblem(declaredName) === undefined)
    return parseModuleName(declaredName)
  const isFolder = spec.source.kind === 'folder'
  return parseModuleName(isFolder ? basename(folder) : defaultModuleName(spec, folder))
}

/** The version that a module declares, else that of a tag of the commit. Throws E_VERSION_UNDECLARED. */
export function packVersion(
  name: ModuleName,
  { declaredVersion }: Pick<Module, 'declaredVersion'>,
  tags: readonly string[],
): PackIdentity {
  if (declaredVersion !== undefined && !isVersion(declaredVersion))
    throw undeclared(
      `The version ${printable(declaredVersion, { oneLine: true })} of ${name} is not semver.`,
    )
  const read = tags.flatMap((tag) => {
    const version = tagVersion(tag, name)
    return version === undefined ? [] : [{ tag, version }]
  })
  const version =
    declaredVersion ??
    read.map((one) => one.version).sort((left, right) => byVersion(right, left))[0]
  if (version === undefined) throw undeclared(`The module ${name} has no version.`)
  const tag = read.find((one) => one.version === version)?.tag
  return { name, version, ref: tag === undefined ? undefined : `refs/tags/${tag}` }
}

function undeclared(message: string): SkillsError {
  return new SkillsError('E_VERSION_UNDECLARED', message, {
    where: { file: 'skills-pack.json' },
    remedy:
      'Write {"packVersion": 1, "version": "1.0.0"} into skills-pack.json, or tag the commit v1.0.0.',
  })
}
