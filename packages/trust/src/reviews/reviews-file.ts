import {
  type Problem,
  parseBySchema,
  readJsonText,
  SkillsError,
  type SkillsReviews,
} from '@skills/core'
import { validate } from '../generated/skills-reviews.validate.js'

export const noReviews: SkillsReviews = { reviewsVersion: 1, reviews: [] }

/** Read a file of reviews. Throws E_REVIEWS_INVALID with every problem, E_FILE_NEWER for a version that is not known yet. */
export function parseReviews(text: string, file: string): SkillsReviews {
  const read = readJsonText(text)
  if (!read.ok)
    throw invalid(
      file,
      read.problems.map(({ message, line }) => problem(message, file, line)),
    )
  const version = versionOf(read.json.value)
  if (version > 1)
    throw new SkillsError(
      'E_FILE_NEWER',
      `${file} has version ${version}, and this program knows 1.`,
      {
        where: { file },
        remedy: 'Use a newer version of skills.',
      },
    )
  const parsed = parseBySchema(validate, read.json, file)
  if (parsed.ok) return parsed.value
  throw invalid(file, parsed.problems)
}

/**
 * The text: one review a line, sorted by its bytes, so that two people who add one each conflict with nobody and the
 * same reviews are the same file.
 */
export function reviewsText(reviews: SkillsReviews): string {
  const { $schema, criteria, imports } = reviews
  const parts = [
    ...($schema === undefined ? [] : [`  "$schema": ${JSON.stringify($schema)}`]),
    '  "reviewsVersion": 1',
    ...(criteria === undefined ? [] : [`  "criteria": ${indented(criteria)}`]),
    ...(imports === undefined
      ? []
      : [`  "imports": {\n${Object.entries(imports).sort().map(importText).join(',\n')}\n  }`]),
    `  "reviews": ${listText(reviews.reviews, '    ')}`,
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

function importText([name, { reviews, ...rest }]: [
  string,
  NonNullable<SkillsReviews['imports']>[string],
]): string {
  const head = Object.entries(rest).map(
    ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  )
  const all = [...head, `      "reviews": ${listText(reviews, '        ')}`]
  return `    ${JSON.stringify(name)}: {\n${all.join(',\n')}\n    }`
}

function listText(values: readonly object[], indent: string): string {
  if (values.length === 0) return '[]'
  return `[\n${[...new Set(lines(values, indent))].sort().join(',\n')}\n${indent.slice(2)}]`
}

function lines(values: readonly object[], indent: string): readonly string[] {
  return values.map((value) => `${indent}${JSON.stringify(value)}`)
}

function indented(value: object): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ')
}

function versionOf(value: unknown): number {
  const isObject = typeof value === 'object' && value !== null && 'reviewsVersion' in value
  return isObject && typeof value.reviewsVersion === 'number' ? value.reviewsVersion : 1
}

function problem(message: string, file: string, line: number): Problem {
  const remedy = 'Mend the file, or take it from version control again.'
  return { severity: 'error', rule: 'reviews/form', message, file, line, remedy }
}

function invalid(file: string, problems: readonly Problem[]): SkillsError {
  const [first] = problems
  return new SkillsError('E_REVIEWS_INVALID', first?.message ?? 'The file of reviews is faulty.', {
    where: { file, ...(first?.line === undefined ? {} : { line: first.line }) },
    remedy: first?.remedy ?? 'Mend the file, or take it from version control again.',
    problems,
  })
}
