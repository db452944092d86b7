import { projectScope, type Scope, SkillsError, userScope } from '@skills/core'
import type { Context } from './context.ts'

/** The scope as flags ask for it. */
export interface ScopeRequest {
  readonly project: string | undefined
  readonly scope: 'project' | 'user' | undefined
  readonly global: boolean
}

/** Resolve the scope. Throws E_PROJECT_MISSING, and E_USAGE where flags contradict each other. */
export function openScope(context: Context, request: ScopeRequest): Scope {
  const isUser = request.global || request.scope === 'user'
  if (isUser && (request.project !== undefined || request.scope === 'project')) {
    throw new SkillsError('E_USAGE', 'A project and the user scope cannot be meant at once.', {
      where: { flag: request.project === undefined ? '--scope' : '--project' },
      remedy: 'Leave out --global and --scope user, or leave out the project.',
    })
  }
  return isUser ? userScope(context.machine) : projectScope(context.machine, request.project)
}
