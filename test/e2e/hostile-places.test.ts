import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@skills/core'
import { describe, expect, test } from 'vitest'
import {
  type Clone,
  expectRefused,
  expectServed,
  makeClone,
  type Refusal,
  surroundings,
} from '../support/clone.ts'
import { skillText } from '../support/packs.ts'
import { tree } from '../support/tree.ts'

/** A clone that asks for its own good module. */
function asking(): Clone {
  const clone = makeClone()
  clone.manifest({ pack: { source: './pack' } })
  return clone
}

type Row = readonly [title: string, arrange: (clone: Clone) => void, refusal: Refusal]

const unsafe = { exit: 4, code: 'E_PLACE_UNSAFE', rule: 'place/unsafe' } as const

const places: readonly Row[] = [
  ['a link to the keys', (clone) => clone.link('.cursor', '../home/.ssh'), unsafe],
  ['a link to a folder outside', (clone) => clone.link('.cursor/skills', '../../outside'), unsafe],
  ['a link to the hooks of git', (clone) => clone.link('.cursor/skills', '../.git/hooks'), unsafe],
  ['a link to git itself', (clone) => clone.link('.cursor', '.git'), unsafe],
  ['a link to the project', (clone) => clone.link('.cursor/skills', '..'), unsafe],
  ['a link to nothing', (clone) => clone.link('.cursor/skills', '../../absent'), unsafe],
  ['a link to itself', (clone) => clone.link('.cursor/skills', 'skills'), unsafe],
  [
    'a file',
    (clone) => clone.write('.cursor/skills', ''),
    { exit: 5, code: 'E_FILE_EXISTS', file: '.cursor/skills' },
  ],
  [
    'a pipe',
    (clone) => {
      clone.write('.cursor/keep', '')
      spawnSync('mkfifo', [join(clone.box.project, '.cursor/skills')])
    },
    { exit: 5, code: 'E_FILE_EXISTS', file: '.cursor/skills' },
  ],
  [
    'a folder with a link where the skill goes',
    (clone) => clone.link('.cursor/skills/one', '../../../outside'),
    { exit: 5, code: 'E_CONFLICT', rule: 'conflict/foreign', file: '.cursor/skills/one' },
  ],
  [
    'a folder with a skill that has a link inside',
    (clone) =>
      clone.link('.cursor/skills/one/SKILL.md', '../../../../outside/skills/secret/SKILL.md'),
    { exit: 5, code: 'E_CONFLICT', rule: 'conflict/foreign', file: '.cursor/skills/one' },
  ],
]

describe.concurrent('a clone whose place is', () => {
  test.each(places)('%s: nothing is written', async (_title, arrange, refusal) => {
    const clone = asking()
    arrange(clone)
    await expectRefused(clone, ['install', '--force'], refusal)
  })

  test('swapped for a link after the install: nothing outside is read or removed', async () => {
    const clone = asking()
    await expectServed(clone, 'install')
    mkdirSync(join(clone.outside, 'skills/one'))
    writeFileSync(join(clone.outside, 'skills/one/SKILL.md'), skillText('one'))
    clone.link('.cursor', '../outside')
    await expectRefused(clone, ['verify'], unsafe)
    await expectRefused(clone, ['install'], unsafe)
    const before = tree(clone.outside, { times: true })
    const { warnings } = await expectServed(clone, 'uninstall', 'pack')
    expect(warnings).toMatchObject([{ code: 'W_LEFT_ALONE' }])
    expect(tree(clone.outside, { times: true })).toEqual(before)
  })

  test('swapped for a link inside the project: what stands there is not ours', async () => {
    const clone = asking()
    await expectServed(clone, 'install')
    clone.write('src/skills/one/SKILL.md', 'mine\n')
    clone.link('.cursor', 'src')
    await expectRefused(clone, ['verify'], { exit: 4, code: 'E_VERIFY' })
    await expectRefused(clone, ['uninstall', 'pack'], { exit: 5, code: 'E_CONFLICT' })
    expect(clone.box.text('src/skills/one/SKILL.md')).toBe('mine\n')
  })
})

