import {
  type Bundle,
  byCodeUnit,
  openAnswerCache,
  printRegistryAddress,
  type Scope,
  sha256,
} from '@skills/core'
import type { TarFile } from '@skills/publish'
import type { Context } from '../context.ts'
import { keepPolicy, keptPolicy } from '../policy/extended-policy.ts'
import { loadStack } from '../policy/load-stack.ts'
import { policyFiles } from '../policy/policy-files.ts'
import { registriesOf } from '../registries/registries.ts'
import { evidenceTextOf } from '../trust/evidence.ts'

/** What a bundle carries beside modules: the policies that are extended here, and what registries answered. */
export interface BundledRecords {
  readonly policies: readonly string[]
  readonly registries: NonNullable<Bundle['registries']>
  /** What claims to say who signed the modules, by its key: the digest of its text. */
  readonly evidence: NonNullable<Bundle['evidence']>
  /** Text of each by its digest. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * The texts that a machine without a network would ask for: what the policies of the scope extend, by digest, and the
 * cached answers of its registries, and what claims to say who signed its modules. All are hints there: a policy binds only where one in force names its digest.
 */
export async function bundledRecords(
  context: Context,
  scope: Scope,
  evidenceKeys: readonly string[],
): Promise<BundledRecords> {
  const texts = new Map<string, string>()
  const evidence: Record<string, string> = {}
  for (const key of evidenceKeys) {
    const text = evidenceTextOf(context.machine, key)
    if (text === undefined) continue
    evidence[key] = sha256(text)
    texts.set(sha256(text), text)
  }
  const { stack } = await loadStack(context, policyFiles(context.machine, scope))
  const policies = stack.flatMap(({ kind, sha256: digest }) => {
    const bytes = kind === 'org' && digest !== undefined ? keptPolicy(context, digest) : undefined
    if (bytes === undefined || digest === undefined) return []
    texts.set(digest, Buffer.from(bytes).toString('utf8'))
    return [digest]
  })
  const cache = openAnswerCache(context.machine.folders.cache)
  const registries: Record<string, NonNullable<Bundle['registries']>[string]> = {}
  for (const { address } of registriesOf(context, scope))
    for (const { key, text, checkedAt, under } of cache.below(printRegistryAddress(address))) {
      const digest = sha256(text)
      texts.set(digest, text)
      registries[key] = { sha256: digest, checkedAt, ...(under === undefined ? {} : { under }) }
    }
  return { policies: [...new Set(policies)].sort(byCodeUnit), registries, evidence, texts }
}

/** The texts as entries of the archive, by digest. */
export function recordFiles({ texts }: BundledRecords): ReadonlyMap<string, TarFile> {
  return new Map(
    [...texts].map(([digest, text]) => {
      const bytes = Buffer.from(text, 'utf8')
      const path = `files/${digest}`
      return [digest, { path, executable: false, size: bytes.length, read: () => bytes }]
    }),
  )
}

type TextOf = (digest: string) => Promise<string>

/** Keep the policies that a bundle brought. `text` gives the text of a digest, checked. */
export async function keepPolicies(context: Context, bundle: Bundle, text: TextOf): Promise<void> {
  for (const digest of bundle.policies ?? []) await keepPolicy(context, await text(digest))
}

/** Keep what registries had answered to whoever made the bundle: read where nobody can be asked. */
export async function keepAnswers(context: Context, bundle: Bundle, text: TextOf): Promise<void> {
  const cache = openAnswerCache(context.machine.folders.cache)
  for (const [key, { sha256: digest, checkedAt, under }] of Object.entries(bundle.registries ?? {}))
    cache.put({ key, text: await text(digest), checkedAt, under, validators: {} })
}
