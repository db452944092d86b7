import type { Check } from '../check.ts'
import { assistantsFound } from './assistants-found.ts'
import { clock } from './clock.ts'
import { danglingLinks } from './dangling-links.ts'
import { drift } from './drift.ts'
import { folders } from './folders.ts'
import { gitProgram } from './git-program.ts'
import { interruptedRun } from './interrupted-run.ts'
import { listedTwice } from './listed-twice.ts'
import { listingBudgets } from './listing-budgets.ts'
import { locks } from './locks.ts'
import { nodeVersion } from './node-version.ts'
import { otherCopies } from './other-copies.ts'
import { ownedFiles } from './owned-files.ts'
import { proxy } from './proxy.ts'
import { store } from './store.ts'
import { unmanaged } from './unmanaged.ts'

/** Every check, in the order in which a person reads them: the machine, our files, what is installed, what is not ours. */
export const checks: readonly Check[] = [
  nodeVersion,
  clock,
  folders,
  gitProgram,
  proxy,
  ownedFiles,
  store,
  locks,
  interruptedRun,
  drift,
  assistantsFound,
  unmanaged,
  danglingLinks,
  listedTwice,
  otherCopies,
  listingBudgets,
]
