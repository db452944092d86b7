import type { MarketplaceOrigin, RegistryModule } from '@skills/core'
import { describe, expect, it } from 'vitest'
import {
  type Marketplace,
  readMarketplace,
} from '../../../../packages/core/src/fetch/registry/marketplace.ts'
import { faultyRegistry } from '../../../../packages/core/src/fetch/registry/registry-json.ts'
import { parseSource } from '../../../../packages/core/src/source/index.ts'
import { thrown } from '../../../support/thrown.ts'

const sha = 'd'.repeat(40)
const commit = 'e'.repeat(40)
const git: MarketplaceOrigin = {
  kind: 'git',
  spec: parseSource('acme/market'),
  commit,
  ref: 'refs/heads/main',
}

function read(plugins: unknown, origin: MarketplaceOrigin = git, more: object = {}): Marketplace {
  const text = JSON.stringify(
    { name: 'market', owner: { name: 'Acme' }, plugins, ...more },
    null,
    1,
  )
  return readMarketplace({ text, place: 'market.json', faulty: faultyRegistry }, origin)
}

function contentOf(
  source: unknown,
  more: object = {},
  origin: MarketplaceOrigin = git,
): RegistryModule['content'] {
  const { modules, refused } = read([{ name: 'one', source, ...more }], origin)
  expect(refused).toEqual([])
  const content = modules.get('one')?.content
  if (content === undefined) throw new Error('no module')
  return content
}

describe('a plugin of a marketplace', () => {
  it.each([
    ['./plugins/one', `acme/market//plugins/one#${commit}`],
    ['./', `acme/market#${commit}`],
    [{ source: 'local', path: './plugins/one' }, `acme/market//plugins/one#${commit}`],
    [{ source: 'github', repo: 'o/r' }, 'o/r'],
    [{ source: 'github', repo: 'o/r', ref: 'v1' }, 'o/r#v1'],
    [{ source: 'github', repo: 'o/r', ref: 'v1', sha }, `o/r#${sha}`],
    [
      { source: 'url', url: 'https://example.test/r.git', ref: 'main' },
      'https://example.test/r.git#main',
    ],
    [{ source: 'url', url: 'git@example.test:o/r.git' }, 'git@example.test:o/r.git'],
    [
      { source: 'git-subdir', url: 'https://example.test/r.git', path: './a/b' },
      'https://example.test/r.git//a/b',
    ],
    [{ source: 'git-subdir', url: 'o/r', path: 'a', sha }, `o/r//a#${sha}`],
    [{ source: 'npm', package: '@acme/one', version: '^2.0.0' }, 'npm:@acme/one@^2.0.0'],
    [
      { source: 'archive', url: 'https://example.test/x.zip', sha256: 'a'.repeat(64) },
      `https://example.test/x.zip#sha256=${'a'.repeat(64)}`,
    ],
  ])('with the source %j is %s', (source, text) => {
    expect(contentOf(source)).toMatchObject({ kind: 'source', source: text })
  })

  it('that names version and commit is pinned to both', () => {
    const content = contentOf({ source: 'github', repo: 'o/r', sha }, { version: '1.2.0' })
    const versions = content.kind === 'source' ? content.versions : undefined
    expect(versions?.get('1.2.0')).toMatchObject({ version: '1.2.0', commit: sha })
  })

  it('inside of the marketplace moves with it, so that its version pins nothing', () => {
    expect(contentOf('./one', { version: '1.2.0' })).toMatchObject({ versions: undefined })
  })

  it('that is the manifest itself is the skills it lists', () => {
    const skills = ['./skills/a', './skills/b/']
    expect(contentOf('./', { strict: false, skills })).toMatchObject({
      folders: ['skills/a', 'skills/b'],
    })
    expect(contentOf('./', { skills })).toMatchObject({ folders: undefined })
  })

  it('in a folder of this machine is that folder', () => {
    const content = contentOf('./plugins/one', {}, { kind: 'folder', path: '/srv/market' })
    expect(content).toMatchObject({ source: '/srv/market/plugins/one' })
  })

  it('stands below pluginRoot where its path is a bare name', () => {
    const { modules } = read([{ name: 'one', source: 'one' }], git, {
      metadata: { pluginRoot: './p' },
    })
    expect(modules.get('one')?.content).toMatchObject({ source: `acme/market//p/one#${commit}` })
  })

  it('is described by what it says, made safe for a terminal', () => {
    const { modules } = read([
      {
        name: 'one',
        source: './',
        description: 'Red\u001b[31m',
        author: { name: 'Ann' },
        license: 'MIT',
        homepage: 'javascript:alert(1)',
        keywords: ['a', 7, 'a'],
        tags: 'b',
        category: 'c',
      },
      { name: 'two', source: './', author: 'Bob', description: 9 },
    ])
    const one = modules.get('one')
    expect(one).toMatchObject({ publisher: 'Ann', license: 'MIT', homepage: undefined })
    expect(one).toMatchObject({ keywords: ['a'], categories: ['c'] })
    expect(one?.description).not.toContain('\u001b')
    expect(modules.get('two')).toMatchObject({ publisher: 'Acme', license: 'NOASSERTION' })
  })
})

