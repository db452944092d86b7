import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CommandFacts, checkDocCommands } from './checks/doc-commands.ts'
import { checkDocLinks, checkDocPaths } from './checks/doc-links.ts'
import { readTextFiles, root } from './repository.ts'
import { violationText } from './violation.ts'

const pages = readTextFiles().filter(({ path }) =>
  /^(?:README|CONTRIBUTING)\.md$|^docs\/.*\.md$|^(?:skills-registry|packages\/[^/]+|bench)\/README\.md$/u.test(
    path,
  ),
)
const { commands }: { readonly commands: Readonly<Record<string, CommandFacts>> } = JSON.parse(
  readFileSync(join(root, 'oclif.manifest.json'), 'utf8'),
)
const isThere = (path: string): boolean => existsSync(join(root, path))
const texts = (violations: Parameters<typeof violationText>[0][]): string[] =>
  violations.map(violationText)

describe('the pages', () => {
  it('link to what is there', () => {
    expect(texts([...checkDocLinks(pages, isThere)])).toEqual([])
  })

  it('name paths that are there', () => {
    expect(texts([...checkDocPaths(pages, isThere)])).toEqual([])
  })

  it('show commands that exist', () => {
    expect(texts([...checkDocCommands(pages, commands)])).toEqual([])
  })
})

describe('the decisions', () => {
  const files = pages
    .map(({ path }) => /^docs\/adr\/(\d{4}-.+)$/u.exec(path)?.[1] ?? '')
    .filter((name) => name !== '')

  it('have a number each, and a line on their page', () => {
    const numbers = files.map((name) => name.slice(0, 4))
    expect(numbers).toEqual([...new Set(numbers)])
    const index = pages.find(({ path }) => path === 'docs/adr/README.md')?.text ?? ''
    for (const name of files) expect(index).toContain(`[${name.slice(0, 4)}](${name})`)
  })
})

describe('the check of links', () => {
  const found = (text: string): string[] =>
    checkDocLinks(
      [
        { path: 'docs/a.md', text },
        { path: 'docs/b.md', text: '# One `two`: three\n\n## Same\n\n## Same\n' },
      ],
      (path) => ['docs/a.md', 'docs/b.md', 'LICENSE'].includes(path),
    ).map(({ line, message }) => `${line}: ${message}`)

  it('lets links to files and headings pass, and those to other sites', () => {
    expect(
      found(
        '# Here\n[b](b.md) [one](b.md#one-two-three) [same](b.md#same-1) [own](#here) [l](../LICENSE)\n[w](https://example.org/x) `[no](link)`\n```\n[no](link.md)\n```\n',
      ),
    ).toEqual([])
  })

  it('finds a link to no file, to no heading, and out of the repository', () => {
    expect(found('[c](c.md)\n[b](b.md#four)\n[up](../../x.md)\n\n[ref]: gone.md\n')).toEqual([
      '1: the link c.md leads to no file',
      '2: the link b.md#four names no heading of docs/b.md',
      '3: the link ../../x.md leaves the repository',
      '5: the link gone.md leads to no file',
    ])
  })
})

describe('the check of paths', () => {
  it('finds a path of the tree that is not there', () => {
    const text = '`test/a.ts` and `test/b.ts`, not `.claude/skills` or `test/<name>.ts`\n'
    const found = checkDocPaths([{ path: 'docs/a.md', text }], (path) => path === 'test/a.ts')
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: there is no test/b.ts',
    ])
  })
})

describe('the check of commands', () => {
  const made: Readonly<Record<string, CommandFacts>> = {
    install: {
      hiddenAliases: ['i'],
      args: { module: { multiple: true } },
      flags: {
        assistant: { type: 'option', char: 'a', aliases: ['agent'] },
        layout: { type: 'option', options: ['native', 'shared'] },
        color: { type: 'boolean', allowNo: true },
      },
    },
    'mod:add': { args: { source: {} }, flags: {} },
  }
  const found = (...lines: string[]): string[] => {
    const text = ['```sh', ...lines, '```', 'skills nonsense'].join('\n')
    return checkDocCommands([{ path: 'a.md', text }], made).map(({ message }) => message)
  }

  it('lets what exists pass', () => {
    expect(
      found(
        'skills --help',
        "skills install a b --agent=x -a 'y z' --no-color # as you like",
        '$ skills i --layout shared',
        'skills mod add <source>',
        'skills install | head -3',
      ),
    ).toEqual([])
  })

  it('finds what does not', () => {
    expect(
      found(
        'skills instal',
        'skills mod drop x',
        'skills install --fast',
        'skills install --layout wide',
        'skills install -a',
        'skills mod add one two',
      ),
    ).toEqual([
      'there is no command skills instal',
      'there is no command skills mod',
      'skills install has no flag --fast',
      'skills install takes no --layout wide',
      'skills install needs a value after -a',
      'skills mod add takes 1 arguments, not 2',
    ])
  })
})
