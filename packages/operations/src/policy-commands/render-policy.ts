import { htmlPage, markdownPage, policyPageOf } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

export const policyFormats = ['markdown', 'html'] as const
export type PolicyFormat = (typeof policyFormats)[number]

/**
 * `skills policy render`: the policy in force as a page that people can read, from the same parsed layers that are
 * enforced. Throws as loading a policy does.
 */
export async function renderPolicy(
  plain: Context,
  request: { readonly format: PolicyFormat; readonly scope: ScopeRequest },
): Promise<{ readonly text: string; readonly warnings: readonly Warning[] }> {
  const { policy } = await governed(plain, openScope(plain, request.scope))
  const { version, now } = plain.machine
  const page = policyPageOf(policy.stack, { now: now(), version })
  return { text: writers[request.format](page), warnings: policy.warnings() }
}

const writers = { markdown: markdownPage, html: htmlPage } as const
