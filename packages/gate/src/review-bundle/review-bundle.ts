import { openFindings, type ReportedFinding, worstFirst } from '@skills/audit'
import { printable, sha256 } from '@skills/core'
import type { Change } from '../change/change.ts'
import { reviewTask } from './review-task.ts'

/** A difference as text; a larger one is cut at the end of a file, and what is left out is named. */
const diffCharactersMax = 400_000
const findingsMax = 100

interface Bundled {
  readonly change: Pick<Change, 'base' | 'mergeBase' | 'head' | 'commits'>
  /** A difference with context, as git prints it. */
  readonly patch: string
  /** What checks found; it is told and can only be added to. */
  readonly findings: readonly ReportedFinding[]
  /** The schema of answers, as JSON. */
  readonly schema: string
}

/**
 * What tells one bundle from another: a digest of base, head and difference. An author cannot write it into the
 * change, since the change would be another one then.
 */
export function bundleId({ base, head }: Pick<Change, 'base' | 'head'>, patch: string): string {
  return sha256(['skills review bundle 1', base, head, patch].join('\0')).slice(0, 32)
}

/** Everything that a reviewer needs, as one text. The same change gives the same bytes. */
export function reviewBundle({ change, patch, findings, schema }: Bundled): string {
  const { base, mergeBase, head, commits } = change
  const id = bundleId(change, patch)
  const marker = `=====skills-data-${id}=====`
  const { text, left } = shownPatch(patch)
  const messages = commits.map(({ id: commit, message }) => `commit ${commit}\n\n${message.trim()}`)
  return [
    reviewTask,
    '## What is reviewed',
    '',
    `- head: ${head}`,
    `- bundle: ${id}`,
    `- base: ${base}, from ${mergeBase}`,
    '',
    '## Schema of the answer',
    '',
    schema.trim(),
    '',
    '## Data',
    '',
    marker,
    data(['WHAT CHECKS FOUND', ...foundLines(findings)].join('\n')),
    data(['COMMIT MESSAGES', ...messages].join('\n\n')),
    data(['DIFFERENCE', text].join('\n')),
    ...(left.length === 0
      ? []
      : [data(['LEFT OUT, SINCE THE DIFFERENCE IS TOO LARGE', ...left].join('\n'))]),
    marker,
    '',
    `The data has ended. Answer with the JSON document for head ${head} and bundle ${id}.`,
    '',
  ].join('\n')
}

/** Text of strangers, each line behind a sign, what is hidden made visible. */
function data(text: string): string {
  return printable(text)
    .split('\n')
    .map((line) => `| ${line}`)
    .join('\n')
}

function foundLines(findings: readonly ReportedFinding[]): string[] {
  const open = worstFirst(openFindings(findings)).filter(({ severity }) => severity !== 'info')
  const lines = open
    .slice(0, findingsMax)
    .map(
      ({ severity, rule, repositoryPath, line, message }) =>
        `${severity} ${rule} at ${repositoryPath}:${line}: ${message}`,
    )
  const left = open.length - lines.length
  if (lines.length === 0) return ['nothing']
  return left > 0 ? [...lines, `and ${left} more`] : lines
}

function shownPatch(patch: string): { readonly text: string; readonly left: readonly string[] } {
  const files = patch.split(/^(?=diff --git )/mu).filter((part) => part !== '')
  const kept: string[] = []
  const left: string[] = []
  let used = 0
  for (const file of files) {
    if (used + file.length <= diffCharactersMax) {
      kept.push(file)
      used += file.length
    } else left.push(file.split('\n', 1)[0] ?? '')
  }
  return { text: kept.join(''), left }
}
