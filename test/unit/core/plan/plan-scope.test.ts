import path from 'node:path'
import {
  type ConflictChoice,
  type Found,
  isSkillsError,
  type Place,
  parseComponentName,
  parseModuleName,
} from '@skills/core'
import { describe, expect, it } from 'vitest'
import {
  type KnownFolder,
  planConflicts,
  planScope,
  type WantedFolder,
} from '../../../../packages/core/src/plan/index.ts'
import { demo, skillSnapshot, wantedIn } from '../../../support/scope-site.ts'

const place: Place = {
  component: 'skill',
  scope: 'project',
  display: '.claude/skills',
  folder: '/p/.claude/skills',
  assistants: ['claude-code'],
  readers: [],
}
const folder = '/p/.claude/skills/lint'
const [oldFiles, newFiles, editedFiles] = [
  { 'SKILL.md': 'old', 'run.sh': 'x' },
  { 'SKILL.md': 'new', 'run.sh': 'x' },
  { 'SKILL.md': 'edited', 'run.sh': 'x' },
]

function standing(files: Record<string, string>, executables = ['run.sh']): Found {
  return {
    kind: 'folder',
    state: { integrity: skillSnapshot(files).snapshot.integrity, executables },
  }
}

function known(source: 'state' | 'lock' = 'state'): Map<string, KnownFolder> {
  const name = parseComponentName('lint')
  const digests = [skillSnapshot(oldFiles).snapshot.integrity]
  return new Map([
    [folder, { folder, place, component: 'skill', name, module: demo, digests, source }],
  ])
}

interface Case {
  readonly wanted?: WantedFolder[]
  readonly owned?: Map<string, KnownFolder>
  readonly found: Found
  readonly onConflict?: ConflictChoice
  readonly keepModified?: boolean
  readonly adopt?: boolean
  readonly hasModes?: boolean
}

function planned(input: Case) {
  const { found, ...rest } = input
  return planScope({
    wanted: wantedIn(place, { lint: newFiles }),
    owned: new Map(),
    onConflict: 'fail',
    hasModes: true,
    ...rest,
    found: () => found,
  })
}

/** `op`, `reason` and `backup` of the one operation, as far as it has them. */
function decision(input: Case): string {
  const [operation] = planned(input)
  if (operation === undefined) return 'nothing'
  const reason = 'reason' in operation ? ` ${operation.reason}` : ''
  const backup = 'backup' in operation && operation.backup ? ' with backup' : ''
  return `${operation.op}${reason}${backup}`
}

const link: Found = { kind: 'link', state: { linkTo: '../elsewhere' } }

describe('a folder that is wanted', () => {
  it('is made where nothing stands', () => {
    expect(decision({ found: { kind: 'absent' } })).toBe('create')
    expect(decision({ found: { kind: 'absent' }, owned: known() })).toBe('create')
  })
  it('is kept where the same bytes and modes stand, and is ours only where a record says so', () => {
    expect(decision({ found: standing(newFiles), owned: known() })).toBe('keep same')
    expect(decision({ found: standing(newFiles) })).toBe('keep same-not-ours')
    expect(decision({ found: standing(newFiles), adopt: true })).toBe('keep adopted')
  })
  it('is updated where it is ours and unchanged', () => {
    expect(decision({ found: standing(oldFiles), owned: known() })).toBe('update')
    expect(decision({ found: standing(oldFiles), owned: known('lock') })).toBe('update')
  })
  it('is a conflict where a person changed ours, unless told what to do', () => {
    const input = { found: standing(editedFiles), owned: known() }
    expect(decision(input)).toBe('conflict modified')
    expect(decision({ ...input, onConflict: 'skip' })).toBe('keep skipped')
    expect(decision({ ...input, onConflict: 'overwrite' })).toBe('update with backup')
  })
  it('is a conflict where somebody else has other files', () => {
    const input = { found: standing(editedFiles) }
    expect(decision(input)).toBe('conflict not-ours')
    expect(decision({ ...input, onConflict: 'skip' })).toBe('keep skipped')
    expect(decision({ ...input, onConflict: 'overwrite' })).toBe('update with backup')
    expect(decision({ ...input, owned: known('lock') })).toBe('conflict not-ours')
  })
  it('gets lost or gained executable bits set right where it is ours, and is a conflict where it is not', () => {
    expect(decision({ found: standing(newFiles, []), owned: known() })).toBe('update')
    expect(decision({ found: standing(newFiles, ['SKILL.md', 'run.sh']), owned: known() })).toBe(
      'update',
    )
    expect(decision({ found: standing(newFiles, []) })).toBe('conflict not-ours')
    expect(decision({ found: standing(newFiles, []), adopt: true })).toBe('update')
  })
  it('has no executable bits to compare where the file system has none', () => {
    expect(decision({ found: standing(newFiles, []), owned: known(), hasModes: false })).toBe(
      'keep same',
    )
  })
  it('is never written over a link or file, not even with overwrite', () => {
    expect(decision({ found: link })).toBe('conflict foreign')
    expect(decision({ found: link, owned: known(), onConflict: 'overwrite' })).toBe(
      'conflict foreign',
    )
    expect(decision({ found: link, onConflict: 'skip' })).toBe('keep skipped')
  })
})