describe('a hostile plugin is refused by itself, with its line and rule', () => {
  const outside = 'path/unsafe'
  const bad = 'registry/source'
  it.each([
    ['../outside', outside],
    ['./a/../../b', outside],
    ['/etc', outside],
    ['~/x', outside],
    ['./$(touch pwned)', outside],
    ['.\\..\\x', outside],
    [{ source: 'local', path: '../x' }, outside],
    [{ source: 'git-subdir', url: 'o/r', path: '../x' }, outside],
    [{ source: 'command', command: 'touch pwned' }, bad],
    [{ source: 'pip', package: 'x' }, bad],
    [{ source: 'toString' }, bad],
    [{ source: 'github' }, bad],
    [{ source: 'github', repo: '--upload-pack=x' }, bad],
    [{ source: 'github', repo: 'o/r', ref: '--upload-pack=x' }, bad],
    [{ source: 'github', repo: 'o/r', sha: 'abc' }, bad],
    [{ source: 'github', repo: 'o/r', sha: '' }, bad],
    [{ source: 'url', url: '/etc' }, bad],
    [{ source: 'url', url: 'file:///etc' }, bad],
    [{ source: 'url', url: 'git+file:///etc/x.git' }, bad],
    [{ source: 'url', url: './x' }, bad],
    [{ source: 'url', url: 'ext::sh -c x' }, bad],
    [{ source: 'url', url: 'other-name' }, bad],
    [{ source: 'npm', package: 'x', registry: 'https://evil.test' }, bad],
    [{ source: 'archive', url: './x.tgz' }, bad],
    [{ source: 'archive', url: 'https://example.test/x.zip', sha256: 'short' }, bad],
  ])('%j', (source, rule) => {
    const { modules, refused } = read([
      { name: 'good', source: './good' },
      { name: 'evil', source },
    ])
    expect([...modules.keys()]).toEqual(['good'])
    expect(refused).toHaveLength(1)
    expect(refused[0]?.problem).toMatchObject({ rule, file: 'market.json', line: 13 })
  })

  it.each(['../x', 'A', '@acme/x', 'con', 'constructor', 'a b', 'a\u001b[2J', 'ｘ'])(
    'called %j',
    (name) => {
      const { modules, refused } = read([{ name, source: './x' }])
      expect(modules.size).toBe(0)
      expect(refused[0]?.problem).toMatchObject({ rule: 'module-name/pattern', line: 8 })
      expect(refused[0]?.problem.message).not.toContain('\u001b')
    },
  )

  it('with a password, which is not repeated', () => {
    const { refused } = read([
      { name: 'evil', source: { source: 'url', url: 'https://me:hunter2@example.test/x.git' } },
    ])
    expect(refused[0]?.problem.message).not.toContain('hunter2')
  })

  it('twice: neither is taken', () => {
    const { modules, refused } = read([
      { name: 'one', source: './a' },
      { name: 'one', source: './b' },
    ])
    expect(modules.size).toBe(0)
    expect(refused.map(({ problem }) => problem.rule)).toEqual([
      'registry/duplicate',
      'registry/duplicate',
    ])
  })

  it('with skills outside of its folder', () => {
    const { refused } = read([{ name: 'one', source: './', strict: false, skills: ['../../etc'] }])
    expect(refused[0]?.problem.rule).toBe('path/unsafe')
  })

  it('with a relative path where only the address of the file is known', () => {
    const { refused } = read([{ name: 'one', source: './a' }], { kind: 'address' })
    expect(refused[0]?.problem.message).toContain('relative')
  })
})

describe('a file that is no marketplace', () => {
  it.each([
    ['is no JSON', '{"name":'],
    ['has no plugins', '{"name":"x"}'],
    ['has plugins that are no list', '{"name":"x","plugins":{}}'],
    ['has a plugin without a source', '{"name":"x","plugins":[{"name":"a"}]}'],
    ['has a prototype as a key', '{"name":"x","plugins":[],"__proto__":{}}'],
    [
      'lists more than anybody reads',
      JSON.stringify({
        name: 'x',
        plugins: Array.from({ length: 10_001 }, () => ({ name: 'a', source: 'b' })),
      }),
    ],
  ])('and %s is refused as a whole', (_what, text) => {
    const error = thrown(() =>
      readMarketplace({ text, place: 'market.json', faulty: faultyRegistry }, git),
    )
    expect(error).toMatchObject({ code: 'E_INDEX_INVALID', where: { file: 'market.json' } })
  })
})
