import path from 'node:path'
import type { Found, OwnedFolder, Place, State } from '@skills/core'
import { describe, expect, it } from 'vitest'
import {
  ownedFolders,
  type PlanScopeInput,
  planScope,
  withCopies,
} from '../../../../packages/core/src/plan/index.ts'
import { skillSnapshot, wantedIn } from '../../../support/scope-site.ts'

const [files, oldFiles, editedFiles] = [
  { 'SKILL.md': 'new' },
  { 'SKILL.md': 'old' },
  { 'SKILL.md': 'edited' },
]
const agents = placeAt('.agents/skills')
const claude = placeAt('.claude/skills')
const cursor = placeAt('.cursor/skills')
const allPlaces = [agents, claude, cursor]
const toAgents = '../../.agents/skills/lint'
const toClaude = '../../.claude/skills/lint'

function placeAt(display: string): Place {
  const folder = `/p/${display}`
  return { component: 'skill', scope: 'project', display, folder, assistants: [], readers: [] }
}

function folderWith(content: Record<string, string>): Found {
  const { integrity } = skillSnapshot(content).snapshot
  return { kind: 'folder', state: { integrity, executables: [] } }
}

function linkSaying(linkTo: string): Found {
  return { kind: 'link', state: { linkTo } }
}

function entry(content: Record<string, string>, linkTo?: string): OwnedFolder {
  const { integrity } = skillSnapshot(content).snapshot
  const link = linkTo === undefined ? {} : { linkTo }
  return { module: 'demo', component: 'skill', name: 'lint', integrity, executables: [], ...link }
}

interface Case {
  readonly wanted: readonly Place[]
  /** What stands, by place. */
  readonly disk?: Readonly<Record<string, Found>>
  /** What our state says, by place. */
  readonly state?: Readonly<Record<string, OwnedFolder>>
  readonly link?: boolean
  readonly options?: Partial<PlanScopeInput>
}

function planned({ wanted, disk = {}, state = {}, link = false, options = {} }: Case) {
  const owned: State['owned'] = Object.fromEntries(
    Object.entries(state).map(([display, one]) => [`/p/${display}/lint`, one]),
  )
  const { owned: known } = ownedFolders({
    state: { stateVersion: 1, root: '/p', owned, createdFolders: [] },
    lock: undefined,
    places: allPlaces,
    placesOfModule: () => [],
  })
  return planScope({
    wanted: wanted.flatMap((place) => wantedIn(place, { lint: files })),
    owned: known,
    found: (folder) =>
      disk[path.posix.dirname(folder).slice('/p/'.length)] ?? { kind: 'absent' as const },
    onConflict: 'fail',
    hasModes: true,
    copyRank: link ? (place) => allPlaces.indexOf(place) : undefined,
    ...options,
  })
}

/** `<op> <place>[ -> <what the link says>][ (<reason>)]`, one an operation. */
function decisions(input: Case): string[] {
  return planned(input).map((operation) => {
    const { op, place } = operation
    const says = op === 'keep' ? operation.state?.linkTo : 'linkTo' in operation && operation.linkTo
    const reason = 'reason' in operation ? ` (${operation.reason})` : ''
    return `${op} ${place.display}${says ? ` -> ${says}` : ''}${reason}`
  })
}

const linkedDisk = { [agents.display]: folderWith(files), [claude.display]: linkSaying(toAgents) }
const linkedState = { [agents.display]: entry(files), [claude.display]: entry(files, toAgents) }

