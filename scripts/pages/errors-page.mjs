import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'packages/core/src/words/error-codes.ts'

/** docs/reference/errors.md */
export async function errorsPage() {
  const { errorCodes } = await importSource(source)
  const { exitMeanings, exitStatus } = await importSource('packages/core/src/words/exit-status.ts')
  const statuses = Object.entries(exitStatus).map(([kind, status]) => [
    `${status}`,
    exitMeanings[kind],
  ])
  const codes = Object.entries(errorCodes).sort(([left], [right]) => (left < right ? -1 : 1))
  return page([
    generatedNote(source),
    '# Errors and exit statuses',
    '',
    'Every error has a stable code. It says what happened, where, and what to do next; with `--json` it',
    'stands under `error` in the one document on stdout.',
    '',
    '## Exit statuses',
    '',
    ...table(['status', 'meaning'], statuses),
    '## Codes',
    '',
    ...codes.flatMap(([code, { kind, title, explanation }]) => [
      `### ${code}`,
      '',
      `${title}. Exit status ${exitStatus[kind]}.`,
      '',
      explanation,
      '',
    ]),
  ])
}
