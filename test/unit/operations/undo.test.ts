import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isSkillsError, stateFiles } from '@skills/core'
import { examine } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { diskState, makeOperationsSite, packFiles } from '../../support/operations-site.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('undo')
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

function setEdition(edition: 1 | 2): void {
  rmSync(join(site.top, 'pack'), { recursive: true, force: true })
  const files = Object.entries(packFiles(edition))
  site.write(Object.fromEntries(files.map(([file, text]) => [`pack/${file}`, text])))
}

beforeEach(async () => {
  site.reset()
  setEdition(1)
  await site.add('../pack')
})

const lintFile = join(site.project, '.claude/skills/lint/SKILL.md')

/** Project, module list and state, without the records, which only grow. */
function standing(): unknown {
  const { state, ...rest } = diskState(site)
  const kept = Object.entries(state).filter(([name]) => !/^(?:runs|backups)\//u.test(name))
  return { ...rest, state: Object.fromEntries(kept) }
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

function recordFile(number: number): string {
  return join(stateFiles(site.scope).runs, `${number}.json`)
}

describe('undo', () => {
  it('of a first install leaves the project and the records as they were, and once more brings it back', async () => {
    const before = standing()
    await site.install()
    const installed = standing()
    const undone = await site.undo()
    expect(undone).toMatchObject({
      applied: true,
      modules: [],
      run: { run: 1, command: 'install' },
    })
    expect(standing()).toEqual(before)
    await site.undo()
    expect(standing()).toEqual(installed)
    await site.undo()
    expect(standing()).toEqual(before)
  })

  it('of an update brings back the old bytes, what went, and the old lock', async () => {
    await site.install()
    const old = standing()
    setEdition(2)
    await site.install()
    const updated = standing()
    expect(updated).not.toEqual(old)
    await site.undo()
    expect(standing()).toEqual(old)
    await site.undo()
    expect(standing()).toEqual(updated)
  })

  it('of an uninstall brings back files, manifest, lock and the wish in the module list', async () => {
    await site.install()
    const old = standing()
    await site.uninstall('pack')
    await site.undo()
    expect(standing()).toEqual(old)
  })

  it('brings an overwritten edit back byte for byte and with its modes, and keeps it when taken back again', async () => {
    await site.install()
    writeFileSync(lintFile, 'mine, with \r\n and \u0000')
    chmodSync(lintFile, 0o600)
    site.write({ 'project/.claude/skills/lint/extra/notes.md': 'mine too' })
    const mine = tree(join(site.project, '.claude'))
    await site.install({ onConflict: 'overwrite' })
    expect(tree(join(site.project, '.claude'))).not.toEqual(mine)
    await site.undo()
    expect(tree(join(site.project, '.claude'))).toEqual(mine)
    expect(statSync(lintFile).mode & 0o777).toBe(0o600)
    const again = await site.undo()
    expect(again.backups).toHaveLength(1)
    expect(readFileSync(join(again.backups[0]?.backup ?? '', 'SKILL.md'), 'utf8')).toContain('mine')
    await site.undo()
    expect(tree(join(site.project, '.claude'))).toEqual(mine)
  })

  it('makes links again that were replaced, and takes back links', async () => {
    await site.install({ link: true })
    const linked = standing()
    await site.uninstall('pack')
    await site.undo()
    expect(standing()).toEqual(linked)
  })

  it('takes back a run that only recorded something', async () => {
    await site.install()
    await site.install({ layout: 'shared', assistants: ['claude-code', 'cursor'] })
    await site.undo()
    expect(await codeOf(site.verify())).toBe('no error')
    expect((await site.verify()).failure).toBeUndefined()
  })

  it('says so where no run is on record, and writes nothing', async () => {
    const before = tree(site.top)
    expect(await site.undo()).toMatchObject({ run: null, applied: false, plan: [] })
    expect(tree(site.project)).toEqual({})
    expect(Object.keys(tree(site.top))).toEqual(Object.keys(before))
  })

  it('writes nothing in a dry run, and shows the plan', async () => {
    await site.install()
    const before = tree(site.top, { times: true })
    const { plan, applied } = await site.undo({ dryRun: true })
    expect({ applied, ops: [...new Set(plan.map(({ op }) => op))] }).toEqual({
      applied: false,
      ops: ['delete'],
    })
    expect(tree(site.top, { times: true })).toEqual(before)
  })

  it('leaves what other projects did in the module list meanwhile', async () => {
    await site.install()
    await site.uninstall('pack')
    const file = join(site.data, 'module-list.json')
    const list = JSON.parse(readFileSync(file, 'utf8'))
    list.modules.other = { ...list.modules.pack, addedFrom: '/elsewhere' }
    writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`)
    await site.undo()
    const after = JSON.parse(readFileSync(file, 'utf8'))
    expect(after.modules.other.addedFrom).toBe('/elsewhere')
    expect(after.modules.pack.addedFrom).toBe(site.project)
  })
})

describe('what a person changed since', () => {
  it('is a conflict that names each, and nothing is written', async () => {
    await site.install()
    writeFileSync(lintFile, 'mine')
    site.write({
      'project/skills.json': `${readFileSync(join(site.project, 'skills.json'), 'utf8')}\n`,
    })
    const before = tree(site.top, { times: true })
    const error = await site.undo().catch((thrown: unknown) => thrown)
    expect(
      isSkillsError(error, 'E_CONFLICT') ? error.problems.map(({ file }) => file) : [],
    ).toEqual(['.claude/skills/lint', join(site.project, 'skills.json')])
    expect(withoutLocks(tree(site.top, { times: true }))).toEqual(withoutLocks(before))
  })

  it('is left alone with skip, and is then not ours', async () => {
    await site.install()
    writeFileSync(lintFile, 'mine')
    await site.undo({ onConflict: 'skip' })
    expect(readFileSync(lintFile, 'utf8')).toBe('mine')
    expect(existsSync(join(site.project, '.cursor'))).toBe(false)
    expect(existsSync(join(site.project, 'skills.lock'))).toBe(false)
  })

  it('is replaced with overwrite, with a backup', async () => {
    await site.install()
    writeFileSync(lintFile, 'mine')
    const { backups } = await site.undo({ onConflict: 'overwrite' })
    expect(readFileSync(join(backups[0]?.backup ?? '', 'SKILL.md'), 'utf8')).toBe('mine')
    expect(existsSync(lintFile)).toBe(false)
    await site.undo()
    expect(readFileSync(lintFile, 'utf8')).toBe('mine')
  })

  it('is no conflict where it is what the run replaced', async () => {
    await site.install()
    const old = standing()
    setEdition(2)
    await site.install()
    site.write({
      'project/.claude/skills/lint/SKILL.md': packFiles(1)['skills/lint/SKILL.md'] ?? '',
    })
    await site.undo()
    expect(standing()).toEqual(old)
  })
})

/** Folders that locks were taken in have another time. */
function withoutLocks(all: ReturnType<typeof tree>): unknown {
  return Object.entries(all).filter(([, { kind }]) => kind !== 'folder')
}

describe('bytes that are gone', () => {
  const loseStore = () => rmSync(join(site.data, 'store'), { recursive: true, force: true })

  it('are fetched from the recorded source', async () => {
    await site.install()
    const old = standing()
    await site.uninstall('pack')
    loseStore()
    await site.undo()
    expect(standing()).toEqual(old)
  })

  it('stop the undo where the source has other bytes now, and nothing is changed', async () => {
    await site.install()
    setEdition(2)
    await site.install()
    loseStore()
    const before = standing()
    expect(await codeOf(site.undo())).toBe('E_UNDO_LOST')
    expect(standing()).toEqual(before)
    setEdition(1)
    await site.undo()
    expect(readFileSync(lintFile, 'utf8')).toContain('edition 1')
  })

  it('do not come back from a damaged backup', async () => {
    await site.install()
    writeFileSync(lintFile, 'mine')
    const { backups } = await site.install({ onConflict: 'overwrite' })
    writeFileSync(join(backups[0]?.backup ?? '', 'SKILL.md'), 'damaged')
    expect(await codeOf(site.undo())).toBe('E_UNDO_LOST')
  })
})

describe('a record', () => {
  interface Editable {
    root: string
    stateAfter: string
    steps: { place: string; name: string; module?: string }[]
    texts: { path: string }[]
  }
  function edit(change: (record: Editable) => void): void {
    const record = JSON.parse(readFileSync(recordFile(1), 'utf8'))
    change(record)
    writeFileSync(recordFile(1), JSON.stringify(record))
  }

  it.each<[string, string, (record: Editable) => void]>([
    [
      'a place outside the scope',
      'E_FILE_INVALID',
      ({ steps: [step] }) => step && Object.assign(step, { place: '/etc' }),
    ],
    [
      'a folder that is no place',
      'E_PLACE_UNSAFE',
      ({ steps: [step] }) => step && Object.assign(step, { place: join(site.project, 'src') }),
    ],
    [
      'a git folder',
      'E_FILE_INVALID',
      ({ steps: [step] }) => step && Object.assign(step, { place: join(site.project, '.git') }),
    ],
    [
      'a name that is a path',
      'E_FILE_INVALID',
      ({ steps: [step] }) => step && Object.assign(step, { name: '../x' }),
    ],
    [
      'a text that is not of this scope',
      'E_FILE_INVALID',
      ({ texts: [text] }) => text && Object.assign(text, { path: '/etc/passwd' }),
    ],
    ['another root', 'E_FILE_INVALID', (record) => Object.assign(record, { root: '/' })],
    [
      'another state than what stands',
      'E_CONFLICT',
      (record) => Object.assign(record, { stateAfter: 'absent' }),
    ],
  ])('that names %s is refused with %s, and nothing is written', async (_what, code, change) => {
    await site.install()
    edit(change)
    const before = tree(site.project, { times: true })
    expect(await codeOf(site.undo())).toBe(code)
    expect(tree(site.project, { times: true })).toEqual(before)
  })

  it('that is damaged is told by the log, which shows the others', async () => {
    await site.install()
    await site.uninstall('pack')
    writeFileSync(recordFile(1), '{')
    const { runs, warnings } = site.log()
    expect(runs.map(({ run, command }) => [run, command])).toEqual([[2, 'uninstall']])
    expect(warnings.map(({ code }) => code)).toEqual(['W_RUN_UNREADABLE'])
  })

  it('tells command, time, counts and versions, newest first', async () => {
    await site.install()
    setEdition(2)
    await site.install()
    const [second, first] = site.log().runs
    expect(first).toMatchObject({
      run: 1,
      time: '2025-01-01T00:00:00.000Z',
      command: 'install',
      undoes: null,
      created: 6,
      modules: [{ name: 'pack', before: null, after: '0.0.0' }],
    })
    expect(second).toMatchObject({ run: 2, created: 2, updated: 4, deleted: 2, backup: null })
  })

  it('is kept for so many runs only, and numbers count on', async () => {
    for (let round = 0; round < 27; round += 1) {
      await site.install({ modules: ['pack'] })
      await site.uninstall('pack')
    }
    const kept = readdirSync(stateFiles(site.scope).runs).map((name) => Number.parseInt(name, 10))
    expect(kept).toHaveLength(50)
    expect(Math.max(...kept)).toBe(54)
  })

  it('is made of no run that changed nothing or failed', async () => {
    await site.install()
    await site.install()
    writeFileSync(lintFile, 'mine')
    setEdition(2)
    expect(await codeOf(site.install())).toBe('E_CONFLICT')
    expect(site.log().runs.map(({ run }) => run)).toEqual([1])
  })
})

/** What the doctor says about a state that was edited. */
async function edits(): Promise<unknown[]> {
  const { checks } = await examine(site.context, {
    scope: { project: undefined, scope: undefined, global: false },
  })
  return checks.filter(({ message }) => message.includes('was edited by hand'))
}

describe('a state that a person laid out anew', () => {
  it('still counts, and the next run writes it as it should be', async () => {
    await site.install()
    const { state } = stateFiles(site.scope)
    const laidOut = JSON.stringify(JSON.parse(readFileSync(state, 'utf8')))
    writeFileSync(state, laidOut)
    expect(await edits()).toHaveLength(1)
    expect(await codeOf(site.undo())).toBe('E_CONFLICT')
    setEdition(2)
    await site.install()
    expect(readFileSync(state, 'utf8')).not.toBe(laidOut)
    expect((await site.verify()).failure).toBeUndefined()
    await site.undo()
    expect(JSON.parse(readFileSync(state, 'utf8'))).toEqual(JSON.parse(laidOut))
    expect(await edits()).toEqual([])
  })

  it('is refused where it says something else than the plan was made from', async () => {
    await site.install()
    setEdition(2)
    const { state } = stateFiles(site.scope)
    const run = site.install({
      onPlan: () => {
        const value = JSON.parse(readFileSync(state, 'utf8'))
        writeFileSync(state, JSON.stringify({ ...value, createdFolders: [] }))
      },
    })
    expect(await codeOf(run)).toBe('E_CONFLICT')
  })
})
