export const verifyStatuses = ['ok', 'modified', 'missing', 'unexpected', 'unverifiable'] as const
export type VerifyStatus = (typeof verifyStatuses)[number]

/** How `results` name the lock itself. */
export const lockFile = 'skills.lock'

/** One path that was checked. */
export interface VerifyResult {
  /** As people write it: `.claude/skills/<skill>/SKILL.md`. */
  readonly path: string
  readonly status: VerifyStatus
  readonly module: string
  /** What differs, in a few words; `null` where nothing does. */
  readonly detail: string | null
}
