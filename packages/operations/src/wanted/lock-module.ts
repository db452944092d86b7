import {
  by,
  type Capabilities,
  type LockedComponent,
  type LockedModule,
  type OtherComponent,
  otherIntegrity,
  type Skill,
  satisfiesPick,
  toManifest,
} from '@skills/core'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import type { ModuleRequest } from './module-request.ts'

/** What the lock records of a module: what was asked for, and the exact bytes that answer it. */
export function lockModule(
  request: ModuleRequest,
  obtained: ObtainedModule,
  selected: {
    readonly skills: readonly Skill[]
    readonly others?: readonly OtherComponent[]
    readonly capabilities: Capabilities
    /** Name of a needed module to the range; left out or empty: it needs none. */
    readonly dependencies?: Readonly<Record<string, string>>
  },
): LockedModule {
  const { source, version: range } = toManifest(request.spec)
  const { module, ref, commit, digest, portable, registry } = obtained
  const { dependencies = {}, others = [] } = selected
  const components = [...selected.skills.map(lockedEntry), ...others.map(lockedOther)].sort(
    by(([key]) => key),
  )
  return {
    source,
    version: obtained.version,
    integrity: obtained.snapshot.integrity,
    components: Object.fromEntries(components),
    capabilities: selected.capabilities,
    ...(range === undefined ? {} : { range }),
    ...(request.skills === undefined ? {} : { skills: [...request.skills] }),
    ...(request.exclude === undefined ? {} : { exclude: [...request.exclude] }),
    ...(registry === undefined ? {} : { registry }),
    ...(ref === undefined ? {} : { ref }),
    ...(commit === undefined ? {} : { commit }),
    ...(digest === undefined ? {} : { digest }),
    ...(request.spec.path === undefined ? {} : { subdirectory: request.spec.path }),
    ...(module.license === undefined ? {} : { license: module.license }),
    ...(module.publisher === undefined ? {} : { publisher: module.publisher }),
    ...(Object.keys(dependencies).length === 0 ? {} : { dependencies: { ...dependencies } }),
    ...(portable ? {} : { portable: false as const }),
  }
}

function lockedEntry(skill: Skill): [string, LockedComponent] {
  const files = skill.files.map((file) => [file.path, file.executable ? '0755' : '0644'] as const)
  return [
    `skill/${skill.name}`,
    {
      ...(skill.folder === '' ? {} : { folder: skill.folder }),
      integrity: skill.integrity,
      files: Object.fromEntries(files),
    },
  ]
}

function lockedOther(other: OtherComponent): [string, LockedComponent] {
  const slash = other.file.lastIndexOf('/')
  return [
    `${other.kind}/${other.name}`,
    {
      ...(slash === -1 ? {} : { folder: other.file.slice(0, slash) }),
      integrity: otherIntegrity(other),
      files: { [other.file.slice(slash + 1)]: '0644' },
    },
  ]
}

/** Does the lock answer exactly what is asked? Then its bytes are installed without asking anyone. */
export function lockAnswers(request: ModuleRequest, locked: LockedModule): boolean {
  return (
    lockFits(request, locked) &&
    locked.range === toManifest(request.spec).version &&
    sameList(locked.skills, request.skills) &&
    sameList(locked.exclude, request.exclude)
  )
}

/**
 * Is the locked version still one that may answer, whatever else was asked for? A lock may come with a clone: it
 * narrows what the manifest asks for and never names a version, tag or commit of its own choice.
 */
export function lockFits(request: ModuleRequest, locked: LockedModule): boolean {
  const { pick } = request.spec
  if (locked.source !== toManifest(request.spec).source) return false
  if (pick.kind === 'range') return satisfiesPick(locked.version, pick)
  return pick.kind === 'newest' || refFits(pick.ref, locked)
}

/** The locked commit is the one that was named, or its ref is a full name of it (`findRef` has the order). */
function refFits(name: string, { ref, commit }: LockedModule): boolean {
  if (/^[0-9a-f]{40}$/iu.test(name)) return commit === name.toLowerCase()
  if (name === 'HEAD') return true
  const isStart = /^[0-9a-f]{7,39}$/iu.test(name) && commit?.startsWith(name.toLowerCase()) === true
  const names = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`]
  return isStart || (ref !== undefined && names.includes(ref))
}

function sameList(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): boolean {
  if (left === undefined || right === undefined) return left === right
  return left.length === right.length && left.every((item, index) => item === right[index])
}
