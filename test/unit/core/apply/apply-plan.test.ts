import fs from 'node:fs'
import path from 'node:path'
import { isSkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pendingJournal } from '../../../../packages/core/src/apply/index.ts'
import { readState } from '../../../../packages/core/src/record/index.ts'
import {
  lockChange,
  makeScopeSite,
  manifestChange,
  type ScopeSite,
} from '../../../support/scope-site.ts'
import { tree } from '../../../support/tree.ts'

const lint = { 'SKILL.md': 'lint', 'scripts/run.sh': 'echo' }
const fmt = { 'SKILL.md': 'fmt' }

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

function ops(result: { operations: readonly { op: string }[] }): string[] {
  return result.operations.map(({ op }) => op)
}

async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
    return 'no error'
  } catch (error) {
    if (isSkillsError(error)) return error.code
    throw error
  }
}

describe('installing', () => {
  it('writes bytes and modes into every place and leaves nothing else behind', async () => {
    const places = ['.claude/skills', '.cursor/skills']
    const result = await site.run({ skills: { lint, fmt }, places })
    expect(result.applied).toBe(true)
    expect(result.leftBehind).toEqual([])
    const found = Object.entries(tree(site.root)).map(([file, { mode }]) => `${file} ${mode}`)
    expect(found.filter((line) => line.startsWith('.claude'))).toEqual([
      '.claude 755',
      '.claude/skills 755',
      '.claude/skills/fmt 755',
      '.claude/skills/fmt/SKILL.md 644',
      '.claude/skills/lint 755',
      '.claude/skills/lint/SKILL.md 644',
      '.claude/skills/lint/scripts 755',
      '.claude/skills/lint/scripts/run.sh 755',
    ])
    expect(found.map((line) => line.split('/')[0])).not.toContain('.skills-stage')
    expect(fs.readdirSync(site.root)).toEqual(['.claude', '.cursor'])
    expect(fs.readdirSync(site.scope.stateFolder)).toEqual(['runs', 'state.json'])
    expect(Object.keys(readState(site.scope).owned)).toHaveLength(4)
  })

  it('changes no byte and no time when there is nothing to do', async () => {
    const texts = () => [lockChange(site, 'one')]
    await site.run({ skills: { lint }, texts: texts() })
    const before = tree(site.root, { times: true })
    const stateBefore = tree(site.scope.stateFolder, { times: true })
    const again = await site.run({ skills: { lint }, texts: texts() })
    expect(again.applied).toBe(false)
    expect(ops(again)).toEqual(['keep'])
    expect(tree(site.root, { times: true })).toEqual(before)
    expect(tree(site.scope.stateFolder, { times: true })).toEqual(stateBefore)
  })

  it('updates what is ours and removes what is no longer wanted', async () => {
    await site.run({ skills: { lint, fmt } })
    const result = await site.run({ skills: { lint: { 'SKILL.md': 'lint 2' } } })
    expect(ops(result)).toEqual(['delete', 'update'])
    expect(Object.keys(tree(`${site.root}/.claude/skills`))).toEqual(['lint', 'lint/SKILL.md'])
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('lint 2')
  })

  it('sets a lost executable bit right', async () => {
    await site.run({ skills: { lint } })
    const script = path.join(site.root, '.claude/skills/lint/scripts/run.sh')
    fs.chmodSync(script, 0o644)
    expect(ops(await site.run({ skills: { lint } }))).toEqual(['update'])
    expect(fs.statSync(script).mode & 0o777).toBe(0o755)
  })

  it('writes manifest and lock with the folders, keeping the mode of a file that was there', async () => {
    site.write('skills.json', '{}\n', 0o600)
    const texts = [manifestChange(site, '{"modules": {}}\n'), lockChange(site, 'lock')]
    await site.run({ skills: { lint }, texts })
    expect(tree(site.root)['skills.json']?.mode).toBe('600')
    expect(readState(site.scope).manifestBefore).toEqual({ existed: true, text: '{}\n' })
  })
})

