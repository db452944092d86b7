import { printable } from '@skills/core'
import type { ListedReview, ReviewSheet } from '@skills/operations'

/** The sheet that a reviewer reads, every hidden character of it visible. */
export function reviewSheetLines(sheet: ReviewSheet): string[] {
  const { module, version, source, commit, integrity, files, findings, behaviour } = sheet
  const behaviours = Object.entries(behaviour).filter(([, items]) => items.length > 0)
  return [
    `${module} ${version}`,
    `source     ${source}${commit === null ? '' : ` at ${commit}`}`,
    `integrity  ${integrity}`,
    '',
    ...behaviours.map(([kind, items]) => `${kind}: ${items.join(', ')}`),
    ...findings.map((one) => `${one.severity} ${one.rule} ${one.file}:${one.line} ${one.message}`),
    '',
    ...files.flatMap(({ path, size, executable, sha256, text }) => [
      `=== ${path}  ${executable ? '0755' : '0644'}  ${size} bytes  sha256 ${sha256}`,
      ...(text === null ? ['(no text: look at these bytes by other means)'] : text.split('\n')),
    ]),
  ].map((line) => printable(line, { oneLine: true }))
}

export function reviewCells(review: ListedReview): readonly string[] {
  const { module, version, result, criteria, reviewer, reviewedAt, kind, humanGuided } = review
  const how = `${kind}${humanGuided ? '' : ', by a model'}`
  return [module, version, result, criteria.join(' '), reviewer, reviewedAt.slice(0, 10), how]
}

export const reviewHead: readonly string[] = [
  'MODULE',
  'VERSION',
  'RESULT',
  'CRITERIA',
  'REVIEWER',
  'DAY',
  'KIND',
]
