import type { Scope } from '@skills/core'
import type { Context } from '../context.ts'
import { governed } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'

/** A scope with the policy in force there and its records. */
export interface PolicySite {
  readonly context: Governed
  readonly scope: Scope
  readonly files: ScopeFiles
}

/** Throws what opening a scope, loading its policy and reading its records throw. */
export async function openPolicy(plain: Context, request: ScopeRequest): Promise<PolicySite> {
  const scope = openScope(plain, request)
  const context = await governed(plain, scope)
  return { context, scope, files: readScopeFiles(context, scope) }
}
