import { basename } from 'node:path'
import { type Listing, linkTargetOf, type State } from '@skills/core'
import type { VerifyResult, VerifyStatus } from './verify-result.ts'

interface LinkSubject {
  readonly module: string
  readonly skill: string
  /** Absolute folder where the link stands, and the same as people write it. */
  readonly folder: string
  readonly display: string
  /** What the link that we made there says. */
  readonly linkTo: string
  readonly owned: State['owned']
  /** Folders that are compared with the lock in this run. */
  readonly checked: ReadonlySet<string>
}

/**
 * A place where we made a link: it must say what we wrote and lead to the skill's own files, whose bytes are
 * compared where they stand. Pure; the link is never followed.
 */
export function verifyLink(subject: LinkSubject, listing: Listing): VerifyResult {
  const { linkTo } = subject
  const row = (status: VerifyStatus, detail: string | null): VerifyResult => ({
    path: subject.display,
    status,
    module: subject.module,
    detail,
  })
  if (listing.kind === 'absent') return row('missing', 'the link is gone')
  if (listing.kind !== 'link') return row('modified', `it is no longer the link to ${linkTo}`)
  if (listing.state.linkTo !== linkTo) return row('modified', 'the link leads elsewhere now')
  if (!leadsToFiles(subject)) return row('modified', 'the link leads to no copy that is compared')
  return row('ok', null)
}

/** A link to a link would be compared with nothing. */
function leadsToFiles({ skill, folder, linkTo, owned, checked }: LinkSubject): boolean {
  const target = linkTargetOf({ folder, linkTo })
  const isOwnFolder = basename(target) === skill && checked.has(target)
  return isOwnFolder && owned[target]?.linkTo === undefined
}
