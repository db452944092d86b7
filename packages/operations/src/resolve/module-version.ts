import {
  type Candidate,
  isPseudoVersion,
  type LockedModule,
  type ModuleName,
  type Requirement,
  releaseOnly,
  type SkillsError,
  type SourceSpec,
  satisfiesPick,
} from '@skills/core'
import type { ChosenSource, Pinned } from '../obtain/fetcher.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'

/** A module that may be chosen: its name here, its source, and what the manifest says of it. */
export interface ModulePackage {
  /** Name and identity of the source. */
  readonly key: string
  readonly name: ModuleName
  readonly spec: SourceSpec
  readonly identity: string
  /** The manifest's request; `undefined` where only other modules need it. */
  readonly root: ModuleRequest | undefined
}

/** One version of a module that may be chosen. */
export interface ModuleVersion extends Candidate {
  /** `undefined`: the newest commit of a repository without releases. */
  readonly version: string | undefined
  /** One of several that the source listed, so that a range has to name a prerelease. */
  readonly isListed: boolean
  /** The lock's entry, where this is what is locked. */
  readonly locked?: LockedModule | undefined
  /** Exact bytes that were decided on before. */
  readonly pinned?: Pinned | undefined
  readonly chosen?: ChosenSource | undefined
  /** Why nobody can say what it is; thrown where it would be taken. */
  readonly fault?: SkillsError | undefined
}

/** Versions that were not asked for yet. */
export const openVersion: ModuleVersion = {
  label: '…',
  isOpen: true,
  version: undefined,
  isListed: false,
}

/** What the manifest asks for, as a requirement. What was decided before fits by being offered at all. */
export function rootRequirement({ key, root }: ModulePackage): Requirement<ModuleVersion> {
  const pick = root?.spec.pick ?? { kind: 'newest' }
  return { key, range: pickText(pick), admits: (one) => !one.isListed || fits(one) }

  function fits({ version }: ModuleVersion): boolean {
    if (version === undefined) return pick.kind === 'newest'
    return satisfiesPick(version, pick)
  }
}

/**
 * What another module needs, as a requirement. Without a range any release will do, and whatever the manifest chose
 * if it names the module itself.
 */
export function neededRequirement(
  { key, root }: ModulePackage,
  range: string | undefined,
): Requirement<ModuleVersion> {
  const isAny = ({ version, isListed }: ModuleVersion) =>
    root !== undefined || !isListed || version === undefined || releaseOnly(version)
  const admits = (one: ModuleVersion) =>
    one.isOpen === true || (range === undefined ? isAny(one) : rangeAdmits(one.version, range))
  return { key, range: range ?? '*', admits }
}

/** Is a locked or listed version inside the range that a module needs? */
export function rangeAdmits(version: string | undefined, range: string): boolean {
  if (version === undefined) return false
  return (
    range === '*' || (!isPseudoVersion(version) && satisfiesPick(version, { kind: 'range', range }))
  )
}

function pickText(pick: SourceSpec['pick']): string {
  if (pick.kind === 'newest') return '*'
  return pick.kind === 'range' ? pick.range : `#${pick.ref}`
}
