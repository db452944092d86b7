import type { PolicyStack } from '@skills/policy'

/** Does any layer ask who published or signed? */
export function asksForSigners(stack: PolicyStack): boolean {
  return stack.some(
    ({ policy }) => policy.publishers !== undefined || (policy.signatures ?? []).length > 0,
  )
}
