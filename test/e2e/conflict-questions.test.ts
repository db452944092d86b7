import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CliResult, Sandbox } from '../support/cli.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import { repositoryRoot } from '../support/repository-root.ts'
import { requiredProgram } from '../support/required-program.ts'

const python = requiredProgram('python3')
const down = '\u001b[B'
const enter = '\r'
const question = 'What should happen to'

/** Run on a terminal, answering questions; whatever the machine that runs the tests says of itself. */
function onTerminal(
  box: Sandbox,
  answers: readonly (readonly [string, string])[],
  ...words: readonly string[]
): Promise<CliResult> {
  const program = [process.execPath, join(repositoryRoot, 'bin/run.js')]
  const script = join(repositoryRoot, 'test/support/on-terminal.py')
  return box
    .withProgram(python ?? '', script, JSON.stringify(answers), ...program)
    .withEnv({ TERM: 'xterm', CI: undefined })
    .skills(...words)
}

async function edited(): Promise<Sandbox> {
  const box = sandboxWithPack()
  ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
  return box.file('.cursor/skills/one/SKILL.md', skillText('one', 'Mine.'))
}

const mine = (box: Sandbox) => box.text('.cursor/skills/one/SKILL.md').includes('Mine.')

describe.skipIf(python === undefined)('a person on a terminal', () => {
  test('keeps their own file', async () => {
    const box = await edited()
    const { stdout } = (await onTerminal(box, [[question, enter]], 'install')).exits(0)
    expect(stdout).toContain('.cursor/skills/one was changed since it was installed.')
    expect(mine(box)).toBe(true)
  })

  test('looks at the difference, takes the other, and undo brings theirs back', async () => {
    const box = await edited()
    const answers = [
      [question, down + down + enter],
      [question, down + enter],
    ] as const
    const { stdout } = (await onTerminal(box, answers, 'install')).exits(0)
    expect(stdout).toContain('-Mine.')
    expect(stdout).toContain('what was there is kept in ')
    expect(mine(box)).toBe(false)
    const [last] = (await box.skills('log', '--json')).exits(0).json().data.runs
    expect(stdout.replaceAll(/\s/gu, '')).toContain(last.backup)
    ;(await box.skills('undo')).exits(0)
    expect(mine(box)).toBe(true)
  })

  test('stops, and nothing is written', async () => {
    const box = await edited()
    const before = box.tree()
    const result = await onTerminal(box, [[question, down + down + down + enter]], 'install')
    expect(result.exits(130).stdout).toContain('Nothing was written.')
    expect(box.tree()).toEqual(before)
  })

  test.each([['--on-conflict', 'fail'], ['--yes']])('is not asked with %s', async (...flags) => {
    const box = await edited()
    const { stdout } = (await onTerminal(box, [], 'install', ...flags)).exits(5)
    expect(stdout).not.toContain(question)
  })

  test('sees tables, whose library is loaded late', async () => {
    const box = await edited()
    expect((await onTerminal(box, [], 'log')).exits(0).stdout).toMatch(/RUN +TIME +COMMAND/u)
  })

  test('is not asked in a pipeline', async () => {
    const box = await edited()
    const inPipeline = box.withEnv({ CI: 'true' })
    const { stderr } = (await inPipeline.skills('install')).exits(5)
    expect(stderr).toContain('--on-conflict skip')
  })
})
