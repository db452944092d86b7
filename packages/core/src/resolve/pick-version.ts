import compare from 'semver/functions/compare.js'
import increased from 'semver/functions/inc.js'
import parse from 'semver/functions/parse.js'
import prerelease from 'semver/functions/prerelease.js'
import satisfies from 'semver/functions/satisfies.js'
import validVersion from 'semver/functions/valid.js'
import validRange from 'semver/ranges/valid.js'
import type { Pick } from '../source/source.ts'
import { byCodeUnit } from '../words/order.ts'
import { isPseudoVersion } from './pseudo-version.ts'

/** Is it exactly one version, without build metadata, which no order knows? */
export function isVersion(text: string): boolean {
  return validVersion(text) === text
}

export const versionSteps = ['patch', 'minor', 'major'] as const
export type VersionStep = (typeof versionSteps)[number]

/** The next version by a step, as npm has it; `undefined` where the version is none. */
export function nextVersion(version: string, step: VersionStep): string | undefined {
  return increased(version, step) ?? undefined
}

/** Is it a range as npm reads them? */
export function isVersionRange(text: string): boolean {
  return validRange(text) !== null
}

/**
 * Does a version answer what is asked? `newest` takes releases only. A range takes a prerelease only
 * where it names one of the same release (`>=1.2.3-rc.0`), as npm does. A ref says nothing about
 * version numbers, so every version answers it: compare refs for that.
 */
export function satisfiesPick(version: string, pick: Pick): boolean {
  switch (pick.kind) {
    case 'newest':
      return parse(version) !== null && prerelease(version) === null
    case 'range':
      return satisfies(version, pick.range)
    case 'ref':
      return true
  }
}

/**
 * The highest of these versions that answers the pick; the locked one where it is among them and does.
 * `undefined` where none does. Versions that differ in build metadata alone: the last by code unit.
 */
export function highestVersion(
  versions: readonly string[],
  pick: Pick,
  locked?: string,
): string | undefined {
  const fitting = versions.filter((version) => satisfiesPick(version, pick))
  if (locked !== undefined && fitting.includes(locked)) return locked
  return [...fitting].sort(byVersion).at(-1)
}

/** Is this a version without a prerelease part? What was made of a commit counts: no other version has it. */
export function releaseOnly(version: string): boolean {
  return isPseudoVersion(version) || (parse(version) !== null && prerelease(version) === null)
}

/** Compare strict semver texts by precedence, then by code unit. */
export function byVersion(left: string, right: string): number {
  return compare(left, right) || byCodeUnit(left, right)
}

/**
 * The range a manifest gets for a version that was chosen: `^1.2.3`. `undefined` for a pseudo-version
 * and for what is no semver, which no range can follow. Build metadata is left out: ranges ignore it.
 */
export function defaultRange(version: string): string | undefined {
  const parsed = parse(version)
  if (parsed === null || isPseudoVersion(version)) return undefined
  return `^${parsed.version}`
}
