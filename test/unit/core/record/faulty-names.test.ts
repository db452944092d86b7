import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSkillsError, readLock, readManifest, readModuleList } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const integrity = `h1:${'A'.repeat(43)}=`

/** Rules and messages of what a reader finds wrong. */
function problemsOf(read: (file: string) => unknown, value: object): readonly string[] {
  const file = join(temporaryFolder(), 'file.json')
  writeFileSync(file, JSON.stringify(value))
  try {
    read(file)
    return []
  } catch (error) {
    if (!isSkillsError(error, 'E_MANIFEST_INVALID', 'E_FILE_INVALID')) throw error
    return error.problems.map(({ rule, message }) => `${rule} ${message}`)
  }
}

const inManifest = (modules: object) => problemsOf(readManifest, { modules })

function inLock(module: object, component: object = {}): readonly string[] {
  const components = { 'skill/one': { integrity, files: { 'SKILL.md': '0644' }, ...component } }
  const whole = { source: 'owner/repo', version: '1.0.0', integrity, components, ...module }
  return problemsOf(readLock, { lockfileVersion: 1, modules: { pack: whole } })
}

describe('names that every object answers for', () => {
  it.each(['toString', 'valueOf', 'hasOwnProperty', 'constructor', '@scope/toString'])(
    '%s names no module',
    (name) => {
      expect(inManifest({ [name]: { source: './pack' } })).toHaveLength(1)
    },
  )
})

describe('a source in a record', () => {
  it('is read where the record is read, all faulty ones at once', () => {
    const problems = inManifest({
      good: { source: 'owner/repo', version: '^1.2' },
      program: { source: 'ext::sh -c id' },
      range: { source: 'owner/repo', version: 'all of them' },
      twice: { source: 'owner/repo#main', version: '^1' },
    })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(Array(3).fill('source/syntax'))
  })

  it('shows no secret', () => {
    const problems = inManifest({ a: { source: 'https://me:hunter2@example.test/x.git' } })
    expect(problems).toHaveLength(1)
    expect(problems.join('\n')).not.toContain('hunter2')
  })

  it('is read in the lock and the module list as well', () => {
    expect(inLock({ source: '-u' })).toHaveLength(1)
    const data = temporaryFolder()
    const entry = { source: 'ext::sh', version: '1.0.0', integrity }
    const list = { moduleListVersion: 1, modules: { pack: entry } }
    writeFileSync(join(data, 'module-list.json'), JSON.stringify(list))
    const folders = { config: data, data, cache: data }
    expect(() => readModuleList({ folders })).toThrow(/ext::sh/u)
  })
})

describe('a place in a lock', () => {
  it('is one that we could have resolved', () => {
    const commit = '0123456789abcdef0123456789abcdef01234567'
    for (const ref of ['HEAD', commit, 'refs/heads/main', 'refs/tags/@a/b@v1.0.0', 'refs/tags/é'])
      expect(inLock({ ref }), ref).toEqual([])
    expect(inLock({ subdirectory: 'a/b' }, { folder: 'skills/one' })).toEqual([])
  })

  it.each(['refs/heads/../../x', 'refs/tags/a b', '--upload-pack', '../x', 'refs/notes/x', 'main'])(
    'is not the ref %s',
    (ref) => {
      expect(inLock({ ref })).toHaveLength(1)
    },
  )

  it.each(['../x', '/etc', 'a/../b', '.git/hooks', 'a\\b', ''])(
    'is not the folder %s',
    (folder) => {
      expect(inLock({}, { folder })).toHaveLength(1)
    },
  )

  it('is no sub-folder that climbs', () => {
    expect(inLock({ subdirectory: '../outside' })).toHaveLength(1)
  })
})
