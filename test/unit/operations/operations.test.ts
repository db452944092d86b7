import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AskAssistants, listAssistants, showSkill, validatePaths } from '@skills/operations'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { makeOperationsSite, type OperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const here = { project: undefined, scope: undefined, global: false } as const
let site: OperationsSite

beforeEach(() => {
  site = makeOperationsSite('operations', { offline: true })
  onTestFinished(() => rmSync(site.top, { recursive: true, force: true }))
  site.write({
    'project/pack/skills/one/SKILL.md': skillText('one'),
    'project/pack/skills/two/SKILL.md': skillText('two'),
  })
})

const manifest = () => JSON.parse(readFileSync(site.scope.manifestPath, 'utf8'))

describe('which modules an install wants', () => {
  it('are none where nothing is declared and nothing was added: the error names what there is', async () => {
    const error = await rejected(site.install())
    expect(error).toMatchObject({ code: 'E_NOTHING_TO_INSTALL', exitStatus: 2 })
    expect(error.remedy).toContain('reviewing-skills')
  })

  it('are those that were added from this project, which are then declared', async () => {
    await site.add('./pack')
    const { modules, applied } = await site.install()
    expect(applied).toBe(true)
    expect(modules).toMatchObject([{ name: 'pack', source: './pack', commit: null }])
    expect(manifest().modules).toHaveProperty('pack')
    expect(await site.install()).toMatchObject({ applied: false, unchanged: true })
  })

  it('are taken once, however often they are named', async () => {
    const { plan } = await site.install({ modules: ['./pack', './pack'], assistants: ['cursor'] })
    expect(plan.map(({ op, path, reason }) => [op, path, reason])).toEqual([
      ['create', '.cursor/skills/one', null],
      ['create', '.cursor/skills/two', null],
    ])
  })

  it('must have a version in the range that was asked for, a folder too', async () => {
    await site.add('./pack')
    const error = await rejected(site.install({ modules: ['pack@^2'] }))
    expect(error).toMatchObject({ code: 'E_VERSION_UNKNOWN', exitStatus: 3 })
  })

  it('may lack a skill that a record leaves out, not one that it takes', async () => {
    await site.install({ modules: ['./pack'], exclude: ['two'] })
    rmSync(join(site.project, 'pack/skills/two'), { recursive: true })
    await expect(site.install()).resolves.toMatchObject({ modules: [{ name: 'pack' }] })
    await site.install({ skills: ['one'] })
    site.write({ 'project/pack/skills/three/SKILL.md': skillText('three') })
    rmSync(join(site.project, 'pack/skills/one'), { recursive: true })
    expect((await rejected(site.install())).code).toBe('E_SELECTION_EMPTY')
  })
})

describe('which assistants an install is for', () => {
  it('are nobody where none is named, known or seen, and nothing is written', async () => {
    const before = tree(site.project)
    const error = await rejected(site.install({ modules: ['./pack'], assistants: undefined }))
    expect(error).toMatchObject({ code: 'E_ASSISTANT_NONE', exitStatus: 2 })
    expect(tree(site.project)).toEqual(before)
  })

  it('are those whose markers stand in the project, written down', async () => {
    site.write({ 'project/.cursor/rules/a.mdc': '' })
    await site.install({ modules: ['./pack'], assistants: undefined })
    expect(manifest().assistants).toEqual(['cursor'])
  })

  it('are not those found in the home folder, unless "all" asks for them by name', async () => {
    site.write({ 'home/.claude/settings.json': '{}' })
    const request = { modules: ['./pack'], assistants: undefined }
    expect((await rejected(site.install(request))).code).toBe('E_ASSISTANT_NONE')
    await site.install({ ...request, assistants: ['all'] })
    expect(manifest().modules.pack.assistants).toEqual(['claude-code'])
  })

  it('are what a person answers, with the detected ones marked', async () => {
    site.write({ 'home/.claude/settings.json': '{}' })
    const asked: string[] = []
    const ask: AskAssistants = async (options) => {
      asked.push(...options.filter((one) => one.detected).map((one) => one.id))
      return ['codex']
    }
    await site.install({ modules: ['./pack'], assistants: undefined, ask })
    expect(asked).toEqual(['claude-code'])
    expect(manifest().assistants).toEqual(['codex'])
  })

  it('must be known', async () => {
    const error = await rejected(site.install({ modules: ['./pack'], assistants: ['curser'] }))
    expect(error.code).toBe('E_ASSISTANT_UNKNOWN')
    expect(error.remedy).toContain('cursor')
  })
})

describe('a dry run', () => {
  it('tells the plan and leaves nothing anywhere', async () => {
    const before = tree(site.top)
    const planned: string[] = []
    const { plan, applied } = await site.install({
      modules: ['./pack'],
      dryRun: true,
      onPlan: (outcome) => planned.push(...outcome.plan.map((row) => row.path)),
    })
    expect(applied).toBe(false)
    expect(planned).toEqual(plan.map((row) => row.path))
    expect(plan).toHaveLength(4)
    expect(tree(site.top)).toEqual(before)
  })
})

describe('an uninstall', () => {
  it('is stopped by a change to what goes, with advice that this command can follow', async () => {
    await site.install({ modules: ['./pack'], assistants: ['cursor'] })
    site.write({ 'project/.cursor/skills/one/SKILL.md': 'mine' })
    const error = await rejected(site.uninstall('pack'))
    expect(error).toMatchObject({ code: 'E_CONFLICT', exitStatus: 5 })
    expect(error.remedy).toContain('--keep-modified')
    expect(error.remedy).not.toContain('--on-conflict skip')
    expect(error.data).toMatchObject({ plan: [{ op: 'conflict' }, { op: 'delete' }] })
  })

  it('gives the project back as it was', async () => {
    const before = tree(site.project)
    await site.install({ modules: ['./pack'], assistants: ['cursor'] })
    await site.uninstall('pack')
    expect(tree(site.project)).toEqual(before)
  })

  it('of an unknown module names the nearest', async () => {
    await site.install({ modules: ['./pack'], assistants: ['cursor'] })
    const error = await rejected(site.uninstall('pakc'))
    expect(error.message).toBe('Not installed here: pakc.')
    expect(error.remedy).toBe('Did you mean pack? See what is: skills list')
  })
})

describe('reading commands', () => {
  it('verify names each difference and what would put it back', async () => {
    await site.install({ modules: ['./pack'], assistants: ['cursor'] })
    expect(await site.verify()).toMatchObject({ summary: { ok: 2 }, failure: undefined })
    site.write({ 'project/.cursor/skills/one/SKILL.md': 'x', 'project/.cursor/skills/two/n': '' })
    const { results, failure } = await site.verify()
    expect(results.map(({ status, path }) => `${status} ${path}`)).toEqual([
      'modified .cursor/skills/one/SKILL.md',
      'ok .cursor/skills/two/SKILL.md',
      'unexpected .cursor/skills/two/n',
    ])
    expect(failure?.message).toMatch(/^2 paths differ from the lock\. The first is /u)
    expect(failure?.remedy).toContain('skills install --on-conflict overwrite')
  })

  it('list has null where there is no commit', async () => {
    await site.install({ modules: ['./pack'], assistants: ['cursor'] })
    expect(site.list().modules).toMatchObject([
      { name: 'pack', commit: null, scope: 'project', skills: ['one', 'two'] },
    ])
  })

  it('show gives SKILL.md byte for byte, and the nearest name where there is none', async () => {
    const request = { module: './pack', skill: 'one', scope: here }
    expect((await showSkill(site.context, request)).text).toBe(skillText('one'))
    const error = await rejected(showSkill(site.context, { ...request, skill: 'on' }))
    expect(error).toMatchObject({ code: 'E_SKILL_UNKNOWN', data: { nearest: ['one'] } })
  })

  it('assistants says which were seen and where each reads', () => {
    site.write({ 'project/.cursor/rules/a.mdc': '' })
    const rows = listAssistants(site.context, { scope: here })
    expect(rows.filter((row) => row.detected).map((row) => row.id)).toEqual(['cursor'])
    expect(rows.every((row) => row.places.length > 0)).toBe(true)
  })
})

describe('validate', () => {
  const validate = (changes: object = {}) =>
    validatePaths(site.context, { paths: ['pack'], strict: false, fix: false, ...changes })

  it('passes a sound module', async () => {
    expect(await validate()).toMatchObject({ problems: [], skills: 2, failure: undefined })
  })

  it('names the first problem that stops, not a warning before it', async () => {
    site.write({
      'project/pack/skills/a/SKILL.md': skillText('a').replace('\n---\n', '\ncolour: red\n---\n'),
      'project/pack/skills/b/SKILL.md': skillText('other'),
    })
    const { failure } = await validate()
    expect(failure).toMatchObject({
      message: 'Not valid: 1 problem.',
      where: { file: 'pack/skills/b/SKILL.md' },
    })
    expect((await validate({ strict: true })).failure?.message).toBe('Not valid: 2 problems.')
  })

  it('--fix changes what needs no choice, and then it is valid', async () => {
    site.write({ 'project/pack/skills/b/SKILL.md': skillText('other') })
    expect(await validate({ fix: true })).toMatchObject({
      fixed: ['pack/skills/b/SKILL.md'],
      failure: undefined,
    })
    expect(readFileSync(join(site.project, 'pack/skills/b/SKILL.md'), 'utf8')).toContain('name: b')
  })

  it('says what a folder without anything should have', async () => {
    site.write({ 'project/docs/README.md': '# Docs' })
    const { problems } = await validate({ paths: ['docs'] })
    expect(problems).toMatchObject([{ rule: 'module/empty', file: 'docs' }])
  })
})
