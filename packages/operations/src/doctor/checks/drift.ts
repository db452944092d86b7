import { counted } from '@skills/core'
import { verifyInstalled } from '../../verify/verify-installed.ts'
import { type Check, ok, problem } from '../check.ts'

/** What is on disk against the lock, as `skills verify` says it. */
export const drift: Check = {
  id: 'drift',
  run: async ({ context, request }) => {
    const { summary, failure } = await verifyInstalled(context, { modules: [], scope: request })
    if (failure === undefined)
      return [ok(`As the lock says: ${counted(summary.ok, 'installed file')}.`)]
    return [problem(failure.message, `See each: skills verify. ${failure.remedy}`)]
  },
}
