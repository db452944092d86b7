import { expect } from 'vitest'
import type { CliResult } from '../../support/cli.ts'
import { type Machine, secretText } from './machine.ts'
import { rawCharacter } from './plain-output.ts'
import type { Refusal } from './row.ts'

/** `mod add` refuses this source, says why and where, and leaves no trace of it. */
export async function expectRefused(
  machine: Machine,
  source: string,
  wanted: Refusal,
): Promise<void> {
  const before = machine.disk()
  const result = (await machine.box.skills('mod', 'add', source, '--name', 'evil', '--json')).exits(
    wanted.exit,
  )
  expectPlain(result)
  const { error, data } = result.json()
  const { remedy = '', exit: _exit, code, ...place } = wanted
  expect(error?.code, result.stdout.slice(0, 2_000)).toBe(code)
  expect([error, ...(data.problems ?? [])]).toContainEqual(expect.objectContaining(place))
  expect(error?.message).toMatch(/\S/u)
  expect(error?.remedy).toMatch(/\S{2,} \S{2,}/u)
  expect(error?.remedy).toContain(remedy)
  if (/\\[un]/u.test(result.stdout)) await expectShown(machine, source, wanted)
  expect(machine.ran()).toBe(false)
  expect(machine.disk()).toEqual(before)
}

/** The same for people: asked where the document holds something that a terminal would act on. */
async function expectShown({ box }: Machine, source: string, wanted: Refusal): Promise<void> {
  const shown = (await box.skills('mod', 'add', source, '--name', 'evil')).exits(wanted.exit)
  expectPlain(shown)
  expect(shown.stdout).toBe('')
  expect(shown.stderr).toContain(`error[${wanted.code}]`)
  expect(shown.stderr).toMatch(/^help: \S/mu)
  expect(shown.stderr.match(/^error\[/gmu), 'one line that says error, none forged').toHaveLength(1)
}

/** No character that a terminal would act on or hide, and no secret. */
export function expectPlain({ stdout, stderr }: CliResult): void {
  for (const stream of [stdout, stderr]) {
    expect(rawCharacter(stream)).toBeUndefined()
    expect(stream).not.toContain(secretText)
  }
}
