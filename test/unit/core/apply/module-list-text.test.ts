import fs from 'node:fs'
import path from 'node:path'
import type { TextChange } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pendingJournal, recoverScope } from '../../../../packages/core/src/apply/index.ts'
import { failingFiles } from '../../../support/counting-files.ts'
import { lockChange, makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'

const skills = { lint: { 'SKILL.md': 'lint' } }
const before = '{"before": 1}'
const after = '{"after": 1}'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
  fs.mkdirSync(path.dirname(site.scope.moduleListPath), { recursive: true })
  fs.writeFileSync(site.scope.moduleListPath, before)
})
afterEach(() => site.remove())

const list = () => fs.readFileSync(site.scope.moduleListPath, 'utf8')

function texts(): TextChange[] {
  return [{ path: site.scope.moduleListPath, before, after }, lockChange(site, 'one')]
}

/** Runs until the lock would be written, and dies there. */
async function killedRun(): Promise<void> {
  for (let at = 1; ; at += 1) {
    const dying = failingFiles({ at, forever: true })
    await site.run({ skills, texts: texts(), files: dying.files }).catch(() => undefined)
    if (list() === after) return
    await recoverScope(site.scope)
  }
}

describe('the module list in a plan', () => {
  it('changes with the project', async () => {
    await site.run({ skills, texts: texts() })
    expect(list()).toBe(after)
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('lint')
  })

  it('must say what the plan has seen', async () => {
    fs.writeFileSync(site.scope.moduleListPath, 'other')
    await expect(site.run({ skills, texts: texts() })).rejects.toThrow(/changed while/u)
    expect(list()).toBe('other')
    expect(fs.readdirSync(site.root)).toEqual([])
  })

  it('is taken back with a run that was killed', async () => {
    await killedRun()
    expect(pendingJournal(site.scope)?.phase).toBe('prepared')
    const recovery = await recoverScope(site.scope)
    expect(recovery).toMatchObject({ kind: 'rolled-back', disturbed: [] })
    expect(list()).toBe(before)
    expect(fs.readdirSync(site.root)).toEqual([])
    expect(fs.readdirSync(path.dirname(site.scope.moduleListPath)).sort()).toEqual([
      'module-list.json',
      'state',
    ])
  })

  it('stays where another run changed it in between, which is told', async () => {
    await killedRun()
    fs.writeFileSync(site.scope.moduleListPath, 'of another run')
    const recovery = await recoverScope(site.scope)
    expect(recovery?.disturbed).toEqual([site.scope.moduleListPath])
    expect(list()).toBe('of another run')
  })
})