describe('one copy and links to it', () => {
  it('puts the files where the rank is lowest and leads every other place there', () => {
    expect(decisions({ wanted: [cursor, claude, agents], link: true })).toEqual([
      'create .agents/skills',
      `create .claude/skills -> ${toAgents}`,
      `create .cursor/skills -> ${toAgents}`,
    ])
    expect(decisions({ wanted: [cursor, claude], link: true })).toEqual([
      'create .claude/skills',
      `create .cursor/skills -> ${toClaude}`,
    ])
  })
  it('makes no link where nobody asked for one', () => {
    expect(decisions({ wanted: [claude, agents] })).toEqual([
      'create .agents/skills',
      'create .claude/skills',
    ])
  })
  it('turns copies of ours into links, whatever version they have', () => {
    const disk = { [agents.display]: folderWith(files), [claude.display]: folderWith(files) }
    const state = { [agents.display]: entry(files), [claude.display]: entry(files) }
    const wanted = [claude, agents]
    const expected = ['keep .agents/skills (same)', `update .claude/skills -> ${toAgents}`]
    expect(decisions({ wanted, disk, state, link: true })).toEqual(expected)
    const old = { [claude.display]: folderWith(oldFiles) }
    const oldState = { [claude.display]: entry(oldFiles) }
    expect(
      decisions({
        wanted,
        disk: { ...disk, ...old },
        state: { ...state, ...oldState },
        link: true,
      }),
    ).toEqual(expected)
  })
  it.each([true, false])('keeps links that are right, asked for again or not (%s)', (link) => {
    const input = { wanted: [claude, agents], disk: linkedDisk, state: linkedState, link }
    const expected = ['keep .agents/skills (same)', `keep .claude/skills -> ${toAgents} (same)`]
    expect(decisions(input)).toEqual(expected)
  })
  it.each([true, false])('updates the one copy alone (%s)', (link) => {
    const disk = { ...linkedDisk, [agents.display]: folderWith(oldFiles) }
    const state = { ...linkedState, [agents.display]: entry(oldFiles) }
    expect(decisions({ wanted: [claude, agents], disk, state, link })).toEqual([
      'update .agents/skills',
      `keep .claude/skills -> ${toAgents} (same)`,
    ])
  })
  it('brings the copy back behind links that lead nowhere', () => {
    const disk = { [claude.display]: linkSaying(toAgents) }
    expect(decisions({ wanted: [claude, agents], disk, state: linkedState })).toEqual([
      'create .agents/skills',
      `keep .claude/skills -> ${toAgents} (same)`,
    ])
  })
})

describe('a copy whose place is no longer wanted', () => {
  const disk = { ...linkedDisk, [cursor.display]: linkSaying(toAgents) }
  const state = { ...linkedState, [cursor.display]: entry(files, toAgents) }
  it('goes, and each of its links becomes a copy', () => {
    expect(decisions({ wanted: [claude, cursor], disk, state })).toEqual([
      'delete .agents/skills',
      'update .claude/skills',
      'update .cursor/skills',
    ])
  })
  it('moves where links were asked for', () => {
    expect(decisions({ wanted: [claude, cursor], disk, state, link: true })).toEqual([
      'delete .agents/skills',
      'update .claude/skills',
      `update .cursor/skills -> ${toClaude}`,
    ])
  })
  it('goes with its links where nothing is wanted any more', () => {
    expect(decisions({ wanted: [], disk, state })).toEqual([
      'delete .agents/skills',
      'delete .claude/skills',
      'delete .cursor/skills',
    ])
  })
})

