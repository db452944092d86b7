import { readModule } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { skillText } from '../../../support/packs.ts'
import { snapshotOf } from '../../../support/snapshot-of.ts'

function read(dependencies: unknown, others: Readonly<Record<string, string>> = {}) {
  const pack = JSON.stringify({ packVersion: 1, dependencies }, undefined, 1)
  const files = { 'skills/one/SKILL.md': skillText('one'), 'skills-pack.json': pack, ...others }
  const { snapshot, read: readFile } = snapshotOf(files, { executables: [] })
  return readModule(snapshot, readFile, { moduleName: 'web' })
}

const refusals = (dependencies: unknown) =>
  read(dependencies).problems.filter(({ severity }) => severity === 'error')

describe('what a module says it needs', () => {
  it('is read in the order of names, a star meaning any version', () => {
    const { dependencies, problems } = read({
      notes: '^1.2',
      lint: { source: 'acme/lint', version: '~2.0' },
      any: '*',
      ssh: { source: 'git@example.org:team/skills.git' },
      npm: { source: 'npm:@acme/skills', version: '>=1 <3' },
    })
    expect(problems).toEqual([])
    expect(dependencies.map(({ name, source, range }) => [name, source, range])).toEqual([
      ['any', undefined, undefined],
      ['lint', 'acme/lint', '~2.0'],
      ['notes', undefined, '^1.2'],
      ['npm', 'npm:@acme/skills', '>=1 <3'],
      ['ssh', 'git@example.org:team/skills.git', undefined],
    ])
    expect(dependencies.find(({ name }) => name === 'lint')).toMatchObject({
      file: 'skills-pack.json',
      line: 5,
    })
  })

  it.each([
    ['a folder above', '../secrets'],
    ['a folder that leads out', './a/../../b'],
    ['an absolute folder', '/etc'],
    ['a file address', 'file:///etc'],
    ['a repository of this machine', 'git+file:///srv/private.git'],
    ['plain http to another machine', 'http://example.org/a.git'],
    ['an archive', 'https://example.org/a.tgz'],
    ['an archive of this machine', './a.tgz'],
    ['an OCI artifact', 'oci://example.org/a'],
    ['a site', 'https://example.org'],
    ['another name', 'other-name'],
    ['a branch', 'acme/lint#main'],
    ['a commit', `acme/lint#${'a'.repeat(40)}`],
    ['a range inside the source', 'acme/lint@^2'],
    ['credentials', 'https://user:secret@example.org/a.git'],
    ['a flag', '--upload-pack=x'],
    ['ssh to a flag', 'ssh://-oProxyCommand=x/a'],
    ['nothing readable', 'x:y:z'],
  ])('may not send us to %s', (_what, source) => {
    const problems = refusals({ lint: { source } })
    expect(problems).toMatchObject([{ rule: 'dependency/refused', file: 'skills-pack.json' }])
    expect(JSON.stringify(problems)).not.toContain('secret@')
  })

  it('lets a place of this machine through where whoever resolves has to judge it', () => {
    expect(
      refusals({ a: { source: './inner' }, b: { source: 'http://127.0.0.1:1/a.git' } }),
    ).toEqual([])
  })

  it.each([
    ['a name that leaves its folder', { '../x': '^1' }],
    ['a name of a prototype', { toString: '^1' }],
    ['a range that is none', { lint: 'latest' }],
    ['an empty range', { lint: '' }],
    ['a list', ['lint']],
    ['a number', { lint: 1 }],
    ['an unknown key', { lint: { source: 'acme/lint', hook: 'x' } }],
    ['too many', Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`m${at}`, '*']))],
  ])('refuses %s', (_what, dependencies) => {
    expect(refusals(dependencies).length).toBeGreaterThan(0)
    expect(read(dependencies).dependencies).toEqual([])
  })

  it('names every fault at once and keeps control characters out of the message', () => {
    const problems = refusals({ lint: { source: '/etc' }, '\u202ex': '^1', notes: 'latest' })
    expect(problems).toHaveLength(3)
    expect(JSON.stringify(problems)).not.toContain('\u202e')
  })

  it('refuses a file of a newer form instead of reading half of it', () => {
    const { problems, dependencies } = read(undefined, {
      'skills-pack.json': '{"packVersion": 2, "dependencies": {"lint": "^1"}}',
    })
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1)
    expect(dependencies).toEqual([])
  })
})

describe('what a Claude plugin says it needs', () => {
  const plugin = (dependencies: unknown) => ({
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'kit', dependencies }),
  })

  it('is told and never looked up in a registry: its names are those of a marketplace', () => {
    const wanted = ['reviewing-skills', { name: 'vault', version: '~2.1', marketplace: 'other' }]
    const { dependencies, problems } = read({}, plugin(wanted))
    expect(dependencies).toEqual([])
    expect(problems).toMatchObject([{ severity: 'note', rule: 'plugin/dependencies' }])
    expect(problems[0]?.message).toContain('reviewing-skills, vault')
  })

  it('is no matter where the marketplace carries the plugin in the same source', () => {
    const entry = (name: string) => ({ name, source: `./plugins/${name}` })
    const manifest = (name: string, dependencies: unknown) => JSON.stringify({ name, dependencies })
    const { problems } = read(
      {},
      {
        '.claude-plugin/marketplace.json': JSON.stringify({
          name: 'acme',
          owner: { name: 'Acme' },
          plugins: [entry('kit'), entry('vault')],
        }),
        'plugins/kit/.claude-plugin/plugin.json': manifest('kit', ['vault']),
        'plugins/vault/.claude-plugin/plugin.json': manifest('vault', 'odd'),
        'plugins/kit/skills/two/SKILL.md': skillText('two'),
        'plugins/vault/skills/three/SKILL.md': skillText('three'),
      },
    )
    expect(problems.filter(({ rule }) => rule === 'plugin/dependencies')).toEqual([])
  })
})
