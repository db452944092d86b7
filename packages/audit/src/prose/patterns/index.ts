import type { PatternRow } from '../pattern.ts'
import { approvalPatterns, extractionPatterns, opinionPatterns } from './approval.ts'
import { concealmentPatterns, denialPatterns, judgePatterns } from './concealment.ts'

export { markRows } from './marks.ts'

import { bagPatterns } from './bags.ts'
import { consentPatterns } from './consent.ts'
import { damagePatterns } from './damage.ts'
import { obediencePatterns } from './obedience.ts'
import { overridePatterns, personaPatterns, refusalPatterns } from './override.ts'
import { rankPatterns } from './rank.ts'
import { secrecyPatterns } from './secrecy.ts'
import {
  denialOfActPatterns,
  harmPatterns,
  persistencePatterns,
  readingPatterns,
  remotePatterns,
  secretPatterns,
  sendingPatterns,
} from './sending.ts'
import { slantPatterns } from './slant.ts'
import { takingPatterns } from './taking.ts'

/** Every grammar of prose, in the order of their subjects. */
export const patternRows: readonly PatternRow[] = [
  ...overridePatterns,
  ...personaPatterns,
  ...refusalPatterns,
  ...concealmentPatterns,
  ...denialPatterns,
  ...judgePatterns,
  ...approvalPatterns,
  ...extractionPatterns,
  ...opinionPatterns,
  ...sendingPatterns,
  ...secretPatterns,
  ...readingPatterns,
  ...remotePatterns,
  ...persistencePatterns,
  ...harmPatterns,
  ...denialOfActPatterns,
  ...rankPatterns,
  ...secrecyPatterns,
  ...consentPatterns,
  ...slantPatterns,
  ...obediencePatterns,
  ...takingPatterns,
  ...damagePatterns,
  ...bagPatterns,
]
