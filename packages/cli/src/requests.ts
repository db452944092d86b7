import type { ConflictChoice } from '@skills/core'
import type { ScopeRequest } from '@skills/operations'

interface ScopeFlagValues {
  readonly project?: string | undefined
  readonly scope?: 'project' | 'user' | undefined
  readonly global?: boolean | undefined
}

/** The scope flags of a command as an operation takes them. */
export function scopeRequest(flags: ScopeFlagValues): ScopeRequest {
  return { project: flags.project, scope: flags.scope, global: flags.global === true }
}

interface ConflictFlagValues {
  readonly 'on-conflict'?: ConflictChoice | undefined
  readonly force?: boolean | undefined
}

/** `--force` is `--on-conflict overwrite`; what was typed out wins. */
export function conflictChoice(flags: ConflictFlagValues): ConflictChoice {
  return flags['on-conflict'] ?? (flags.force === true ? 'overwrite' : 'fail')
}
