import { describe, expect, it } from 'vitest'
import {
  defaultModuleName,
  fromManifest,
  gitUrl,
  isLoopbackUrl,
  narrowSource,
  parseSource,
  printSource,
  sourceIdentity,
  toManifest,
} from '../../../../packages/core/src/source/index.ts'

const refusedSource = expect.objectContaining({ code: 'E_SOURCE_SYNTAX' })

describe('the address of a repository', () => {
  it.each([
    ['o/r', 'https://github.com/o/r.git'],
    ['gitlab:g/s/r@^1', 'https://gitlab.com/g/s/r.git'],
    ['http://127.0.0.1:80/x.git//a', 'http://127.0.0.1/x.git'],
    ['git+https://host/x', 'https://host/x'],
    ['git@host:x', undefined],
    ['./x', undefined],
    ['https://host', undefined],
    ['https://host/x.tgz', undefined],
    ['name', undefined],
  ])('of %s is %s', (text, url) => {
    expect(gitUrl(parseSource(text).source)).toBe(url)
  })
})

describe('loopback', () => {
  it.each([
    'http://127.0.0.1',
    'http://127.9.8.7:80/x',
    'http://localhost:1/',
    'http://[::1]:8080/x',
    'http://0x7f.1/',
  ])('is %s', (url) => {
    expect(isLoopbackUrl(url)).toBe(true)
  })
  it.each([
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'http://127.example.com/x/y.z',
    'http://x.localhost/',
    'http://localhost@example.com/',
    'http://128.0.0.1/',
    'http://[::2]/',
    'http://[::ffff:7f00:1]/',
    'http://0.0.0.0/',
    'git://127.0.0.999/',
    'localhost',
    '',
  ])('is not %s', (url) => {
    expect(isLoopbackUrl(url)).toBe(false)
  })
})

describe('the name of a module', () => {
  it.each([
    ['@acme/web@1', '@acme/web'],
    ['o/repo', 'repo'],
    ['o/repo//skills/web#main', 'web'],
    ['gitlab:g/s/repo', 'repo'],
    ['https://host/x/repo.git', 'repo'],
    ['git+https://host/x/repo.tgz', 'repo.tgz'],
    ['git@host:repo.git', 'repo'],
    ['git@host:team/repo.git', 'repo'],
    ['ssh://git@host/team/repo', 'repo'],
    ['git+file:///srv/repo.git', 'repo'],
    ['./mod', 'mod'],
    ['.', 'project'],
    ['..', 'me'],
    ['../other', 'other'],
    ['/a/b', 'b'],
    ['./x-1.0.tar.gz', 'x-1.0'],
    ['https://host/y.zip', 'y'],
    ['npm:@acme/pack@^1', 'pack'],
    ['oci://localhost:5000/team/pack:1.2', 'pack'],
    ['https://skills.example:8443', 'skills.example'],
  ])('of %s is %s', (text, name) => {
    expect(defaultModuleName(parseSource(text), '/home/me/project')).toBe(name)
  })
})

describe('the identity of a source', () => {
  const same = (texts: readonly string[]): Set<string> =>
    new Set(texts.map((text) => sourceIdentity(parseSource(text))))

  it('is one for all spellings', () => {
    expect(
      same([
        'o/r',
        'O/R',
        'o/r@^1',
        'o/r#main',
        'github:o/r',
        'https://github.com/o/r',
        'https://github.com/o/r.git@^2',
        'git+https://GitHub.com/o/r',
        'https://github.com/o/r/tree/main',
        'git@github.com:o/r.git',
        'ssh://git@github.com/o/r.git',
      ]).size,
    ).toBe(1)
    expect(same(['gitlab:g/s/r', 'https://gitlab.com/g/s/r.git']).size).toBe(1)
    expect(same(['npm:x', 'npm:x@^1']).size).toBe(1)
    expect(same(['oci://h:5000/x', 'oci://h:5000/x:1', 'oci://h:5000/x@^1']).size).toBe(1)
    expect(same([`./x.tgz#sha256=${'a'.repeat(64)}`, './x.tgz']).size).toBe(1)
  })

  it('tells apart what differs', () => {
    const texts = [
      'r',
      'o/r',
      'gitlab:o/r',
      'o/r//a',
      'o/r//b',
      'o/r2',
      './o/r',
      'npm:r',
      'https://host/o/r',
      'https://host/o/r.git',
      'https://host/o/R',
      'http://host/o/r',
      'http://github.com/o/r',
      'https://host:8443/o/r',
      'git@host:o/r',
      'git@host:/o/r',
      'ssh://me@github.com/o/r',
      'https://host',
      'https://host/r.tgz',
      'oci://host/o/r',
    ]
    expect(same(texts).size).toBe(texts.length)
  })
})

describe('a source in the manifest', () => {
  it('keeps the range apart and everything else in the source', () => {
    expect(toManifest(parseSource('o/r//a@^2'))).toEqual({ source: 'o/r//a', version: '^2' })
    expect(toManifest(parseSource('o/r//a#main'))).toEqual({ source: 'o/r//a#main' })
    expect(printSource(fromManifest('o/r//a', '>=1 <3'))).toBe('o/r//a@>=1 <3')
    expect(fromManifest('o/r@^1', undefined).pick).toEqual({ kind: 'range', range: '^1' })
  })

  it.each([
    ['o/r@^1', '^1'],
    ['o/r#main', '^1'],
    ['./dir', '^1'],
    ['o/r', ''],
    ['o/r', 'latest'],
    ['o/r', '^1\n'],
    ['o/r', ' ^1'],
    ['o/r', '-1'],
    ['o/r', '^1#main'],
  ])('refuses %j with the version %j', (source, version) => {
    expect(() => fromManifest(source, version)).toThrow(refusedSource)
  })
})

describe('narrowing a source', () => {
  it('adds what was given apart', () => {
    const spec = narrowSource(parseSource('o/r'), { path: 'skills/web', ref: 'main' })
    expect(printSource(spec)).toBe('o/r//skills/web#main')
    expect(printSource(narrowSource(parseSource('o/r//a#x'), {}))).toBe('o/r//a#x')
  })

  it.each([
    ['o/r//a', { path: 'b' }],
    ['o/r@^1', { ref: 'main' }],
    ['o/r#x', { range: '^1' }],
    ['o/r', { range: '^1', ref: 'x' }],
    ['o/r', { path: '../x' }],
    ['o/r', { path: 'a#b' }],
    ['o/r', { path: 'a@1' }],
    ['o/r', { ref: '-x' }],
    ['./x', { ref: 'main' }],
    ['name', { path: 'x' }],
  ])('refuses %s with %j', (text, extra) => {
    expect(() => narrowSource(parseSource(text), extra)).toThrow(refusedSource)
  })
})
