import { createHash } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fetchSite } from '../../../../../packages/core/src/fetch/well-known/fetch-site.ts'
import { type HttpFile, startHttpFiles } from '../../../../support/http-files.ts'
import { makeTgz, type TarEntry, tarOf } from '../../../../support/make-tar.ts'
import { makeZip } from '../../../../support/make-zip.ts'
import { failureOf, listing, plainSettings } from '../serve.ts'

const newPath = '/.well-known/agent-skills/index.json'
const oldPath = '/.well-known/skills/index.json'
const $schema = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json'

function digestOf(bytes: string | Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

async function site(files: Readonly<Record<string, string | Buffer | HttpFile | object>>) {
  const served = Object.entries(files).map(([path, file]): [string, string | Buffer | HttpFile] =>
    path.endsWith('index.json') &&
    typeof file === 'object' &&
    !Buffer.isBuffer(file) &&
    !('body' in file)
      ? [path, { body: JSON.stringify(file), type: 'application/json' }]
      : [path, file],
  )
  const server = await startHttpFiles(Object.fromEntries(served))
  onTestFinished(() => server.close())
  return { server, fetch: () => fetchSite(server.url, plainSettings) }
}

const entry = (name: string, bytes: string | Buffer, url = `${name}/SKILL.md`) => ({
  name,
  type: 'skill-md',
  description: 'text',
  url,
  digest: digestOf(bytes),
})

describe('a site with the index of version 0.2.0', () => {
  test('gives files and archives, each as a folder of skills', async () => {
    const tgz = makeTgz(tarOf({ 'SKILL.md': 'two', 'scripts/run.sh': 'run' }))
    const zip = makeZip([{ path: 'SKILL.md', content: 'three' }])
    const { server, fetch } = await site({
      [newPath]: {
        $schema,
        skills: [
          entry('one', 'text'),
          { ...entry('two', tgz, '/archives/two.tar.gz'), type: 'archive' },
          { ...entry('three', zip, '../../three'), type: 'archive' },
        ],
      },
      '/.well-known/agent-skills/one/SKILL.md': 'text',
      '/archives/two.tar.gz': tgz,
      '/three': zip,
      [oldPath]: { skills: [] },
    })
    expect(await listing(await fetch())).toEqual([
      'executable skills/two/scripts/run.sh run',
      'file skills/one/SKILL.md text',
      'file skills/three/SKILL.md three',
      'file skills/two/SKILL.md two',
    ])
    expect(server.requests.map(({ path }) => path)).not.toContain(oldPath)
  })

  test('leaves out what is of an unknown type, and says so', async () => {
    const { fetch } = await site({
      [newPath]: {
        $schema,
        skills: [{ ...entry('odd', 'x'), type: 'container' }, entry('one', 'text', '/one')],
      },
      '/one': 'text',
    })
    const tree = await fetch()
    expect(tree.omitted).toEqual([{ path: 'skills/odd', reason: 'unknown-type' }])
    expect(await listing(tree)).toEqual(['file skills/one/SKILL.md text'])
  })

  test('whose artifact is not what its digest says is an integrity error', async () => {
    for (const type of ['skill-md', 'archive']) {
      const { fetch } = await site({
        [newPath]: { $schema, skills: [{ ...entry('one', 'text', '/one'), type }] },
        '/one': 'tampered',
      })
      const error = await failureOf(fetch())
      expect([error.code, error.rule]).toEqual(['E_INTEGRITY', 'source/digest'])
    }
  })

  test('with a faulty index is refused with everything that is wrong, and asked nothing more', async () => {
    const { server, fetch } = await site({
      [newPath]: {
        $schema,
        skills: [
          entry('../up', 'x'),
          entry('con', 'x'),
          entry('one', 'x'),
          entry('one', 'x'),
          { ...entry('two', 'x'), digest: 'sha256:abc' },
          { ...entry('three', 'x'), url: 'https://elsewhere.example/x' },
          { ...entry('four', 'x'), url: 5 },
          { name: 7 },
          'text',
        ],
      },
    })
    const error = await failureOf(fetch())
    expect(error.code).toBe('E_INDEX_INVALID')
    expect(error.problems.map(({ rule }) => rule)).toEqual([
      'index/name',
      'index/name',
      'index/name',
      'index/digest',
      'index/url',
      'index/url',
      'index/name',
      'index/name',
    ])
    expect(server.requests).toHaveLength(1)
  })

  test('of another version, or no JSON at all, is not guessed at', async () => {
    const unknown = $schema.replace('0.2.0', '0.9.0')
    for (const index of [
      { $schema: unknown, skills: [] },
      { skills: [] },
      { $schema },
      { $schema, skills: {} },
      { body: '{"skills": [}' },
      { body: `{"$schema": "${$schema}", "$schema": "${$schema}", "skills": []}` },
      { body: Buffer.from([0x7b, 0xff, 0x7d]) },
      { body: '['.repeat(100_000) },
    ]) {
      const { fetch } = await site({ [newPath]: index, [oldPath]: { skills: [] } })
      expect((await failureOf(fetch())).code).toBe('E_INDEX_INVALID')
    }
  })

  test('whose archive leaves its folder is refused', async () => {
    const cases: (readonly TarEntry[])[] = [
      [{ path: 'SKILL.md' }, { path: 'x', type: '2', link: '../other/SKILL.md' }],
      [{ path: 'SKILL.md' }, { path: 'a/x', type: '2', link: '../../../x' }],
      [{ path: 'SKILL.md' }, { path: 'x', type: '2', link: '/etc/passwd' }],
      [{ path: '../other/SKILL.md' }],
    ]
    for (const entries of cases) {
      const tgz = makeTgz(entries)
      const { fetch } = await site({
        [newPath]: { $schema, skills: [{ ...entry('one', tgz, '/one'), type: 'archive' }] },
        '/one': tgz,
      })
      expect((await failureOf(fetch())).code).toMatch(/^E_(LINK|PATH)_UNSAFE$/)
    }
  })
})

describe('a site with the index of version 0.1.0 alone', () => {
  test('gives the files it lists', async () => {
    const { fetch } = await site({
      [oldPath]: {
        skills: [{ name: 'one', description: 'x', files: ['SKILL.md', 'docs/a b.md'] }],
      },
      '/.well-known/skills/one/SKILL.md': 'text',
      '/.well-known/skills/one/docs/a%20b.md': 'more',
    })
    expect(await listing(await fetch())).toEqual([
      'file skills/one/SKILL.md text',
      'file skills/one/docs/a b.md more',
    ])
  })

  test('is refused where a file cannot be one, or is not there', async () => {
    for (const files of [
      ['SKILL.md', '../../x'],
      ['SKILL.md', '/etc/passwd'],
      ['SKILL.md', 'a\\b'],
      ['SKILL.md', 'SKILL.md'],
      ['SKILL.md', 5],
      ['README.md'],
      'SKILL.md',
    ]) {
      const { server, fetch } = await site({ [oldPath]: { skills: [{ name: 'one', files }] } })
      expect((await failureOf(fetch())).code).toBe('E_INDEX_INVALID')
      expect(server.requests).toHaveLength(2)
    }
    const { fetch } = await site({ [oldPath]: { skills: [{ name: 'one', files: ['SKILL.md'] }] } })
    expect((await failureOf(fetch())).code).toBe('E_SOURCE_MISSING')
  })

  test('is found beside a page that answers to every address', async () => {
    const { fetch } = await site({
      [newPath]: { body: '<html>', type: 'text/html' },
      [oldPath]: { skills: [{ name: 'one', files: ['SKILL.md'] }] },
      '/.well-known/skills/one/SKILL.md': 'text',
    })
    expect(await listing(await fetch())).toHaveLength(1)
  })
})

describe('a site without an index', () => {
  test('says so; one that fails is no site without one', async () => {
    const { fetch } = await site({})
    const error = await failureOf(fetch())
    expect([error.code, error.message]).toEqual([
      'E_SOURCE_MISSING',
      expect.stringContaining('no index'),
    ])
    const broken = await site({ [newPath]: { body: 'x', status: 500 }, [oldPath]: { skills: [] } })
    expect((await failureOf(broken.fetch())).code).toBe('E_NETWORK')
  })
})
