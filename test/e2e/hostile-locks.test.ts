import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Clone,
  canary,
  expectRefused,
  expectServed,
  makeClone,
  type Refusal,
} from '../support/clone.ts'
import { skillText } from '../support/packs.ts'

const name = 'reviewing-skills'
const key = 'skill/compare-skill-versions'
const manifest = { [name]: { source: name } }
const faulty = { exit: 3, code: 'E_FILE_INVALID', file: 'skills.lock' }
const other = `h1:${'A'.repeat(43)}=`

// biome-ignore lint/suspicious/noExplicitAny: each row edits another part of a lock
type Lock = any
/** What an install of a module that ships with the product locks. */
let good: string

beforeAll(async () => {
  const clone = makeClone()
  clone.manifest(manifest)
  await expectServed(clone, 'install')
  good = clone.box.text('skills.lock')
})

/** A clone with that manifest and an edited lock. */
function clonedWith(edit: (module: Lock, lock: Lock) => void): Clone {
  const clone = makeClone()
  const lock = JSON.parse(good)
  edit(lock.modules[name], lock)
  clone.manifest(manifest)
  clone.write('skills.lock', `${JSON.stringify(lock, null, 2)}\n`)
  return clone
}

type Row = readonly [title: string, edit: (module: Lock, lock: Lock) => void]

const unreadable: readonly Row[] = [
  ['a component that climbs', (module) => rename(module.components, key, 'skill/../../x')],
  ['a component without a kind', (module) => rename(module.components, key, '../x')],
  ['a component of an unknown kind', (module) => rename(module.components, key, 'shell/x')],
  ['a file that climbs', (module) => rename(module.components[key].files, 'SKILL.md', '../../x')],
  [
    'a file with an absolute path',
    (module) => rename(module.components[key].files, 'SKILL.md', '/etc/x'),
  ],
  [
    'a file of git',
    (module) => rename(module.components[key].files, 'SKILL.md', '.git/hooks/post-checkout'),
  ],
  [
    'a folder that climbs',
    (module) => Object.assign(module.components[key], { folder: '../../outside' }),
  ],
  ['a sub-folder that climbs', (module) => Object.assign(module, { subdirectory: '../outside' })],
  ['a ref that climbs', (module) => Object.assign(module, { ref: 'refs/heads/../../../home' })],
  [
    'a mode of its own',
    (module) => Object.assign(module.components[key].files, { 'SKILL.md': '4755' }),
  ],
  ['a path to write', (module) => Object.assign(module, { path: '../outside' })],
  [
    'a password in a source',
    (module) => Object.assign(module, { source: `https://me:${canary}@example.test/x` }),
  ],
  ['a program as a source', (module) => Object.assign(module, { source: 'ext::sh -c id' })],
  ['a module name that climbs', (_, lock) => rename(lock.modules, name, '../x')],
]

