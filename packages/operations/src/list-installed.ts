import { by, pendingJournal } from '@skills/core'
import type { Context, Warning } from './context.ts'
import { lockedSkills } from './locked-components.ts'
import { isOwner } from './owner-of.ts'
import { assistantsOfModule } from './places-of-module.ts'
import { neededBy, ownValue } from './resolve/lock-graph.ts'
import { openScope, type ScopeRequest } from './scope.ts'
import { readScopeFiles } from './scope-files.ts'
import { installedOthers } from './why-components.ts'

export interface InstalledModule {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  readonly integrity: string
  readonly scope: 'project' | 'user'
  readonly skills: readonly string[]
  /** Components that are no skills, as `command/fix`. */
  readonly others: readonly string[]
  readonly assistants: readonly string[]
  /** Does the manifest have it? If not, it is here because others need it. */
  readonly declared: boolean
  /** Modules here that need it. */
  readonly neededBy: readonly string[]
}

interface Listing {
  readonly modules: readonly InstalledModule[]
  readonly warnings: readonly Warning[]
}

/** `skills list`: the modules of the lock, with what is installed of each and for whom. Reads only. */
export function listInstalled(
  context: Context,
  request: { readonly scope: ScopeRequest },
): Listing {
  const scope = openScope(context, request.scope)
  const files = readScopeFiles(context, scope)
  const { manifest, lock } = files
  const modules = Object.entries(lock.modules)
    .sort(by(([name]) => name))
    .map(([name, locked]) => ({
      name,
      version: locked.version,
      source: locked.source,
      commit: locked.commit ?? null,
      integrity: locked.integrity,
      scope: scope.kind,
      skills: lockedSkills(locked).filter((skill) => isOwner(manifest, name, skill)),
      others: installedOthers(files, name, locked).map(({ label }) => label),
      assistants: assistantsOfModule(manifest, lock, name),
      declared: ownValue(manifest.modules, name) !== undefined,
      neededBy: neededBy(lock, name).map(({ module }) => module),
    }))
  return { modules, warnings: interruptedRun(pendingJournal(scope)) }
}

/** A run that was killed is reported by reading commands and repaired by the next install. */
export function interruptedRun(journal: unknown): Warning[] {
  if (journal === undefined) return []
  return [
    {
      code: 'W_INTERRUPTED',
      message:
        'An earlier run was interrupted. The next skills install takes it back or finishes it.',
    },
  ]
}
