import { type Listing, parseRelativePath, sha256 } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { verifyFolder } from '../../../packages/operations/src/verify/verify-folder.ts'
import {
  digestsOf,
  verifyLockedModule,
} from '../../../packages/operations/src/verify/verify-lock.ts'
import { lockModule } from '../../../packages/operations/src/wanted/lock-module.ts'
import { obtainedOf, requestOf } from '../../support/obtained.ts'
import { skillText } from '../../support/packs.ts'

const files = { 'SKILL.md': skillText('one'), 'run.sh': '#!/bin/sh\n' }
const { obtained } = obtainedOf(
  'pack',
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`skills/one/${path}`, text])),
  { executables: ['skills/one/run.sh'] },
)
const { skills } = obtained.module
const capabilities = { executables: [], scripts: [], tools: [] }
const locked = lockModule(requestOf('pack'), obtained, { skills, capabilities })
const component = locked.components['skill/one']

function listing(
  now: Readonly<Record<string, string>>,
  executables: readonly string[] = ['run.sh'],
): Listing {
  const list = Object.entries(now).map(([path, text]) => ({
    path: parseRelativePath(path),
    sha256: sha256(text),
    size: text.length,
    executable: executables.includes(path),
  }))
  return { kind: 'folder', files: list }
}

function verify(found: Listing, isStored = true): string[] {
  if (component === undefined) return expect.unreachable()
  const digests = isStored ? digestsOf(obtained.snapshot, component.folder) : undefined
  const subject = { module: 'pack', display: '.cursor/skills/one', locked: component, digests }
  return verifyFolder(subject, found).map(({ path, status }) => `${status} ${path}`)
}

describe('an installed component against the lock', () => {
  it('is ok file by file where nothing differs', () => {
    expect(verify(listing(files))).toEqual([
      'ok .cursor/skills/one/SKILL.md',
      'ok .cursor/skills/one/run.sh',
    ])
  })

  it('names a changed, a missing and an added file', () => {
    expect(verify(listing({ 'SKILL.md': 'changed', 'more.md': 'new' }))).toEqual([
      'modified .cursor/skills/one/SKILL.md',
      'unexpected .cursor/skills/one/more.md',
      'missing .cursor/skills/one/run.sh',
    ])
  })

  it.runIf(process.platform !== 'win32')('names an executable bit that came or went', () => {
    expect(verify(listing(files, []))).toContain('modified .cursor/skills/one/run.sh')
    expect(verify(listing(files, ['run.sh', 'SKILL.md']))).toContain(
      'modified .cursor/skills/one/SKILL.md',
    )
  })

  it('is one row where the folder is gone or is something else', () => {
    expect(verify({ kind: 'absent' })).toEqual(['missing .cursor/skills/one'])
    expect(verify({ kind: 'foreign', what: 'a file' })).toEqual(['modified .cursor/skills/one'])
  })

  it('is named as a folder where the store cannot tell which file changed', () => {
    const found = listing({ ...files, 'SKILL.md': 'changed' })
    expect(verify(found, false)).toContain('modified .cursor/skills/one')
    expect(verify(listing(files), false).every((row) => row.startsWith('ok '))).toBe(true)
  })
})

describe('the lock against the store', () => {
  it('agrees with the module it was made of', () => {
    expect(verifyLockedModule('pack', locked, obtained.snapshot)).toEqual([])
  })

  it('is found out where the digest of a component was edited', () => {
    const other = obtainedOf('pack', { 'skills/one/SKILL.md': skillText('one', 'Other.') }).obtained
    expect(verifyLockedModule('pack', locked, other.snapshot)).toEqual([
      expect.objectContaining({ path: 'skills.lock', status: 'modified', module: 'pack' }),
    ])
  })
})
