import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'

const site = makeOperationsSite('lock-disagrees', { offline: true })

beforeEach(async () => {
  site.reset()
  site.write({ 'project/a/skills/one/SKILL.md': skillText('one') })
  await site.install({ modules: ['./a', 'reviewing-skills'], assistants: ['cursor'] })
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

/** Change a file of the project, and give the line on which a text then stands first. */
function edit(file: string, change: (text: string) => string, sought: string): number {
  const path = join(site.project, file)
  const text = change(readFileSync(path, 'utf8'))
  writeFileSync(path, text)
  return text.split('\n').findIndex((line) => line.includes(sought)) + 1
}

describe('skills ci where manifest and lock disagree', () => {
  it('names the line of the lock that answers something else', async () => {
    edit('skills.json', (text) => text.replace('"^1.0.0"', '"^2.0.0"'), '')
    const line = edit('skills.lock', (text) => text, '"reviewing-skills": {')
    const error = await rejected(site.ci())
    expect(error).toMatchObject({ code: 'E_LOCK_OUTDATED', exitStatus: 1 })
    expect(error.where).toEqual({ file: 'skills.lock', line })
  })

  it('names the line of the manifest that the lock knows nothing of', async () => {
    const added = '"modules": {\n    "b": { "source": "./b" },'
    const line = edit('skills.json', (text) => text.replace('"modules": {', added), '"b": {')
    const error = await rejected(site.ci())
    expect(error.where).toEqual({ file: 'skills.json', line })
    expect(error.problems.map(({ message }) => message)).toEqual([
      'b: skills.lock does not have it.',
    ])
  })

  it('names the line of the lock that nobody asks for', async () => {
    edit('skills.json', (text) => text.replace(/"a": \{[^{}]*\},\s*/u, ''), '')
    const line = edit('skills.lock', (text) => text, '"a": {')
    const error = await rejected(site.ci())
    expect(error.where).toEqual({ file: 'skills.lock', line })
    expect(error.message).toContain('a: skills.json does not declare it and nothing here needs it.')
  })
})
