import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type ErrorCode, sha256, treeDigest } from '@skills/core'
import { addModule, installModules, moduleDetails } from '@skills/operations'
import { repositoryRoot } from '../../support/repository-root.ts'

const project = { project: undefined, scope: undefined, global: false } as const

import { describe, expect, test } from 'vitest'
import { edit, errorOf, flipBit, tamperSite } from '../../support/tamper-site.ts'
import { tree } from '../../support/tree.ts'

const { site, at, editLock, stored, address, commit, fresh, repository } = tamperSite()

const one = '.cursor/skills/one'

function fileBelow(folder: string, depth: number): string {
  const [first = ''] = readdirSync(folder)
  return depth === 0 ? join(folder, first) : fileBelow(join(folder, first), depth - 1)
}

const snapshotRecord = () => fileBelow(join(site().data, 'store/v1/snapshots'), 2)
const keyRecord = () => fileBelow(join(site().data, 'store/v1/keys'), 1)

type Refusal = readonly [title: string, tamper: () => void, code: ErrorCode, file: () => string]

const records: readonly Refusal[] = [
  [
    'a snapshot record with another digest',
    () =>
      edit(snapshotRecord(), ({ files }) => {
        files[0].sha256 = files[1].sha256
      }),
    'E_INTEGRITY',
    () => snapshotRecord(),
  ],
  [
    'a snapshot record with another mode',
    () =>
      edit(snapshotRecord(), ({ files }) => {
        for (const file of files) file.executable = false
      }),
    'E_INTEGRITY',
    () => snapshotRecord(),
  ],
  [
    'a snapshot record with a path that climbs',
    () =>
      edit(snapshotRecord(), ({ files }) => {
        files[0].path = '../x'
      }),
    'E_INTEGRITY',
    () => snapshotRecord(),
  ],
  [
    'a snapshot record that is no JSON',
    () => writeFileSync(snapshotRecord(), '{'),
    'E_INTEGRITY',
    () => snapshotRecord(),
  ],
  [
    'a state that is no JSON',
    () => writeFileSync(join(site().scope.stateFolder, 'state.json'), '{'),
    'E_FILE_INVALID',
    () => join(site().scope.stateFolder, 'state.json'),
  ],
  [
    'a state of another project',
    () =>
      edit(join(site().scope.stateFolder, 'state.json'), (state) => {
        state.root = '/elsewhere'
      }),
    'E_FILE_INVALID',
    () => join(site().scope.stateFolder, 'state.json'),
  ],
  [
    'a module list that is no JSON',
    () => writeFileSync(join(site().data, 'module-list.json'), '{'),
    'E_FILE_INVALID',
    () => join(site().data, 'module-list.json'),
  ],
  [
    'a module list with a source that is none',
    () =>
      writeFileSync(
        join(site().data, 'module-list.json'),
        JSON.stringify({
          moduleListVersion: 1,
          modules: {
            x: { source: 'ext::sh', version: '1.0.0', integrity: `h1:${'A'.repeat(43)}=` },
          },
        }),
      ),
    'E_FILE_INVALID',
    () => join(site().data, 'module-list.json'),
  ],
]

describe('a damaged record stops verify and install', () => {
  test.each(records)('%s', async (_title, tamper, code, file) => {
    tamper()
    rmSync(at(one), { recursive: true })
    const before = tree(site().project, { times: true })
    for (const work of [() => site().verify(), () => site().install()]) {
      const error = await errorOf(work)
      expect(error).toMatchObject({ code, where: { file: file() } })
      expect(error.remedy).not.toBe('')
    }
    expect(tree(site().project, { times: true })).toEqual(before)
  })
})

/** Another project of the same user, with the first one's manifest and lock: its bytes come from the store. */
function elsewhere(change: () => void = () => undefined): () => Promise<unknown> {
  change()
  const root = join(site().top, 'other')
  mkdirSync(root)
  for (const file of ['skills.json', 'skills.lock']) cpSync(at(file), join(root, file))
  const scope = { ...project, project: root }
  return () => installModules(site().context, { ...plain, scope })
}

const plain = {
  modules: [],
  assistants: undefined,
  skills: undefined,
  exclude: undefined,
  categories: undefined,
  layout: undefined,
  link: false,
  owners: [],
  grants: { hook: [], mcp: [] },
  onConflict: 'fail',
  frozen: false,
  resolveLock: false,
  dryRun: false,
  ask: undefined,
  onPlan: () => undefined,
} as const

type Lie = readonly [title: string, change: () => void, error: object]

