import { isSkillsError, limits, readTextFile, SkillsError, sha256 } from '@skills/core'
import {
  builtInStack,
  type CommittedPolicy,
  mergeLayers,
  type PolicyLayer,
  type PolicyStack,
  parsePolicy,
} from '@skills/policy'
import type { Context } from '../context.ts'
import { type Extended, extendedPolicy } from './extended-policy.ts'
import type { PolicyFile } from './policy-files.ts'

interface LoadedStack {
  readonly stack: PolicyStack
  /** What the repository commits of it, the highest first. */
  readonly committed: readonly CommittedPolicy[]
}

/**
 * Read the files and everything they extend. A policy that is extended stands directly above the file that names it,
 * so that it is above nothing that the file itself is not above. What is read first decides from where the next may
 * be fetched. Throws as `governed`.
 */
export function loadStack(context: Context, files: readonly PolicyFile[]): Promise<LoadedStack> {
  return stackOfTexts(context, files.map(policyTextOf))
}

/** A policy file with its text, wherever that came from: the disk, or a commit that a change starts from. */
export type PolicyText = Omit<PolicyFile, 'path'> & { readonly text: string }

/** The same for texts that are at hand. */
export async function stackOfTexts(
  context: Context,
  files: readonly PolicyText[],
): Promise<LoadedStack> {
  let stack = builtInStack
  const committed: CommittedPolicy[] = []
  for (const file of files) {
    if (file.isCommitted) committed.push({ path: file.name, text: file.text })
    const layer = layerOf(context, file)
    const above = await extendedLayers(context, stack, { layer, chain: [] })
    stack = mergeLayers(stack, [...above, layer])
  }
  mustBeFew(stack)
  return { stack, committed }
}

/** A policy file with what stands in it. Throws E_POLICY_INVALID, E_READ. */
export function policyTextOf(file: PolicyFile): PolicyText {
  return { ...file, text: textOf(file) }
}

/** The text of a policy file. In a clone a link could lead to a secret, whose text an error would repeat. */
function textOf({ path, name, isCommitted }: PolicyFile): string {
  try {
    const found = readTextFile(path, limits.policyBytesMax, { followLink: !isCommitted })
    if (found !== undefined) return found.text
  } catch (error) {
    if (!isSkillsError(error, 'E_FILE_INVALID')) throw error
    throw unusable(error.message, name, error)
  }
  throw unusable(`${name} went away while it was read.`, name)
}

function unusable(message: string, file: string, cause?: unknown): SkillsError {
  return new SkillsError('E_POLICY_INVALID', message, {
    where: { file },
    rule: 'policy/file',
    remedy: 'Put a plain file of UTF-8 text there. A policy is never passed over.',
    cause,
  })
}

type Read = Pick<PolicyLayer, 'kind' | 'name' | 'isTightenOnly'> & { readonly text: string }

function layerOf(context: Context, { kind, name, isTightenOnly, text }: Read): PolicyLayer {
  const parsed = parsePolicy({ text, name, version: context.machine.version })
  return { kind, name, isTightenOnly, sha256: sha256(text), ...parsed }
}

interface Step {
  readonly layer: PolicyLayer
  /** Sources that led here. */
  readonly chain: readonly string[]
}

/** Everything above a layer that it extends itself, the highest first. */
async function extendedLayers(
  context: Context,
  stack: PolicyStack,
  { layer, chain }: Step,
): Promise<PolicyLayer[]> {
  const layers: PolicyLayer[] = []
  for (const [index, entry] of (layer.policy.extends ?? []).entries()) {
    const at: Extended = { entry, file: layer.name, line: layer.lineOf(['extends', index]) }
    mustEnd(at, chain)
    const text = await extendedPolicy(context, stack, at)
    const { isTightenOnly } = layer
    const parent = layerOf(context, { kind: 'org', name: entry.source, isTightenOnly, text })
    const step = { layer: parent, chain: [...chain, entry.source] }
    layers.push(...(await extendedLayers(context, stack, step)), parent)
  }
  return layers
}

function mustEnd({ entry, file, line }: Extended, chain: readonly string[]): void {
  const isCircle = chain.includes(entry.source)
  if (!isCircle && chain.length < limits.policyChainMax) return
  throw new SkillsError(
    'E_POLICY_INTEGRITY',
    isCircle
      ? `${file} extends ${entry.source}, which leads back to itself.`
      : `${file} is extended through more than ${limits.policyChainMax} policies.`,
    {
      where: { file, line },
      rule: isCircle ? 'policy/extends-circle' : 'policy/extends-depth',
      remedy: 'Extend the policies that are meant directly. A policy is never passed over.',
    },
  )
}

function mustBeFew(stack: PolicyStack): void {
  if (stack.length <= limits.policyLayersMax) return
  throw new SkillsError(
    'E_POLICY_INVALID',
    `More than ${limits.policyLayersMax} policies bind here.`,
    {
      where: { file: stack.at(-1)?.name ?? '' },
      rule: 'policy/layers',
      remedy: 'Put policies together. A policy is never passed over.',
    },
  )
}
