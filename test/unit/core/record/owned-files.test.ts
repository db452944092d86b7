import fs from 'node:fs'
import path from 'node:path'
import { canonicalJson, isSkillsError, type Lock, type SkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stateFiles } from '../../../../packages/core/src/apply/index.ts'
import {
  emptyManifest,
  lockText,
  moduleListChange,
  readLock,
  readManifest,
  readModuleList,
  readState,
  updateModuleList,
} from '../../../../packages/core/src/record/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

function failure(read: () => unknown): SkillsError {
  try {
    read()
  } catch (error) {
    if (isSkillsError(error)) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

function manifestFailure(text: string): SkillsError {
  site.write('skills.json', text)
  const before = site.read('skills.json')
  const error = failure(() => readManifest(site.scope.manifestPath))
  expect(site.read('skills.json')).toBe(before)
  return error
}

const integrity = `h1:${'A'.repeat(43)}=`
const lock: Lock = {
  lockfileVersion: 1,
  modules: {
    demo: {
      source: 'a/b',
      version: '1.0.0',
      integrity,
      components: { 'skill/lint': { integrity, files: { 'SKILL.md': '0644' } } },
    },
  },
}

describe('the manifest', () => {
  it('is absent, or present with its text, its value and lines', () => {
    expect(readManifest(site.scope.manifestPath)).toEqual({ state: 'absent' })
    const text = '{\r\n  "modules": {\r\n    "demo": {"source": "a/b"}\r\n  }\r\n}'
    site.write('skills.json', text)
    const read = readManifest(site.scope.manifestPath)
    if (read.state === 'absent') throw new Error('it is there')
    expect(read.text).toBe(text)
    expect(read.manifest).toEqual({ modules: { demo: { source: 'a/b' } } })
    expect(read.lineOf(['modules', 'demo'])).toBe(3)
    expect(emptyManifest()).toEqual({ $schema: 'urn:skills-pm:schema:manifest:1' })
  })

  it('may start with a byte order mark, which stays', () => {
    site.write('skills.json', '\ufeff{}')
    expect(readManifest(site.scope.manifestPath)).toMatchObject({ text: '\ufeff{}', manifest: {} })
  })

  it.each([
    ['an unclosed object', '{', 1],
    ['a comment', '{\n// no\n}', 2],
    ['a trailing comma', '{"assistants": [\n"a",\n]}', 3],
    ['a key that stands twice', '{\n"layout": "native",\n"layout": "shared"}', 3],
    ['a key that reaches the prototype', '{"modules":\n{"__proto__": {"source": "x"}}}', 2],
    ['an unknown key', '{\n"moduls": {}}', 2],
    ['a wrong type', '{\n\n"assistants": "all"}', 3],
    ['a module name that is a path', '{"modules": {\n"../../x": {"source": "a/b"}}}', 2],
    ['an owner that is a path', '{"owners": {\n"../x": "demo"}}', 2],
    ['merge markers', '{\n<<<<<<< HEAD\n"layout": "native"\n=======\n>>>>>>> x\n}', 2],
    ['nothing at all', '', 1],
    ['a list', '[]', 1],
  ])('is refused with its line for %s', (_, text, line) => {
    const error = manifestFailure(text)
    expect([error.code, error.exitStatus]).toEqual(['E_MANIFEST_INVALID', 2])
    expect(error.where).toEqual({ file: site.scope.manifestPath, line })
  })

  it('is refused with every problem at once', () => {
    const error = manifestFailure('{\n"layout": "wild",\n"modules": {"demo": {}},\n"more": 1}')
    expect(error.problems.map(({ line }) => line)).toEqual([2, 3, 4])
  })

  it('of a newer version is refused as such, whatever else it holds', () => {
    const error = manifestFailure('{"manifestVersion": 2, "novel": true}')
    expect([error.code, error.exitStatus]).toEqual(['E_FILE_NEWER', 3])
  })

  it('is refused where it is a link, a folder, too large or no text', () => {
    const codeNow = () => failure(() => readManifest(site.scope.manifestPath)).code
    site.write('real.json', '{}')
    fs.symlinkSync('real.json', site.scope.manifestPath)
    expect(codeNow()).toBe('E_FILE_INVALID')
    fs.rmSync(site.scope.manifestPath)
    fs.mkdirSync(site.scope.manifestPath)
    expect(codeNow()).toBe('E_FILE_INVALID')
    fs.rmdirSync(site.scope.manifestPath)
    fs.writeFileSync(site.scope.manifestPath, Buffer.from([0x7b, 0xff, 0x7d]))
    expect(codeNow()).toBe('E_FILE_INVALID')
    fs.writeFileSync(site.scope.manifestPath, `{}${' '.repeat(5_000_000)}`)
    expect(codeNow()).toBe('E_FILE_INVALID')
  })
})

describe('the lock', () => {
  it('is read back as it was written', () => {
    expect(readLock(site.scope.lockPath)).toEqual({ state: 'absent' })
    site.write('skills.lock', lockText(lock))
    const read = readLock(site.scope.lockPath)
    expect(read).toMatchObject({ state: 'present', text: lockText(lock), lock })
    if (read.state === 'present') expect(read.lineOf(['modules', 'demo'])).toBe(4)
  })

  it('may be laid out otherwise', () => {
    site.write('skills.lock', JSON.stringify(lock))
    expect(readLock(site.scope.lockPath)).toMatchObject({ lock })
  })

  it.each([
    ['merge markers', (text: string) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> x\n`, 1],
    ['a cut end', (text: string) => text.slice(0, -4), 17],
    ['a key twice', (text: string) => text.replace('{', '{\n  "lockfileVersion": 1,'), 3],
    ['a file path that leaves', (text: string) => text.replace('"SKILL.md"', '"../SKILL.md"'), 8],
    ['a component that is a path', (text: string) => text.replace('skill/lint', 'skill/../x'), 6],
    ['a kind that is none', (text: string) => text.replace('skill/lint', 'skil/lint'), 6],
    ['a module name that is a path', (text: string) => text.replace('"demo"', '"../demo"'), 4],
    ['a prototype key', (text: string) => text.replace('"demo"', '"constructor"'), 4],
    ['a mode that is none', (text: string) => text.replace('0644', '4755'), 8],
    ['a wrong digest', (text: string) => text.replaceAll('h1:', 'h2:'), undefined],
  ])('is refused, kept and never taken for empty with %s', (_, change, line) => {
    site.write('skills.lock', change(lockText(lock)))
    const error = failure(() => readLock(site.scope.lockPath))
    expect([error.code, error.exitStatus]).toEqual(['E_FILE_INVALID', 3])
    if (line !== undefined) expect(error.where?.line).toBe(line)
    expect(error.remedy).not.toBe('')
    expect(site.read('skills.lock')).toBe(change(lockText(lock)))
  })

  it('names merge markers as such', () => {
    site.write('skills.lock', `<<<<<<< HEAD\n${lockText(lock)}`)
    expect(failure(() => readLock(site.scope.lockPath)).rule).toBe('file/merge-markers')
  })

  it('of a newer version is refused as such', () => {
    site.write(
      'skills.lock',
      lockText(lock).replace('"lockfileVersion": 1', '"lockfileVersion": 2'),
    )
    expect(failure(() => readLock(site.scope.lockPath)).code).toBe('E_FILE_NEWER')
  })
})

describe('the state', () => {
  const write = (text: string) => {
    fs.mkdirSync(site.scope.stateFolder, { recursive: true })
    fs.writeFileSync(stateFiles(site.scope).state, text)
  }
  const empty = () => ({ stateVersion: 1, root: site.root, owned: {}, createdFolders: [] })

  it('is empty where this machine never wrote', () => {
    expect(readState(site.scope)).toEqual(empty())
  })
  it('is refused where it is damaged, newer, or of another folder', () => {
    const codeNow = () => failure(() => readState(site.scope)).code
    write('')
    expect(codeNow()).toBe('E_FILE_INVALID')
    write(canonicalJson({ ...empty(), root: '/elsewhere' }))
    expect(codeNow()).toBe('E_FILE_INVALID')
    write(canonicalJson({ ...empty(), stateVersion: 2 }))
    expect(codeNow()).toBe('E_FILE_NEWER')
  })
})

describe('the module list', () => {
  const machine = () => ({
    folders: { config: `${site.top}/config`, data: `${site.top}/data`, cache: `${site.top}/cache` },
  })
  const entry = { source: 'a/b', version: '1.0.0', integrity, addedFrom: '/p' }
  const file = () => path.join(site.top, 'data/module-list.json')

  it('loses nothing when several runs add to it at once', async () => {
    expect(readModuleList(machine()).modules).toEqual({})
    const names = ['a', 'b', 'c', 'd', 'e']
    await Promise.all(
      names.map((name) =>
        updateModuleList(machine(), (list) => ({
          ...list,
          modules: { ...list.modules, [name]: entry },
        })),
      ),
    )
    expect(Object.keys(readModuleList(machine()).modules)).toEqual(names)
    expect(fs.readdirSync(`${site.top}/data`)).toEqual(['module-list.json'])
  })
  it('is not written where nothing changes, nor where the change fails', async () => {
    await updateModuleList(machine(), (list) => list)
    expect(fs.existsSync(file())).toBe(false)
    const failing = updateModuleList(machine(), () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(fs.existsSync(file())).toBe(false)
  })
  it('gives its change to a plan with the exact text that stands there', async () => {
    const text = '{ "moduleListVersion": 1,\n"modules": {} }'
    fs.mkdirSync(path.dirname(file()), { recursive: true })
    fs.writeFileSync(file(), text)
    expect(moduleListChange(machine(), (list) => ({ ...list }))).toBeUndefined()
    const change = moduleListChange(machine(), (list) => ({ ...list, modules: { demo: entry } }))
    expect(change).toMatchObject({ path: file(), before: text })
    expect(JSON.parse(change?.after ?? '').modules.demo).toEqual(entry)
    expect(fs.readFileSync(file(), 'utf8')).toBe(text)
  })
  it('is never replaced where it is damaged', async () => {
    fs.mkdirSync(path.dirname(file()), { recursive: true })
    fs.writeFileSync(file(), '{"moduleListVersion": 1')
    await expect(updateModuleList(machine(), (list) => list)).rejects.toSatisfy((error) =>
      isSkillsError(error, 'E_FILE_INVALID'),
    )
    expect(fs.readFileSync(file(), 'utf8')).toBe('{"moduleListVersion": 1')
  })
})