const refusedInstalls: readonly (readonly [...Row, Refusal])[] = [
  [
    'other bytes for the module',
    (module) => Object.assign(module, { integrity: other }),
    { exit: 4, code: 'E_INTEGRITY', rule: 'lock/integrity' },
  ],
  [
    'other bytes for a skill',
    (module) => Object.assign(module.components[key], { integrity: other }),
    { exit: 4, code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'a skill that the module does not have',
    (module) => Object.assign(module.components, { 'skill/extra': module.components[key] }),
    { exit: 4, code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'one skill less',
    (module) => delete module.components[key],
    { exit: 4, code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'one file more',
    (module) => Object.assign(module.components[key].files, { 'x.sh': '0644' }),
    { exit: 4, code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'an executable bit',
    (module) => Object.assign(module.components[key].files, { 'SKILL.md': '0755' }),
    { exit: 4, code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'another folder for a skill',
    (module) => Object.assign(module.components[key], { folder: 'docs' }),
    { exit: 4, code: 'E_INTEGRITY', rule: 'lock/components' },
  ],
  [
    'a version that does not exist',
    (module) => Object.assign(module, { version: '99.0.0' }),
    { exit: 3, code: 'E_VERSION_GONE' },
  ],
]

function rename(object: Lock, from: string, to: string): void {
  object[to] = object[from]
  delete object[from]
}

describe.concurrent('a cloned lock that names', () => {
  test.each(unreadable)('%s installs nothing', async (_title, edit) => {
    const { error } = await expectRefused(clonedWith(edit), ['install'], faulty)
    expect(error?.line).toBeGreaterThan(0)
  })

  test('a component that climbs is read by no command', async () => {
    const clone = clonedWith((module) => rename(module.components, key, 'skill/../../x'))
    for (const words of [
      'list',
      'verify',
      'install --dry-run',
      `info ${name}`,
      `uninstall ${name}`,
    ])
      await expectRefused(clone, words.split(' '), faulty)
  })

  test.each(refusedInstalls)('%s installs nothing', async (_title, edit, refusal) => {
    const clone = clonedWith(edit)
    await expectRefused(clone, ['install'], refusal)
    await expectRefused(clone, ['install', '--dry-run'], refusal)
    expect(existsSync(join(clone.box.project, '.cursor'))).toBe(false)
  })

  test('another source than the manifest is not followed', async () => {
    const clone = clonedWith((module) => Object.assign(module, { source: '../outside' }))
    const { data } = await expectServed(clone, 'install')
    expect(data.modules).toMatchObject([{ name, source: name }])
    expect(clone.box.text('skills.lock')).toBe(good)
  })

  test('a version outside the range of the manifest is not followed', async () => {
    const version = JSON.parse(good).modules[name].version
    const clone = clonedWith((module) =>
      Object.assign(module, { version: '99.0.0', range: `^${version}` }),
    )
    clone.manifest({ [name]: { source: name, version: `^${version}` } })
    await expectRefused(clone, ['install', '--frozen'], { exit: 1, code: 'E_LOCK_OUTDATED' })
    const { data } = await expectServed(clone, 'install')
    expect(data.modules).toMatchObject([{ name, version }])
  })

  test('more than a lock may hold ends at once', async () => {
    const clone = makeClone()
    clone.manifest(manifest)
    clone.write('skills.lock', `{"modules":${'['.repeat(1e5)}`)
    await expectRefused(clone, ['install'], faulty)
    clone.write('skills.lock', Buffer.alloc(33 * 1024 * 1024, ' '))
    await expectRefused(clone, ['verify'], faulty)
    clone.link('skills.lock', '/dev/zero')
    await expectRefused(clone, ['list'], faulty)
    clone.link('skills.lock', '../home/.ssh/id_rsa')
    await expectRefused(clone, ['install'], faulty)
  })
})

describe.concurrent("a cloned lock that claims a person's own skill", () => {
  /** `mine` stands in a place of the project; the lock says that a module put it there. */
  function claimed(place: string, integrity?: string): Clone {
    const clone = clonedWith((module, lock) => {
      const component = module.components[key]
      const mine = integrity === undefined ? component : { ...component, integrity }
      lock.modules.evil = { ...module, components: { 'skill/compare-skill-versions': mine } }
      delete lock.modules[name]
    })
    const pack = join(process.cwd(), 'skills-registry/packs', name)
    const skill = readdirSync(join(pack, 'skills')).find((one) => key.endsWith(one)) ?? ''
    const target = join(clone.box.project, place, skill)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(pack, 'skills', skill), target, { recursive: true })
    clone.manifest({ pack: { source: './pack' } })
    return clone
  }

  test('with other bytes: the run stops and every byte stays', async () => {
    const clone = claimed('.cursor/skills', other)
    const refusal = { exit: 5, code: 'E_CONFLICT', file: '.cursor/skills/compare-skill-versions' }
    await expectRefused(clone, ['install'], refusal)
    await expectRefused(clone, ['uninstall', 'evil'], refusal)
    await expectServed(clone, 'uninstall', 'evil', '--keep-modified')
    expect(Object.keys(clone.box.tree('.cursor/skills')).length).toBeGreaterThan(1)
  })

  test('in a place of no assistant that the manifest names: it is not looked at', async () => {
    const clone = claimed('.claude/skills')
    const before = clone.box.tree('.claude')
    await expectServed(clone, 'install')
    expect(clone.box.tree('.claude')).toEqual(before)
  })

  test('with exactly its bytes: as much as a clone of what we installed, it goes', async () => {
    const clone = claimed('.cursor/skills')
    const { data } = await expectServed(clone, 'install')
    expect(data.plan).toContainEqual(
      expect.objectContaining({ op: 'delete', path: '.cursor/skills/compare-skill-versions' }),
    )
    expect(Object.keys(clone.box.tree('.cursor/skills'))).toEqual(['one', 'one/SKILL.md'])
  })

  test('which this machine noted as not ours: it stays, whatever a later lock says', async () => {
    const clone = makeClone()
    clone.write('.cursor/skills/one/SKILL.md', skillText('one'))
    clone.manifest({ pack: { source: './pack' } })
    await expectServed(clone, 'install')
    rmSync(join(clone.box.project, 'skills.json'))
    clone.manifest(manifest)
    await expectServed(clone, 'install')
    expect(clone.box.text('.cursor/skills/one/SKILL.md')).toBe(skillText('one'))
  })
})
