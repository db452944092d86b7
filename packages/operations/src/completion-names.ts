import { assistants } from '@skills/assistants'
import { byCodeUnit, readModuleList, SkillsError } from '@skills/core'
import type { Context } from './context.ts'
import { openScope, type ScopeRequest } from './scope.ts'
import { readScopeFiles } from './scope-files.ts'

interface CompletionNames {
  readonly modules: readonly string[]
  readonly skills: readonly string[]
  readonly assistants: readonly string[]
}

/**
 * Names that a shell may offer: modules of the lock and of the module list, installed skills, assistants. Reads
 * only, asks no network. A file that cannot be read gives no names: the command itself will say what is wrong.
 */
export function completionNames(context: Context, request: ScopeRequest): CompletionNames {
  const installed = orNothing(
    () => readScopeFiles(context, openScope(context, request)).lock.modules,
  )
  const listed = orNothing(() => readModuleList(context.machine).modules)
  const skills = Object.values(installed)
    .flatMap(({ components }) => Object.keys(components))
    .filter((key) => key.startsWith('skill/'))
    .map((key) => key.slice('skill/'.length))
  return {
    modules: sorted([...Object.keys(installed), ...Object.keys(listed)]),
    skills: sorted(skills),
    assistants: sorted(assistants.map(({ id }) => id)),
  }
}

function orNothing<Value extends object>(read: () => Value): Value | Record<string, never> {
  try {
    return read()
  } catch (error) {
    if (error instanceof SkillsError) return {}
    throw error
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byCodeUnit)
}
