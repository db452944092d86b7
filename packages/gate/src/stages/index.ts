import { aiReview } from './ai-review/ai-review.ts'
import { contribution } from './contribution/contribution.ts'
import { dependencies } from './dependencies/dependencies.ts'
import { humanReview } from './human-review/human-review.ts'
import { instructions } from './instructions/instructions.ts'
import type { Stage } from './stage.ts'

/** Every stage, in the order in which they run and are reported. */
export const stages: readonly Stage[] = [
  contribution,
  instructions,
  dependencies,
  aiReview,
  humanReview,
]
