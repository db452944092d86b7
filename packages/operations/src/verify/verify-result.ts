export const verifyStatuses = ['ok', 'modified', 'missing', 'unexpected', 'unverifiable'] as const
export type VerifyStatus = (typeof verifyStatuses)[number]

/** One path that was checked. */
export interface VerifyResult {
  /** As people write it: `.claude/skills/<skill>/SKILL.md`. */
  readonly path: string
  readonly status: VerifyStatus
  readonly module: string
  /** What differs, in a few words. */
  readonly detail?: string
}