describe('a link that is not ours', () => {
  const wanted = [claude, agents]
  it.each([
    ['our state knows nothing of it', { [agents.display]: entry(files) }, toAgents],
    ['our state has files there', { ...linkedState, [claude.display]: entry(files) }, toAgents],
    ['it says something else than we wrote', linkedState, '../../.agents/skills/other'],
  ])('is a conflict, never written through or removed: %s', (_, state, says) => {
    const disk = { ...linkedDisk, [claude.display]: linkSaying(says) }
    for (const link of [true, false])
      for (const onConflict of ['fail', 'overwrite'] as const) {
        const input = { disk, state, link, options: { onConflict } }
        const conflict = 'conflict .claude/skills (foreign)'
        expect(decisions({ ...input, wanted })).toContain(conflict)
        if (state[claude.display] !== undefined)
          expect(decisions({ ...input, wanted: [agents] })).toContain(conflict)
      }
  })
  it('stays not ours where a state claims a link to anything but the same skill in our places', () => {
    for (const says of ['/etc', '../../../x', '../../.agents/skills/other', './lint', '../lint']) {
      const disk = { [agents.display]: folderWith(files), [claude.display]: linkSaying(says) }
      const state = { ...linkedState, [claude.display]: entry(files, says) }
      expect(decisions({ wanted, disk, state })).toContain('conflict .claude/skills (foreign)')
      expect(decisions({ wanted: [agents], disk, state })).toEqual(['keep .agents/skills (same)'])
    }
  })
  it('is not believed to have files behind it where two links of ours lead to each other', () => {
    const disk = {
      [agents.display]: linkSaying(toClaude),
      [claude.display]: linkSaying(toAgents),
    }
    const state = { ...linkedState, [agents.display]: entry(files, toClaude) }
    expect(decisions({ wanted, disk, state })).toEqual([
      'update .agents/skills',
      'update .claude/skills',
    ])
  })
})

describe('what a person did to a linked skill', () => {
  const wanted = [claude, agents]
  it('is a change where a link was replaced by a folder, even one with the same bytes', () => {
    const disk = { [agents.display]: folderWith(files), [claude.display]: folderWith(files) }
    const input = { disk, state: linkedState }
    for (const link of [true, false])
      expect(decisions({ ...input, wanted, link })).toContain('conflict .claude/skills (modified)')
    expect(decisions({ ...input, wanted: [] })).toContain('conflict .claude/skills (modified)')
    const overwrite = { options: { onConflict: 'overwrite' as const } }
    const [, update] = planned({ ...input, wanted, link: true, ...overwrite })
    expect(update).toMatchObject({ op: 'update', linkTo: toAgents, backup: true })
  })
  it('never makes links to a folder that is theirs', () => {
    const disk = { [agents.display]: folderWith(files) }
    const places = [claude, cursor, agents]
    expect(decisions({ wanted: places, disk, link: true })).toEqual([
      'keep .agents/skills (same-not-ours)',
      'create .claude/skills',
      `create .cursor/skills -> ${toClaude}`,
    ])
    const edited = { [agents.display]: folderWith(editedFiles) }
    const options = { onConflict: 'skip' as const }
    expect(decisions({ wanted: places, disk: edited, link: true, options })).toEqual([
      'keep .agents/skills (skipped)',
      'create .claude/skills',
      `create .cursor/skills -> ${toClaude}`,
    ])
  })
  it.each([true, false])('leaves links alone that lead to a copy they changed (%s)', (link) => {
    const disk = { ...linkedDisk, [agents.display]: folderWith(editedFiles) }
    const input = { disk, state: linkedState, link, options: { onConflict: 'skip' as const } }
    expect(decisions({ ...input, wanted })).toEqual([
      'keep .agents/skills (skipped)',
      `keep .claude/skills -> ${toAgents} (same)`,
    ])
    expect(decisions({ ...input, wanted: [...wanted, cursor] })).toContain('create .cursor/skills')
  })
})

describe('a plan without links', () => {
  it('has a copy for each link to make, and leaves right copies as they are', () => {
    const disk = { [claude.display]: folderWith(files) }
    const state = { [claude.display]: entry(files) }
    const operations = planned({ wanted: allPlaces, disk, state, link: true })
    const copied = withCopies({ operations, texts: [] }).operations
    expect(copied).toMatchObject([
      { op: 'create', display: '.agents/skills/lint' },
      { op: 'keep', display: '.claude/skills/lint', reason: 'same' },
      { op: 'create', display: '.cursor/skills/lint' },
    ])
    expect(copied.some((operation) => 'linkTo' in operation)).toBe(false)
  })
})
