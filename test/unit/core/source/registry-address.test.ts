import { parseRegistryAddress, printRegistryAddress, registryIdentity } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { thrown } from '../../../support/thrown.ts'

describe('the address of a registry', () => {
  it.each([
    ['https://h.example', 'files', 'https://h.example'],
    ['https://h.example/a/', 'files', 'https://h.example/a'],
    ['https://h.example/a/registry.json', 'files', 'https://h.example/a'],
    ['https://h.example/market.json', 'files', 'https://h.example/market.json'],
    ['https://h.example/a.git', 'git', 'https://h.example/a.git'],
    ['git+https://h.example/a', 'git', 'git+https://h.example/a'],
    ['https://github.com/o/r', 'git', 'https://github.com/o/r'],
    ['o/r', 'git', 'o/r'],
    ['o/r//registry#main', 'git', 'o/r//registry#main'],
    ['git@h.example:o/r.git', 'git', 'git@h.example:o/r.git'],
    ['./reg', 'folder', './reg'],
    ['/srv/reg', 'folder', '/srv/reg'],
  ])('%s is of the kind %s, and printing it gives %s', (text, kind, printed) => {
    const address = parseRegistryAddress(text)
    expect(address.kind).toBe(kind)
    expect(printRegistryAddress(address)).toBe(printed)
    expect(parseRegistryAddress(printed)).toEqual(address)
  })

  it('is one for all spellings of a repository, and another for another branch', () => {
    const of = (text: string) => registryIdentity(parseRegistryAddress(text))
    expect(of('https://github.com/O/r.git')).toBe(of('o/r'))
    expect(of('o/r#main')).not.toBe(of('o/r'))
    expect(of('https://h.example/a/')).toBe(of('https://h.example/a/registry.json'))
  })

  it.each([
    'name',
    '@acme/x',
    'npm:x',
    'oci://h/x',
    './x.tgz',
    'https://h.example/x.tgz',
    'o/r@^1',
    './a//b',
  ])('is not %s', (text) => {
    expect(thrown(() => parseRegistryAddress(text)).code).toBe('E_SOURCE_SYNTAX')
  })

  it('never repeats a secret', () => {
    const error = thrown(() => parseRegistryAddress('https://me:hunter2@h.example/r'))
    expect(error.message).not.toContain('hunter2')
  })
})
