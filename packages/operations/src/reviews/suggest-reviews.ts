import { fromManifest, integrityHex, parseIntegrity } from '@skills/core'
import { judgeReviews } from '@skills/trust'
import type { Context } from '../context.ts'
import { governed } from '../policy/governed.ts'
import { lockedFacts } from '../policy/locked-facts.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles } from '../scope-files.ts'
import { fromDirHash } from './integrity-of-hex.ts'
import { checkReviews, countingReviews, readReviews } from './reviews-of-scope.ts'
import { reviewsFileOf } from './reviews-place.ts'

/** A review that policy waits for. */
export interface SuggestedReview {
  readonly module: string
  readonly version: string
  readonly integrity: string
  /** What policy says. */
  readonly because: string
  /** The newest bytes of the module that somebody approved: then only the change is to be read. */
  readonly base: { readonly version: string; readonly integrity: string } | null
  readonly command: string
}

/** `skills review suggest`: the smallest work that policy would be content with, for what is locked here. Reads only. */
export async function suggestReviews(
  plain: Context,
  request: { readonly scope: ScopeRequest },
): Promise<readonly SuggestedReview[]> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const { lock, manifest } = readScopeFiles(context, scope)
  const file = readReviews(reviewsFileOf(scope))
  const counting = countingReviews(await checkReviews(context, file))
  const options = { now: context.machine.now(), criteria: file.criteria }
  return Object.entries(lock.modules).flatMap(([name, locked]): SuggestedReview[] => {
    const integrity = parseIntegrity(locked.integrity)
    if (integrity === undefined) return []
    const declared = manifest.modules?.[name]
    const spec = fromManifest(locked.source, locked.range)
    const dirHash = integrityHex(integrity)
    const own = counting.find((one) => one.dirHash === dirHash)
    const bytes = { dirHash, executables: own?.executables ?? [], publisher: undefined }
    const reviews = judgeReviews(counting, bytes, options)
    const facts = { ...lockedFacts({ name, spec, locked, declared }), reviews }
    const waiting = context.policy
      .decide(facts)
      .reasons.filter(({ rule }) => rule === 'reviews/require')
    const base = counting
      .filter((one) => one.module === name && one.dirHash !== dirHash && one.result === 'approved')
      .sort((left, right) => (left.reviewedAt < right.reviewedAt ? 1 : -1))[0]
    return waiting.map(({ message }) => ({
      module: name,
      version: locked.version,
      integrity,
      because: message,
      base:
        base === undefined ? null : { version: base.version, integrity: fromDirHash(base.dirHash) },
      command:
        base === undefined
          ? `skills review start ${name}`
          : `skills diff ${name} ${base.version} ${locked.version}`,
    }))
  })
}
