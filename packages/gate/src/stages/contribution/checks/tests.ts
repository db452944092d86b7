import type { ChangedFile } from '../../../change/change.ts'
import { commentMarks } from '../../../change/comment-marks.ts'
import { hitsOf } from '../../../coverage/hits-of.ts'
import { type ContributionCheck, failsWith, moot, mustBe, unknown } from '../check.ts'

export const testRatio: ContributionCheck = {
  id: 'test-ratio',
  title: 'Tests beside code',
  weight: 2,
  why: 'Code that comes without a test is believed and not known to work.',
  remedy: 'Add or change a test that fails without the change.',
  ask: ({ change }, { limits }) => {
    const bound = limits.untestedLines
    const code = change.files.filter(({ kind }) => kind === 'source')
    const added = code.reduce((sum, file) => sum + codeLines(file), 0)
    if (bound === undefined || added === 0) return moot('no code is added')
    const hasTests = change.files.some(({ kind, added: lines }) => kind === 'test' && lines > 0)
    return mustBe(
      hasTests || added <= bound,
      `${added} lines of code are added and no test; the bound is ${bound}.`,
    )
  },
}

function codeLines({ path, added, addedLines }: ChangedFile): number {
  if (addedLines.length === 0) return added
  const marks = commentMarks(path)
  return addedLines
    .map(({ text }) => text.trim())
    .filter((text) => text !== '' && !marks.some((mark) => text.startsWith(mark))).length
}

export const diffCoverage: ContributionCheck = {
  id: 'diff-coverage',
  title: 'Added lines that tests reach',
  weight: 2,
  why: 'A line that no test runs can do anything.',
  remedy: 'Test the lines that are listed.',
  ask: ({ change, coverage }, { limits }) => {
    const bound = limits.coveredPercent
    if (coverage === undefined || bound === undefined)
      return moot('no report of coverage was given')
    if (!change.hasLines) return unknown('the change is too large to be read line by line')
    const code = change.files.filter(({ kind, status }) => kind === 'source' && status !== 'D')
    const asked = code.flatMap((file) => {
      const hits = hitsOf(coverage, file.path)
      return file.addedLines.flatMap(({ line }) => {
        const count = hits?.get(line)
        return count === undefined ? [] : [{ file: file.path, line, isReached: count > 0 }]
      })
    })
    if (asked.length === 0) return moot('the report has none of the added lines')
    const missed = asked.filter(({ isReached }) => !isReached)
    const percent = Math.floor(((asked.length - missed.length) * 100) / asked.length)
    if (percent >= bound) return mustBe(true, '')
    return failsWith([
      { text: `${percent} percent of ${asked.length} lines; the bound is ${bound}.` },
      ...missed.map(({ file, line }) => ({ text: 'No test reaches this line.', file, line })),
    ])
  },
}
