import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'packages/core/src/words/error-codes.ts'

const meanings = {
  clean: 'nothing is wrong',
  findings: 'findings or violations at or above the threshold, or a lock that is out of date',
  usage: 'wrong usage, or a faulty `skills.json`',
  environment: 'something is missing or cannot be read: network, git, a file, a newer format',
  integrity: 'bytes differ from what was recorded, or a path leads elsewhere',
  conflict: 'a person must choose',
  internal: 'a defect of this program',
  cancelled: 'a person cancelled',
}

/** docs/reference/errors.md */
export async function errorsPage() {
  const { errorCodes, exitStatus } = await importSource(source)
  const statuses = Object.entries(exitStatus).map(([kind, status]) => {
    if (meanings[kind] === undefined) throw new Error(`no meaning for the exit status ${kind}`)
    return [`${status}`, meanings[kind]]
  })
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
