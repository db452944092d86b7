import type { Listing, OwnedFolder } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { verifyFolder } from '../../../packages/operations/src/verify/verify-folder.ts'
import { verifyLink } from '../../../packages/operations/src/verify/verify-link.ts'

const folder = '/p/.claude/skills/lint'
const copy = '/p/.agents/skills/lint'
const linkTo = '../../.agents/skills/lint'

function owned(links: Readonly<Record<string, string>>): Record<string, OwnedFolder> {
  const entries = Object.entries(links).map(([path, says]): [string, OwnedFolder] => [
    path,
    {
      module: 'pack',
      component: 'skill',
      name: 'lint',
      integrity: 'h1:',
      executables: [],
      ...(says === '' ? {} : { linkTo: says }),
    },
  ])
  return Object.fromEntries(entries)
}

function verified(listing: Listing, more: Partial<Parameters<typeof verifyLink>[0]> = {}) {
  const subject = {
    module: 'pack',
    skill: 'lint',
    display: '.claude/skills/lint',
    folder,
    linkTo,
    owned: owned({ [copy]: '', [folder]: linkTo }),
    checked: new Set([copy, folder]),
    ...more,
  }
  return verifyLink(subject, listing)
}

const right: Listing = { kind: 'link', state: { linkTo } }

describe('a link of ours', () => {
  it('is ok where it says what we wrote and leads to files that are compared', () => {
    expect(verified(right)).toEqual({
      path: '.claude/skills/lint',
      status: 'ok',
      module: 'pack',
      detail: null,
    })
  })

  it.each<[string, Listing, string]>([
    ['gone', { kind: 'absent' }, 'missing'],
    ['a folder now, whatever its bytes', { kind: 'folder', files: [] }, 'modified'],
    ['a file now', { kind: 'foreign', what: 'a file' }, 'modified'],
    ['a link that leads elsewhere', { kind: 'link', state: { linkTo: '/etc' } }, 'modified'],
    [
      'a link in other words to the same folder',
      { kind: 'link', state: { linkTo: copy } },
      'modified',
    ],
  ])('is not where it is %s', (_, listing, status) => {
    expect(verified(listing).status).toBe(status)
  })

  it('is not ok where nothing compares what it leads to', () => {
    expect(verified(right, { checked: new Set([folder]) }).status).toBe('modified')
    const toOther = '../../.agents/skills/other'
    const other = {
      linkTo: toOther,
      checked: new Set([folder, '/p/.agents/skills/other']),
    }
    const listing: Listing = { kind: 'link', state: { linkTo: toOther } }
    expect(verified(listing, other).status).toBe('modified')
    const circle = owned({ [copy]: '../../.claude/skills/lint', [folder]: linkTo })
    expect(verified(right, { owned: circle }).status).toBe('modified')
  })
})

describe('a link that our state knows nothing of', () => {
  it('is a difference from the lock, whatever lies behind it', () => {
    const locked = { integrity: 'h1:', files: { 'SKILL.md': '0644' as const } }
    const subject = { module: 'pack', display: '.claude/skills/lint', locked, digests: undefined }
    expect(verifyFolder(subject, right)).toMatchObject([{ status: 'modified' }])
  })
})