describe('what a person has', () => {
  it('is not touched where it stands in the way, and nothing else is written either', async () => {
    site.write('.claude/skills/lint/SKILL.md', 'mine')
    const before = tree(site.root, { times: true })
    const run = site.run({ skills: { lint, fmt }, texts: [lockChange(site, 'lock')] })
    expect(await codeOf(run)).toBe('E_CONFLICT')
    expect(tree(site.root, { times: true })).toEqual(before)
  })

  it('is never ours where it has our bytes already', async () => {
    site.write('.claude/skills/fmt/SKILL.md', 'fmt')
    await site.run({ skills: { lint, fmt } })
    expect(readState(site.scope).notOurs).toEqual([`${site.root}/.claude/skills/fmt`])
    await site.run({ skills: {} })
    expect(site.read('.claude/skills/fmt/SKILL.md')).toBe('fmt')
    expect(fs.existsSync(`${site.root}/.claude/skills/lint`)).toBe(false)
  })

  it('becomes ours where it is adopted', async () => {
    site.write('.claude/skills/fmt/SKILL.md', 'fmt')
    expect((await site.run({ skills: { fmt }, adopt: true })).applied).toBe(true)
    await site.run({ skills: {} })
    expect(fs.existsSync(`${site.root}/.claude/skills/fmt`)).toBe(false)
  })

  it.each([
    ['an edited file', 'lint/SKILL.md'],
    ['an extra file', 'lint/notes.md'],
  ])('stops an update and a removal: %s', async (_, file) => {
    await site.run({ skills: { lint } })
    site.write(`.claude/skills/${file}`, 'mine')
    const before = tree(site.root)
    expect(await codeOf(site.run({ skills: { lint: fmt } }))).toBe('E_CONFLICT')
    expect(await codeOf(site.run({ skills: {} }))).toBe('E_CONFLICT')
    expect(tree(site.root)).toEqual(before)
  })

  it('is kept in a backup that is named where it is overwritten', async () => {
    await site.run({ skills: { lint } })
    site.write('.claude/skills/lint/SKILL.md', 'mine')
    const edited = tree(`${site.root}/.claude/skills/lint`)
    const result = await site.run({ skills: { lint }, onConflict: 'overwrite' })
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('lint')
    expect(result.backups.map(({ display }) => display)).toEqual(['.claude/skills/lint'])
    expect(tree(result.backups[0]?.folder ?? '')).toEqual(edited)
    site.write('.claude/skills/lint/SKILL.md', 'mine again')
    const second = await site.run({ skills: {}, onConflict: 'overwrite' })
    expect(second.backups[0]?.folder).not.toBe(result.backups[0]?.folder)
    expect(fs.readFileSync(`${second.backups[0]?.folder}/SKILL.md`, 'utf8')).toBe('mine again')
  })

  it('is left alone with skip, also on later runs', async () => {
    await site.run({ skills: { lint } })
    site.write('.claude/skills/lint/SKILL.md', 'mine')
    await site.run({ skills: { lint: fmt, fmt }, onConflict: 'skip' })
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('mine')
    expect(site.read('.claude/skills/fmt/SKILL.md')).toBe('fmt')
    expect(await codeOf(site.run({ skills: { lint: fmt, fmt } }))).toBe('E_CONFLICT')
  })

  it('is let go of with keepModified', async () => {
    await site.run({ skills: { lint, fmt } })
    site.write('.claude/skills/lint/SKILL.md', 'mine')
    await site.run({ skills: {}, keepModified: true, texts: [lockChange(site, 'x')] })
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('mine')
    expect(readState(site.scope).owned).toEqual({})
  })

  it('is never written through or removed where a link stands in place of the folder', async () => {
    await site.run({ skills: { lint } })
    const outside = path.join(site.top, 'outside')
    fs.renameSync(`${site.root}/.claude/skills/lint`, outside)
    fs.symlinkSync(outside, `${site.root}/.claude/skills/lint`)
    const before = tree(site.top)
    for (const onConflict of ['fail', 'overwrite'] as const) {
      expect(await codeOf(site.run({ skills: { lint: fmt }, onConflict }))).toBe('E_CONFLICT')
      expect(await codeOf(site.run({ skills: {}, onConflict }))).toBe('E_CONFLICT')
    }
    expect(tree(outside)).toEqual(
      Object.fromEntries(
        Object.entries(before)
          .filter(([file]) => file.startsWith('outside/'))
          .map(([file, entry]) => [file.slice('outside/'.length), entry]),
      ),
    )
  })

  it('is noticed where it changes between plan and write', async () => {
    await site.run({ skills: { lint } })
    const edit = () => site.write('.claude/skills/lint/SKILL.md', 'just saved')
    expect(await codeOf(site.run({ skills: { lint: fmt }, meanwhile: edit }))).toBe('E_CONFLICT')
    const appear = () => site.write('.claude/skills/new/SKILL.md', 'just made')
    const wanted = { skills: { lint, new: fmt }, meanwhile: appear, onConflict: 'skip' as const }
    expect(await codeOf(site.run(wanted))).toBe('E_CONFLICT')
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('just saved')
    expect(site.read('.claude/skills/new/SKILL.md')).toBe('just made')
    expect(pendingJournal(site.scope)).toBeUndefined()
    expect(fs.readdirSync(site.root)).toEqual(['.claude'])
  })

  it('is noticed in manifest and lock, too', async () => {
    site.write('skills.json', '{}')
    const texts = [manifestChange(site, '{"modules": {}}')]
    const meanwhile = () => site.write('skills.json', '{"owners": {}}')
    expect(await codeOf(site.run({ skills: { lint }, texts, meanwhile }))).toBe('E_CONFLICT')
    expect(site.read('skills.json')).toBe('{"owners": {}}')
    expect(fs.existsSync(`${site.root}/.claude`)).toBe(false)
  })
})

