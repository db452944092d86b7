import { SkillsError } from '@skills/core'
import { identityOf, type KnownNames } from '../resolve/known-names.ts'
import { rangeAdmits } from '../resolve/module-version.ts'
import type { ResolvedModule } from './resolved-module.ts'

/** Some modules, and those that need them, up to the manifest's own: these have to be looked into. Pure. */
export function withAskers(
  resolved: readonly ResolvedModule[],
  written: ReadonlySet<string>,
): ReadonlySet<string> {
  const wanted = new Set(written)
  for (const name of wanted) {
    const isDeclared = resolved.some(
      ({ request }) => request.name === name && request.isDependency !== true,
    )
    if (isDeclared) continue
    for (const { request, locked } of resolved)
      if (Object.hasOwn(locked.dependencies ?? {}, name)) wanted.add(request.name)
  }
  return wanted
}

/**
 * A lock may come with a clone, so it may not bring in a module of its own: what is written without the manifest
 * asking for it must be needed, from this source and in this version, by bytes that were looked into.
 * Throws E_INTEGRITY.
 */
export function mustBeNeeded(
  known: KnownNames,
  brought: readonly ResolvedModule[],
  names: ReadonlySet<string>,
): void {
  for (const { request, locked } of brought) {
    if (!names.has(request.name)) continue
    const identity = identityOf(known, request.spec)
    const needs = brought.flatMap(({ content }) => content?.needed ?? [])
    const own = needs.filter(({ name }) => name === request.name)
    const isRight = own.every(
      ({ spec, range }) =>
        identityOf(known, spec) === identity &&
        (range === undefined || rangeAdmits(locked.version, range)),
    )
    if (isRight && (own.length > 0 || request.isDependency !== true)) continue
    throw new SkillsError(
      'E_INTEGRITY',
      `skills.lock has ${request.name} ${locked.version} from ${locked.source}, which no module here asks for in this way.`,
      {
        where: { file: 'skills.lock' },
        rule: 'lock/dependencies',
        remedy:
          'The lock was edited. Restore it from version control, or delete it and run skills install, which resolves everything again.',
      },
    )
  }
}
