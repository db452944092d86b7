import fs from 'node:fs'
import path from 'node:path'
import { canonicalJson, isSkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  applyPlan,
  fileOperations,
  pendingJournal,
  recoverScope,
  stateFiles,
  withScopeLock,
} from '../../../../packages/core/src/apply/index.ts'
import { readState } from '../../../../packages/core/src/record/index.ts'
import { lockChange, makeScopeSite, type ScopeSite, testNote } from '../../../support/scope-site.ts'
import { tree } from '../../../support/tree.ts'

const lint = { 'SKILL.md': 'lint', 'scripts/run.sh': 'echo' }
const lint2 = { 'SKILL.md': 'lint 2' }
const all = ['.claude/skills', '.cursor/skills', '.agents/skills']
const two = ['.claude/skills', '.cursor/skills']
const toAgents = '../../.agents/skills/lint'
const toClaude = '../../.claude/skills/lint'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

/** What each place holds for the skill: `files`, what its link says, or nothing. */
function standing(name = 'lint'): Record<string, string> {
  const found = all.flatMap((place): [string, string][] => {
    const stats = fs.lstatSync(at(place, name), { throwIfNoEntry: false })
    if (stats === undefined) return []
    return [[place, stats.isSymbolicLink() ? fs.readlinkSync(at(place, name)) : 'files']]
  })
  return Object.fromEntries(found)
}

