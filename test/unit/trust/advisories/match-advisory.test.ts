import type { Advisory } from '@skills/core'
import {
  type AdvisorySubject,
  advisoryKeys,
  fixedVersions,
  matchAdvisory,
  subjectKeys,
} from '@skills/trust'
import { describe, expect, test } from 'vitest'

const h1 = `h1:${'A'.repeat(43)}=`
const other = `h1:${'B'.repeat(43)}=`
const commit = 'c'.repeat(40)

const nothing: AdvisorySubject = {
  modules: [],
  repositories: [],
  integrities: [],
  files: [],
  components: [],
  packages: [],
}

type Affected = NonNullable<Advisory['affected']>[number]

const advisory = (affected: Affected, more: Partial<Advisory> = {}): Advisory => ({
  id: 'x_A-1',
  modified: '2026-01-01T00:00:00Z',
  affected: [affected],
  ...more,
})

const by = (affected: Affected, subject: Partial<AdvisorySubject>) => {
  const match = matchAdvisory(advisory(affected), { ...nothing, ...subject })
  return match === undefined ? 'no' : `${match.by}${match.isCertain ? '' : '?'}`
}

/** A range of versions of the module `pack`. */
const range = (...events: readonly Record<string, string>[]): Affected => ({
  ranges: [{ type: 'SEMVER', events: [...events] }],
  ecosystem_specific: { module: 'pack' },
})

const version = (affected: Affected, text: string) =>
  by(affected, { modules: ['pack'], version: text })

describe('an advisory concerns', () => {
  test('the same bytes under another name and version, and no others', () => {
    const affected = { ecosystem_specific: { module: 'pack', h1: [h1] } }
    expect(by(affected, { modules: ['mine'], version: '9.0.0', integrities: [h1] })).toBe('digest')
    expect(by(affected, { modules: ['mine'], version: '9.0.0', integrities: [other] })).toBe('no')
  })

  test('one file that gives it away', () => {
    const affected = { ecosystem_specific: { files: [{ path: 'a', sha256: 'd'.repeat(64) }] } }
    expect(by(affected, { files: ['d'.repeat(64)] })).toBe('file')
    expect(by(affected, { files: ['e'.repeat(64)] })).toBe('no')
  })

  test.each([
    ['0.9.0', 'no'],
    ['1.0.0', 'version'],
    ['1.4.1', 'version'],
    ['1.4.2-rc.1', 'version'],
    ['1.4.2', 'no'],
    ['2.0.0', 'version'],
    ['2.1.0', 'version'],
    ['2.1.1', 'no'],
  ])('versions from introduced to fixed, and to last_affected: %s %s', (text, answer) => {
    const affected = range(
      { introduced: '1.0.0' },
      { fixed: '1.4.2' },
      { introduced: '2.0.0' },
      { last_affected: '2.1.0' },
    )
    expect(version(affected, text)).toBe(answer)
  })

  test('events in any order, and a range without an end', () => {
    expect(version(range({ fixed: '2.0.0' }, { introduced: '0' }), '1.0.0')).toBe('version')
    expect(version(range({ introduced: '0' }), '99.0.0')).toBe('version')
    expect(version(range({ introduced: '3' }), '2.9.9')).toBe('no')
  })

  test('versions that nobody can order, perhaps', () => {
    expect(version(range({ introduced: '2024a' }, { fixed: '2024c' }), '2024b')).toBe('version?')
    expect(version({ ...range(), versions: ['2024b'] }, '2024b')).toBe('version')
  })

  test('only its own module, however the other is called', () => {
    expect(by(range({ introduced: '0' }), { modules: ['packs'], version: '1.0.0' })).toBe('no')
  })

  test('only the components it names, where these are known', () => {
    const affected = {
      ...range({ introduced: '0' }),
      ecosystem_specific: { module: 'pack', components: ['skill:web'] },
    }
    const here = { modules: ['pack'], version: '1.0.0' }
    expect(by(affected, { ...here, components: ['skill:web', 'skill:a'] })).toBe('version')
    expect(by(affected, { ...here, components: ['skill:a'] })).toBe('no')
    expect(by(affected, here)).toBe('version')
  })

  test('a repository by any of its addresses, at the commits that are named', () => {
    const repo = 'https://GitHub.com/acme/pack.git'
    const named: Affected = {
      ranges: [{ type: 'GIT', repo, events: [{ introduced: commit }, { fixed: 'f'.repeat(40) }] }],
    }
    const at = (one: string, address = 'git@github.com:acme/pack') =>
      by(named, { repositories: [address], commit: one })
    expect(at(commit)).toBe('commit')
    expect(at('f'.repeat(40))).toBe('no')
    expect(at('a'.repeat(40))).toBe('commit?')
    expect(at(commit, 'ssh://git@github.com:22/acme/pack/')).toBe('commit')
    expect(at(commit, 'https://github.com/acme/packs')).toBe('no')
  })

  test('every commit, where it never ends', () => {
    const repo = 'https://github.com/acme/pack'
    const named: Affected = { ranges: [{ type: 'GIT', repo, events: [{ introduced: '0' }] }] }
    expect(by(named, { repositories: [repo], commit })).toBe('commit')
  })

  test('packages that a skill brings', () => {
    const npm: Affected = {
      package: { ecosystem: 'npm', name: 'left-pad' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.1.0' }] }],
    }
    const brings = (name: string, text?: string) =>
      by(npm, {
        packages: [{ ecosystem: 'npm', name, ...(text === undefined ? {} : { version: text }) }],
      })
    expect(brings('left-pad', '1.0.0')).toBe('package')
    expect(brings('left-pad', '1.1.0')).toBe('no')
    expect(brings('left-pad')).toBe('package?')
    expect(brings('Left-Pad', '1.0.0')).toBe('no')
  })

  test('names of PyPI in every spelling', () => {
    const pypi: Affected = {
      package: { ecosystem: 'PyPI', name: 'Ruamel.YAML' },
      versions: ['0.1'],
    }
    expect(
      by(pypi, { packages: [{ ecosystem: 'PyPI', name: 'ruamel_yaml', version: '0.1' }] }),
    ).toBe('package')
  })

  test('nobody once it is withdrawn', () => {
    const gone = advisory(
      { ecosystem_specific: { h1: [h1] } },
      { withdrawn: '2026-02-01T00:00:00Z' },
    )
    expect(matchAdvisory(gone, { ...nothing, integrities: [h1] })).toBeUndefined()
  })
})

test('whatever concerns a subject stands under one of its keys', () => {
  const affected: Affected = {
    package: { ecosystem: 'GIT', name: 'https://github.com/acme/pack' },
    ecosystem_specific: { module: 'pack', h1: [h1], files: [{ sha256: 'd'.repeat(64) }] },
  }
  const keys = advisoryKeys(advisory(affected))
  const of = (subject: Partial<AdvisorySubject>) =>
    subjectKeys({ ...nothing, ...subject }).filter((key) => keys.includes(key))
  expect(of({ integrities: [h1] })).toHaveLength(1)
  expect(of({ files: ['d'.repeat(64)] })).toHaveLength(1)
  expect(of({ modules: ['pack'] })).toHaveLength(1)
  expect(of({ repositories: ['git@github.com:Acme/pack.git'] })).toHaveLength(1)
  expect(of({ modules: ['other'] })).toHaveLength(0)
})

test('mended versions come lowest first', () => {
  const found = fixedVersions(
    advisory(range({ introduced: '0' }, { fixed: '1.10.0' }, { fixed: '1.9.0' })),
    nothing,
  )
  expect(found).toEqual(['1.9.0', '1.10.0'])
})
