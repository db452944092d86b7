import { rmSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'

const site = makeOperationsSite('freed-names')

beforeEach(() => {
  site.reset()
  for (const [module, skills] of Object.entries({ a: ['own-a', 'same'], b: ['own-b', 'same'] })) {
    site.write(
      Object.fromEntries(
        skills.map((skill) => [
          `project/${module}/skills/${skill}/SKILL.md`,
          skillText(skill, module),
        ]),
      ),
    )
  }
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe('an uninstall of the module that owned a shared name', () => {
  it('says which skills of others may come now, and install brings them', async () => {
    await site.install({ modules: ['./a', './b'], assistants: ['cursor'], owners: ['b'] })
    const { warnings, plan } = await site.uninstall('b')
    expect(plan.map(({ op, path }) => `${op} ${path}`)).toEqual([
      'delete .cursor/skills/own-b',
      'delete .cursor/skills/same',
    ])
    expect(warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'W_NAMES_FREED a carries same, which it may provide from now on. To install what is missing: skills install',
    ])
    await site.install()
    expect((await site.verify()).failure).toBeUndefined()
  })

  it('says nothing where nobody else carries one of its names', async () => {
    await site.install({ modules: ['./a', './b'], assistants: ['cursor'], owners: ['b'] })
    expect((await site.uninstall('a')).warnings).toEqual([])
  })
})
