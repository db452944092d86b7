/**
 * Sets of possible answers for one module, as bits: bit 0 is "not chosen at all", bit n its n-th version in the
 * order of preference.
 */
export type Answers = bigint

export const notChosen: Answers = 1n

/** Every answer for a module of so many versions. */
export function allAnswers(versions: number): Answers {
  return (1n << BigInt(versions + 1)) - 1n
}

/** The answer that is the version at this place in the order of preference. */
export function answerOf(index: number): Answers {
  return 1n << BigInt(index + 1)
}

/** The versions among them that pass. */
export function answersWhere<Version>(
  versions: readonly Version[],
  passes: (version: Version) => boolean,
): Answers {
  return versions.reduce(
    (answers, version, index) => (passes(version) ? answers | answerOf(index) : answers),
    0n,
  )
}

/** The place of the version that is liked best among these answers; `undefined` where there is none. */
export function bestOf(answers: Answers): number | undefined {
  const versions = answers >> 1n
  if (versions === 0n) return undefined
  // A string search is quicker than shifting through many versions one by one.
  const bits = versions.toString(2)
  return bits.length - 1 - bits.lastIndexOf('1')
}
