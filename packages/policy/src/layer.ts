import type { JsonText, Policy, Sha256 } from '@skills/core'

/** From the highest authority down. */
export const layerKinds = ['built-in', 'system', 'org', 'team', 'project', 'user', 'flags'] as const
export type LayerKind = (typeof layerKinds)[number]

/** One policy with where it comes from. */
export interface PolicyLayer {
  readonly kind: LayerKind
  /** How people know it: `built-in`, `skills.policy.yaml`, `/etc/skills/skills.policy.yaml`, a pinned source. */
  readonly name: string
  /** SHA-256 of the bytes; `undefined` where the layer is no file. */
  readonly sha256: Sha256 | undefined
  readonly policy: Policy
  readonly lineOf: JsonText['lineOf']
  /** It may tighten and accept nothing of what layers above refuse: the environment can move where it is read from. */
  readonly isTightenOnly: boolean
}

/** The layers in force, the highest first. Each is judged for itself: what one of them denies is denied. */
export type PolicyStack = readonly PolicyLayer[]

/** What holds without any policy file; a layer below may tighten it and nothing may loosen it. */
export const builtInLayer: PolicyLayer = {
  kind: 'built-in',
  name: 'built-in',
  sha256: undefined,
  policy: { schema: 1, findings: { maxSeverity: 'medium' } },
  lineOf: () => 1,
  isTightenOnly: false,
}

/** The stack where no policy file stands. */
export const builtInStack: PolicyStack = [builtInLayer]

/**
 * Two stacks as one, `upper` above `lower`; a layer that is in both stays where it stands higher. Nothing is
 * rewritten: patterns of two allow lists are never intersected, both are asked.
 */
export function mergeLayers(upper: PolicyStack, lower: PolicyStack): PolicyStack {
  const seen = new Set(upper.map(identity))
  return [...upper, ...lower.filter((layer) => !seen.has(identity(layer)))]
}

function identity({ kind, name, sha256 }: PolicyLayer): string {
  return JSON.stringify([kind, name, sha256 ?? ''])
}
