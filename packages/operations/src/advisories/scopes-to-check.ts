import { existsSync } from 'node:fs'
import { projectScope, type Scope, userScope } from '@skills/core'
import type { Context } from '../context.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { knownScopes } from '../store/known-scopes.ts'

/**
 * The scopes whose content counts here: the one that is asked for; without a word, the project and this user's own; or
 * every one that this machine wrote in.
 */
export function scopesToCheck(
  context: Context,
  request: { readonly scope: ScopeRequest; readonly everywhere: boolean },
): readonly Scope[] {
  const { scope, everywhere } = request
  if (everywhere) {
    const known = knownScopes(context).filter(({ hasState }) => hasState)
    return known.map((one) => one.scope).filter(({ root }) => existsSync(root))
  }
  if (scope.global || scope.scope !== undefined || scope.project !== undefined)
    return [openScope(context, scope)]
  return [projectScope(context.machine, undefined), userScope(context.machine)]
}
