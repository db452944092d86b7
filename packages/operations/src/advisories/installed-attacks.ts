import { existsSync } from 'node:fs'
import { type LockedModule, type Scope, SkillsError, type Store } from '@skills/core'
import type { Context } from '../context.ts'
import { databasesFolder } from './database.ts'

interface Installed {
  readonly scope: Scope
  readonly store: Store
  readonly modules: readonly (readonly [string, LockedModule])[]
  /** All modules were asked for, so that folders nobody manages count, too. */
  readonly isWhole: boolean
}

/**
 * The error that something installed, or copied into an assistant's folder by hand, is an attack, says an advisory;
 * `undefined` where none says so. Nothing is loaded where no database was ever fetched. Throws E_ADVISORIES_DAMAGED.
 */
export async function installedAttacks(
  context: Context,
  { scope, store, modules, isWhole }: Installed,
): Promise<SkillsError | undefined> {
  if (!existsSync(databasesFolder(context))) return undefined
  const [{ lockedSubjects, unmanagedSubjects }, { openAdvisories }, { isBlocking }] =
    await Promise.all([
      import('./advisory-subjects.ts'),
      import('./open-advisories.ts'),
      import('@skills/trust'),
    ])
  const lock = { lockfileVersion: 1, modules: Object.fromEntries(modules) } as const
  const subjects = [
    ...(await lockedSubjects(scope, lock, store)),
    ...(isWhole ? unmanagedSubjects(context, scope) : []),
  ]
  const advisories = openAdvisories(context)
  try {
    const attacks = subjects.flatMap((one) =>
      advisories
        .about(one.subject)
        .filter(({ advisory, match }) => match.isCertain && isBlocking(advisory))
        .map(({ advisory }) => ({ id: advisory.id, name: one.name })),
    )
    const [first, ...others] = attacks
    if (first === undefined) return undefined
    const more = others.length === 0 ? '' : `, and ${others.length} more`
    return new SkillsError(
      'E_AFFECTED',
      `${first.name} is an attack, says the advisory ${first.id}${more}.`,
      { rule: 'advisories/attack', remedy: 'See what to do: skills advisory check' },
    )
  } finally {
    advisories.close()
  }
}
