import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonata from 'jsonata'
import { describe, expect, it } from 'vitest'
import { tagVersion } from '../../../packages/core/src/resolve/tag-version.ts'
import { repositoryRoot } from '../../support/repository-root.ts'

interface Manager {
  readonly customType: string
  readonly managerFilePatterns: readonly string[]
  readonly matchStrings: readonly string[]
}

interface Found {
  readonly depName: string
  readonly packageName: string
  readonly currentValue: string
  readonly datasource: string
  readonly extractVersion?: string
}

const preset: { readonly customManagers: readonly Manager[] } = JSON.parse(
  readFileSync(join(repositoryRoot, 'docs/renovate/skills.json'), 'utf8'),
)

/** What Renovate sees: it parses the file and asks each expression, as its own documentation says. */
async function found(modules: object): Promise<Found[]> {
  const answers = await Promise.all(
    preset.customManagers.flatMap(({ matchStrings }) =>
      matchStrings.map((expression) => jsonata(expression).evaluate({ modules })),
    ),
  )
  return answers.flat().map((one) => ({ ...one }))
}

describe('the Renovate preset', () => {
  it('finds a module of every kind of source that Renovate can ask', async () => {
    const dependencies = await found({
      pack: { source: 'acme/pack//skills', version: '^1.2' },
      same: { source: 'github:acme/same', version: '1.0.0' },
      '@acme/web': { source: 'gitlab:acme/sub/web', version: '~2' },
      other: { source: 'git+https://git.example.com/x/y.git//sub', version: '>=2' },
      packed: { source: 'npm:@acme/packed', version: '3' },
    })
    expect(dependencies.map((one) => [one.depName, one.datasource, one.packageName])).toEqual([
      ['pack', 'github-tags', 'acme/pack'],
      ['same', 'github-tags', 'acme/same'],
      ['@acme/web', 'gitlab-tags', 'acme/sub/web'],
      ['other', 'git-tags', 'https://git.example.com/x/y.git'],
      ['packed', 'npm', '@acme/packed'],
    ])
    expect(dependencies.map((one) => one.currentValue)).toEqual(['^1.2', '1.0.0', '~2', '>=2', '3'])
  })

  it('leaves alone what has no version to raise', async () => {
    const modules = {
      folder: { source: './skills', version: '*' },
      newest: { source: 'acme/newest' },
      pinned: { source: 'acme/pinned#main', version: '1' },
    }
    expect(await found(modules)).toEqual([])
  })

  it.each(['1.2.3', 'v1.2.3', 'web@1.2.3', 'web/v1.2.3', 'web--v1.2.3', '@acme/web-v1.2.3'])(
    'reads the version of the tag %s as we do',
    async (tag) => {
      const [dependency] = await found({ '@acme/web': { source: 'acme/web', version: '1' } })
      const match = new RegExp(dependency?.extractVersion ?? '', 'u').exec(tag)
      expect(match?.groups?.['version']).toBe(tagVersion(tag, '@acme/web'))
    },
  )

  it.each(['other@1.2.3', 'release-1.2.3'])('passes over the tag %s as we do', async (tag) => {
    const [dependency] = await found({ web: { source: 'acme/web', version: '1' } })
    expect(new RegExp(dependency?.extractVersion ?? '', 'u').test(tag)).toBe(false)
    expect(tagVersion(tag, 'web')).toBeUndefined()
  })

  it('looks into skills.json and no other file', () => {
    for (const { managerFilePatterns } of preset.customManagers) {
      const patterns = managerFilePatterns.map((one) => new RegExp(one.slice(1, -1), 'u'))
      const isRead = (file: string) => patterns.some((pattern) => pattern.test(file))
      expect(['skills.json', 'packages/a/skills.json'].every(isRead)).toBe(true)
      expect(['skills.lock', 'my-skills.json', 'skills.jsonc'].some(isRead)).toBe(false)
    }
  })
})
