import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type CliResult, type Sandbox, sandbox } from '../support/cli.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { startGitServer } from '../support/git-server.ts'
import { skillText } from '../support/packs.ts'
import { repositoryRoot } from '../support/repository-root.ts'
import { requiredProgram } from '../support/required-program.ts'

const python = requiredProgram('python3')

/** A module on a server that takes its time. */
async function farAway(): Promise<{ readonly box: Sandbox; readonly address: string }> {
  const box = sandbox()
  const root = join(dirname(box.home), 'served')
  const repository = createGitRepository(join(root, 'pack.git'))
  repository.tag('v1.0.0', repository.commit({ 'skills/one/SKILL.md': skillText('one') }))
  const server = await startGitServer(root, { delayMilliseconds: 400 })
  onTestFinished(() => server.close())
  return { box, address: `${server.url}/pack.git` }
}

function onTerminal(box: Sandbox, ...words: readonly string[]): Promise<CliResult> {
  const script = join(repositoryRoot, 'test/support/on-terminal.py')
  const program = [process.execPath, join(repositoryRoot, 'bin/run.js')]
  return box
    .withProgram(python ?? '', script, '[]', ...program)
    .withEnv({ TERM: 'xterm' })
    .skills(...words)
}

/** What is left on a terminal: a line that was erased is gone. */
function screenOf(written: string): string[] {
  return written.split('\n').map((line) => {
    const last = line.split('\u001b[2K').at(-1) ?? ''
    return last.replaceAll('\r', '')
  })
}

describe.skipIf(python === undefined)('what takes its time', () => {
  test('is told on a terminal in one line that goes away', async () => {
    const { box, address } = await farAway()
    const { stdout } = (
      await onTerminal(box, 'install', address, '-a', 'cursor', '--no-color')
    ).exits(0)
    expect(stdout).toContain(`asking ${address} for its versions`)
    expect(stdout).toContain('fetching ')
    const screen = screenOf(stdout)
    expect(screen.join('\n')).not.toMatch(/asking|fetching|writing/u)
    expect(screen.slice(0, 3)).toEqual([
      '+ pack 1.0.0',
      '.cursor/skills  for cursor  also read by crush',
      '  + create 1  one',
    ])
    expect(screen.at(-2)).toBe('Done: 1 created.')
  })

  test('is told to nobody in a pipeline or a pipe', async () => {
    const { box, address } = await farAway()
    const inPipeline = await onTerminal(box.withEnv({ CI: '1' }), 'info', address)
    expect(inPipeline.exits(0).stdout).not.toMatch(/asking|\u001b\[2K/u)
    const { stderr } = (await box.skills('install', address, '-a', 'cursor')).exits(0)
    expect(stderr).not.toMatch(/asking|fetching/u)
  })
})
