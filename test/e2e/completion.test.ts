import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sandbox } from '../support/cli.ts'
import { sandboxWithPack } from '../support/packs.ts'
import { repositoryRoot } from '../support/repository-root.ts'
import { requiredProgram } from '../support/required-program.ts'

let box: Sandbox
let path: string

beforeAll(async () => {
  box = sandboxWithPack()
  ;(await box.skills('mod', 'add', './pack')).exits(0)
  ;(await box.skills('install', '-a', 'cursor')).exits(0)
  const programs = join(box.home, 'bin')
  mkdirSync(programs)
  symlinkSync(join(repositoryRoot, 'bin/run.js'), join(programs, 'skills'))
  path = [programs, process.env['PATH'] ?? ''].join(delimiter)
})

/** What a shell prints for a script: its lines. */
function linesOf(shell: string, parameters: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(shell, parameters, {
    cwd: box.project,
    env: { PATH: path, HOME: box.home, TERM: 'dumb' },
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

describe.skipIf(requiredProgram('bash') === undefined)('bash (needs bash)', () => {
  const complete = (...words: readonly string[]) =>
    linesOf('bash', [
      '--norc',
      '-c',
      `source <(skills completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _skills; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      'skills',
      ...words,
    ])

  it('completes a command, a module, an installed skill and an assistant', () => {
    expect(complete('uninst')).toEqual(['uninstall'])
    expect(complete('info', 'pa')).toEqual(['pack'])
    expect(complete('why', 'o')).toEqual(['one'])
    expect(complete('install', '-a', 'cursor,gem')).toEqual(['cursor,gemini-cli'])
  })

  it('completes behind the equals sign at which it breaks words', () => {
    expect(complete('install', '--layout', '=', 'na')).toEqual(['native'])
  })
})

describe.skipIf(requiredProgram('zsh') === undefined)('zsh (needs zsh)', () => {
  it('completes a command and shows what it does', () => {
    const script = `compdef() { }; compadd() { print -rl -- "\${@[-1]}" "\${shown[-1]}" }
source <(skills completion zsh); words=(skills uninst); CURRENT=2; _skills`
    const [text, shown] = linesOf('zsh', ['-fc', script])
    expect(text).toBe('uninstall')
    expect(shown).toMatch(/^uninstall {2}remove /u)
  })
})

describe.skipIf(requiredProgram('fish') === undefined)('fish (needs fish)', () => {
  it('completes a module with what it is', () => {
    const script = 'skills completion fish | source; complete --do-complete "skills info pa"'
    expect(linesOf('fish', ['--no-config', '-c', script])).toEqual(['pack\tmodule'])
  })
})

describe('names that cannot be read', () => {
  it('give no candidates and no error', async () => {
    const broken = sandboxWithPack().file('skills.lock', '{')
    const { stdout, stderr } = (await broken.skills('complete', '--', 'why', '')).exits(0)
    expect(`${stdout}${stderr}`).toBe('')
  })
})
