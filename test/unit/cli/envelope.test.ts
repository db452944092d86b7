import { SkillsError } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { failureEnvelope, successEnvelope } from '../../../packages/cli/src/envelope.ts'
import { outputProblems } from '../../support/output-schemas.ts'

const nothing = { data: {}, warnings: [] }

describe('the document of --json', () => {
  it('of a success has data and warnings, and no error', () => {
    const warnings = [{ code: 'W_OMITTED', message: 'Left out.' }] as const
    const document = successEnvelope('mod add', { data: { a: 1 }, warnings })
    expect(document).toEqual({
      schemaVersion: 1,
      command: 'mod add',
      ok: true,
      exitCode: 0,
      data: { a: 1 },
      warnings,
    })
    expect(outputProblems('envelope', document)).toEqual([])
  })

  it('of a failure has the exit status of its code, and place and rule of the first problem', () => {
    const problem = { severity: 'error', rule: 'a/b', message: 'Bad.', remedy: 'R.' } as const
    const error = new SkillsError('E_FINDINGS', 'Wrong.', {
      problems: [{ ...problem, file: 'x', line: 2 }],
      remedy: 'Mend it.',
    })
    const document = failureEnvelope('install', error, nothing)
    expect(document).toMatchObject({ ok: false, exitCode: 1, data: { problems: error.problems } })
    expect(document.error).toEqual({
      code: 'E_FINDINGS',
      message: 'Wrong.',
      remedy: 'Mend it.',
      file: 'x',
      line: 2,
      rule: 'a/b',
    })
    expect(outputProblems('envelope', document)).toEqual([])
  })

  it('of a failure after the work keeps the result, which wins over what the error knows', () => {
    const error = new SkillsError('E_VERIFY', 'Wrong.', { remedy: 'R.', data: { results: [] } })
    const data = { results: [1] }
    expect(failureEnvelope('verify', error, { data, warnings: [] }).data).toEqual(data)
  })

  it('of a failure that has no place has no key for it', () => {
    const error = new SkillsError('E_USAGE', 'Wrong.', { where: { flag: '--x' }, remedy: 'R.' })
    expect(Object.keys(failureEnvelope('list', error, nothing).error ?? {})).toEqual([
      'code',
      'message',
      'remedy',
    ])
  })
})