describe('taking everything out again', () => {
  async function installThenRemove(keep?: () => void) {
    const text = '{ "owners": {} }'
    site.write('skills.json', text)
    const before = tree(site.root)
    const texts = [manifestChange(site, '{"modules": {}}\n'), lockChange(site, 'lock')]
    await site.run({ skills: { lint, fmt }, places: ['.claude/skills', '.cursor/skills'], texts })
    keep?.()
    await site.run({
      skills: {},
      texts: [manifestChange(site, text), lockChange(site, undefined)],
    })
    return before
  }

  it('leaves the project byte for byte as it was, and no state', async () => {
    const before = await installThenRemove()
    expect(tree(site.root)).toEqual(before)
    expect(fs.readdirSync(site.scope.stateFolder)).toEqual(['runs'])
  })

  it('removes folders that we made only where they are empty', async () => {
    await installThenRemove(() => site.write('.claude/settings.json', '{}'))
    expect(Object.keys(tree(site.root))).toEqual([
      '.claude',
      '.claude/settings.json',
      'skills.json',
    ])
  })

  it('leaves folders that were there before us', async () => {
    fs.mkdirSync(`${site.root}/.claude/skills`, { recursive: true })
    await installThenRemove()
    expect(Object.keys(tree(site.root))).toEqual(['.claude', '.claude/skills', 'skills.json'])
  })
})

describe('a place that is a link', () => {
  it('is written through where it stays inside, and two names of it are one place', async () => {
    fs.mkdirSync(`${site.root}/.agents/skills`, { recursive: true })
    fs.mkdirSync(`${site.root}/.claude`)
    fs.symlinkSync('../.agents/skills', `${site.root}/.claude/skills`)
    const places = ['.claude/skills', '.agents/skills']
    const first = await site.run({ skills: { lint }, places })
    expect(ops(first)).toEqual(['create'])
    expect(fs.existsSync(`${site.root}/.agents/skills/lint/SKILL.md`)).toBe(true)
    expect(ops(await site.run({ skills: { lint }, places: ['.claude/skills'] }))).toEqual(['keep'])
    await site.run({ skills: {} })
    expect(fs.readdirSync(`${site.root}/.agents/skills`)).toEqual([])
    expect(fs.lstatSync(`${site.root}/.claude/skills`).isSymbolicLink()).toBe(true)
  })

  it('is refused where it leads outside, also when it is put there between plan and write', async () => {
    const outside = path.join(site.top, 'outside')
    fs.mkdirSync(outside)
    const link = () => fs.symlinkSync(outside, `${site.root}/.claude`)
    expect(await codeOf(site.run({ skills: { lint }, meanwhile: link }))).toBe('E_PLACE_UNSAFE')
    expect(await codeOf(site.run({ skills: { lint } }))).toBe('E_PLACE_UNSAFE')
    expect(fs.readdirSync(outside)).toEqual([])
  })
})

describe('what a plan may not name', () => {
  it('is a text that is neither manifest nor lock', async () => {
    const texts = [{ path: `${site.top}/elsewhere`, before: undefined, after: 'x' }]
    await expect(site.run({ skills: { lint }, texts })).rejects.toThrow(/not .*elsewhere/u)
    expect(fs.readdirSync(site.root)).toEqual([])
  })

  it.each([
    ['other bytes', { lint: { 'SKILL.md': 'swapped', 'scripts/run.sh': 'echo' } }],
    ['other names', { lint: { 'SKILL.md': 'lint', 'scripts/go.sh': 'echo' } }],
  ])('is files with %s than were planned', async (_, content) => {
    expect(await codeOf(site.run({ skills: { lint }, content }))).toBe('E_INTEGRITY')
    expect(fs.readdirSync(site.root)).toEqual([])
    expect(pendingJournal(site.scope)).toBeUndefined()
  })

  it('is a manifest that is a link', async () => {
    fs.writeFileSync(`${site.top}/target`, '{}')
    fs.symlinkSync(`${site.top}/target`, `${site.root}/skills.json`)
    const texts = [{ path: site.scope.manifestPath, before: '{}', after: '{"modules": {}}' }]
    expect(await codeOf(site.run({ skills: { lint }, texts }))).toBe('E_FILE_INVALID')
    expect(fs.readFileSync(`${site.top}/target`, 'utf8')).toBe('{}')
  })
})
