import { SkillsError } from '@skills/core'
import { expect } from 'vitest'

/** The `SkillsError` that a piece of work throws; fails where it throws none. */
export function thrown(work: () => unknown): SkillsError {
  try {
    work()
  } catch (error) {
    if (error instanceof SkillsError) return error
    throw error
  }
  return expect.unreachable('nothing was thrown')
}

/** The same for work that takes time. */
export async function rejected(work: Promise<unknown>): Promise<SkillsError> {
  try {
    await work
  } catch (error) {
    if (error instanceof SkillsError) return error
    throw error
  }
  return expect.unreachable('nothing was thrown')
}
