import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examine } from '@skills/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'

const site = makeOperationsSite('witness', { offline: true })
const programs = join(site.top, 'programs')
const scope = { project: undefined, scope: undefined, global: false } as const
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

function program(name: string, text: string): void {
  mkdirSync(programs, { recursive: true })
  writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`)
  chmodSync(join(programs, name), 0o755)
}

async function rows(path: string, witness = true) {
  const machine = { ...site.context.machine, env: { PATH: path, SECRET_TOKEN: 'x' } }
  const { checks } = await examine({ ...site.context, machine }, { scope, witness })
  return checks.filter(({ id }) => id === 'witness')
}

beforeAll(async () => {
  site.reset()
  site.write({
    'project/pack/skills/lint/SKILL.md': skillText('lint'),
    'project/pack/skills/fmt/SKILL.md': skillText('fmt'),
  })
  await site.install({ modules: ['./pack'], assistants: ['gemini-cli', 'cursor'] })
})

describe('the doctor with witnesses', () => {
  it('starts no program without being told', async () => {
    expect(await rows(programs, false)).toEqual([])
  })

  it('believes an assistant that lists every skill', async () => {
    program('gemini', 'printf "lint [Enabled]\\nfmt [Enabled]\\n"')
    expect(await rows(programs)).toMatchObject([{ status: 'ok' }])
  })

  it('warns of what an assistant does not list, in the project and without our secrets', async () => {
    program(
      'gemini',
      'pwd >&2; env >&2; printf "lint [Disabled]\\nfmt [Enabled]\\n"; [ -z "$SECRET_TOKEN" ] || printf "lint [Enabled]\\n"',
    )
    const [row] = await rows(programs)
    expect(row).toMatchObject({ status: 'warning' })
    expect(row?.message).toContain('does not list lint.')
  })

  it('warns of a program that cannot be started, and looks in no relative folder', async () => {
    program('gemini', 'exit 0')
    chmodSync(join(programs, 'gemini'), 0o644)
    expect(await rows(programs)).toMatchObject([{ status: 'warning' }])
    expect((await rows('programs:.'))[0]).toMatchObject({ status: 'ok' })
  })
})
