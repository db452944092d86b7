import type { PolicyLayer, PolicyStack } from '@skills/policy'

/**
 * The stack with a layer of the project's own policy file in its place: instead of the one that stands there, else
 * above the user's. And the place of that layer.
 */
export function withProjectLayer(
  stack: PolicyStack,
  layer: PolicyLayer,
): { readonly stack: PolicyStack; readonly index: number } {
  const own = stack.findIndex(({ kind, name }) => kind === layer.kind && name === layer.name)
  if (own !== -1) return { stack: stack.with(own, layer), index: own }
  const below = stack.findIndex(({ kind }) => kind === 'user' || kind === 'flags')
  const index = below === -1 ? stack.length : below
  return { stack: stack.toSpliced(index, 0, layer), index }
}
