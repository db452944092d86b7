import { dirname, join } from 'node:path'
import type { Scope } from '@skills/core'

export const reviewsFileName = 'skills.reviews.json'

/** Where the reviews of a scope stand: beside its manifest. */
export function reviewsFileOf(scope: Pick<Scope, 'manifestPath'>): string {
  return join(dirname(scope.manifestPath), reviewsFileName)
}