describe('a folder of ours that is no longer wanted', () => {
  const unwanted = { wanted: [], owned: known() }
  it('is removed where it is unchanged, whatever its executable bits', () => {
    expect(decision({ ...unwanted, found: standing(oldFiles) })).toBe('delete')
    expect(decision({ ...unwanted, found: standing(oldFiles, []) })).toBe('delete')
    expect(decision({ ...unwanted, owned: known('lock'), found: standing(oldFiles) })).toBe(
      'delete',
    )
  })
  it('needs nothing where it is gone already', () => {
    expect(decision({ ...unwanted, found: { kind: 'absent' } })).toBe('nothing')
  })
  it('is a conflict where a person changed it, unless told what to do', () => {
    const input = { ...unwanted, found: standing(editedFiles) }
    expect(decision(input)).toBe('conflict modified')
    expect(decision({ ...input, keepModified: true })).toBe('keep modified')
    expect(decision({ ...input, onConflict: 'skip' })).toBe('keep skipped')
    expect(decision({ ...input, onConflict: 'overwrite' })).toBe('delete with backup')
  })
  it('is never removed through a link', () => {
    expect(decision({ ...unwanted, found: link, onConflict: 'overwrite' })).toBe('conflict foreign')
    expect(decision({ ...unwanted, found: link, keepModified: true })).toBe('keep modified')
  })
})

describe('a plan', () => {
  it('is the same whatever the order of what is wanted', () => {
    const wanted = wantedIn(place, { b: newFiles, a: oldFiles, c: editedFiles })
    const one = planned({ wanted, found: { kind: 'absent' } })
    const other = planned({ wanted: wanted.toReversed(), found: { kind: 'absent' } })
    expect(other).toEqual(one)
    expect(one.map(({ display }) => path.posix.basename(display))).toEqual(['a', 'b', 'c'])
  })
  it('refuses two components in one folder and names each', () => {
    const wanted = [
      ...wantedIn(place, { lint: oldFiles, fmt: oldFiles }),
      ...wantedIn(place, { lint: newFiles, fmt: newFiles }).map((item) => ({
        ...item,
        module: parseModuleName('other'),
      })),
    ]
    try {
      planned({ wanted, found: { kind: 'absent' } })
      expect.unreachable()
    } catch (error) {
      if (!isSkillsError(error, 'E_NAME_CLASH')) throw error
      expect(error.problems.map(({ file }) => file)).toEqual([
        '.claude/skills/fmt',
        '.claude/skills/lint',
      ])
    }
  })
  it('takes two places with one real folder for one', () => {
    const wanted = [...wantedIn(place, { lint: newFiles }), ...wantedIn(place, { lint: newFiles })]
    expect(planned({ wanted, found: { kind: 'absent' } })).toHaveLength(1)
  })
  it('refuses a place that lies inside a component', () => {
    const inner = { ...place, display: '.cursor/skills', folder }
    const wanted = [...wantedIn(place, { lint: newFiles }), ...wantedIn(inner, { fmt: newFiles })]
    expect(() => planned({ wanted, found: { kind: 'absent' } })).toThrow(/is a component itself/u)
  })
  it('turns conflicts into one error that names each with its remedy', () => {
    const operations = planned({
      wanted: wantedIn(place, { lint: newFiles, fmt: newFiles }),
      found: standing(editedFiles),
    })
    const error = planConflicts({ operations, texts: [] })
    expect(error?.code).toBe('E_CONFLICT')
    expect(error?.exitStatus).toBe(5)
    expect(error?.problems.map(({ file }) => file)).toEqual([
      '.claude/skills/fmt',
      '.claude/skills/lint',
    ])
  })
})
