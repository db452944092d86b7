import { Args, Errors, Flags, Parser } from '@oclif/core'
import { SkillsError } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { toSkillsError } from '../../../packages/cli/src/to-skills-error.ts'

const input = {
  flags: { assistant: Flags.string({ char: 'a' }), scope: Flags.option({ options: ['a', 'b'] })() },
  args: { source: Args.string({ required: true }) },
}

async function parsed(...words: readonly string[]): Promise<SkillsError> {
  const thrown: unknown = await Parser.parse([...words], input).catch((error: unknown) => error)
  return toSkillsError(thrown, 'mod add')
}

describe('a command line that is wrong', () => {
  it('with an unknown flag names it and the nearest', async () => {
    const error = await parsed('./pack', '--asistant', 'cursor')
    expect(error).toMatchObject({ code: 'E_USAGE', where: { flag: '--asistant' } })
    expect(error.message).toBe('skills mod add has no flag --asistant.')
    expect(error.remedy).toBe('Did you mean --assistant? See what it takes: skills mod add --help')
  })

  it('with a missing argument names it', async () => {
    expect((await parsed()).message).toBe('skills mod add needs SOURCE.')
  })

  it('says the rest in the words of the parser, on one line and without its usage', async () => {
    expect((await parsed('./pack', 'more')).message).toBe('Unexpected argument: more.')
    expect((await parsed('./pack', '--scope', 'c')).message).toBe(
      'Expected --scope=c to be one of: a, b.',
    )
    expect((await parsed('./pack', '-a')).message).toBe('Flag --assistant expects a value.')
  })

  it('is wrong usage even where the parser says nothing', () => {
    const error = toSkillsError(new Errors.CLIError(''), 'list')
    expect(error).toMatchObject({ code: 'E_USAGE', message: 'The command line is wrong.' })
  })
})

describe('whatever else is thrown', () => {
  it('stays what it is where it is ours', () => {
    const error = new SkillsError('E_CONFLICT', 'x', { remedy: 'y' })
    expect(toSkillsError(error, 'install')).toBe(error)
  })

  it('from the system is E_WRITE or E_READ with its path', () => {
    const system = (code: string) =>
      toSkillsError(Object.assign(new Error(code), { code, path: '/x' }), 'install')
    expect(system('ENOSPC')).toMatchObject({
      code: 'E_WRITE',
      exitStatus: 3,
      where: { file: '/x' },
    })
    expect(system('EACCES')).toMatchObject({ code: 'E_READ', exitStatus: 3 })
  })

  it('is a defect of ours, with its cause', () => {
    const cause = new TypeError('no such thing')
    expect(toSkillsError(cause, 'list')).toMatchObject({
      code: 'E_INTERNAL',
      exitStatus: 70,
      message: 'no such thing',
      cause,
    })
    expect(toSkillsError('text', 'list').message).toBe('text')
  })
})