function at(place: string, name = 'lint'): string {
  return path.join(site.root, place, name)
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

const linked = { '.agents/skills': 'files', '.claude/skills': toAgents, '.cursor/skills': toAgents }

describe('links to one copy', () => {
  it('are made with it, show its files, and are remembered', async () => {
    const { applied, copiedInstead } = await site.run({ skills: { lint }, places: all, link: true })
    expect({ applied, copiedInstead }).toEqual({ applied: true, copiedInstead: [] })
    expect(standing()).toEqual(linked)
    expect(site.read('.claude/skills/lint/scripts/run.sh')).toBe('echo')
    const { owned } = readState(site.scope)
    expect(owned[at('.claude/skills')]?.linkTo).toBe(toAgents)
    expect(owned[at('.agents/skills')]).not.toHaveProperty('linkTo')
    expect(fs.readdirSync(site.root)).toEqual(['.agents', '.claude', '.cursor'])
    expect(fs.readdirSync(site.scope.stateFolder)).toEqual(['runs', 'state.json'])
  })

  it.each([true, false])('do not change when the run is repeated (asked for: %s)', async (link) => {
    await site.run({ skills: { lint }, places: all, link: true })
    const before = tree(site.top, { times: true })
    expect((await site.run({ skills: { lint }, places: all, link })).applied).toBe(false)
    expect(tree(site.root, { times: true })).toEqual(
      Object.fromEntries(
        Object.entries(before)
          .filter(([file]) => file.startsWith('project/'))
          .map(([file, one]) => [file.slice('project/'.length), one]),
      ),
    )
  })

  it('stay with an update, which writes the copy alone', async () => {
    await site.run({ skills: { lint }, places: all, link: true })
    const { operations } = await site.run({ skills: { lint: lint2 }, places: all })
    expect(operations.map(({ op }) => op)).toEqual(['update', 'keep', 'keep'])
    expect(standing()).toEqual(linked)
    expect(site.read('.cursor/skills/lint/SKILL.md')).toBe('lint 2')
  })

  it('take the place of copies, and copies theirs', async () => {
    await site.run({ skills: { lint }, places: all })
    expect(standing()['.claude/skills']).toBe('files')
    await site.run({ skills: { lint }, places: all, link: true })
    expect(standing()).toEqual(linked)
    await site.run({ skills: { lint }, places: two })
    expect(standing()).toEqual({ '.claude/skills': 'files', '.cursor/skills': 'files' })
    expect(readState(site.scope).owned[at('.claude/skills')]).not.toHaveProperty('linkTo')
    expect(fs.existsSync(`${site.root}/.agents`)).toBe(false)
  })

  it('follow when the copy moves', async () => {
    await site.run({ skills: { lint }, places: all, link: true })
    await site.run({ skills: { lint }, places: two, link: true })
    expect(standing()).toEqual({ '.claude/skills': 'files', '.cursor/skills': toClaude })
    await site.run({ skills: { lint }, places: all, link: true })
    expect(standing()).toEqual(linked)
  })

  it('lead from the real folder of a place that is itself a link', async () => {
    fs.mkdirSync(`${site.root}/tools/deep/cursor`, { recursive: true })
    fs.symlinkSync('tools/deep/cursor', `${site.root}/.cursor`)
    await site.run({ skills: { lint }, places: ['.cursor/skills', '.agents/skills'], link: true })
    expect(standing()['.cursor/skills']).toBe('../../../../.agents/skills/lint')
    expect(site.read('.cursor/skills/lint/SKILL.md')).toBe('lint')
  })

  it('go with an uninstall, and leave the project as it was', async () => {
    site.write('notes.md', 'mine')
    const before = tree(site.root)
    const texts = [lockChange(site, 'lock')]
    await site.run({ skills: { lint }, places: all, link: true, texts })
    await site.run({ skills: {}, places: all, texts: [lockChange(site, undefined)] })
    expect(tree(site.root)).toEqual(before)
    expect(fs.readdirSync(site.scope.stateFolder)).toEqual(['runs'])
  })
})

describe('what lies behind a link', () => {
  it('is never removed or written through one that is not ours', async () => {
    await site.run({ skills: { lint }, places: all, link: true })
    const outside = path.join(site.top, 'outside')
    fs.mkdirSync(outside)
    fs.writeFileSync(`${outside}/SKILL.md`, 'lint')
    fs.unlinkSync(at('.claude/skills'))
    fs.symlinkSync(outside, at('.claude/skills'))
    for (const onConflict of ['fail', 'overwrite'] as const) {
      for (const skills of [{ lint: lint2 }, {}]) {
        const run = site.run({ skills, places: all, link: true, onConflict })
        expect(await codeOf(run)).toBe('E_CONFLICT')
      }
    }
    await site.run({ skills: {}, places: all, keepModified: true })
    expect(fs.readFileSync(`${outside}/SKILL.md`, 'utf8')).toBe('lint')
    expect(standing()).toEqual({ '.claude/skills': outside })
  })

  it('stays when a place is changed to a link of a person between plan and write', async () => {
    await site.run({ skills: { lint }, places: all, link: true })
    const outside = path.join(site.top, 'outside')
    fs.mkdirSync(outside)
    fs.writeFileSync(`${outside}/SKILL.md`, 'mine')
    const swap = () => {
      fs.unlinkSync(at('.claude/skills'))
      fs.symlinkSync(outside, at('.claude/skills'))
    }
    expect(await codeOf(site.run({ skills: {}, places: all, meanwhile: swap }))).toBe('E_CONFLICT')
    expect(standing()).toEqual({ ...linked, '.claude/skills': outside })
    expect(fs.readFileSync(`${outside}/SKILL.md`, 'utf8')).toBe('mine')
    expect(pendingJournal(site.scope)).toBeUndefined()
  })

  it('is not a folder outside that was put in the way between plan and write', async () => {
    await site.run({ skills: { lint }, places: ['.agents/skills'] })
    const outside = path.join(site.top, 'outside')
    fs.mkdirSync(outside)
    const swap = () => {
      fs.renameSync(`${site.root}/.agents/skills`, `${outside}/skills`)
      fs.symlinkSync(`${outside}/skills`, `${site.root}/.agents/skills`)
    }
    const run = site.run({ skills: { lint }, places: all, link: true, meanwhile: swap })
    expect(await codeOf(run)).toBe('E_CONFLICT')
    expect(Object.keys(standing())).toEqual(['.agents/skills'])
  })
})

describe('a plan whose link would leave the scope', () => {
  it.each(['../../../outside', '../..', '../../.git/hooks'])('is refused: %s', async (says) => {
    fs.mkdirSync(path.join(site.top, 'outside'))
    const operations = site
      .plan({ skills: { lint }, places: all, link: true })
      .map((one) =>
        one.op === 'create' && one.linkTo !== undefined ? { ...one, linkTo: says } : one,
      )
    const run = withScopeLock(site.scope, (lock) =>
      applyPlan(
        { operations, texts: [] },
        {
          scope: site.scope,
          lock,
          read: () => expect.unreachable(),
          filesOf: () => [],
          stateBefore: readState(site.scope),
          note: testNote,
        },
      ),
    )
    expect(await codeOf(run)).toBe('E_PLACE_UNSAFE')
    expect(fs.readdirSync(site.root)).toEqual([])
  })
})

describe('where the system refuses links', () => {
  const refusing = {
    ...fileOperations,
    makeLink: (says: string, link: string) => {
      const error = new Error(`EPERM: operation not permitted, symlink '${says}' -> '${link}'`)
      throw Object.assign(error, { code: 'EPERM', syscall: 'symlink', path: says, dest: link })
    },
  }

  it('copies are written instead, and said so', async () => {
    const options = { skills: { lint }, places: all, link: true, files: refusing }
    const { applied, copiedInstead } = await site.run(options)
    expect(applied).toBe(true)
    expect(copiedInstead).toEqual(['.claude/skills/lint', '.cursor/skills/lint'])
    expect(new Set(Object.values(standing()))).toEqual(new Set(['files']))
    expect(readState(site.scope).owned[at('.claude/skills')]).not.toHaveProperty('linkTo')
    const before = tree(site.root, { times: true })
    expect((await site.run(options)).applied).toBe(false)
    expect(tree(site.root, { times: true })).toEqual(before)
    expect(fs.readdirSync(site.root)).toEqual(['.agents', '.claude', '.cursor'])
  })

  it('another error is no reason for a copy', async () => {
    const files = {
      ...fileOperations,
      makeLink: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'symlink', path: 'x' })
      },
    }
    const run = site.run({ skills: { lint }, places: all, link: true, files })
    expect(await codeOf(run)).toBe('E_WRITE')
    expect(fs.readdirSync(site.root)).toEqual([])
  })
})

