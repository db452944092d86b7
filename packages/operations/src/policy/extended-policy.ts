import { join } from 'node:path'
import {
  isSkillsError,
  limits,
  type PolicyExtends,
  parseModuleName,
  readCacheFile,
  SkillsError,
  type SourceSpec,
  sha256,
  writeCacheFile,
} from '@skills/core'
import { decide, type PolicyStack, sourceFacts, sourceOf } from '@skills/policy'
import { type Context, withStore } from '../context.ts'
import { fetchSource } from '../obtain/fetch-source.ts'
import { refuse } from '../refuse.ts'
import { openRegistries } from '../registries/registries.ts'
import { policyName } from './policy-files.ts'

/** An entry of `extends` with the place it stands. */
export interface Extended {
  readonly entry: PolicyExtends
  readonly file: string
  readonly line: number
}

/**
 * The text of a policy that another one extends: from the cache, whose bytes are hashed again, else from its source,
 * if the layers so far allow that source. Throws E_POLICY_INTEGRITY, E_POLICY_UNAVAILABLE, E_POLICY_REFUSED.
 */
export async function extendedPolicy(
  context: Context,
  stack: PolicyStack,
  at: Extended,
): Promise<string> {
  const { sha256: wanted } = at.entry
  const known = keptPolicy(context, wanted)
  if (known !== undefined) return textOf(known, at)
  const bytes = await fetched(context, stack, at)
  const found = sha256(bytes)
  if (found !== wanted) throw otherBytes(at, found)
  const text = textOf(bytes, at)
  await keepPolicy(context, text)
  return text
}

function keptFile({ machine }: Context, digest: string): string {
  return join(machine.folders.cache, 'policies', `${digest}.yaml`)
}

/** The bytes of a policy that was here before, hashed again; `undefined` where there are none with this digest. */
export function keptPolicy(context: Context, digest: string): Uint8Array | undefined {
  const bytes = readCacheFile(keptFile(context, digest), limits.policyBytesMax)
  return bytes !== undefined && sha256(bytes) === digest ? bytes : undefined
}

/** Keep the text of a policy by its digest: it binds nobody until a policy in force names that digest. */
export async function keepPolicy(context: Context, text: string): Promise<void> {
  await writeCacheFile(keptFile(context, sha256(text)), text)
}

async function fetched(context: Context, stack: PolicyStack, at: Extended): Promise<Uint8Array> {
  const spec = sourceOf(at.entry)
  if (spec === undefined) throw new TypeError('the policy was checked before')
  const name = parseModuleName('policy')
  const { file, line } = at
  const mayPoint = (pointed: { readonly spec: SourceSpec }): void =>
    refuse(decide(stack, sourceFacts(name, pointed.spec), context.machine.now()), { file, line })
  mayPoint({ spec })
  try {
    return await withStore(context, { isolated: true }, async (store) => {
      // The built-in registry alone: which others there are may be what the policy decides.
      const registries = openRegistries(context, undefined)
      const base = context.machine.cwd
      const asked = { registries, mayPoint, withSignatures: false }
      const request = { name, spec, base, pinned: undefined, ...asked }
      const { snapshot } = await fetchSource(context, store, request)
      const found = snapshot.files.find(({ path }) => path === policyName)
      if (found === undefined) throw noPolicy(at)
      if (found.size > limits.policyBytesMax) throw noPolicy(at)
      return store.read(found)
    })
  } catch (error) {
    if (!isSkillsError(error) || error.exitStatus === 4) throw error
    throw unavailable(at, error)
  }
}

function textOf(bytes: Uint8Array, { entry, file, line }: Extended): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new SkillsError('E_POLICY_INVALID', `The policy of ${entry.source} is not UTF-8 text.`, {
      where: { file, line },
      rule: 'policy/file',
      remedy: 'Ask whoever keeps it. A policy is never passed over.',
      cause: error,
    })
  }
}

function noPolicy({ entry, file, line }: Extended): SkillsError {
  return new SkillsError(
    'E_POLICY_UNAVAILABLE',
    `${entry.source} has no ${policyName} of a usual size.`,
    {
      where: { file, line },
      rule: 'policy/extends',
      remedy: 'Name the folder it lies in with //folder. A policy is never passed over.',
    },
  )
}

function unavailable({ entry, file, line }: Extended, cause: SkillsError): SkillsError {
  if (cause.code === 'E_POLICY_UNAVAILABLE') return cause
  return new SkillsError(
    'E_POLICY_UNAVAILABLE',
    `${file} extends ${entry.source}, which cannot be had: ${cause.message}`,
    {
      where: { file, line },
      rule: 'policy/extends',
      remedy: `${cause.remedy} Once its bytes were here, they are kept by their digest and no network is needed.`,
      cause,
    },
  )
}

function otherBytes({ entry, file, line }: Extended, found: string): SkillsError {
  return new SkillsError(
    'E_POLICY_INTEGRITY',
    `${file} extends ${entry.source} with the digest ${entry.sha256}, and its bytes have ${found}.`,
    {
      where: { file, line },
      rule: 'policy/extends-digest',
      remedy:
        'Ask whoever keeps that policy what changed. To take the new bytes on purpose, write their commit and digest into the file.',
    },
  )
}