const lies: readonly Lie[] = [
  [
    'one bit of a stored file',
    () => flipBit(stored(`${one}/run.sh`)),
    { code: 'E_INTEGRITY', rule: 'store/digest' },
  ],
  [
    'a note that gives the commit other bytes',
    () => otherNote(),
    { code: 'E_INTEGRITY', rule: 'lock/integrity' },
  ],
  [
    'another digest of the module in the lock',
    () =>
      editLock((module) => {
        module.integrity = `h1:${'A'.repeat(43)}=`
      }),
    { code: 'E_INTEGRITY', rule: 'lock/integrity' },
  ],
  [
    'another digest of a skill in the lock',
    () =>
      editLock(({ components }) => {
        components['skill/one'].integrity = components['skill/two'].integrity
      }),
    { code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'another mode in the lock',
    () =>
      editLock(({ components }) => {
        components['skill/one'].files['run.sh'] = '0644'
      }),
    { code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'fewer capabilities in the lock',
    () =>
      editLock((module) => {
        module.capabilities.scripts = []
      }),
    { code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'no capabilities in the lock',
    () =>
      editLock((module) => {
        delete module.capabilities
      }),
    { code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'a commit in the lock that nobody has',
    () =>
      editLock((module) => {
        module.commit = '0'.repeat(40)
        module.ref = module.commit
      }),
    { code: 'E_VERSION_GONE' },
  ],
]

/** Let the note of the locked commit name another snapshot of the store. */
function otherNote(): void {
  const [key] = [keyRecord()]
  edit(key, (note) => {
    note.integrity = emptySnapshot()
    note.executables = []
  })
}

function emptySnapshot(): string {
  const integrity = treeDigest([])
  const hex = Buffer.from(integrity.slice('h1:'.length), 'base64').toString('hex')
  const folder = join(site().data, 'store/v1/snapshots', hex.slice(0, 2), hex)
  mkdirSync(folder, { recursive: true })
  const file = `${sha256('').slice(0, 16)}.json`
  writeFileSync(join(folder, file), JSON.stringify({ files: [], integrity }))
  return integrity
}

describe('install writes nothing where it meets', () => {
  test.each(lies)('%s', async (_title, change, wanted) => {
    const install = elsewhere(change)
    expect(await errorOf(install)).toMatchObject(wanted)
    expect(readdirSync(join(site().top, 'other')).sort()).toEqual(['skills.json', 'skills.lock'])
  })

  test('a flipped bit in the store: it names the stored file', async () => {
    const file = stored(`${one}/run.sh`)
    const error = await errorOf(elsewhere(() => flipBit(file)))
    expect(error.where).toEqual({ file })
  })

  test('nothing of this: then it installs', async () => {
    await elsewhere()()
    expect(tree(join(site().top, 'other/.cursor'))).toEqual(tree(at('.cursor')))
  })
})

describe('a tag that was moved', () => {
  const move = () => repository().git('tag', '-f', 'v1.0.0', commit('Second.'))
  const moved = { code: 'E_INTEGRITY', rule: 'version/moved-tag', exitStatus: 4 }

  test('changes nothing that is locked', async () => {
    const other = fresh()
    for (const file of ['skills.json', 'skills.lock']) cpSync(at(file), join(other.project, file))
    move()
    await other.install({ assistants: undefined })
    expect(tree(join(other.project, '.cursor'))).toEqual(tree(at('.cursor')))
  })

  test('is told when the module list would take the new bytes', async () => {
    await site().add(address())
    const list = readFileSync(join(site().data, 'module-list.json'), 'utf8')
    move()
    expect(await errorOf(site().update)).toMatchObject(moved)
    expect(await errorOf(() => site().add(address()))).toMatchObject(moved)
    expect(readFileSync(join(site().data, 'module-list.json'), 'utf8')).toBe(list)
  })
})

describe('a registry pack that was changed', () => {
  test('is neither shown, added nor installed', async () => {
    const productRoot = join(site().top, 'product')
    cpSync(join(repositoryRoot, 'skills-registry'), join(productRoot, 'skills-registry'), {
      recursive: true,
    })
    const packs = join(productRoot, 'skills-registry/packs/reviewing-skills/skills')
    appendFileSync(join(packs, readdirSync(packs)[0] ?? '', 'SKILL.md'), 'x\n')
    const context = { ...site().context, machine: { ...site().context.machine, productRoot } }
    const module = 'reviewing-skills'
    const added = { source: module, name: undefined, ref: undefined, path: undefined }
    const which = { skills: undefined, exclude: undefined, dryRun: false, scope: project }
    const before = tree(site().project, { times: true })
    const wanted = { code: 'E_INTEGRITY', rule: 'registry/integrity', exitStatus: 4 }
    const works = [
      () => moduleDetails(context, { module, scope: project }),
      () => addModule(context, { ...added, ...which }),
      () => installModules(context, { ...plain, modules: [module], scope: project }),
    ]
    for (const work of works) expect(await errorOf(work)).toMatchObject(wanted)
    expect(tree(site().project, { times: true })).toEqual(before)
    expect(existsSync(join(dirname(site().data), 'data/module-list.json'))).toBe(false)
  })
})
