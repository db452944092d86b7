import type { ChangedFile } from '../../../change/change.ts'
import type { GateFacts } from '../../../facts.ts'
import { type ContributionCheck, failsWith, moot, mustBe } from '../check.ts'

export const churn: ContributionCheck = {
  id: 'churn',
  title: 'Size of the change',
  weight: 2,
  why: 'The more lines a change has, the less of it is read.',
  remedy: 'Make several changes of it, each of which can be read.',
  ask: (facts, { limits }) => {
    const files = written(facts)
    const lines = files
      .filter(({ kind }) => kind !== 'docs')
      .reduce((sum, file) => sum + file.added + file.deleted, 0)
    const { changedLines = Number.POSITIVE_INFINITY, changedFiles = Number.POSITIVE_INFINITY } =
      limits
    return failsWith([
      ...(lines > changedLines ? [{ text: `${lines} lines; the bound is ${changedLines}.` }] : []),
      ...(files.length > changedFiles
        ? [{ text: `${files.length} files; the bound is ${changedFiles}.` }]
        : []),
    ])
  },
}

export const largestFile: ContributionCheck = {
  id: 'largest-file',
  title: 'Lines added to one file',
  weight: 1,
  why: 'A file that arrives whole is seldom read whole.',
  remedy: 'Split the file by idea.',
  ask: (facts, { limits }) => {
    const bound = limits.fileLines
    if (bound === undefined) return moot('nothing is bounded')
    return failsWith(
      written(facts)
        .filter(({ kind, added }) => (kind === 'source' || kind === 'test') && added > bound)
        .map(({ path, added }) => ({
          text: `${added} lines are added; the bound is ${bound}.`,
          file: path,
          line: 1,
        })),
    )
  },
}

const fewLines = 400

export const generatedShare: ContributionCheck = {
  id: 'generated-share',
  title: 'Share of generated lines',
  weight: 1,
  why: 'What a program made can hide what a person did.',
  remedy: 'Bring generated files in a change of their own, or make them in the pipeline.',
  ask: ({ change }, { limits }) => {
    const bound = limits.generatedPercent
    const all = change.files.reduce((sum, { added }) => sum + added, 0)
    if (bound === undefined || all < fewLines) return moot('few lines are added')
    const made = change.files.reduce(
      (sum, { kind, added }) => sum + (kind === 'generated' ? added : 0),
      0,
    )
    const percent = Math.round((made * 100) / all)
    return mustBe(
      percent <= bound,
      `${percent} percent of ${all} added lines are generated; the bound is ${bound}.`,
    )
  },
}

/** Bytes that people expect in a project. */
const usualBinary =
  /\.(?:png|jpe?g|gif|webp|avif|ico|icns|svgz|bmp|tiff?|woff2?|ttf|otf|eot|pdf|psd|mp4|webm|mp3|ogg|wav)$/iu

export const binaryFiles: ContributionCheck = {
  id: 'binary-files',
  title: 'Files that nobody can read',
  weight: 1,
  why: 'A program or an archive in a change cannot be reviewed.',
  remedy: 'Leave it out, or have it made from its source.',
  ask: ({ change }) =>
    failsWith(
      change.files
        .filter(
          ({ status, kind, isBinary, path, newMode }) =>
            isBinary &&
            status !== 'D' &&
            newMode !== '160000' &&
            kind !== 'test' &&
            !usualBinary.test(path),
        )
        .map(({ path }) => ({ text: 'It is no text.', file: path, line: 1 })),
    ),
}

/** Files that people wrote. */
function written({ change }: GateFacts): readonly ChangedFile[] {
  return change.files.filter(({ kind }) => kind !== 'generated')
}
