import { isSkillsError, type Lock, lockOfText, readRun, runNumbers, type Scope } from '@skills/core'

/** The run that `undo` would take back, as far as the store is concerned. */
interface LastRun {
  /** Milliseconds since 1970. */
  readonly time: number
  /** What was locked before and after it: its bytes are needed to take it back, and to take that back. */
  readonly locks: readonly Lock[]
}

/** `undefined` where no run is on record, or its record cannot be read: then it cannot be taken back. */
export function lastRun(scope: Scope): LastRun | undefined {
  try {
    const [last] = runNumbers(scope)
    const journal = last === undefined ? undefined : readRun(scope, last)?.journal
    if (journal === undefined) return undefined
    const texts = journal.texts.filter(({ path }) => path === scope.lockPath)
    const locks = texts
      .flatMap(({ before, after }) => [before, after])
      .flatMap((text) => (text === undefined ? [] : [lockOfText(text, scope.lockPath)]))
    return { time: Date.parse(journal.note?.time ?? ''), locks }
  } catch (error) {
    if (isSkillsError(error)) return undefined
    throw error
  }
}