describe('a run with links that was killed', () => {
  /** Dies when the link in one place is moved away or put down. */
  async function killed(run: (files: typeof fileOperations) => Promise<unknown>): Promise<void> {
    let isDead = false
    const alive = <Result>(result: () => Result): Result => {
      if (isDead) throw Object.assign(new Error('dead'), { code: 'EIO', path: 'x' })
      return result()
    }
    const files = {
      ...fileOperations,
      rename: async (from: string, to: string) => {
        await alive(() => fileOperations.rename(from, to))
        isDead = [from, to].some((file) => file.endsWith('/.claude/skills/lint'))
      },
      syncAll: (paths: readonly string[]) => alive(() => fileOperations.syncAll(paths)),
      removeFile: (file: string) => alive(() => fileOperations.removeFile(file)),
      removeTree: (folder: string) => alive(() => fileOperations.removeTree(folder)),
    }
    await expect(run(files)).rejects.toThrow(/next run/u)
  }

  it('is taken back by the next run, be it a first install, a move or a removal', async () => {
    await killed((files) => site.run({ skills: { lint }, places: all, link: true, files }))
    expect(standing()['.claude/skills']).toBe(toAgents)
    await recoverScope(site.scope)
    expect(fs.readdirSync(site.root)).toEqual([])

    await site.run({ skills: { lint }, places: all, link: true })
    const before = tree(site.root)
    for (const places of [two, []]) {
      await killed((files) => site.run({ skills: { lint: lint2 }, places, link: true, files }))
      expect(tree(site.root)).not.toEqual(before)
      expect(await recoverScope(site.scope)).toMatchObject({ disturbed: [] })
      expect(tree(site.root)).toEqual(before)
    }
  })

  it('leaves a link alone that a person changed since, and what it leads to', async () => {
    await killed((files) => site.run({ skills: { lint }, places: all, link: true, files }))
    const outside = path.join(site.top, 'outside')
    fs.mkdirSync(outside)
    fs.writeFileSync(`${outside}/SKILL.md`, 'mine')
    fs.unlinkSync(at('.claude/skills'))
    fs.symlinkSync(outside, at('.claude/skills'))
    const recovery = await recoverScope(site.scope)
    expect(recovery?.disturbed).toEqual([at('.claude/skills')])
    expect(standing()).toEqual({ '.claude/skills': outside })
    expect(fs.readFileSync(`${outside}/SKILL.md`, 'utf8')).toBe('mine')
  })

  it('has a journal that cannot make a link of a person ours by another name', async () => {
    await killed((files) => site.run({ skills: { lint }, places: all, link: true, files }))
    const file = stateFiles(site.scope).journal
    const journal = JSON.parse(fs.readFileSync(file, 'utf8'))
    const outside = path.join(site.top, 'outside')
    fs.mkdirSync(outside)
    for (const step of journal.steps) step.place = outside
    fs.writeFileSync(file, canonicalJson(journal))
    expect(await codeOf(recoverScope(site.scope))).toBe('E_FILE_INVALID')
    expect(fs.existsSync(outside)).toBe(true)
  })
})