describe.concurrent('a clone with files that look like ours', () => {
  test('working folders of a run that never was are left alone', async () => {
    const clone = asking()
    const planted = ['.skills-stage-0123456789abcdef', '.cursor/.skills-stage-0123456789abcdef']
    for (const folder of planted) clone.write(`${folder}/new-0/SKILL.md`, 'planted\n')
    clone.write('.skills.json.0123456789abcdef.tmp', 'planted\n')
    await expectServed(clone, 'install')
    await expectServed(clone, 'uninstall', 'pack')
    for (const folder of planted)
      expect(clone.box.text(`${folder}/new-0/SKILL.md`)).toBe('planted\n')
    expect(clone.box.text('.skills.json.0123456789abcdef.tmp')).toBe('planted\n')
  })

  test('a project inside an installed skill is not acted upon', async () => {
    const clone = asking()
    const nested = { assistants: ['cursor'], modules: { evil: { source: '../../../../outside' } } }
    clone.write('pack/skills/one/skills.json', JSON.stringify(nested))
    clone.write('pack/skills/one/.claude/skills/two/SKILL.md', skillText('two'))
    await expectServed(clone, 'install')
    expect((await expectServed(clone, 'list')).data.modules).toHaveLength(1)
    const inside = { ...clone, box: clone.box.withFolder('.cursor/skills/one') }
    const outside = { exit: 1, code: 'E_POLICY_REFUSED', rule: 'source/folder-outside' }
    await expectRefused(inside, ['install'], outside)
  })

  test('the records of another project are refused', async () => {
    const clone = asking()
    await expectServed(clone, 'install')
    const states = join(clone.box.home, '.local/share/skills/state/v1')
    const [own = ''] = readdirSync(states)
    const other = asking()
    await expectServed(other, 'install')
    const others = join(other.box.home, '.local/share/skills/state/v1')
    const [target = ''] = readdirSync(others)
    cpSync(join(states, own, 'state.json'), join(others, target, 'state.json'))
    const refusal = { exit: 3, code: 'E_FILE_INVALID', file: 'state.json' }
    for (const words of ['install', 'verify', 'uninstall pack'])
      await expectRefused(other, words.split(' '), refusal)
    const journal = journalOf(clone, states, own)
    writeFileSync(join(others, target, 'journal.json'), journal)
    const begun = { exit: 3, code: 'E_FILE_INVALID', file: 'journal.json' }
    await expectRefused(other, ['install'], begun)
  })

  test('a run that was interrupted is told by reading commands and repaired by none', async () => {
    const clone = asking()
    await expectServed(clone, 'install')
    const states = join(clone.box.home, '.local/share/skills/state/v1')
    const [own = ''] = readdirSync(states)
    writeFileSync(join(states, own, 'journal.json'), journalOf(clone, states, own))
    clone.write('.skills-stage-0123456789abcdef/new-0/SKILL.md', 'staged\n')
    const before = surroundings(clone)
    for (const words of ['list', 'verify', 'install --dry-run']) {
      const { warnings } = await expectServed(clone, ...words.split(' '))
      expect(warnings, words).toMatchObject([{ code: 'W_INTERRUPTED' }])
    }
    await expectServed(clone, 'info', 'pack')
    expect(surroundings(clone)).toEqual(before)
  })

  test('our own folder inside the project, with records that claim the sources', async () => {
    const clone = asking()
    const box = clone.box.withEnv({ SKILLS_HOME: join(clone.box.project, '.home') })
    const own = { ...clone, box }
    await expectServed(own, 'install')
    const [state = ''] = readdirSync(join(clone.box.project, '.home/data/state/v1'))
    const file = `.home/data/state/v1/${state}/state.json`
    const record = JSON.parse(clone.box.text(file))
    const [entry] = Object.values(record.owned)
    clone.write('src/one/SKILL.md', skillText('one'))
    record.owned = {
      ...record.owned,
      [join(clone.box.project, 'src/one')]: entry,
      [join(clone.outside, 'skills')]: { ...Object(entry), name: 'skills' },
    }
    record.createdFolders = [...record.createdFolders, clone.outside, join(clone.outside, 'hooks')]
    clone.write(file, canonicalJson(record))
    const { outside } = Object(surroundings(clone))
    await expectServed(own, 'uninstall', 'pack')
    expect(clone.box.text('src/one/SKILL.md')).toBe(skillText('one'))
    expect(tree(clone.outside, { times: true })).toEqual(outside)
  })
})

/** The journal that an interrupted run of this clone would have left. */
function journalOf({ box }: Clone, states: string, own: string): string {
  const state = readFileSync(join(states, own, 'state.json'), 'utf8')
  const run = '0123456789abcdef'
  const place = join(box.project, '.cursor/skills')
  const stages = [join(box.project, `.skills-stage-${run}`)]
  const { integrity } = Object(Object.values(JSON.parse(state).owned)[0])
  const steps = [{ place, name: 'one', stage: 0, after: integrity }]
  const journal = { journalVersion: 1, root: box.project, run, phase: 'prepared', stages, steps }
  return JSON.stringify({ ...journal, createdFolders: [], removableFolders: [], texts: [] })
}
